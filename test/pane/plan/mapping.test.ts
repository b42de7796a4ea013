import { proposeMapping } from '../../../src/pane/plan/mapping'

/** Which header each column was found under. */
function found(headers: readonly string[]): Record<string, string> {
  const { mapping } = proposeMapping(headers)
  return Object.fromEntries(Object.entries(mapping).map(([column, index]) => [column, headers[index as number]!]))
}

describe('plans in use', () => {
  test('of a bakery, with its own words', () => {
    const headers = [
      'Naam vorming',
      'Organisator',
      'DV-nr.',
      'Eerste lesdag',
      'Laatste lesdag',
      'Datum indiening',
      'Bedrag (excl. BTW)',
      'BTW',
      'Bedrag (incl. BTW)',
      'Aantal pers.',
      'Opmerkingen',
    ]
    expect(found(headers)).toEqual({
      title: 'Naam vorming',
      provider: 'Organisator',
      number: 'DV-nr.',
      startsOn: 'Eerste lesdag',
      endsOn: 'Laatste lesdag',
      appliedOn: 'Datum indiening',
      cost: 'Bedrag (excl. BTW)',
      persons: 'Aantal pers.',
    })
    expect(proposeMapping(headers).withVat).toEqual([8])
  })

  test('of an accountant, in French', () => {
    const headers = [
      'Entreprise',
      'Intitulé de la formation',
      'Prestataire',
      "Numéro d'agrément",
      'Date de début',
      'Date de fin',
      'Nombre de participants',
      'Prix HTVA',
      'TVA',
      'Prix TVAC',
      'Date de la demande',
      'Taille',
      'Thème',
    ]
    expect(found(headers)).toEqual({
      enterprise: 'Entreprise',
      title: 'Intitulé de la formation',
      provider: 'Prestataire',
      number: "Numéro d'agrément",
      startsOn: 'Date de début',
      endsOn: 'Date de fin',
      persons: 'Nombre de participants',
      cost: 'Prix HTVA',
      appliedOn: 'Date de la demande',
      applicant: 'Taille',
      theme: 'Thème',
    })
    expect(proposeMapping(headers).withVat).toEqual([9])
  })

  test('of an English-speaking firm', () => {
    expect(
      found([
        'Course name',
        'Training provider',
        'Provider no.',
        'Start',
        'End',
        'Date of application',
        'Price excl. VAT',
        'Price incl. VAT',
        'Attendees',
        'Status',
      ]),
    ).toEqual({
      title: 'Course name',
      provider: 'Training provider',
      number: 'Provider no.',
      startsOn: 'Start',
      endsOn: 'End',
      appliedOn: 'Date of application',
      cost: 'Price excl. VAT',
      persons: 'Attendees',
    })
  })

  test('with line breaks, double spaces and capitals in the headers', () => {
    expect(found(['NAAM\nOPLEIDING', 'Prijs\r\n(excl. btw)', 'START-\nDATUM', 'Aanvraag\u00A0datum'])).toEqual({
      title: 'NAAM\nOPLEIDING',
      cost: 'Prijs\r\n(excl. btw)',
      startsOn: 'START-\nDATUM',
      appliedOn: 'Aanvraag\u00A0datum',
    })
  })

  test('of the training plan that the law asks for', () => {
    expect(
      found([
        'Nr',
        'Opleiding',
        'Formeel/Informeel',
        'Doelgroep',
        'Deelnemers',
        'Opleidingsverstrekker',
        'Van',
        'Tot',
        'Uren',
        'Opleidingskost',
        'Subsidie',
        'Evaluatie',
      ]),
    ).toEqual({
      title: 'Opleiding',
      persons: 'Deelnemers',
      provider: 'Opleidingsverstrekker',
      startsOn: 'Van',
      endsOn: 'Tot',
      hours: 'Uren',
      cost: 'Opleidingskost',
    })
  })
})

describe('what is never taken for something else', () => {
  test.each([
    ['the day by which to apply', ['Kost', 'Start', 'Uiterste aanvraag']],
    ['an own column with that day', ['Kost', 'Start', 'Deadline aanvraag']],
    ['another one', ['Kost', 'Start', 'Uiterste datum aanvraag']],
    ['the cost centre', ['Kostenplaats', 'Kost', 'Start']],
    ['an hour', ['Startuur', 'Start', 'Kost']],
    ['the amount of the subsidy', ['Bedrag subsidie', 'Kost', 'Start']],
    ['the VAT', ['Btw-bedrag', 'Kost', 'Start']],
    ['the wage cost', ['Loonkost', 'Kost', 'Start']],
    ['the number of the application', ['Aanvraagnummer', 'Kost', 'Start']],
    [
      'results that the pane itself wrote',
      [
        'Subsidiabel',
        'Steun %',
        'Subsidie',
        'Eigen aandeel',
        'Plafond over',
        'Uiterste aanvraag',
        'Controle',
        'Kost',
        'Start',
        'Volgende stap',
      ],
    ],
    ['an empty header', ['', ' ', 'Kost', 'Start']],
  ])('%s', (_what, headers) => {
    expect(Object.keys(found(headers)).sort()).toEqual(['cost', 'startsOn'])
    expect(found(headers)).toEqual({ cost: 'Kost', startsOn: 'Start' })
  })

  test('without a price or a day there is none', () => {
    expect(
      found([
        'Opleiding',
        'Startuur',
        'Prijs incl. btw',
        'Subsidiebedrag',
        'Loonkost',
        'Btw',
        'Kostenplaats',
        'Aanvraagnummer',
      ]),
    ).toEqual({ title: 'Opleiding' })
  })
})

test('of two columns with the same header the first counts, and each column serves once', () => {
  expect(proposeMapping(['Start', 'Kost', 'Start', 'Kost']).mapping).toEqual({ startsOn: 0, cost: 1 })
})

test('the header that says most decides', () => {
  expect(found(['Datum aanvraag subsidie', 'Datum opleiding', 'Kostprijs totaal'])).toEqual({
    appliedOn: 'Datum aanvraag subsidie',
    startsOn: 'Datum opleiding',
    cost: 'Kostprijs totaal',
  })
})

test('what is only recognised by a part is to be looked at', () => {
  expect(proposeMapping(['Cursusprijs', 'Start', 'Naam van de opleiding']).uncertain).toEqual(['title', 'cost'])
  expect(proposeMapping(['Kost', 'Start', 'Opleiding']).uncertain).toEqual([])
})

test('a header of 100,000 characters, or in another script, is no harm', () => {
  expect(
    found(['kost '.repeat(20_000), 'تاريخ البدء', '<b>Start</b>', '=HYPERLINK("x","Kost")', 'Kost', 'Start']),
  ).toEqual({ cost: 'Kost', startsOn: 'Start' })
})
