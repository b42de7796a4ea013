import { assert, constantFrom, oneof, property, tuple, double, integer, constant, type Arbitrary } from 'fast-check'
import { CellError, kmo, type ShownError } from '../../tools/shipped/bundle'

const blank = constantFrom<unknown>(null, '', 0)
const junk = constantFrom<unknown>(true, 'x', '31/02/2026', '1.234', -1, new CellError('#N/A'), {
  type: 'Entity',
  text: '5',
})
const mostly = <T>(good: Arbitrary<T>): Arbitrary<unknown> =>
  oneof({ arbitrary: good, weight: 12 }, { arbitrary: blank, weight: 3 }, { arbitrary: junk, weight: 1 })

const amount = oneof(
  double({ min: -50_000, max: 50_000, noNaN: true }),
  integer({ min: -200_000, max: 5_000_000 }).map((cents) => cents / 100),
  constantFrom(99.99, 100, 499.99, 500, '1.234,56', 0.005),
)
const day = oneof(
  integer({ min: 42_300, max: 47_000 }),
  integer({ min: 61, max: 2_958_465 }),
  constantFrom('30/11/2019', '2026-02-01', 42461.5),
)
const size = constantFrom('klein', 'MO', 'groot', 'maatwerk klein', 'maatwerk groot')
const theme = constantFrom('innovatie', 'cyber', 'energie', 'digitalisering')
const service = constantFrom('opleiding', 'advies')
const room = oneof(double({ min: -100, max: 12_000, noNaN: true }), constant('119,999'))

const questions = tuple(mostly(amount), mostly(size), mostly(day), mostly(theme), mostly(service), mostly(room))

test('the last row of EXPLAIN is SUBSIDY for the same arguments, and so is every error', () => {
  assert(
    property(questions, (question) => {
      const subsidy = kmo('SUBSIDY', ...question)
      const explanation = kmo('EXPLAIN', ...question) as unknown[][] | ShownError
      if (!Array.isArray(explanation)) expect(explanation).toEqual(subsidy)
      else {
        expect(explanation.at(-1)?.slice(0, 2)).toEqual(['Subsidie', subsidy])
        expect(explanation.every((row) => row.length === 5)).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})

test('SUBSIDY is its rate times the cost, between 0 and what is left of the ceiling', () => {
  assert(
    property(
      tuple(integer({ min: 1, max: 50_000 }), size, integer({ min: 42_461, max: 47_000 }), theme, service),
      ([cost, ...rest]) => {
        const subsidy = kmo('SUBSIDY', cost, ...rest) as number
        const rate = kmo('SUBSIDY_RATE', ...rest) as number
        const year = 1899 + Math.floor((rest[1] - 2) / 365.2425 + 1)
        const ceilings = [year, year + 1].map((one) => kmo('PLAFOND', rest[0], one) as number)
        const minimum = rest[3] === 'advies' ? 500 : 100
        expect(subsidy).toBeGreaterThanOrEqual(0)
        if (subsidy !== (cost < minimum ? 0 : Math.round(cost * rate * 100) / 100)) expect(ceilings).toContain(subsidy)
      },
    ),
    { numRuns: 1000 },
  )
})
