import type { CellValue } from '../../../../preview/engine/cell-value'
import { answer, error } from '../../../builders/answers'

const rows: CellValue[][] = [[100], [200], [300], [100], [400]]
const facts = (
  hidden: readonly number[],
  filtered: readonly number[],
  formulas: Readonly<Record<number, string>> = {},
) => ({
  hiddenRows: new Set([...hidden, ...filtered]),
  filteredRows: new Set(filtered),
  formulaAt: ({ row, column }: { row: number; column: number }) => (column === 0 ? formulas[row] : undefined),
})

describe('SUBTOTAL', () => {
  test.each([
    ['SUBTOTAL(9,A1:A5)', [], [1], 900],
    ['SUBTOTAL(109,A1:A5)', [], [1], 900],
    ['SUBTOTAL(9,A1:A5)', [1], [], 1100],
    ['SUBTOTAL(109,A1:A5)', [1], [], 900],
    ['SUBTOTAL(103,A1:A5)', [1, 2], [], 3],
    ['SUBTOTAL(3,A1:A5)', [1], [2], 4],
    ['SUBTOTAL(1,A1:A3,A5)', [], [4], 200],
    ['SUBTOTAL(12,A1:A5)', [], [], '#VALUE!'],
    ['SUBTOTAL(2,"#REF!")', [], [], '#REF!'],
    ['SUBTOTAL(2,5)', [], [], '#VALUE!'],
  ])('%s with rows hidden %j and filtered %j', (formula, hidden, filtered, value) => {
    expect(answer(rows, formula, facts(hidden, filtered))).toBe(value)
  })

  test.each(['SUBTOTAL(9,A1:A4)', 'AGGREGATE(9,4,A1:A4)', '1+SUBTOTAL(109,A1:A4)'])(
    'leaves out a cell with %s',
    (formula) => {
      expect(answer(rows, 'SUBTOTAL(9,A1:A5)', facts([], [], { 4: `=${formula}` }))).toBe(700)
    },
  )

  test('counts a cell with another formula', () => {
    expect(answer(rows, 'SUBTOTAL(9,A1:A5)', facts([], [], { 4: '=SUM(A1:A3)' }))).toBe(1100)
  })
})

/** Options as Microsoft describes them: 0 to 3 leave out other subtotals, odd ones hidden rows, 2, 3, 6 and 7 errors. */
describe('AGGREGATE', () => {
  const withError: CellValue[][] = [...rows, [error('#DIV/0!')]]
  test.each([
    ['AGGREGATE(9,6,A1:A6)', [], 1100],
    ['AGGREGATE(9,4,A1:A6)', [], '#DIV/0!'],
    ['AGGREGATE(9,7,A1:A6)', [0], 1000],
    ['AGGREGATE(14,6,A1:A6,2)', [], 300],
    ['AGGREGATE(15,6,A1:A6,2)', [], 100],
    ['AGGREGATE(4,5,A1:A5)', [4], 300],
    ['AGGREGATE(16,6,A1:A6,0.5)', [], 200],
    ['AGGREGATE(20,6,A1:A6)', [], '#VALUE!'],
  ])('%s with rows hidden %j', (formula, hidden, value) => {
    expect(answer(withError, formula, facts(hidden, []))).toBe(value)
  })

  test('keeps off rows that a filter hides where it does not leave out hidden ones', () => {
    expect(answer(rows, 'AGGREGATE(9,4,A1:A5)', facts([], [1]))).toBe(undefined)
    expect(answer(rows, 'AGGREGATE(9,5,A1:A5)', facts([], [1]))).toBe(900)
  })
})
