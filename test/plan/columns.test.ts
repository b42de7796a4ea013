import { findColumns, headerOnOneRow, isPlan, isPlanByItself } from '../../src/plan'
import { columnsUnder } from '../builders/columns'
import { serial } from '../builders/serial'

const day = serial('2026-03-02')

describe('columns by their headers', () => {
  test.each([
    ['as they are written', ['Opleiding', 'Startdatum', 'Kost'], { title: 0, startsOn: 1, cost: 2 }],
    ['whatever their case, accents and punctuation', ['KOST (excl. btw)', 'Begindátum:'], { cost: 0, startsOn: 1 }],
    [
      'with a line break, a no-break space, wide brackets',
      ['Prijs\n（excl.\u00A0btw）', 'Start'],
      { cost: 0, startsOn: 1 },
    ],
    ['the one that stands first in the list counts', ['Prijs', 'Kost', 'Inschrijvingsgeld'], { cost: 1 }],
    ['of two alike the one to the left counts', ['', 'Kost', 'Kost'], { cost: 1 }],
    [
      'what keeps track too',
      ['Inschrijving', 'Betaalopdracht', 'Attest'],
      { enrolledOn: 0, paymentOrderedOn: 1, certifiedOn: 2 },
    ],
    [
      'in French',
      ['Entreprise', 'Intitulé', 'Date de début', 'Prix HTVA'],
      { enterprise: 0, title: 1, startsOn: 2, cost: 3 },
    ],
    ['none in German', ['Firmenname', 'Kurs', 'Beginn', 'Preis'], {}],
    ['not a part of a header', ['Geschatte kost', 'Kostenplaats'], {}],
    ['not a result of ours', ['Subsidie', 'Controle 2', 'Jaar nu', 'Status', 'Kost'], { cost: 4 }],
    ['not what is no text', [null, 45_000, { type: 'Error', basicValue: '#N/A' }, [[1, 2]]], {}],
  ])('%s', (_, headers, mapping) => {
    expect(columnsUnder(headers).mapping).toEqual(mapping)
  })

  test('in the order of the list, with the headers of the user', () => {
    expect(columnsUnder([' Prijs ', 'Storting', 'OPLEIDING']).columns).toEqual([
      { column: 'title', index: 2, header: 'OPLEIDING' },
      { column: 'cost', index: 0, header: 'Prijs' },
      { column: 'depositedOn', index: 1, header: 'Storting' },
    ])
  })
})

describe('a header that says too little counts by its cells', () => {
  test.each([
    ['a kind of course', 'Type', ['formeel', 'informeel'], {}],
    ['a service', 'Type', ['opleiding', 'advies'], { service: 0 }],
    ['as many services as other words', 'Soort', ['opleiding', 'online'], { service: 0 }],
    ['fewer services than other words', 'Soort', ['opleiding', 'online', 'in company'], {}],
    ['nothing at all', 'Soort', ['', null, ' '], {}],
    ['a department', 'Dienst', ['HR', 'Productie'], {}],
    ['days', 'Datum', [day, '5/3/2026', ''], { startsOn: 0 }],
    ['no days', 'Datum', ['nog te bepalen', 'voorjaar'], {}],
    ['amounts, one of them not', 'Bedrag', [1000, 'p.m.', 0], { cost: 0 }],
    ['amounts as texts', 'Montant', ['€ 1.250,00', '1 000,50'], { cost: 0 }],
    ['numbers of providers', 'DV', ['DV.O105080', 'DV 0100282'], { number: 0 }],
    ['no numbers of providers', 'Erkenning', ['ja', 'nee', 'Qfor'], {}],
    ['hours', 'Duur', [8, '7,5'], { hours: 0 }],
    ['a length in words', 'Duur', ['2 dagen', '1 week'], {}],
    ['errors only', 'Toegekend', [{ type: 'Error', basicValue: '#N/A' }], {}],
  ])('%s', (_, header, cells, mapping) => {
    expect(
      columnsUnder(
        [header],
        cells.map((cell) => [cell]),
      ).mapping,
    ).toEqual(mapping)
  })

  test.each([
    ['numbers', [4, 12], { persons: 0 }],
    ['numbers as texts', ['4', ' 12 '], { persons: 0 }],
    ['numbers and blanks', [4, '', null], { persons: 0 }],
    ['numbers and words for nothing', [4, '-', 'n.v.t.', false], { persons: 0 }],
    ['names', ['An, Bart', 'Chris'], { participants: 0 }],
    ['a name among numbers', [4, 'Chris'], { participants: 0 }],
    ['a number with a word', ['4 personen', 3], { participants: 0 }],
  ])('Deelnemers over %s', (_, cells, mapping) => {
    expect(
      columnsUnder(
        ['Deelnemers'],
        cells.map((cell) => [cell]),
      ).mapping,
    ).toEqual(mapping)
  })

  test('the next header of the list serves where the first does not fit', () => {
    const body = [
      ['HR', 'advies'],
      ['HR', 'opleiding'],
    ]
    expect(columnsUnder(['Dienst', 'Type dienst'], body).mapping).toEqual({ service: 1 })
  })

  test('a Datum beside a Startdatum does not count, whatever it holds', () => {
    expect(columnsUnder(['Datum', 'Startdatum', 'Kost'], [[day, day, 100]])).toMatchObject({
      mapping: { startsOn: 1, cost: 2 },
      passed: [{ column: 'startsOn', index: 0, header: 'Datum', because: 'another-column' }],
    })
  })

  test('its cells are not asked for when no header wants them', () => {
    const never = () => {
      throw new Error('read')
    }
    expect(findColumns(['Kost', 'Start'].map(headerOnOneRow), never).mapping).toEqual({ cost: 0, startsOn: 1 })
  })

  test('what does not count is told, with why', () => {
    expect(columnsUnder(['Type', 'Prijs', 'Kost'], [['online', 1, 1]]).passed).toEqual([
      { column: 'service', index: 0, header: 'Type', because: 'cells' },
      { column: 'cost', index: 1, header: 'Prijs', because: 'another-column' },
    ])
    expect(columnsUnder(['Opmerking', 'Kost', 'Aanvraag'], [['', 1, '']]).passed).toEqual([
      { column: 'appliedOn', index: 2, header: 'Aanvraag', because: 'blank' },
    ])
  })
})

test.each([
  [['Kost', 'Start'], true],
  [['Kost', 'Aanvraagdatum'], true],
  [['Kost', 'Einddatum'], false],
  [['Start', 'Aanvraagdatum'], false],
])('%j is what a plan needs: %s', (headers, answer) => {
  expect(isPlan(columnsUnder(headers).mapping)).toBe(answer)
})

test.each([
  ['a list of expenses', ['Datum', 'Omschrijving', 'Bedrag'], false],
  ['a list of expenses of projects', ['Datum', 'Project', 'Bedrag'], false],
  ['a list of invoices', ['Datum', 'Onderwerp', 'Bedrag', 'Klant', 'Factuurnr'], false],
  ['courses', ['Datum', 'Opleiding', 'Bedrag'], true],
  ['expenses that were applied for', ['Datum', 'Omschrijving', 'Bedrag', 'Aanvraagdatum'], true],
  ['expenses with a theme', ['Datum', 'Omschrijving', 'Bedrag', 'Thema'], true],
  ['expenses with a supplier', ['Datum', 'Omschrijving', 'Bedrag', 'Leverancier'], true],
  ['courses without a day', ['Opleiding', 'Bedrag', 'Thema'], false],
])('a sheet is a plan by itself, with %s: %j: %s', (_, names, answer) => {
  const { mapping, headers } = columnsUnder(names, [names.map((name) => (name === 'Datum' ? day : 100))])
  expect(isPlanByItself(mapping, headers)).toBe(answer)
})
