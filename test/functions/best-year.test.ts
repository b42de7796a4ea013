import { array, assert, constantFrom, integer, oneof, property, record, type Arbitrary } from 'fast-check'
import { CellError, invalid, kmo, kmoWithFormats, type ShownError } from '../../tools/shipped/bundle'
import { serial } from '../builders/serial'

const headers = ['Jaar nu', 'Beste jaar', 'Indienen vanaf', 'Indienen tot', 'Subsidie', 'Winst']
const november = serial('2025-11-20')
const december = serial('2025-12-21')
const newYear = serial('2026-01-01')

/** The rows that are answered to a plan. */
function bestYear(table: readonly (readonly unknown[])[], size: unknown = 'klein'): unknown[][] {
  const result = kmo('BEST_YEAR', table, size) as unknown[][] | ShownError
  if (!Array.isArray(result)) throw new Error(result.message)
  expect(result[0]).toEqual(headers)
  return result.slice(1)
}

test('a header row and a row for each row of the plan', () =>
  expect(
    kmo(
      'BEST_YEAR',
      [
        ['Opleiding', 'Inschrijving', 'Start', 'Aanvraag', 'Kost', 'Thema'],
        ['Leiderschap', '', serial('2025-09-07'), serial('2025-09-01'), 24000, 'innovatie'],
        ['Excel', november, december, '', 5000, 'innovatie'],
      ],
      'klein',
    ),
  ).toEqual([headers, [2025, 2025, '', '', 7200, 0], [2025, 2026, newYear, serial('2026-01-04'), 1500, 1200]]))

test('the column Winst adds up to what the plan gains beside what was applied for', () => {
  const table = [
    ['Inschrijving', 'Start', 'Aanvraag', 'Kost', 'Thema'],
    ['', '', serial('2026-02-01'), 25000, 'innovatie'],
    [november, serial('2026-01-05'), '', 5000, 'innovatie'],
  ]
  expect(bestYear(table)).toEqual([
    [2026, 2026, '', '', 7500, 0],
    [2026, 2025, november, serial('2025-12-31'), 1500, 1500],
  ])
  expect(kmo('PLAN', table, 'klein', 'Subsidie')).toEqual([['Subsidie'], [7500], [0]])
})

describe('the enrolment', () => {
  const full = ['', '', serial('2026-02-01'), 25000, 'innovatie']
  const january = serial('2026-01-05')
  const second = (header: string, enrolment: unknown) =>
    bestYear([[header, 'Start', 'Aanvraag', 'Kost', 'Thema'], full, [enrolment, january, '', 1000, 'innovatie']])[1]
  const inDecember = (from: number) => [2026, 2025, from, serial('2025-12-31'), 300, 300]
  const asPlanned = [2026, 2026, '', '', 0, 0]

  test.each(['Inschrijving', 'inschrijvingsdatum', 'Datum inschrijving', 'Overeenkomst', 'Enrolment date'])(
    'under %s',
    (header) => expect(second(header, december)).toEqual(inDecember(december)),
  )
  test('as a text', () => expect(second('Inschrijving', '20/11/2025')).toEqual(inDecember(november)))
  test.each<[says: string, cell: unknown]>([
    ['blank', ''],
    ['0', 0],
    ['a text that is no day', 'ja'],
    ['an error', new CellError('#N/A')],
  ])('%s: nobody may apply before the start', (_, cell) => expect(second('Inschrijving', cell)).toEqual(asPlanned))
  test('under a header of another column: nobody may apply before the start', () =>
    expect(second('Factuurdatum', december)).toEqual(asPlanned))
  test('a row with nothing but an enrolment is empty', () =>
    expect(
      bestYear([
        ['Inschrijving', 'Start', 'Kost'],
        [november, '', ''],
      ]),
    ).toEqual([['', '', '', '', '', '']]))
})

describe('rows without a choice', () => {
  const names = ['Start', 'Aanvraag', 'Kost', 'Thema', 'Einddatum', 'Stopzetting', 'Toegekend', 'Dienst']
  const full = ['', serial('2025-03-02'), 25000, 'innovatie']
  const answer = (...cells: unknown[]) => bestYear([names, full, cells])[1]
  test('with one it goes to the next year', () =>
    expect(answer(december, '', 1000, 'innovatie')).toEqual([2025, 2026, newYear, serial('2026-01-04'), 300, 300]))
  test.each<[says: string, cells: unknown[], row: unknown[]]>([
    ['empty', ['', 0, null, ''], ['', '', '', '', '', '']],
    ['a cost that cannot be read', [december, '', 'x', 'innovatie'], ['', '', '', '', '', '']],
    ['a negative cost', [december, '', -1000, 'innovatie'], ['', '', '', '', '', '']],
    ['an unknown theme', [december, '', 1000, 'zang'], ['', '', '', '', '', '']],
    ['no cost', [december, '', '', 'innovatie'], [2025, 2025, '', '', '', '']],
    ['no day', ['', '', 1000, 'innovatie'], ['', '', '', '', '', '']],
    ['applied for', [december, december, 1000, 'innovatie'], [2025, 2025, '', '', 0, 0]],
    ['stopped', [december, '', 1000, 'innovatie', '', december], [2025, 2025, '', '', 0, 0]],
    ['granted', [december, '', 1000, 'innovatie', '', '', 250], [2025, 2025, '', '', 250, 0]],
    ['an end that cannot be read', [december, '', 1000, 'innovatie', '31/02/2026'], [2025, 2025, '', '', 0, 0]],
    [
      'a start too early to reach the next year',
      [serial('2025-12-17'), '', 1000, 'innovatie'],
      [2025, 2025, '', '', 0, 0],
    ],
    [
      'advice that neither year subsidises',
      [serial('2026-12-24'), '', 1000, 'innovatie', '', '', '', 'advies'],
      [2026, 2026, '', '', 0, 0],
    ],
  ])('%s', (_, cells, row) => expect(answer(...cells)).toEqual(row))
})

test('the end must be in time for the year of the application', () => {
  const names = ['Inschrijving', 'Start', 'Einde', 'Aanvraag', 'Kost', 'Thema']
  const full = ['', '', '', serial('2026-02-01'), 25000, 'innovatie']
  const until = (end: string) =>
    bestYear([names, full, [november, serial('2026-01-05'), serial(end), '', 1000, 'innovatie']])[1]
  expect(until('2026-12-31')?.[1]).toBe(2025)
  expect(until('2027-01-01')?.[1]).toBe(2026)
})

test('each company has ceilings of its own', () =>
  expect(
    bestYear([
      ['Onderneming', 'Start', 'Aanvraag', 'Kost', 'Thema'],
      ['A', '', serial('2025-03-02'), 25000, 'innovatie'],
      [' a', december, '', 1000, 'innovatie'],
      ['B', december, '', 1000, 'innovatie'],
    ]).map(([, year]) => year),
  ).toEqual([2025, 2026, 2025]))

test('the size of the column, and of the argument where there is none', () => {
  const rows = [
    ['Start', 'Kost', 'Thema', 'Grootte'],
    [december, 1000, 'innovatie', 'middelgroot'],
  ]
  expect(bestYear(rows, null)[0]?.[4]).toBe(200)
  expect(bestYear(rows, 'klein')[0]?.[4]).toBe(200)
})

test('days carry a format where the host supports it', () => {
  const day = (basicValue: number) => ({ type: 'Double', basicValue, numberFormat: 'dd/mm/yyyy' })
  const table = [
    ['Start', 'Aanvraag', 'Kost', 'Thema'],
    ['', serial('2025-03-02'), 25000, 'innovatie'],
    [december, '', 1000, 'innovatie'],
  ]
  expect((kmoWithFormats('BEST_YEAR', table, 'klein') as unknown[][])[2]).toEqual([
    2025,
    2026,
    day(newYear),
    day(serial('2026-01-04')),
    300,
    300,
  ])
})

describe('refused as KMO.PLAN refuses', () => {
  const table = [
    ['Start', 'Kost'],
    [december, 1000],
  ]
  test.each<[says: string, cells: unknown[]]>([
    ['no plan', [null, 'klein']],
    ['no cost column', [[['Start'], [december]], 'klein']],
    [
      'no day column',
      [
        [
          ['Kost', 'Inschrijving'],
          [1000, december],
        ],
        'klein',
      ],
    ],
    ['no size', [table, null]],
    ['an unknown size', [table, 'reus']],
    ['too many rows', [[['Start', 'Kost'], ...Array.from({ length: 50_001 }, () => ['', ''])], 'klein']],
  ])('%s', (_, cells) => {
    const refusal = kmo('BEST_YEAR', ...cells) as ShownError
    expect(refusal.error).toBe('#VALUE!')
    expect(refusal).toEqual(kmo('PLAN', ...cells))
  })
  test('with a sentence', () =>
    expect(kmo('BEST_YEAR', table, null)).toEqual(
      invalid('Argument "grootte" is niet ingevuld, en het plan heeft geen kolom Grootte die in elke rij is ingevuld.'),
    ))
  test('a plan without rows needs no size', () => expect(kmo('BEST_YEAR', [['Start', 'Kost']])).toEqual([headers]))
})

describe('beside KMO.PLAN', () => {
  const junk = constantFrom<unknown>(null, '', 0, 'x', true, -1, '31/02/2025', new CellError('#N/A'))
  const day = integer({ min: serial('2025-11-15'), max: serial('2026-02-15') })
  const mostly = (good: Arbitrary<unknown>) => oneof({ arbitrary: good, weight: 9 }, { arbitrary: junk, weight: 1 })
  const row = record({
    Onderneming: mostly(constantFrom<unknown>('A', 'B')),
    Inschrijving: mostly(day),
    Startdatum: mostly(day),
    Aanvraagdatum: oneof(constantFrom<unknown>(''), constantFrom<unknown>(''), day, junk),
    Einddatum: oneof(constantFrom<unknown>(''), day),
    Kost: mostly(integer({ min: 5_000, max: 1_500_000 }).map((cents) => cents / 100)),
    Thema: mostly(constantFrom<unknown>('innovatie', 'cyber')),
    Grootte: mostly(constantFrom<unknown>('klein', 'klein', 'klein', 'middelgroot')),
    Stopzetting: oneof({ arbitrary: constantFrom<unknown>(''), weight: 9 }, { arbitrary: day, weight: 1 }),
    Toegekend: oneof(
      { arbitrary: constantFrom<unknown>(''), weight: 9 },
      { arbitrary: integer({ min: 0, max: 7_500 }), weight: 1 },
    ),
  })
  const anyPlan = array(row, { minLength: 1, maxLength: 14 }).map((rows) => [
    Object.keys(rows[0] ?? {}),
    ...rows.map((one) => Object.values(one)),
  ])
  const inCents = (value: unknown) => (value === '' ? 0 : Math.round((value as number) * 100))
  const total = (values: readonly unknown[]) => values.reduce<number>((sum, value) => sum + inCents(value), 0)

  test('subsidy less gain is the subsidy of the plan as it is, and the plan never loses', () => {
    assert(
      property(anyPlan, (table) => {
        const best = bestYear(table)
        const now = (kmo('PLAN', table, 'klein', 'Subsidie') as unknown[][]).slice(1).flat()
        best.forEach(([, , , , subsidy, gain], index) =>
          expect(inCents(subsidy) - inCents(gain)).toBe(inCents(now[index])),
        )
        expect(total(best.map(([, , , , , gain]) => gain))).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
  })

  test('filed as answered, KMO.PLAN gives the subsidies that were answered', () => {
    assert(
      property(anyPlan, (table) => {
        const best = bestYear(table)
        const [names = [], ...rows] = table
        const [start, applied] = [names.indexOf('Startdatum'), names.indexOf('Aanvraagdatum')]
        // What is filed takes its turn before what is planned, and may so fix another size for its year.
        if (new Set(rows.map((cells) => cells[names.indexOf('Grootte')])).size > 1) return
        const filed = rows.map((cells, index) => {
          const [now, then, from, to] = best[index] as unknown[]
          const planned = cells[start] as number
          const stays = from === '' || (now === then && (from as number) <= planned && planned <= (to as number))
          return stays ? cells : cells.map((cell, column) => (column === applied ? from : cell))
        })
        const subsidies = (kmo('PLAN', [names, ...filed], 'klein', 'Subsidie') as unknown[][]).slice(1).flat()
        expect(total(subsidies)).toBe(total(best.map(([, , , , subsidy]) => subsidy)))
      }),
      { numRuns: 300 },
    )
  })
})
