import { valueOf } from './formula-value'

test.each([
  ['CHAR(65)', 'A'],
  ['CHAR(128)', '€'],
  ['CHAR(150)', '–'],
  ['CHAR(233)', 'é'],
  ['CHAR(0)', '#VALUE!'],
  ['CHAR(256)', '#VALUE!'],
  ['CODE("€uro")', 128],
  ['CODE("A")', 65],
  ['CODE("Ω")', 63],
  ['CODE("")', '#VALUE!'],
  ['UNICHAR(8364)', '€'],
  ['UNICHAR(128512)', '😀'],
  ['UNICHAR(0)', '#VALUE!'],
  ['UNICHAR(55296)', '#N/A'],
  ['UNICODE("€")', 8364],
  ['REPT("ab",2.9)', 'abab'],
  ['REPT("ab",-1)', '#VALUE!'],
  ['REPT(1,3)', '111'],
  ['T("a")', 'a'],
  ['T(5)', ''],
  ['T(1/0)', '#DIV/0!'],
  ['N(TRUE)', 1],
  ['N("12")', 0],
  ['N(46000)', 46000],
  ['N(NA())', '#N/A'],
])('%s is %s', (formula, expected) => {
  expect(valueOf(formula)).toBe(expected)
})
