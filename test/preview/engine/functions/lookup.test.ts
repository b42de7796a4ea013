import type { CellValue } from '../../../../preview/engine/cell-value'
import { answer, error } from '../../../builders/answers'

const months: CellValue[][] = [
  ['jan', 'feb', 'mrt', 'apr'],
  [1, 2, 3, 4],
]

/** Values of Excel: IronCalc simple_functions.xlsx INDEX!A3:J6 and INDEX.xlsx. */
describe('INDEX', () => {
  test.each([
    ['INDEX(A1:D1,3)', 'mrt'],
    ['INDEX(A1:D1,1,3)', 'mrt'],
    ['INDEX(A1:D1,MATCH(4,A2:D2,0))', 'apr'],
    ['INDEX(A1:A2,2)', 1],
    ['INDEX(A1:A2,1.5)', 'jan'],
    ['SUM(INDEX(A1:D2,2,0))', 10],
    ['SUM(INDEX(A1:D2,0,2))', 2],
    ['INDEX({1,2,3},2)', 2],
    ['INDEX(A1:A2,-2)', '#VALUE!'],
    ['INDEX(A1:A2,100)', '#REF!'],
    ['INDEX(A1:D1,5)', '#REF!'],
    ['INDEX({1,2,3},1,1,1)', 1],
    ['INDEX({1,2,3},1,1,2)', '#REF!'],
    ['INDEX(A1:D2,2)', undefined],
  ])('%s', (formula, value) => {
    expect(answer(months, formula)).toBe(value)
  })
})

/** Sales of SheetCopilot's BoomerangSales: a list that is not sorted, searched as if it were. */
test('a list that is not sorted is searched by halving, as Excel does', () => {
  const names = [
    'Alpine',
    'Aspen',
    'Carlota',
    'Crested',
    'Majestic',
    'Sunshine',
    'Bellen',
    'Eagle',
    'Yanaki',
    'Phoenix',
  ]
  const more = ['Darnell', 'Fun Fly', 'Fire Aspen', 'Sunset', 'Sunspot', 'Carlota D', 'GelFast', 'Frido', 'Manu MTA']
  const rows = [...names, ...more, 'Manu LD', 'Bower', 'Quad'].map((name) => [name])
  const place = (name: string) => answer(rows, `MATCH("${name}",A1:A22)`)
  expect(['Manu MTA', 'Bellen', 'Fun Fly', 'Yanaki', 'Aaa'].map(place)).toEqual([21, 2, 12, 22, '#N/A'])
})

describe('MATCH, VLOOKUP, HLOOKUP and LOOKUP', () => {
  const rows: CellValue[][] = [
    [1, 'Één', 4.1],
    [2, 'twee', 3.1],
    [2, 'drie*', 2.1],
    [5, null, 1.1],
    [error('#N/A'), 'Een', 0],
  ]
  test.each([
    ['MATCH(2,A1:A4)', 3],
    ['MATCH(4,A1:A4)', 3],
    ['MATCH(0,A1:A4)', '#N/A'],
    ['MATCH(2,A1:A5,0)', 2],
    ['MATCH("TWEE",B1:B5,0)', 2],
    ['MATCH("een",B1:B5,0)', 5],
    ['MATCH("t*",B1:B5,0)', 2],
    ['MATCH("drie~*",B1:B5,0)', 3],
    ['MATCH(2,B1:B5,0)', '#N/A'],
    ['MATCH(3,C1:C5,-1)', 2],
    ['MATCH(5,C1:C5,-1)', '#N/A'],
    ['MATCH(D1,C1:C5,0)', 5],
    ['MATCH(2,A1:B2,0)', '#N/A'],
    ['VLOOKUP(2,A1:B4,2,FALSE)', 'twee'],
    ['VLOOKUP(3,A1:B4,2)', 'drie*'],
    ['VLOOKUP(2,A1:B4,3,FALSE)', '#REF!'],
    ['VLOOKUP(2,A1:B4,0,FALSE)', '#VALUE!'],
    ['VLOOKUP(9,A1:B4,2,FALSE)', '#N/A'],
    ['VLOOKUP("x","niets",1)', '#VALUE!'],
    ['HLOOKUP("Één",A1:C2,2,FALSE)', 'twee'],
    ['HLOOKUP(1,A1:C2,3,FALSE)', '#REF!'],
    ['LOOKUP(4,A1:A4,C1:C4)', 2.1],
    ['LOOKUP(0,A1:A4,C1:C4)', '#N/A'],
  ])('%s', (formula, value) => {
    expect(answer(rows, formula)).toBe(value)
  })
})

/** Values of Excel: IronCalc XLOOKUP.xlsx MultipleElements!E2:N9, ReturnSmaller!I19:I27, Errors!N1. */
describe('XLOOKUP and XMATCH', () => {
  const rows: CellValue[][] = [
    [5, 'a', 9],
    [5, 'b', 7],
    [7, 'c', 7],
    [7, 'd', 5],
    [9, null, 1],
  ]
  test.each([
    ['XLOOKUP(5,A1:A5,B1:B5,"-",-1,2)', 'a'],
    ['XLOOKUP(7,C1:C5,B1:B5,"-",-1,-2)', 'c'],
    ['XLOOKUP(8,A1:A5,B1:B5,"-",-1,2)', 'd'],
    ['XLOOKUP(6,A1:A5,B1:B5,"-",1,2)', 'c'],
    ['XLOOKUP(6,A1:A5,B1:B5,"-",-1)', 'a'],
    ['XLOOKUP(6,A1:A5,B1:B5,"-")', '-'],
    ['XLOOKUP(6,A1:A5,B1:B5)', '#N/A'],
    ['XLOOKUP(7,A1:A5,B1:B5,,0,-1)', 'd'],
    ['XLOOKUP(TRUE,B1:B4,A1:A4,,-1,2)', 7],
    ['XLOOKUP(12,B1:B4,A1:A4,,1,2)', 5],
    ['XLOOKUP(D1,B1:B5,A1:A5)', 9],
    ['XLOOKUP(5,A1:A5,B1:B4)', '#VALUE!'],
    ['XMATCH("?",B1:B5,2,-1)', 4],
    ['XMATCH(7,A1:A5)', 3],
    ['XMATCH(8,A1:A5,1)', 5],
    ['XMATCH(2,{1,2;3,4})', '#VALUE!'],
    ['XMATCH("[a-c]",B1:B5,3)', undefined],
  ])('%s', (formula, value) => {
    expect(answer(rows, formula)).toBe(value)
  })
})
