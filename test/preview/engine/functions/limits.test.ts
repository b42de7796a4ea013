import { valueOf } from './formula-value'

describe('a result beyond what a workbook can hold is beyond the engine', () => {
  test.each([
    'SEQUENCE(1048576,16384)',
    'SUM(SEQUENCE(100000,100000))',
    'RANDARRAY(1E+9)',
    'MUNIT(100000)',
    'EXPAND(A1,1E+7,1E+7,0)',
    'SUM(OFFSET(A1,0,0,1048576,16384))',
    'WRAPROWS({1,2,3},1E+9)',
    'WRAPCOLS({1,2,3},1E+9)',
    'SUM(SEQUENCE(10000)*SEQUENCE(1,10000))',
    'SUM(CHOOSECOLS(SEQUENCE(10000),SEQUENCE(10000)^0))',
    'SUM(VSTACK(SEQUENCE(600000),SEQUENCE(600000)))',
    'SUM(HSTACK(SEQUENCE(600000),1))',
    'SUM(MMULT(SEQUENCE(10000),SEQUENCE(1,10000)))',
    'CUMIPMT(0.01,1E+12,1000,1,1E+12,0)',
  ])('%s', (formula) => {
    expect(valueOf(formula)).toBe('kept')
  })
})

test.each([
  ['REPT("a",20000)&REPT("b",20000)', '#VALUE!'],
  ['CONCATENATE(REPT("a",32767),"b")', '#VALUE!'],
  ['REPT("ab",32768)', '#VALUE!'],
  ['REPT("a",1E+12)', '#VALUE!'],
  ['LEN(REPT("a",32767))', 32767],
  ['LEN(TEXTJOIN("-",TRUE,REPT("a",20000),REPT("a",12766)))', 32767],
  ['TEXTJOIN("-",TRUE,REPT("a",20000),REPT("a",12767))', '#VALUE!'],
  ['SUBSTITUTE(REPT("a",1000),"a",REPT("b",1000))', '#VALUE!'],
  ['LEN(SUBSTITUTE(REPT("a",1000),"a","bb"))', 2000],
  ['REPLACE(REPT("a",20000),1,1,REPT("b",20000))', '#VALUE!'],
])('%s: a text of Excel has at most 32,767 characters', (formula, expected) => {
  expect(valueOf(formula)).toBe(expected)
})

test('what fits is made', () => {
  expect(valueOf('SUM(SEQUENCE(1000,1000))')).toBe(500000500000)
  expect(valueOf('SUM(SEQUENCE(1000)*SEQUENCE(1,1000))')).toBe(250500250000)
})
