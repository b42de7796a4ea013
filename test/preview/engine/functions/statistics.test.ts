import type { CellValue } from '../../../../preview/engine/cell-value'
import { answer, error } from '../../../builders/answers'

const rows: CellValue[][] = [
  [65, 'tekst', error('#REF!')],
  [70, true, 4],
  [66, null, 3],
  [65, 2, 2],
  [70, 1, 1],
]

/** Values of Excel: IronCalc SMALL_LARGE.xlsx, RANK_EQ_RANK_AVG.xlsx; POI FormulaEvalTestData.xlsx J1328:L1328. */
test.each([
  ['LARGE(A1:A5,1)', 70],
  ['LARGE(A1:A5,3.4)', 66],
  ['SMALL(A1:A5,0)', '#NUM!'],
  ['SMALL(A1:A5,6)', '#NUM!'],
  ['LARGE(B1:B3,1)', '#NUM!'],
  ['SMALL(C1:C5,1)', '#REF!'],
  ['SMALL(TRUE,1)', 1],
  ['MEDIAN(B1:B3)', '#NUM!'],
  ['MEDIAN(A1:A5)', 66],
  ['RANK(70,A1:A5)', 1],
  ['RANK.EQ(66,A1:A5,0)', 3],
  ['RANK.EQ(66,A1:A5,1)', 3],
  ['RANK.AVG(70,A1:A5)', 1.5],
  ['RANK.AVG(65,A1:A5,1)', 1.5],
  ['RANK(67,A1:A5)', '#N/A'],
  ['SUMPRODUCT(A1:A5,B1:B5)', 200],
  ['SUMPRODUCT(A1:A5,C1:C5)', '#REF!'],
  ['SUMPRODUCT(A1:A5,B1:B4)', '#VALUE!'],
  ['SUMPRODUCT((A2:A5>65)*C2:C5)', 8],
])('%s', (formula, value) => {
  expect(answer(rows, formula)).toBe(value)
})
