import { valueOf } from './formula-value'

describe('TEXT in Dutch', () => {
  test.each([
    ['TEXT(1234.5,"#.##0")', '1.235'],
    ['TEXT(1234.5,"#.##0,00")', '1.234,50'],
    ['TEXT(1234567.891,"#.##0,0")', '1.234.567,9'],
    ['TEXT(0.125,"0,000")', '0,125'],
    ['TEXT(1234.5,"€ 0,00")', '€ 1234,50'],
    ['TEXT(1234.5,"[$€-413] #.##0,00")', '€ 1.234,50'],
    ['TEXT(0.125,"0,0%")', '12,5%'],
    ['TEXT(46000,"DD/MM/JJJJ")', '09/12/2025'],
    ['TEXT(46000,"dd/mm/yyyy")', '09/12/2025'],
    ['TEXT(46000,"d mmmm jjjj")', '9 december 2025'],
    ['TEXT(46000,"ddd d mmm jj")', 'di 9 dec 25'],
    ['TEXT(46082,"dddd d mmm")', 'zondag 1 mrt'],
    ['TEXT(46000,"dd.mm.jjjj")', '09.12.2025'],
    ['TEXT(46000.75,"uu:mm")', '18:00'],
    ['TEXT(1.5,"[u]:mm")', '36:00'],
    ['TEXT(3,"""kwartaal ""0")', 'kwartaal 3'],
    ['TEXT(5,"[>100]""groot"";""klein""")', 'klein'],
    ['TEXT(1.25,"# ?/?")', '1 1/4'],
    ['TEXT(1/3,"Standaard")', '0,333333333'],
    ['TEXT(-5,"0;(0)")', '(5)'],
    ['TEXT(A1,"0,00")', '0,00'],
    ['TEXT("12,5","0,00")', '12,50'],
    ['TEXT("tekst","0,00")', 'tekst'],
    ['TEXT(TRUE,"0")', 'WAAR'],
    ['TEXT(5,"")', ''],
    ['TEXT(-1,"dd/mm/jjjj")', '#VALUE!'],
    ['TEXT(1/0,"0")', '#DIV/0!'],
  ])('%s', (formula, expected) => {
    expect(valueOf(formula)).toBe(expected)
  })

  test.each(['TEXT(46000,"bbbb")', 'TEXT(1E+20,"0,00")', 'TEXT(5,"[Rood]0")', 'TEXT(5,"[DBNum1]0")'])(
    '%s is beyond the engine',
    (formula) => {
      expect(valueOf(formula)).toBe('kept')
    },
  )
})

/** Excel's values in the workbooks TEXT.xlsx of IronCalc and FormatConditionTests.xlsx of Apache POI. */
describe('TEXT in English', () => {
  test.each([
    ['TEXT(12345.67,"#,##0")', '12,346'],
    ['TEXT(12,"0.00 ""Millions!""")', '12.00 Millions!'],
    ['TEXT(12345.67,"0.00%")', '1234567.00%'],
    ['TEXT(1/3,"General")', '0.333333333'],
    ['TEXT(2.5E+11,"General")', '2.5E+11'],
    ['TEXT(-0.4,"#,##0")', '0'],
    ['TEXT(-12345.67,"$#,##0;($#,##0)")', '($12,346)'],
    ['TEXT(41307,"ddd--/--mmm--/++yyyy")', 'Sat--/--Feb--/++2013'],
    ['TEXT(1,"dddd/mmmmm/yyyy")', 'Sunday/J/1900'],
    ['TEXT(60,"d mmm yyyy")', '29 Feb 1900'],
    ['TEXT(3.14171,"[h]:mm:ss.000")', '75:24:03.744'],
    ['TEXT(11,"[>=12]0 ""Big"";0")', '11'],
  ])('%s', (formula, expected) => {
    expect(valueOf(formula, { language: 'en' })).toBe(expected)
  })
})

test.each([
  ['"zei ""ja"""', 'zei "ja"'],
  ['""""', '"'],
  ['SUBSTITUTE(A1,"\\","/")', 'map/blad'],
  ['"C:\\map"&"\\"', 'C:\\map\\'],
  ['"\\"""', '\\"'],
])('the text %s', (formula, expected) => {
  expect(valueOf(formula, { cells: { A1: 'map\\blad' } })).toBe(expected)
})

test('numbers in texts have the sign of the language', () => {
  expect(valueOf('1.5&" m"')).toBe('1,5 m')
  expect(valueOf('1.5&" m"', { language: 'en' })).toBe('1.5 m')
  expect(valueOf('TEXTJOIN("-",TRUE,A1:A2)', { cells: { A1: 0.5, A2: 1 }, language: 'en' })).toBe('0.5-1')
  expect(valueOf('"1.5"*2', { language: 'en' })).toBe(3)
  expect(valueOf('"1,5"*2')).toBe(3)
})
