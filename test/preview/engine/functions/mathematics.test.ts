import { valueOf } from './formula-value'

test.each([
  ['SQRT(-1)', '#NUM!'],
  ['SQRT(16)', 4],
  ['LN(0)', '#NUM!'],
  ['LOG10(0)', '#NUM!'],
  ['LOG10(1000)', 3],
  ['LOG(8,2)', 3],
  ['LOG(100)', 2],
  ['LOG(5,1)', '#DIV/0!'],
  ['LOG(5,0)', '#NUM!'],
  ['LOG(-5,2)', '#NUM!'],
  ['ACOS(-2)', '#NUM!'],
  ['ASIN(2)', '#NUM!'],
  ['ACOSH(0.123)', '#NUM!'],
  ['ATANH(1)', '#NUM!'],
  ['SIGN(-3)', -1],
  ['RADIANS(18000)', 314.1592653589793],
  ['QUOTIENT(-7,2)', -3],
  ['QUOTIENT(5,0)', '#DIV/0!'],
  ['QUOTIENT(TRUE,1)', '#VALUE!'],
  ['SQRT("x")', '#VALUE!'],
  ['SQRT(A1)', 0],
])('%s is %s', (formula, expected) => {
  expect(valueOf(formula)).toBe(expected)
})
