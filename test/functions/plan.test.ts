import { CellError, invalid, kmo, kmoWithFormats, type ShownError } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

const headers = ['Subsidiabel', 'Steun %', 'Subsidie', 'Eigen aandeel', 'Plafond over', 'Uiterste aanvraag', 'Controle']
const january = serial('2026-01-15')
const may = serial('2026-05-04')
const june = serial('2026-06-01')

/** The rows of a plan below its headers, in the columns asked for. */
function plan(table: readonly (readonly unknown[])[], columns: unknown = null, size: unknown = 'klein'): unknown[] {
  const result = kmo('PLAN', table, size, columns) as unknown[][] | ShownError
  if (!Array.isArray(result)) throw new Error(result.message)
  return columns === null || String(columns).includes(';') ? result.slice(1) : result.slice(1).flat()
}
const failed = (...cells: unknown[]) => kmo('PLAN', ...cells)

test('a header row and a row for each row of the plan', () =>
  expect(
    kmo(
      'PLAN',
      [
        ['Opleiding', 'Start', 'Aanvraag', 'Kost', 'Thema'],
        ['Excel', may, january, 1000, 'innovatie'],
        ['Cyber', june, '', 2000, 'cybersecurity'],
      ],
      'klein',
    ),
  ).toEqual([
    headers,
    [1000, 0.3, 300, 700, 7200, serial('2026-05-18'), 'OK'],
    [2000, 0.45, 900, 1100, 6300, serial('2026-06-15'), 'OK'],
  ]))

describe('the application day', () => {
  const days = (...row: unknown[]) =>
    plan(
      [
        ['Start', 'Aanvraag', 'Kost', 'Thema'],
        [...row, 1000, 'innovatie'],
      ],
      'Subsidiabel;Steun %;Subsidie;Plafond over;Uiterste aanvraag;Controle',
    )
  test('is the application date', () =>
    expect(days(serial('2019-12-02'), serial('2019-11-30'))).toEqual([
      [1000, 0.4, 400, 9600, serial('2019-12-16'), 'OK'],
    ]))
  test('else the start date', () =>
    expect(days(serial('2019-12-02'), null)).toEqual([[1000, 0.3, 300, 9700, serial('2019-12-16'), 'OK']]))
  test('without a start there is no last day to apply', () =>
    expect(days('', may)).toEqual([[1000, 0.3, 300, 7200, '', 'OK']]))
  test('neither: M1, and only the eligible cost stands', () =>
    expect(days(0, '')).toEqual([[1000, '', '', '', '', 'M1 geen startdatum of aanvraagdatum']]))
  test('too late: T1, no subsidy and no ceiling', () =>
    expect(days(serial('2024-09-23'), serial('2024-10-08'))).toEqual([
      [1000, 0.3, 0, 7500, serial('2024-10-07'), 'T1 te laat: uiterlijk 07/10/2024'],
    ]))
  test('of a start that cannot be counted from: no last day', () =>
    expect(days(serial('9999-12-25'), may)).toEqual([[1000, 0.3, 300, 7200, '', 'OK']]))
})

describe('the eligible cost', () => {
  const names = [
    'Startdatum',
    'Kost',
    'Catering',
    'Deelnemers',
    'Dagen',
    'Cursusmateriaal',
    'Verplaatsing lesgever',
    'Aftrek',
    'Thema',
  ]
  const cost = (...parts: unknown[]) =>
    plan(
      [names, [may, ...parts, ...Array<null>(7 - parts.length).fill(null), 'innovatie']],
      'Subsidiabel;Subsidie;Eigen aandeel;Controle',
    )[0]
  test.each<[says: string, parts: unknown[], row: unknown[]]>([
    ['all parts', [800, 200, 4, 1, 50, 30, 80], [900, 270, 630, 'OK']],
    [
      'catering without persons and days: B4',
      [800, 200],
      [800, 240, 560, 'B4 catering zonder aantal deelnemers en dagen telt niet mee'],
    ],
    [
      'persons and days 0 are not given: B4',
      [800, 200, 0, 0],
      [800, 240, 560, 'B4 catering zonder aantal deelnemers en dagen telt niet mee'],
    ],
    [
      'the text 0 is not given either',
      [800, 200, '0', 1],
      [800, 240, 560, 'B4 catering zonder aantal deelnemers en dagen telt niet mee'],
    ],
    ['catering 0 is no B4', [800, 0], [800, 240, 560, 'OK']],
    [
      'a deduction above the rest leaves 0, and B1 looks at what is left',
      [800, 0, 0, 0, 0, 0, 900],
      [0, 0, 0, 'B1 kost van 0,00 euro ligt onder het minimum van 100,00 euro'],
    ],
    [
      'B1 after the deduction',
      [150, 0, 0, 0, 0, 0, 60],
      [90, 0, 90, 'B1 kost van 90,00 euro ligt onder het minimum van 100,00 euro'],
    ],
    ['B2 looks at the cost column', [605.5 * 1.21, 0, 0, 0, 0.45], [733.11, 219.93, 513.18, 'OK']],
    ['B2', [605 * 1.21, 0, 0, 0, 0.95], [733, 219.9, 513.1, 'B2 btw inbegrepen? 732,05 euro is 605,00 euro plus 21 %']],
    ['to the cent', [100.005], [100.01, 30, 70.01, 'OK']],
  ])('%s', (_, parts, row) => expect(cost(...parts)).toEqual(row))

  test('no cost: M2 and no figures', () =>
    expect(
      plan([
        ['Start', 'Kost', 'Thema'],
        [may, '', 'innovatie'],
      ]),
    ).toEqual([['', '', '', '', '', serial('2026-05-18'), 'M2 geen kost']]))
})

describe('the ceiling', () => {
  const names = ['Bedrijf', 'Aanvraag', 'Kost', 'Thema', 'Stopgezet', 'Toegekend', 'Grootte']
  const shares = (...rows: unknown[][]) =>
    plan(
      [
        names,
        ...rows.map(([company, day, cost, stopped, granted, size]) => [
          company,
          day,
          cost,
          'innovatie',
          stopped,
          granted,
          size,
        ]),
      ],
      'Subsidie;Gebruikt;Plafond over;Controle',
    )

  test('first filed, first served, whatever the order of the rows; B3 for what is cut', () =>
    expect(shares(['A', june, 20000], ['A', may, 10000], ['A', june, 1000])).toEqual([
      [4500, 4500, 0, 'B3 plafond bijna op: 4.500,00 euro in plaats van 6.000,00 euro'],
      [3000, 3000, 4500, 'OK'],
      [0, 0, 0, 'B3 plafond opgebruikt: 300,00 euro subsidie valt weg'],
    ]))

  test('per company, without case and outer spaces; blank is the company above', () =>
    expect(
      shares(
        ['Acme', january, 20000],
        [' ACME ', may, 10000],
        ['Bis', may, 10000],
        ['', may, 10000],
        [0, june, 20000],
      ).map((row) => (row as unknown[])[0]),
    ).toEqual([6000, 1500, 3000, 3000, 1500]))

  test('per calendar year', () =>
    expect(
      shares(['A', serial('2025-12-31'), 25000], ['A', serial('2026-01-01'), 25000]).map(
        (row) => (row as unknown[])[0],
      ),
    ).toEqual([7500, 7500]))

  test('stopped in its own calendar year: subsidy 0, and its share is free', () =>
    expect(shares(['A', january, 20000, serial('2026-12-31')], ['A', may, 20000])).toEqual([
      [0, 0, 7500, 'OK'],
      [6000, 6000, 1500, 'OK'],
    ]))

  test('stopped in a later year: subsidy 0, and its share stays used', () =>
    expect(shares(['A', january, 20000, serial('2027-01-01')], ['A', may, 20000])).toEqual([
      [0, 6000, 1500, 'OK'],
      [1500, 1500, 0, 'B3 plafond bijna op: 1.500,00 euro in plaats van 6.000,00 euro'],
    ]))

  test('a granted amount takes the place of the subsidy and of what the ceiling loses', () =>
    expect(shares(['A', january, 1000, '', 250], ['A', may, 1000, '', 0], ['A', june, 1000, '', '0'])).toEqual([
      [250, 250, 7250, 'OK'],
      [300, 300, 6950, 'OK'],
      [300, 300, 6650, 'OK'],
    ]))

  test('a granted amount above what is left is taken as the fact it is', () =>
    expect(shares(['A', january, 1000, '', 8000], ['A', may, 1000])).toEqual([
      [8000, 8000, 0, 'B3 toegekend: 8.000,00 euro, maar van het plafond bleef 7.500,00 euro over'],
      [0, 0, 0, 'B3 plafond opgebruikt: 300,00 euro subsidie valt weg'],
    ]))

  test('granted and stopped: subsidy 0, the ceiling as for any stop', () =>
    expect(
      shares(['A', january, 1000, serial('2026-02-01'), 250], ['A', may, 1000, serial('2027-02-01'), 500]),
    ).toEqual([
      [0, 0, 7500, 'OK'],
      [0, 500, 7000, 'OK'],
    ]))

  test('a granted amount leaves in cents, so that own share and subsidy add up', () =>
    expect(
      plan(
        [
          ['Start', 'Kost', 'Thema', 'Toegekend'],
          [may, 1000, 'innovatie', 100.005],
        ],
        'Subsidie;Eigen aandeel;Plafond over',
      ),
    ).toEqual([[100.01, 899.99, 7399.99]]))

  test('the size of the first application of the year holds; a row that says otherwise gets I5', () =>
    expect(
      shares(
        ['A', may, 1000, '', '', 'klein'],
        ['A', january, 1000, '', '', 'middelgroot'],
        ['A', serial('2025-01-06'), 1000, '', '', 'klein'],
        ['B', may, 1000, '', '', ''],
      ),
    ).toEqual([
      [200, 200, 7100, 'I5 grootte wijkt af: de eerste aanvraag van dat jaar is middelgroot'],
      [200, 200, 7300, 'OK'],
      [300, 300, 7200, 'OK'],
      [300, 300, 7200, 'OK'],
    ]))

  test('where the first application has no size, the size of the plan holds', () =>
    expect(shares(['A', january, 1000, '', '', ''], ['A', may, 1000, '', '', 'middelgroot'])).toEqual([
      [300, 300, 7200, 'OK'],
      [300, 300, 6900, 'I5 grootte wijkt af: de eerste aanvraag van dat jaar is klein'],
    ]))

  test('a stopped application is the first one too, a late or unreadable one is not', () => {
    const names = ['Start', 'Aanvraag', 'Kost', 'Thema', 'Stopgezet', 'Grootte']
    const rates = (...rows: unknown[][]) => plan([names, ...rows], 'Steun %')
    expect(
      rates(['', january, 1000, 'innovatie', january, 'middelgroot'], ['', may, 1000, 'innovatie', '', 'klein']),
    ).toEqual([0.2, 0.2])
    expect(
      rates(
        [serial('2025-01-01'), january, 1000, 'innovatie', '', 'middelgroot'],
        ['', may, 1000, 'innovatie', '', 'klein'],
      ),
    ).toEqual([0.3, 0.3])
    expect(
      rates(['', january, 'x', 'innovatie', '', 'middelgroot'], ['', may, 1000, 'innovatie', '', 'klein']),
    ).toEqual(['', 0.3])
  })

  test('large: no subsidy, no ceiling, I4', () =>
    expect(shares(['A', may, 1000, '', '', 'groot'])).toEqual([
      [0, 0, 0, 'I4 een grote onderneming krijgt geen subsidie'],
    ]))
})

describe('checks', () => {
  const check = (names: unknown[], ...rows: unknown[][]) => plan([['Start', 'Kost', ...names], ...rows], 'Controle')
  test.each<[says: string, names: unknown[], row: unknown[], shows: string]>([
    ['no theme', [], [may, 1000], 'I1 geen thema: nodig vanaf 01/01/2023'],
    [
      'T2 is a finding only',
      ['Thema', 'Aanvraag', 'Einde'],
      [may, 1000, 'innovatie', may, serial('2028-01-01')],
      'T2 eindigt te laat: uiterlijk 31/12/2027 voor deze aanvraag',
    ],
    [
      'I2',
      ['Thema', 'Dienst'],
      [may, 1000, 'innovatie', 'advies'],
      'I2 advies krijgt vanaf 01/02/2026 enkel nog subsidie over cybersecurity',
    ],
    [
      'D1',
      ['Thema', 'Erkenningsnummer'],
      [may, 1000, 'innovatie', 'geen'],
      'D1 erkenningsnummer niet leesbaar: verwacht DV.O of DV.A en zes cijfers',
    ],
    [
      'D3',
      ['Thema', 'Dienst', 'DV-nummer'],
      [may, 1000, 'innovatie', 'O', 'DV.A217325'],
      'D3 DV.A217325 is een nummer voor advies',
    ],
    [
      'D2',
      ['Thema', 'Registratienummer'],
      [may, 1000, 'innovatie', 'DV.0105080'],
      'D2 erkenningsnummer verbeterd: DV.O105080',
    ],
  ])('%s', (_, names, row, shows) => expect(check(names, row)).toEqual([shows]))

  test('T2 leaves the subsidy', () =>
    expect(
      plan(
        [
          ['Aanvraag', 'Kost', 'Thema', 'Einde'],
          [may, 1000, 'innovatie', serial('2028-01-01')],
        ],
        'Subsidie',
      ),
    ).toEqual([300]))
})

describe('a cell that cannot be read', () => {
  const readable: [header: string, cell: unknown][] = [
    ['Start', may],
    ['Aanvraag', may],
    ['Kostprijs (€)', 1000],
    ['Catering', 100],
    ['Aantal', 4],
    ['Dagen', 1],
    ['Materiaal', 10],
    ['Verplaatsing lesgever', 10],
    ['Aftrek', 10],
    ['Dienst', 'O'],
    ['Thema', 'innovatie'],
    ['Grootte', 'klein'],
    ['Erkenningsnr.', 'DV.O105080'],
    ['Einddatum', june],
    ['Stopzetting', ''],
    ['Toegekende steun', ''],
    ['Titel', 'Excel'],
    ['Opleider', 'VIVES'],
    ['Firma', 'A'],
  ]
  const withOne = (header: string, cell: unknown) => [
    readable.map(([name]) => name),
    readable.map(([name, good]) => (name === header ? cell : good)),
    readable.map(([name, good]) => (name === 'Titel' ? 'Word' : good)),
  ]
  const untouched = [1110, 0.3, 333, 777, 7167, serial('2026-05-18'), 'OK']

  test.each([
    'Aanvraag',
    'Catering',
    'Aantal',
    'Dagen',
    'Materiaal',
    'Verplaatsing lesgever',
    'Aftrek',
    'Dienst',
    'Thema',
    'Grootte',
    'Firma',
  ])('%s: F1 with the name of the column, no figures, and no part in the ceiling', (header) =>
    expect(plan(withOne(header, new CellError('#N/A')))).toEqual([
      ['', '', '', '', '', serial('2026-05-18'), `F1 niet leesbaar: ${header}`],
      untouched,
    ]),
  )

  test.each<unknown>([new CellError('#N/A'), true, 'x', '1.234', -1])('the cost, %p', (cell) =>
    expect(plan(withOne('Kostprijs (€)', cell))).toEqual([
      ['', '', '', '', '', serial('2026-05-18'), 'F1 niet leesbaar: Kostprijs (€)'],
      untouched,
    ]),
  )

  test('Stopzetting: F1, and the figures of a stop', () =>
    expect(plan(withOne('Stopzetting', new CellError('#N/A')))[0]).toEqual([
      ...untouched.slice(0, 2),
      0,
      1110,
      untouched[4],
      untouched[5],
      'F1 niet leesbaar: Stopzetting',
    ]))

  test.each(['Erkenningsnr.', 'Einddatum', 'Toegekende steun', 'Titel', 'Opleider'])(
    '%s: F1, and the figures stand',
    (header) =>
      expect(plan(withOne(header, new CellError('#N/A')))).toEqual([
        [...untouched.slice(0, 6), `F1 niet leesbaar: ${header}`],
        [1110, 0.3, 333, 777, 6834, serial('2026-05-18'), 'OK'],
      ]),
  )

  test('the start, beside an application: F1, and the figures stand', () =>
    expect(plan(withOne('Start', 'x'))).toEqual([
      [1110, 0.3, 333, 777, 7167, '', 'F1 niet leesbaar: Start'],
      [1110, 0.3, 333, 777, 6834, serial('2026-05-18'), 'OK'],
    ]))

  test('the start, without an application: no figures', () =>
    expect(
      plan([
        ['Start', 'Kost', 'Thema'],
        ['x', 1000, 'innovatie'],
      ]),
    ).toEqual([['', '', '', '', '', '', 'F1 niet leesbaar: Start']]))

  test('a day before the first rules', () =>
    expect(
      plan([
        ['Start', 'Kost', 'Thema'],
        [serial('2016-03-31'), 1000, 'innovatie'],
        [serial('2016-04-01'), 1000, ''],
      ]),
    ).toEqual([
      ['', '', '', '', '', '', 'F1 niet leesbaar: Start'],
      [1000, 0.4, 400, 600, 9600, serial('2016-04-15'), 'OK'],
    ]))

  test('several cells: F1 names them in the order of the columns of the contract', () =>
    expect(
      plan(
        [
          ['Prijs', 'Thema', 'Begin'],
          ['x', 'x', 'x'],
        ],
        'Controle',
      ),
    ).toEqual(['F1 niet leesbaar: Thema, Begin, Prijs']))
})

describe('rows', () => {
  test('an empty row stays empty', () =>
    expect(
      plan(
        [['Start', 'Kost', 'Titel', 'Opmerking'], ['', null, 0, 'iets'], [may, 1000, '', ''], [0, 0, ' ', ''], []],
        'Subsidie;Controle',
      ),
    ).toEqual([
      ['', ''],
      [300, 'I1 geen thema: nodig vanaf 01/01/2023'],
      ['', ''],
      ['', ''],
    ]))
  test('a title alone is a heading', () =>
    expect(
      plan(
        [
          ['Start', 'Kost', 'Titel'],
          ['', '', 'Excel'],
        ],
        'Controle',
      ),
    ).toEqual(['']))
  test('a short row has blank cells', () =>
    expect(
      plan(
        [
          ['Start', 'Kost', 'Thema'],
          [may, 1000],
        ],
        'Subsidie;Controle',
      ),
    ).toEqual([[300, 'I1 geen thema: nodig vanaf 01/01/2023']]))
  test('a header row alone gives one', () => expect(kmo('PLAN', [['Start', 'Kost']], 'klein')).toEqual([headers]))
  test('a header row alone needs no size', () =>
    expect(
      kmo('PLAN', [
        ['Start', 'Kost'],
        ['', ''],
      ]),
    ).toEqual([headers, Array<string>(7).fill('')]))
})

describe('headers', () => {
  /** Every header that a plan may have for each field. */
  const day: [string, unknown[]][] = [
    'Startdatum',
    'Start',
    'Begindatum',
    'Begin',
    'Start date',
    'Aanvraagdatum',
    'Aanvraag',
    'Indieningsdatum',
    'Ingediend',
    'Application date',
  ].map((name) => [name, [name, 'Kost', 'Thema']])
  const cost: [string, unknown[]][] = [
    'Kost',
    'Kostprijs',
    'Prijs',
    'Prijs excl. btw',
    'Kost excl. btw',
    'Bedrag',
    'Projectbedrag',
    'Cost',
    'Price',
    'Fee',
  ].map((name) => [name, ['Start', name, 'Thema']])
  const theme: [string, unknown[]][] = [
    'Thema',
    'Theme',
    'THEMA',
    ' thema ',
    'Thema:',
    'Thëma',
    'T-h-e-m-a',
    'Thema*',
  ].map((name) => [name, ['Start', 'Kost', name]])
  const odd: [string, unknown[]][] = [
    'PRIJS (excl. BTW)',
    'prijs-excl-btw',
    'Kost, excl. btw',
    'Prijs\u00A0excl.\u00A0btw',
    { type: 'String', basicValue: 'Kost' } as unknown as string,
  ].map((name) => [name, ['Start', name, 'Thema']])
  test.each([...day, ...cost, ...theme, ...odd])('%p is recognised', (_, names) =>
    expect(plan([names, [may, 1000, 'innovatie']], 'Subsidie;Controle')).toEqual([[300, 'OK']]),
  )

  test.each<[names: string[], header: string, cell: unknown, column: string, shows: unknown]>([
    [['Onderneming', 'Bedrijf', 'Firma', 'Company'], '', new CellError('#N/A'), 'Controle', 'F1'],
    [
      ['Opleiding', 'Titel', 'Omschrijving', 'Project', 'Training', 'Course', 'Title'],
      '',
      new CellError('#N/A'),
      'Controle',
      'F1',
    ],
    [['Dienst', 'Soort', 'Service'], '', 'advies', 'Steun %', 0],
    [['Dienstverlener', 'Opleider', 'Opleidingsverstrekker', 'Provider'], '', new CellError('#N/A'), 'Controle', 'F1'],
    [
      ['Erkenningsnummer', 'Erkenningsnr', 'Registratienummer', 'DV-nummer', 'Provider number'],
      '',
      'geen',
      'Controle',
      'D1',
    ],
    [['Einddatum', 'Einde', 'End date', 'End'], '', serial('2028-01-01'), 'Controle', 'T2'],
    [['Catering'], '', 100, 'Controle', 'B4'],
    [['Cursusmateriaal', 'Materiaal', 'Materials'], '', 100, 'Subsidiabel', 1100],
    [['Verplaatsing lesgever', 'Trainer travel'], '', 100, 'Subsidiabel', 1100],
    [['Niet-subsidieerbaar', 'Aftrek', 'Deduction'], '', 100, 'Subsidiabel', 900],
    [['Grootte', 'Size'], '', 'middelgroot', 'Steun %', 0.2],
    [['Stopzetting', 'Stopgezet', 'Stopdatum', 'Cancelled'], '', may, 'Subsidie', 0],
    [['Toegekend', 'Toegekende steun', 'Granted'], '', 111, 'Subsidie', 111],
  ])('%p are one column', (names, _, cell, column, shows) => {
    for (const name of names) {
      const [result] = plan(
        [
          ['Aanvraag', 'Kost', 'Thema', name],
          [may, 1000, 'innovatie', cell],
        ],
        column,
      )
      expect([name, typeof shows === 'string' ? String(result).slice(0, 2) : result]).toEqual([name, shows])
    }
  })

  test('persons and days', () => {
    for (const persons of ['Aantal deelnemers', 'Aantal', 'Deelnemers', 'Participants']) {
      for (const days of ['Dagen', 'Aantal dagen', 'Days']) {
        expect(
          plan(
            [
              ['Start', 'Kost', 'Catering', persons, days],
              [may, 800, 200, 4, 1],
            ],
            'Subsidiabel',
          ),
        ).toEqual([900])
      }
    }
  })

  test('of two columns of one kind the header that stands first in the list counts', () => {
    expect(
      plan(
        [
          ['Start', 'Prijs', 'Kost'],
          [may, 1, 1000],
        ],
        'Subsidiabel',
      ),
    ).toEqual([1000])
    expect(
      plan(
        [
          ['Start', 'Fee', 'Bedrag', 'Cost'],
          [may, 1, 1000, 2],
        ],
        'Subsidiabel',
      ),
    ).toEqual([1000])
    expect(
      plan(
        [
          ['Begin', 'Startdatum', 'Kost'],
          [june, may, 1000],
        ],
        'Uiterste aanvraag',
      ),
    ).toEqual([serial('2026-05-18')])
  })
  test('of two equal headers the first counts', () =>
    expect(
      plan(
        [
          ['Start', 'Kost', 'Kost'],
          [may, 1000, 1],
        ],
        'Subsidiabel',
      ),
    ).toEqual([1000]))
  test('an error, a blank or a number is no header', () =>
    expect(
      plan(
        [
          [new CellError('#N/A'), null, 5, 'Start', 'Kost'],
          ['x', 'x', 'x', may, 1000],
        ],
        'Subsidiabel',
      ),
    ).toEqual([1000]))
})

describe('the columns argument', () => {
  const table = [
    ['Start', 'Kost', 'Thema', 'Stopzetting'],
    [may, 1000, 'innovatie', serial('2027-01-01')],
  ]
  test.each<[columns: unknown, names: string[]]>([
    ['Subsidie', ['Subsidie']],
    ['Subsidie;Controle', ['Subsidie', 'Controle']],
    ['controle, SUBSIDIE', ['Controle', 'Subsidie']],
    ['Steun %,Steun %', ['Steun %', 'Steun %']],
    [' eigen aandeel ; plafond-over;', ['Eigen aandeel', 'Plafond over']],
    ['Gebruikt', ['Gebruikt']],
    [[['Uiterste aanvraag', 'Subsidiabel']], ['Uiterste aanvraag', 'Subsidiabel']],
    [
      [['Subsidie'], ['Controle']],
      ['Subsidie', 'Controle'],
    ],
    [
      [
        ['Subsidie;Controle', null, ''],
        [0, 'Gebruikt', ' '],
      ],
      ['Subsidie', 'Controle', 'Gebruikt'],
    ],
    [null, headers],
    ['', headers],
    [' ; , ', headers],
    [0, headers],
    [[[null, '']], headers],
  ])('%p gives %p', (columns, names) => expect((kmo('PLAN', table, 'klein', columns) as unknown[][])[0]).toEqual(names))

  test('Gebruikt differs from Subsidie for a row stopped in a later year', () =>
    expect(
      plan(
        [
          ['Aanvraag', 'Kost', 'Thema', 'Stopzetting'],
          [may, 1000, 'innovatie', serial('2027-01-01')],
        ],
        'Subsidie;Gebruikt',
      ),
    ).toEqual([[0, 300]]))

  const names =
    'Subsidiabel, Steun %, Subsidie, Eigen aandeel, Plafond over, Uiterste aanvraag, Controle, Gebruikt, Afgerekend, Status of Gelezen als'
  test.each<[columns: unknown, message: string]>([
    ['Subsidies', `Argument "kolommen" noemt een onbekende kolom "Subsidies": verwacht ${names}.`],
    ['Subsidie;Kost', `Argument "kolommen" noemt een onbekende kolom "Kost": verwacht ${names}.`],
    [[['Subsidie', 'x']], `Argument "kolommen" noemt een onbekende kolom "x": verwacht ${names}.`],
    [[['Subsidie', true]], 'Argument "kolommen" is niet leesbaar: verwacht een tekst.'],
    [[[new CellError('#N/A')]], 'Argument "kolommen" is niet leesbaar: verwacht een tekst.'],
  ])('%p: #VALUE!', (columns, message) => expect(failed(table, 'klein', columns)).toEqual(invalid(message)))
})

describe('what the whole plan needs', () => {
  const sizeMissing = invalid(
    'Argument "grootte" is niet ingevuld, en het plan heeft geen kolom Grootte die in elke rij is ingevuld.',
  )
  test.each<[says: string, cells: unknown[], shows: ShownError]>([
    [
      'no plan',
      [null, 'klein'],
      invalid('Argument "plan" is niet ingevuld: verwacht een tabel met een rij hoofdingen.'),
    ],
    [
      'an empty cell',
      [[['']], 'klein'],
      invalid('Argument "plan" is niet ingevuld: verwacht een tabel met een rij hoofdingen.'),
    ],
    [
      'no cost column',
      [
        [
          ['Start', 'Thema'],
          [may, 'innovatie'],
        ],
        'klein',
      ],
      invalid('Argument "plan" heeft geen kolom met de kost: verwacht een hoofding zoals Kost, Kostprijs of Prijs.'),
    ],
    [
      'no day column',
      [
        [
          ['Kost', 'Einddatum'],
          [1000, may],
        ],
        'klein',
      ],
      invalid(
        'Argument "plan" heeft geen kolom met de startdatum of aanvraagdatum: verwacht een hoofding zoals Startdatum of Aanvraagdatum.',
      ),
    ],
    [
      'no headers',
      [[[may, 1000]], 'klein'],
      invalid('Argument "plan" heeft geen kolom met de kost: verwacht een hoofding zoals Kost, Kostprijs of Prijs.'),
    ],
    [
      'no size',
      [
        [
          ['Start', 'Kost'],
          [may, 1000],
        ],
      ],
      sizeMissing,
    ],
    [
      'no size, and a size column with a gap',
      [
        [
          ['Start', 'Kost', 'Grootte'],
          [may, 1000, 'klein'],
          [may, 1000, ''],
        ],
      ],
      sizeMissing,
    ],
    [
      'an unknown size',
      [
        [
          ['Start', 'Kost'],
          [may, 1000],
        ],
        'x',
      ],
      invalid(
        'Argument "grootte" is niet leesbaar: verwacht klein, middelgroot of groot, eventueel met "maatwerk" ervoor.',
      ),
    ],
  ])('%s: #VALUE!', (_, cells, shows) => expect(failed(...cells)).toEqual(shows))

  test('no size, and a size column that fills every row that is not empty', () =>
    expect(
      plan(
        [
          ['Start', 'Kost', 'Grootte'],
          [may, 1000, 'klein'],
          ['', '', ''],
          [may, 1000, 'x'],
        ],
        'Subsidie;Controle',
        null,
      ),
    ).toEqual([
      [300, 'I1 geen thema: nodig vanaf 01/01/2023'],
      ['', ''],
      ['', 'F1 niet leesbaar: Grootte; I1 geen thema: nodig vanaf 01/01/2023'],
    ]))

  test('50,000 rows below the headers are taken, one more is refused', () => {
    const rows = Array<unknown[]>(50_000).fill([may, 1000])
    expect(plan([['Start', 'Kost'], ...rows], 'Subsidie')).toHaveLength(50_000)
    expect(failed([['Start', 'Kost'], ...rows, [may, 1000]], 'klein')).toEqual(
      invalid('Argument "plan" telt 50001 rijen: hoogstens 50000 rijen zijn mogelijk.'),
    )
  })
})

test('carries formats where the host supports them; an empty cell stays a text', () =>
  expect(
    (
      kmoWithFormats(
        'PLAN',
        [
          ['Start', 'Kost', 'Thema'],
          [may, 1000, 'innovatie'],
          ['', '', ''],
        ],
        'klein',
      ) as unknown[]
    ).slice(1),
  ).toEqual([
    [
      1000,
      { type: 'Double', basicValue: 0.3, numberFormat: '0%' },
      300,
      700,
      7200,
      { type: 'Double', basicValue: serial('2026-05-18'), numberFormat: 'dd/mm/yyyy' },
      'OK',
    ],
    ['', '', '', '', '', '', ''],
  ]))
