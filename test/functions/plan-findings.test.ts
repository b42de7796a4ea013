import { CellError, kmo, kmoInExcel } from '../../tools/shipped/bundle'
import { planTable, type RowByHeader } from '../builders/plan-table'
import { serial as day } from '../builders/serial'

// What a plan finds, in the words of its sentences.

const lookedAt = day('2026-11-28')
const findings = (rows: readonly RowByHeader[], asOf: unknown = lookedAt) =>
  (kmo('PLAN', planTable(rows), 'klein', 'Controle', asOf) as unknown[][]).slice(1).flat()
const figures = (rows: readonly RowByHeader[], columns: string) =>
  (kmo('PLAN', planTable(rows), 'klein', columns, lookedAt) as unknown[][]).slice(1)

const course = { Opleiding: 'Lassen', Startdatum: day('2026-12-07'), Kost: 1000, Thema: 'innovatie' }
const applied = { ...course, Startdatum: day('2026-10-01'), Aanvraagdatum: day('2026-10-01') }
const named = (Opleiding: string, row: RowByHeader = {}) => ({ ...course, Opleiding, ...row })

describe('T2: the end must be in time', () => {
  const until = 'T2 eindigt te laat: uiterlijk 31/12/2027 voor deze aanvraag'
  test.each<[says: string, row: RowByHeader, asOf: string | null, finding: string]>([
    ['for an application on the last day to apply', { Einddatum: day('2027-12-31') }, null, 'OK'],
    ['a day too late', { Einddatum: day('2028-01-01') }, null, until],
    [
      'the last day to apply lies in the next year',
      { Startdatum: day('2026-12-18'), Einddatum: day('2028-12-31') },
      null,
      'OK',
    ],
    ['it does not', { Startdatum: day('2026-12-17'), Einddatum: day('2028-12-31') }, null, until],
    [
      'the application decides',
      { Startdatum: day('2026-12-18'), Aanvraagdatum: day('2026-12-31'), Einddatum: day('2028-12-31') },
      null,
      until,
    ],
    [
      'applied for, nobody wrote when',
      { Startdatum: day('2026-12-18'), Aanvraagdatum: 'x', Einddatum: day('2028-12-31') },
      null,
      'M5 aangevraagd zonder datum: 18/12/2026 (start) gebruikt',
    ],
    [
      'the day that is looked at decides nothing',
      { Startdatum: day('2026-12-17'), Einddatum: day('2028-12-31') },
      '2026-12-31',
      until,
    ],
    [
      'the application cannot be read',
      { Aanvraagdatum: 'zondag', Einddatum: day('2029-01-01') },
      null,
      'F1 niet leesbaar: Aanvraagdatum',
    ],
    [
      'the start cannot be read, the application can',
      { Startdatum: 'zondag', Aanvraagdatum: day('2026-11-02'), Einddatum: day('2028-01-01') },
      null,
      `${until}; F1 niet leesbaar: Startdatum`,
    ],
  ])('%s', (_, row, asOf, finding) => expect(findings([{ ...course, ...row }], asOf && day(asOf))).toEqual([finding]))
  test('a finding only', () =>
    expect(figures([{ ...course, Einddatum: day('2029-01-01') }], 'Subsidie;Plafond over')).toEqual([[300, 7200]]))
})

describe('T3: the own share', () => {
  const missing = 'T3 eigen aandeel niet gestort: kon tot en met 31/10/2026'
  const late = 'T3 eigen aandeel te laat gestort: uiterlijk 31/10/2026'
  test.each<[says: string, row: RowByHeader, finding: string]>([
    ['was not deposited', { Storting: '' }, missing],
    ['was not deposited: "nee"', { Storting: 'nee' }, missing],
    ['was not deposited: "nog te storten"', { Storting: 'nog te storten' }, missing],
    ['was not deposited: an empty checkbox', { Storting: false }, missing],
    ['was deposited too late', { Storting: day('2026-11-01') }, late],
    ['will be deposited too late', { Storting: day('2026-12-24') }, late],
    ['was deposited on the last day', { Storting: day('2026-10-31') }, 'OK'],
    ['was deposited, nobody wrote when', { Storting: 'ja' }, 'OK'],
    ['cannot be read', { Storting: 'misschien' }, 'F1 niet leesbaar: Storting'],
    ['a payment was ordered', { Storting: '', Betaalopdracht: day('2026-11-03') }, 'OK'],
    ['a payment was ordered, nobody wrote when', { Storting: '', Betaalopdracht: true }, 'OK'],
    ['a payment is still to be ordered', { Storting: '', Betaalopdracht: day('2026-12-03') }, missing],
    ['a payment order that cannot be read', { Storting: '', Betaalopdracht: '?' }, 'F1 niet leesbaar: Betaalopdracht'],
    ['there is still time', { Storting: '', Aanvraagdatum: day('2026-10-29'), Startdatum: day('2026-10-29') }, 'OK'],
    [
      'no day of application',
      { Storting: '', Aanvraagdatum: 'ja' },
      'M5 aangevraagd zonder datum: 01/10/2026 (start) gebruikt',
    ],
    ['of a late one', { Storting: '', Startdatum: day('2026-09-01') }, 'T1 te laat: uiterlijk 15/09/2026'],
    ['of a stopped one', { Storting: '', Stopzetting: day('2026-10-02') }, 'OK'],
    ['of a stop that cannot be read', { Storting: '', Stopzetting: '?' }, 'F1 niet leesbaar: Stopzetting'],
    [
      'of one without a subsidy',
      { Storting: '', Kost: 99 },
      'B1 kost van 99,00 euro ligt onder het minimum van 100,00 euro',
    ],
  ])('%s', (_, row, finding) => expect(findings([{ ...applied, ...row }])).toEqual([finding]))
  test('is asked for only where the plan keeps it', () => expect(findings([applied])).toEqual(['OK']))
  test('without a day to look at, only what was deposited too late', () => {
    expect(findings([{ ...applied, Storting: '' }], null)).toEqual(['OK'])
    expect(findings([{ ...applied, Storting: day('2026-11-01') }], null)).toEqual([late])
  })
  test('a finding only', () =>
    expect(figures([{ ...applied, Storting: 'nee' }], 'Subsidie;Plafond over')).toEqual([[300, 7200]]))
})

describe('T4: it ends before it starts', () => {
  test.each<[row: RowByHeader, finding: string]>([
    [{ Einddatum: day('2026-12-06') }, 'T4 eindigt vóór de start op 07/12/2026'],
    [{ Einddatum: '6 dec. 2026' }, 'T4 eindigt vóór de start op 07/12/2026'],
    [{ Einddatum: day('2026-12-07') }, 'OK'],
  ])('%j', (row, finding) => expect(findings([{ ...course, ...row }])).toEqual([finding]))
})

describe('M3: the company of the row above', () => {
  const from = (rows: number | undefined, name: string) =>
    `M3 onderneming niet ingevuld${rows === undefined ? '' : ` in ${rows} rijen`}: ${name} (rij erboven) gebruikt`
  const of = (Onderneming: unknown, Ondernemingsnummer: unknown, title: string) =>
    named(title, { Onderneming, Ondernemingsnummer })

  test('on the first row of each run, with how many there are', () =>
    expect(
      findings([
        of('', '', 'A'),
        of('Noord bv', '', 'B'),
        of('', '', 'C'),
        of('-', 0, 'D'),
        of('n.v.t.', 'volgt', 'E'),
        of('Zuid nv', '', 'F'),
        of(null, null, 'G'),
      ]),
    ).toEqual(['OK', 'OK', from(3, 'Noord bv'), 'OK', 'OK', 'OK', from(undefined, 'Zuid nv')]))
  test('rows that are no project do not break a run', () =>
    expect(
      findings([
        of('Noord bv', '', 'B'),
        of('', '', 'C'),
        { Opleiding: 'Subtotaal', Kost: 2000 },
        { Opleiding: '2e kwartaal' },
        {},
        of('', '', 'D'),
      ]),
    ).toEqual(['OK', from(2, 'Noord bv'), '', '', '', 'OK']))
  test('by its number where it has no name, and below a heading', () =>
    expect(
      findings([
        { ...of('', 'BE 0999.999.999', 'A') },
        of('', '', 'B'),
        { Onderneming: 'Oost', Ondernemingsnummer: '0888.888.888' },
        of('', '', 'C'),
        of('', '', 'D'),
      ]),
    ).toEqual(['OK', from(undefined, '0999.999.999'), '', from(2, 'Oost'), 'OK']))
  test('a number that cannot be read is as if blank', () =>
    expect(findings([of('Noord bv', '', 'A'), of('', '0999.999', 'B')])).toEqual([
      'OK',
      `${from(undefined, 'Noord bv')}; F1 niet leesbaar: Ondernemingsnummer`,
    ]))
  test('not in a plan that names nobody', () =>
    expect(findings([of('', '', 'A'), of('', '', 'B')])).toEqual(['OK', 'OK']))
})

describe('D5: the number of another organisation', () => {
  const provider = (Dienstverlener: unknown, Erkenningsnummer: unknown) =>
    findings([{ ...course, Dienstverlener, Erkenningsnummer }])
  test.each<[name: unknown, number: unknown, finding: string]>([
    ['VIVES', 'DV.O105080', 'OK'],
    ['Hogeschool vives Noord', 'DV.O105080', 'OK'],
    ['Jimber', 'DV.O105080', 'D5 nummer van VIVES, niet van Jimber'],
    ['Jimber nv', 'DV.0105080', 'D5 nummer van VIVES, niet van Jimber nv; D2 erkenningsnummer verbeterd: DV.O105080'],
    ['nv', 'DV.O105080', 'OK'],
    ['-', 'DV.O105080', 'OK'],
    ['Jimber', 'DV.O999999', 'OK'],
    ['Jimber', 'geen', 'D1 erkenningsnummer niet leesbaar: verwacht DV.O of DV.A en zes cijfers'],
  ])('%s, %s', (name, number, finding) => expect(provider(name, number)).toEqual([finding]))
  test('a long name is cut', () =>
    expect(provider('Opleidingscentrum voor zeer uiteenlopende metaalberoepen', 'DV.O105080')).toEqual([
      'D5 nummer van VIVES, niet van Opleidingscentrum voor zeer uiteenlopend…',
    ]))
})

describe('I6: twice in one academic year for the same degree course', () => {
  const bachelor = {
    ...named('Bachelor accountancy'),
    Startdatum: day('2026-12-14'),
    Erkenningsnummer: 'DV.O242799',
    Medewerker: 'An',
  }
  const again = 'I6 tweede aanvraag voor deze opleiding in academiejaar 2026-2027: zie rij 2'
  const second = (row: RowByHeader) => findings([bachelor, { ...bachelor, Startdatum: day('2027-02-08'), ...row }])[1]
  test.each<[says: string, row: RowByHeader, finding: string]>([
    ['in the same year', {}, again],
    [
      'the number in another spelling',
      { Erkenningsnummer: 'DVO 242799' },
      `${again}; D2 erkenningsnummer verbeterd: DV.O242799`,
    ],
    ['the title as a person sees it', { Opleiding: ' BACHELOR\u00A0accountancy' }, again],
    ['the last day of the year', { Startdatum: day('2027-08-31') }, again],
    ['the next year', { Startdatum: day('2027-09-01') }, 'OK'],
    ['another title', { Opleiding: 'Bachelor marketing' }, 'OK'],
    ['somebody else', { Medewerker: 'Bea' }, 'OK'],
    ['who is not told is not the same', { Medewerker: '' }, 'OK'],
    ['a number for other courses', { Erkenningsnummer: 'DV.O105080' }, 'OK'],
    ['stopped', { Stopzetting: 'ja' }, 'OK'],
    ['late', { Startdatum: day('2027-02-08'), Aanvraagdatum: day('2027-03-08') }, 'T1 te laat: uiterlijk 22/02/2027'],
    ['people that cannot be read', { Medewerker: new CellError('#REF!') }, 'F1 niet leesbaar: Medewerker'],
    [
      'a start that cannot be read',
      { Startdatum: 'februari', Aanvraagdatum: day('2026-11-02') },
      'F1 niet leesbaar: Startdatum',
    ],
  ])('%s', (_, row, finding) => expect(second(row)).toBe(finding))
  test('the application decides where there is no start, and turns count: the later in turn has it', () =>
    expect(
      findings([
        { ...bachelor, Startdatum: '', Aanvraagdatum: day('2026-11-03') },
        { ...bachelor, Startdatum: '', Aanvraagdatum: day('2026-11-02') },
      ]),
    ).toEqual(['I6 tweede aanvraag voor deze opleiding in academiejaar 2026-2027: zie rij 3', 'OK']))
})

describe('X1: the same course twice', () => {
  const one = { ...course, Onderneming: 'Noord bv', Werknemer: 'An' }
  const twice = (row: RowByHeader) => findings([one, { ...one, ...row }])[1]
  test.each<[says: string, row: RowByHeader, finding: string]>([
    ['equal', {}, 'X1 dubbel: zie rij 2'],
    [
      'equal as a person sees it',
      { Opleiding: 'LASSEN\u200B ', Werknemer: 'an', Onderneming: 'NOORD  bv' },
      'X1 dubbel: zie rij 2',
    ],
    ['equal in other spellings', { Startdatum: '7 december 2026', Kost: '€ 1.000,-' }, 'X1 dubbel: zie rij 2'],
    ['another company', { Onderneming: 'Zuid nv' }, 'OK'],
    ['another title', { Opleiding: 'Lassen 2' }, 'OK'],
    ['another day', { Startdatum: day('2026-12-08') }, 'OK'],
    ['another cost', { Kost: 1001 }, 'OK'],
    ['somebody else', { Werknemer: 'Bea' }, 'OK'],
    ['nobody', { Werknemer: '' }, 'OK'],
    ['people that cannot be read', { Werknemer: new CellError('#N/A') }, 'F1 niet leesbaar: Werknemer'],
    ['stopped', { Stopzetting: 'x' }, 'OK'],
    ['late', { Aanvraagdatum: day('2026-12-24') }, 'T1 te laat: uiterlijk 21/12/2026'],
  ])('%s', (_, row, finding) => expect(twice(row)).toBe(finding))
  test('each later row names the first, in the order of the range', () =>
    expect(findings([named('A'), named('B'), named('A'), named('A', { Aanvraagdatum: day('2026-11-02') })])).toEqual([
      ...['OK', 'OK', 'X1 dubbel: zie rij 2', 'X1 dubbel: zie rij 2'],
    ]))
  test('not without a title, a start or a cost, and not when lapsed', () => {
    for (const row of [
      { ...course, Opleiding: '' },
      { ...course, Opleiding: 'n.v.t.' },
    ])
      expect(findings([row, row])).toEqual(['OK', 'OK'])
    const noStart = { ...course, Startdatum: '', Aanvraagdatum: day('2026-11-02') }
    expect(findings([noStart, noStart])).toEqual(['OK', 'OK'])
    expect(
      findings([
        { ...course, Kost: '' },
        { ...course, Kost: '' },
      ]),
    ).toEqual(['M2 geen kost', 'M2 geen kost'])
    const lapsed = { ...course, Startdatum: day('2026-06-01') }
    expect(findings([lapsed, lapsed])[1]).toBe('T1 te laat: kon tot en met 15/06/2026')
  })
  test('people of whom nobody is told are the same', () =>
    expect(
      findings([
        { ...one, Werknemer: '' },
        { ...one, Werknemer: '-' },
      ])[1],
    ).toBe('X1 dubbel: zie rij 2'))
  test('below headers on two rows the second row counts as one', () => {
    const rows = [
      ['Opleiding', 'Startdatum', 'Kost', '', 'Thema'],
      ['', '', 'incl. btw', 'excl. btw', ''],
      ['Lassen', day('2026-12-07'), 1210, 1000, 'innovatie'],
      ['Lassen', day('2026-12-07'), 1210, 1000, 'innovatie'],
    ]
    expect(kmo('PLAN', rows, 'klein', 'Controle')).toEqual([['Controle'], [''], ['OK'], ['X1 dubbel: zie rij 3']])
  })
})

describe('beside a cell that cannot be read stand the findings that do not need it', () => {
  const d = 'DV.A 236460'
  const row = {
    ...applied,
    Aanvraagdatum: day('2026-10-20'),
    Einddatum: day('2026-09-30'),
    Kost: 732.05,
    Catering: 100,
    Erkenningsnummer: d,
    'Type dienst': 'opleiding',
  }
  const late = 'T1 te laat: uiterlijk 15/10/2026'
  const [other, early, vat, catering, repaired] = [
    'D3 DV.A236460 is een nummer voor advies',
    'T4 eindigt vóór de start op 01/10/2026',
    'B2 btw inbegrepen? 732,05 euro is 605,00 euro plus 21 %',
    'B4 catering zonder aantal deelnemers en dagen telt niet mee',
    'D2 erkenningsnummer verbeterd: DV.A236460',
  ]
  const unreadable = (header: string) => `F1 niet leesbaar: ${header}`
  test.each<[says: string, row: RowByHeader, found: readonly string[]]>([
    ['all can be read', {}, [late, other, early, vat, catering, repaired]],
    ['the theme', { Thema: 'zang' }, [late, other, unreadable('Thema'), early, vat, catering, repaired]],
    ['the service', { 'Type dienst': 'zang' }, [late, unreadable('Type dienst'), early, vat, catering, repaired]],
    ['the cost', { Kost: 'p.m.' }, [late, other, unreadable('Kost'), early, catering, repaired]],
    ['a negative cost', { Kost: -732.05 }, [late, other, unreadable('Kost'), early, catering, repaired]],
    [
      'the application',
      { Aanvraagdatum: 'zondag' },
      [other, unreadable('Aanvraagdatum'), early, vat, catering, repaired],
    ],
    ['the start', { Startdatum: 'zondag' }, [other, unreadable('Startdatum'), vat, catering, repaired]],
    [
      'a start before the first rules',
      { Startdatum: day('2016-03-31') },
      [other, unreadable('Startdatum'), vat, catering, repaired],
    ],
    ['the end', { Einddatum: 'ooit' }, [late, other, unreadable('Einddatum'), vat, catering, repaired]],
    ['the number', { Erkenningsnummer: true }, [late, unreadable('Erkenningsnummer'), early, vat, catering]],
    [
      'the participants',
      { 'Aantal deelnemers': 'veel' },
      [late, other, unreadable('Aantal deelnemers'), early, vat, repaired],
    ],
    [
      'the company',
      { Onderneming: new CellError('#REF!') },
      [late, other, unreadable('Onderneming'), early, vat, catering, repaired],
    ],
  ])('%s', (_, change, found) => expect(findings([{ ...row, ...change }])).toEqual([found.join('; ')]))

  test('the size of the year: I5, and I4 where it is large', () => {
    const second = (size: string) =>
      findings([
        { ...named('A'), Aanvraagdatum: day('2026-11-02'), Grootte: size },
        { ...named('B'), Thema: 'zang', Grootte: 'klein' },
      ])[1]
    expect(second('klein')).toBe('F1 niet leesbaar: Thema')
    expect(second('middelgroot')).toBe(
      'F1 niet leesbaar: Thema; I5 grootte wijkt af: de eerste aanvraag van dat jaar is middelgroot',
    )
    expect(second('groot')).toBe(
      'I4 een grote onderneming krijgt geen subsidie; F1 niet leesbaar: Thema; I5 grootte wijkt af: de eerste aanvraag van dat jaar is groot',
    )
  })
  test('what the plan lapsed by', () =>
    expect(
      figures([{ ...course, Startdatum: day('2026-06-01'), Kost: 'x' }], 'Uiterste aanvraag;Status;Controle'),
    ).toEqual([[day('2026-06-15'), '', 'T1 te laat: kon tot en met 15/06/2026; F1 niet leesbaar: Kost']]))
  test('a header of more than forty characters is cut', () => {
    const header = 'Kost'
    const theirs = 'Projectkost zonder btw, zonder catering en zonder verplaatsing'
    const rows = planTable([{ ...course, [header]: undefined, [theirs]: 'x' }])
    expect(kmo('PLAN', rows, 'klein', 'Controle', null, `Kost=${theirs}`)).toEqual([
      ['Controle'],
      ['F1 niet leesbaar: Projectkost zonder btw, zonder catering …'],
    ])
  })
})

test('the sentences are Dutch in an English Excel too, where a message names the English argument', () => {
  const english = kmoInExcel('en-GB')
  expect(english('PLAN', planTable([{ ...course, Thema: 'zang' }]), 'klein', 'Controle')).toEqual([
    ['Controle'],
    ['F1 niet leesbaar: Thema'],
  ])
  expect(english('CHECK', 'x', 1000)).toBe('F1 niet leesbaar: start_date; I1 geen thema: nodig vanaf 01/01/2023')
})
