import { array, assert, constantFrom, integer, oneof, property, record, type Arbitrary } from 'fast-check'
import { CellError, column, kmo, type ShownError } from '../../tools/shipped/bundle'

const cents = integer({ min: 0, max: 2_000_000 }).map((amount) => amount / 100)
const day = integer({ min: 42_461, max: 47_500 })
const junk = constantFrom<unknown>(null, '', 0, 'x', true, -1, '1.234', '31/02/2026', new CellError('#N/A'), {
  type: 'Entity',
  text: '5',
})
const mostly = (good: Arbitrary<unknown>) => oneof({ arbitrary: good, weight: 8 }, { arbitrary: junk, weight: 2 })

/** Preferred headers, which count whatever stands below them, but for one; and each row names its company. */
const columns = {
  Onderneming: constantFrom<unknown>('A', 'a ', 'B', new CellError('#N/A')),
  Startdatum: mostly(day),
  Aanvraagdatum: mostly(day),
  Einddatum: mostly(day),
  Kost: mostly(cents),
  // What stands in a column with so vague a header decides whether it is one: no junk here.
  Catering: integer({ min: 0, max: 500 }),
  'Aantal deelnemers': mostly(integer({ min: 0, max: 20 })),
  Dagen: mostly(integer({ min: 0, max: 5 })),
  'Niet-subsidieerbaar': mostly(cents),
  'Type dienst': mostly(constantFrom('opleiding', 'advies')),
  Thema: mostly(constantFrom('innovatie', 'cyber', 'energie')),
  Grootte: mostly(constantFrom('klein', 'middelgroot', 'groot', 'maatwerk klein')),
  Erkenningsnummer: mostly(constantFrom('DV.O105080', 'DV.A 217325')),
  Stopzetting: mostly(day),
  'Toegekende steun': mostly(cents),
}
const names = Object.keys(columns)
const anyPlan = array(record(columns), { maxLength: 12 }).map((rows) => [
  names,
  ...rows.map((row) => Object.values(row)),
])

const plain = (value: unknown) =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0))
const inCents = (value: unknown) => Math.round((value as number) * 100)

test('a plan answers every row in full, whatever stands in it', () => {
  assert(
    property(anyPlan, (table) => {
      const result = kmo('PLAN', table, 'klein') as unknown[][]
      expect(result).toHaveLength(table.length)
      for (const row of result) {
        expect(row).toHaveLength(7)
        expect(row.filter((value) => !plain(value))).toEqual([])
      }
    }),
    { numRuns: 500 },
  )
})

test('own share and subsidy add up to the eligible cost, in cents', () => {
  assert(
    property(anyPlan, (table) => {
      for (const [eligible, subsidy, own] of (
        kmo('PLAN', table, 'klein', 'Subsidiabel;Subsidie;Eigen aandeel') as unknown[][]
      ).slice(1)) {
        // A granted amount is a fact, also beside a cell that cannot be read.
        if (subsidy !== '' && eligible !== '') expect(inCents(own) + inCents(subsidy)).toBe(inCents(eligible))
      }
    }),
    { numRuns: 500 },
  )
})

test('a bad row never spoils another: without it the others stay as they are', () => {
  assert(
    property(anyPlan, ([header = [], ...rows]) => {
      const all = (kmo('PLAN', [header, ...rows], 'klein') as unknown[][]).slice(1)
      // A row without a cost can be read, also when another cell of it cannot: it still is an application of its company.
      const isBad = (index: number) =>
        /F1/.test(String(all[index]?.[6])) &&
        !/M2/.test(String(all[index]?.[6])) &&
        all[index]?.[0] === '' &&
        all[index]?.[2] === ''
      const goodRows = rows.filter((_, index) => !isBad(index))
      expect((kmo('PLAN', [header, ...goodRows], 'klein') as unknown[][]).slice(1)).toEqual(
        all.filter((_, index) => !isBad(index)),
      )
    }),
    { numRuns: 500 },
  )
})

test('a company gets no more of a calendar year than its ceiling', () => {
  assert(
    property(array(record({ cost: cents, day }), { maxLength: 12 }), (rows) => {
      const result = kmo(
        'PLAN',
        [['Aanvraagdatum', 'Kost', 'Thema'], ...rows.map(({ cost, day }) => [day, cost, 'innovatie'])],
        'klein',
        'Subsidie;Plafond over',
      ) as unknown[][]
      const total = result.slice(1).reduce((sum, [subsidy]) => sum + inCents(subsidy), 0)
      const years = new Set(rows.map(({ day }) => new Date((day - 25_569) * 86_400_000).getUTCFullYear()))
      const ceilings = [...years].reduce((sum, year) => sum + inCents(kmo('PLAFOND', 'klein', year)), 0)
      expect(total).toBeLessThanOrEqual(ceilings)
    }),
    { numRuns: 300 },
  )
})

test('the subsidies of a plan with only costs, days, a size, themes and services are those of ALLOCATE', () => {
  const row = record({
    cost: mostly(cents),
    day: mostly(day),
    size: constantFrom('klein', 'middelgroot', 'groot', 'maatwerk klein'),
    theme: mostly(constantFrom('innovatie', 'cyber')),
    service: mostly(constantFrom('opleiding', 'advies')),
  })
  assert(
    property(array(row, { minLength: 2, maxLength: 12 }), (rows) => {
      const plan = kmo(
        'PLAN',
        [
          ['Aanvraagdatum', 'Kost', 'Grootte', 'Thema', 'Type dienst'],
          ...rows.map(({ cost, day, size, theme, service }) => [day, cost, size, theme, service]),
        ],
        'klein',
        'Subsidie',
      )
      const cells = (name: keyof (typeof rows)[number]) => column(...rows.map((row) => row[name]))
      const allocated = kmo(
        'ALLOCATE',
        cells('cost'),
        cells('day'),
        cells('size'),
        cells('theme'),
        cells('service'),
      ) as unknown[][] | ShownError
      if (!Array.isArray(allocated)) throw new Error(allocated.message)
      // A row that cannot be read is an error for ALLOCATE, and a check for PLAN.
      const subsidies = allocated.flat().map((shown) => (typeof shown === 'object' ? '' : shown))
      expect((plan as unknown[][]).slice(1).flat()).toEqual(subsidies)
    }),
    { numRuns: 500 },
  )
})

test('what PLAFOND_LEFT and OVERVIEW say of granted subsidies is what a plan leaves', () => {
  assert(
    property(
      array(
        record({
          granted: integer({ min: 1, max: 200_000 }),
          day: integer({ min: 46_023, max: 46_387 }),
          stopped: oneof(constantFrom<unknown>(null), integer({ min: 46_023, max: 46_800 })),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      (rows) => {
        const amounts = rows.map(({ granted }) => granted / 100)
        const days = column(...rows.map(({ day }) => day))
        const stops = column(...rows.map(({ stopped }) => stopped))
        const left = kmo('PLAFOND_LEFT', column(...amounts), days, 2026, null, stops)
        const overview = kmo('OVERVIEW', days, column(...amounts), null, stops) as unknown[][]
        expect(overview[1]?.[4]).toBe(left)
        const plan = kmo(
          'PLAN',
          [
            ['Aanvraagdatum', 'Kost', 'Toegekende steun', 'Stopgezet'],
            ...rows.map(({ day, stopped }, index) => [day, 5000, amounts[index], stopped]),
          ],
          'klein',
          'Plafond over',
        ) as number[][]
        expect(Math.min(...plan.slice(1).flat())).toBe(left)
      },
    ),
    { numRuns: 300 },
  )
})
