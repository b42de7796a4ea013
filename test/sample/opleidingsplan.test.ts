import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf, areaOf, positionOf } from '../../preview/engine/address'
import { findingCodes } from '../../src/rules'
import { findingLabels, themeWords } from '../../src/wording'
import { samplePlan, samplePlanFile } from '../../tools/make-sample-plan'
import { codes } from '../../tools/sample-plan/columns-sheet'
import { kmo } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'
import { all, child, readParts } from './workbook-package'

const root = join(__dirname, '..', '..')
const committed = readFileSync(samplePlanFile(root))
const parts = readParts(committed)
const strings = all(parts.get('xl/sharedStrings.xml')!, 'si').map((item) =>
  all(item, 't')
    .map(({ text }) => text)
    .join(''),
)
const sheetNames = all(parts.get('xl/workbook.xml')!, 'sheet').map(({ attributes }) => attributes['name']!)

type Value = string | number | undefined

/** The values that stand in the file, by address. */
function valuesOf(sheet: string): Map<string, Value> {
  const part = parts.get(`xl/worksheets/sheet${sheetNames.indexOf(sheet) + 1}.xml`)!
  return new Map(
    all(part, 'c').map((cell): [string, Value] => {
      const text = child(cell, 'v')?.text
      const type = cell.attributes['t']
      return [
        cell.attributes['r']!,
        text === undefined
          ? undefined
          : type === 's'
            ? strings[Number(text)]
            : type === 'str' || type === 'e'
              ? text
              : Number(text),
      ]
    }),
  )
}

const plan = valuesOf('Plan')
const area = areaOf(parts.get('xl/tables/table1.xml')!.attributes['ref']!)!
const headers = new Map(
  [...plan]
    .filter(([address]) => positionOf(address)!.row === area.top)
    .map(([address, value]) => [value, positionOf(address)!.column]),
)
/** What stands in a row of the plan under some headers; row 1 is the first below the headers. */
const row = (number: number, ...wanted: string[]) =>
  wanted.map((header) => plan.get(addressOf({ row: area.top + number, column: headers.get(header)! })))
const rowCount = area.bottom - area.top

test('the committed file is what the script makes', async () => {
  expect(Buffer.compare(Buffer.from(await samplePlan(root)), committed)).toBe(0)
})

test('every formula has a value, and none is an error', () => {
  for (const name of sheetNames) {
    const part = parts.get(`xl/worksheets/sheet${sheetNames.indexOf(name) + 1}.xml`)!
    const formulas = all(part, 'c').filter((cell) => child(cell, 'f') !== undefined)
    expect(
      formulas
        .filter((cell) => child(cell, 'v') === undefined || cell.attributes['t'] === 'e')
        .map(({ attributes }) => `${name}!${attributes['r']}`),
    ).toEqual([])
  }
})

test('the plan shows both services and all ten themes', () => {
  const column = (header: string) => new Set(Array.from({ length: rowCount }, (_, index) => row(index + 1, header)[0]))
  expect([...column('Dienst')].sort()).toEqual(['advies', 'opleiding'])
  expect([...column('Thema')].filter((theme) => theme !== undefined).sort()).toEqual(
    Object.values(themeWords)
      .map(([word]) => word)
      .sort(),
  )
})

// Row 26 has a name typed over the one that belongs to its number.
test('every number is of a known provider', () => {
  expect(Array.from({ length: rowCount }, (_, index) => row(index + 1, 'Dienstverlener')[0])).toEqual([
    'CVO Leerstad',
    'Vormetal O&W-Vlaanderen',
    'Flexorius',
    'Jimber',
    'ie-net ingenieursvereniging',
    'Best Advice',
    'Syntra Midden-Vlaanderen',
    'Antwerp Management School',
    'FORTIO',
    'VIVES',
    'Vormetal O&W-Vlaanderen',
    'CVO TNA',
    'Oak3 Academy',
    'VIVES',
    'Jimber',
    'Authority',
    'ie-net ingenieursvereniging',
    'Syntra Midden-Vlaanderen',
    'Flexorius',
    'Universiteit Gent',
    'Hands',
    'Khagan CVBA/SCRL',
    'Awico bvba (Change Designers)',
    'VIVES',
    'VIVES',
    'Jimber',
    'Hands',
    'Antwerp Management School',
    'FORTIO',
  ])
})

/** Worked out by hand from the rules: a small company, 7,500 euro for each calendar year of application. */
const expectedRows: readonly (readonly [
  number,
  string,
  eligible: number,
  rate: number,
  subsidy: number,
  own: number,
  used: number,
  left: number,
  findings: string,
])[] = [
  [1, '30 % of 480', 480, 0.3, 144, 336, 144, 7356, 'OK'],
  [2, '30 % of 1860', 1860, 0.3, 558, 1302, 558, 6798, 'OK'],
  [3, 'catering of 210 is below 25 x 5 x 2 = 250 and counts: 2400 + 210', 2610, 0.3, 783, 1827, 783, 6015, 'OK'],
  [4, 'cybersecurity: 30 + 15 %', 1250, 0.45, 562.5, 687.5, 562.5, 5452.5, 'OK'],
  [5, 'energy, after 15/03/2023: 30 + 15 %', 1480, 0.45, 666, 814, 666, 4786.5, 'OK'],
  [6, 'advice on any theme, applied before 01/02/2026', 3200, 0.3, 960, 2240, 960, 3826.5, 'OK'],
  [
    7,
    'D2: a zero where the letter O belongs',
    690,
    0.3,
    207,
    483,
    207,
    3619.5,
    'D2 erkenningsnummer verbeterd: DV.O100275',
  ],
  [8, 'deduction: 3900 - 400', 3500, 0.3, 1050, 2450, 1050, 2569.5, 'OK'],
  [9, 'stopped in the year of its application: uses nothing', 1900, 0.3, 0, 1900, 0, 2569.5, 'OK'],
  [10, '30 % of 2750', 2750, 0.3, 825, 1925, 825, 1744.5, 'OK'],
  [11, '30 % of 4200', 4200, 0.3, 1260, 2940, 1260, 484.5, 'OK'],
  [
    12,
    'partly used, stopped in January of the next year: 348 x 464 / 1160 is kept, the ceiling stays used',
    1160,
    0.3,
    139.2,
    1020.8,
    348,
    136.5,
    'OK',
  ],
  [
    13,
    'B3: 342 wanted, 136.50 left of 2025',
    1140,
    0.3,
    136.5,
    1003.5,
    136.5,
    0,
    'B3 plafond bijna op: 136,50 euro in plaats van 342,00 euro',
  ],
  [
    14,
    'T1: 12/01/2026 + 14 days is 26/01/2026, applied on 30/01/2026',
    880,
    0.3,
    0,
    880,
    0,
    7500,
    'T1 te laat: uiterlijk 26/01/2026',
  ],
  [15, 'advice on cybersecurity is still subsidised: 45 %', 2600, 0.45, 1170, 1430, 1170, 6330, 'OK'],
  [
    16,
    'I2: other advice is not, from 01/02/2026',
    2400,
    0,
    0,
    2400,
    0,
    6330,
    'I2 advies krijgt vanaf 01/02/2026 enkel nog subsidie over cybersecurity',
  ],
  [17, 'energy training keeps its increase after 01/02/2026', 1320, 0.45, 594, 726, 594, 5736, 'OK'],
  [
    18,
    'B2: 1512.50 is 1250 x 1.21',
    1512.5,
    0.3,
    453.75,
    1058.75,
    453.75,
    5282.25,
    'B2 btw inbegrepen? 1.512,50 euro is 1.250,00 euro plus 21 %',
  ],
  [
    19,
    'D3: a number for advice on a training',
    1650,
    0.3,
    495,
    1155,
    495,
    4787.25,
    'D3 DV.A236460 is een nummer voor advies',
  ],
  [
    20,
    'B4: catering without participants and days does not count',
    1450,
    0.3,
    435,
    1015,
    435,
    4352.25,
    'B4 catering zonder aantal deelnemers en dagen telt niet mee',
  ],
  [
    21,
    'I1: no theme, the ordinary percentage; T3: 01/10/2026 + 30 days is 31/10/2026, deposited on 05/11/2026',
    780,
    0.3,
    234,
    546,
    234,
    4118.25,
    'T3 eigen aandeel te laat gestort: uiterlijk 31/10/2026; I1 geen thema: nodig vanaf 01/01/2023',
  ],
  [
    22,
    'catering of 320 counts up to 25 x 4 x 2 = 200: 1900 + 200; row 28 was filed before it',
    2100,
    0.3,
    630,
    1470,
    630,
    3338.25,
    'OK',
  ],
  [
    23,
    'planned, start over but not the term: the reference day stands for the application',
    960,
    0.3,
    288,
    672,
    288,
    3050.25,
    'OK',
  ],
  [
    24,
    'planned: the start stands for the application; row 29 starts before it',
    540,
    0.3,
    162,
    378,
    162,
    2663.25,
    'OK',
  ],
  [
    25,
    'X1: the row above once more, which is 25 where the headers are 1',
    540,
    0.3,
    162,
    378,
    162,
    2501.25,
    'X1 dubbel: zie rij 25',
  ],
  [
    26,
    'D5: the number of another organisation; cybersecurity: 30 + 15 %',
    600,
    0.45,
    270,
    330,
    270,
    2231.25,
    'D5 nummer van VIVES, niet van Jimber',
  ],
  [
    27,
    'T1: 22/10/2026 + 14 days is 05/11/2026; its turn comes after the filed rows',
    820,
    0,
    0,
    820,
    0,
    3338.25,
    'T1 te laat: kon tot en met 05/11/2026',
  ],
  [
    28,
    'M4: stopped on a day nobody knows, between rows 21 and 22: 4118.25 - 150',
    500,
    0.3,
    0,
    500,
    150,
    3968.25,
    'M4 stopgezet zonder datum: geen subsidie, en het plafond blijft gebruikt',
  ],
  [
    29,
    'T4: planned, between rows 23 and 24',
    750,
    0.3,
    225,
    525,
    225,
    2825.25,
    'T4 eindigt vóór de start op 03/12/2026',
  ],
]

test.each(expectedRows)('row %i: %s', (number, _, ...figures) => {
  expect(
    row(number, 'Subsidiabel', 'Steun %', 'Subsidie', 'Eigen aandeel', 'Gebruikt', 'Plafond over', 'Controle'),
  ).toEqual(figures)
})

test('every row is checked by hand', () => {
  expect(expectedRows.map(([number]) => number)).toEqual(Array.from({ length: rowCount }, (_, index) => index + 1))
})

test('every result refers to the reference day', () => {
  const formulas = sheetNames.flatMap((_, index) =>
    all(parts.get(`xl/worksheets/sheet${index + 1}.xml`)!, 'f').map(({ text }) => text),
  )
  const ofPlan = formulas.filter((formula) => /PLAN\(|BEST_YEAR\(|NEXT_STEP\(/.test(formula))
  expect(ofPlan.length).toBeGreaterThan(2 * rowCount)
  expect(ofPlan.filter((formula) => !formula.includes('Peildatum'))).toEqual([])
})

test('what is settled: all of the subsidy, or as much of it as was invoiced', () => {
  const settled = Array.from({ length: rowCount }, (_, index) => row(index + 1, 'Subsidie', 'Afgerekend'))
  // Without an invoice nothing is settled; rows 17 and 18 were invoiced for less than they were applied for.
  expect(settled.flatMap(([subsidy, kept], index) => (kept === '' || kept === subsidy ? [] : [index + 1]))).toEqual([
    17, 18,
  ])
  expect(settled.flatMap(([, kept], index) => (kept === '' ? [] : [index + 1]))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 15, 17, 18, 19,
  ])
  // 594 x (1320 - 330) / 1320, and 453.75 x 1250 / 1512.50.
  expect([row(17, 'Afgerekend'), row(18, 'Afgerekend')]).toEqual([[445.5], [375]])
})

test('what each row is on the reference day', () => {
  const statuses = Array.from({ length: rowCount }, (_, index) => row(index + 1, 'Status')[0])
  const being = (status: string) => statuses.flatMap((one, index) => (one === status ? [index + 1] : []))
  expect([being('stopgezet'), being('gepland'), being('vervallen')]).toEqual([[9, 12, 28], [23, 24, 25, 26, 29], [27]])
  expect(being('aangevraagd')).toHaveLength(rowCount - 9)
})

/** On the reference day, 24/11/2026. */
const expectedSteps: readonly (readonly [number, string, string, day: string | undefined])[] = [
  [1, 'everything is done', 'klaar', undefined],
  [9, 'stopped: no step is left', 'stopgezet', undefined],
  [12, 'stopped', 'stopgezet', undefined],
  [
    13,
    'own share paid, payment not ordered: until the end of the year after the application of 2025',
    'betaling opdragen',
    '2026-12-31',
  ],
  [14, 'own share not paid by 30/01/2026 + 30 days', 'vervallen', '2026-03-01'],
  [16, 'own share not paid by 02/03/2026 + 30 days', 'vervallen', '2026-04-01'],
  [18, 'payment ordered, no certificate yet', 'attest opvragen', '2027-12-31'],
  [
    20,
    'payment not ordered: until the end of the year after the application of 2026',
    'betaling opdragen',
    '2027-12-31',
  ],
  [22, 'applied on 12/11/2026: own share by + 30 days', 'eigen aandeel storten', '2026-12-12'],
  [23, 'not applied: start 16/11/2026 + 14 days, six days left', 'aanvragen', '2026-11-30'],
  [24, 'not applied: start 08/12/2026 + 14 days', 'aanvragen', '2026-12-22'],
  [27, 'not applied, and start 22/10/2026 + 14 days is over', 'vervallen', '2026-11-05'],
  [28, 'stopped, on a day nobody knows', 'stopgezet', undefined],
]

test.each(expectedSteps)('next step of row %i: %s', (number, _, step, day) => {
  expect(row(number, 'Volgende stap', 'Uiterlijk')).toEqual([step, day === undefined ? '' : serial(day)])
})

test('the last day to apply is the start and 14 days, and the year that of the application or else the start', () => {
  expect(row(1, 'Uiterste aanvraag', 'Jaar')).toEqual([serial('2025-01-28'), 2025])
  expect(row(24, 'Uiterste aanvraag', 'Jaar')).toEqual([serial('2026-12-22'), 2026])
})

test('the year overview gives both years and what is left', () => {
  const year = valuesOf('Jaaroverzicht')
  const line = (number: number) => ['B', 'C', 'D', 'E', 'F', 'G'].map((column) => year.get(`${column}${number}`))
  expect([6, 7, 8].map(line)).toEqual([
    ['Jaar', 'Plafond', 'Toegekend', 'Vrijgekomen', 'Plafond over', 'Kost nog gedekt'],
    // 2025: 7152 and the 348 granted on row 12 come to the whole ceiling; the 570 of row 9 came back.
    [2025, 7500, 7500, 570, 0, 0],
    // 2026: the filed rows, the 150 of row 28 among them; 3338.25 / 30 %.
    [2026, 7500, 4161.75, 0, 3338.25, 11127.5],
  ])
  // Ceiling, left, planned (288 + 162 + 162 + 270 + 225), left after the plan, and what that covers at 30 % and at 45 %, rounded down.
  expect([13, 14, 15, 16, 17, 18].map((number) => year.get(`C${number}`))).toEqual([
    7500, 3338.25, 1107, 2231.25, 7437.5, 4958.33,
  ])
  expect(line(33)).toEqual(['Samen', 26220, 19402.5, 7291.2, 5118.75, 12409.95])
})

test('the chosen row is explained down to the subsidy of the plan', () => {
  const explanation = valuesOf('Uitleg')
  expect(['C5', 'C11', 'C12', 'C13', 'C15'].map((address) => explanation.get(address))).toEqual([
    13,
    1140,
    136.5,
    136.5,
    'Gelijk: de uitleg komt uit op de subsidie van het plan.',
  ])
  const steps = [...explanation]
    .filter(([address, value]) => /^B(2\d|3\d)$/.test(address) && value !== undefined)
    .map(([address, step]) => [step, explanation.get(`C${address.slice(1)}`)])
  expect(steps).toEqual([
    ['Kost', 1140],
    ['Aanvraagdatum', serial('2025-11-24')],
    ['Grootte', 'klein'],
    ['Dienst en thema', 'opleiding, digitalisering'],
    ['Gewoon percentage', 0.3],
    ['Minimumkost', 100],
    ['Berekende subsidie', 342],
    ['Plafond over', 136.5],
    ['Eigen aandeel', 1003.5],
    ['Subsidie', 136.5],
  ])
})

// EXPLAIN knows one application: not that it came too late (row 14) or never (27), nor that it was stopped (9, 12 and 28).
test('KMO.EXPLAIN comes to the subsidy of every row that is not too late and not stopped', () => {
  const differing = expectedRows.flatMap(([number]) => {
    const [cost, applied, start, theme, service, used, left, subsidy] = row(
      number,
      'Subsidiabel',
      'Aanvraagdatum',
      'Startdatum',
      'Thema',
      'Dienst',
      'Gebruikt',
      'Plafond over',
      'Subsidie',
    )
    const steps = kmo(
      'EXPLAIN',
      cost,
      'klein',
      applied ?? start,
      theme ?? null,
      service,
      Number(left) + Number(used),
    ) as [string, Value][]
    expect(steps[steps.length - 1]![0]).toBe('Subsidie')
    return steps[steps.length - 1]![1] === subsidy ? [] : [number]
  })
  expect(differing).toEqual([9, 12, 14, 27, 28])
})

test('a new course is worked out with what is left today', () => {
  const trial = valuesOf('Proberen')
  expect(Array.from({ length: 13 }, (_, index) => trial.get(`F${6 + index}`))).toEqual([
    'Jimber',
    'DV.O242439',
    // 1800 and catering of 150, below 25 x 4 x 2.
    1950,
    'OK',
    0.45,
    3338.25,
    877.5,
    1072.5,
    0,
    serial('2026-12-24'),
    serial('2027-01-02'),
    serial('2027-12-31'),
    serial('2036-12-10'),
  ])
})

test('the first sheet shows the size and where the plan stands', () => {
  const enterprise = valuesOf('Onderneming')
  expect(['C16', 'C21', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11'].map((address) => enterprise.get(address))).toEqual([
    'klein',
    serial('2026-11-24'),
    7500,
    3338.25,
    5118.75,
    29,
    13,
    serial('2026-11-30'),
  ])
})

test('the sheet Kolommen explains every column and every code, worst first', () => {
  const explained = valuesOf('Kolommen')
  const column = (letter: string) =>
    [...explained]
      .filter(
        ([address, value]) =>
          new RegExp(`^${letter}\\d+$`).test(address) && value !== undefined && positionOf(address)!.row > 4,
      )
      .map(([, value]) => value)
  expect(column('B')).toEqual([...headers].sort(([, a], [, b]) => a - b).map(([header]) => header))
  const labels = findingCodes.map((code) => findingLabels[code])
  expect(column('F')).toEqual([...labels, 'OK'])
  expect(codes.map(([code]) => code)).toEqual(labels)
})
