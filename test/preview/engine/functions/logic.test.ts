import type { CellValue } from '../../../../preview/engine/cell-value'
import { answer, error } from '../../../builders/answers'

const rows: CellValue[][] = [[1, '', 'Wednesday', null, error('#DIV/0!'), true]]

test.each([
  ['IF(A1>2,"ja")', false],
  ['IF(A1>2,"ja",)', 0],
  ['IF(A1>0,)', 0],
  ['IF(B1,1,2)', '#VALUE!'],
  ['IF("",1,2)', '#VALUE!'],
  ['IF(D1,1,2)', 2],
  ['IF(A1,"ja",E1)', 'ja'],
  ['IFS(A1=2,"a")', '#N/A'],
  ['IFS(B1,"a",TRUE,"b")', '#VALUE!'],
  ['IFS(A1=2,E1,F1,"b")', 'b'],
  ['SWITCH(C1,"WEDNESDAY",3)', 3],
  ['SWITCH(A1,2,"b")', '#N/A'],
  ['SWITCH(A1,2,"b","-")', '-'],
  ['SWITCH(D1,0,"niets","-")', 'niets'],
  ['IFERROR(B1-1,"geen")', 'geen'],
  ['IFNA(E1,"geen")', '#DIV/0!'],
])('%s', (formula, value) => {
  expect(answer(rows, formula)).toBe(value)
})

/** Value of Excel: POI FormulaEvalTestData.xlsx EverythingTests!G31. */
test.each([
  ['C1/D1', '#VALUE!'],
  ['A1/D1', '#DIV/0!'],
  ['A1/C1', '#VALUE!'],
  ['E1/C1', '#DIV/0!'],
  ['F1/2', 0.5],
])('%s', (formula, value) => {
  expect(answer(rows, formula)).toBe(value)
})

/** Numbers come before texts, texts before logical values; nothing is what it stands beside. */
test.each([
  ['"a"<FALSE', true],
  ['"zzz">999', true],
  ['TRUE>"waar"', true],
  ['D1=0', true],
  ['D1=""', true],
  ['D1=FALSE', true],
  ['B1=0', false],
  ['B1>0', true],
  ['0.1+0.2=0.3', true],
  ['1E-20=2E-20', false],
  ['"A"="a"', true],
  ['"e"="é"', false],
  ['"É"="é"', true],
  ['A1>=E1', '#DIV/0!'],
])('%s', (formula, value) => {
  expect(answer(rows, formula)).toBe(value)
})
