import { decimalsOf, numberKind } from '../../../preview/xlsx/number-format'
import { englishTextFormat } from '../../../preview/engine/text-format'
import { round, roundDown, roundToMultiple, roundUp } from '../../../preview/engine/excel-rounding'

test.each([
  ['General', 'general'],
  ['Standaard', 'general'],
  ['dd/mm/yyyy', 'date'],
  ['[$-813]d mmmm yyyy;@', 'date'],
  ['mmm-yy', 'date'],
  ['dd/mm/jjjj', 'date'],
  ['yyyy-mm-dd hh:mm', 'moment'],
  ['hh:mm', 'time'],
  ['mm:ss', 'time'],
  ['[h]:mm:ss', 'time'],
  ['0%', 'percentage'],
  ['0.00%;[Red]-0.00%', 'percentage'],
  ['#,##0.00', 'number'],
  ['#,##0.00 "dagen"', 'number'],
  ['[$€-2] #,##0.00', 'number'],
  ['_-* #,##0.00\\ "€"_-;-* #,##0.00\\ "€"_-', 'number'],
  ['0 "d"', 'number'],
  ['@', 'text'],
])('%s is a %s', (format, kind) => {
  expect(numberKind(format)).toBe(kind)
})

test.each([
  ['#,##0.00', 2],
  ['0', 0],
  ['0.0%', 1],
  ['0.000;0', 3],
])('%s has %i decimals', (format, decimals) => {
  expect(decimalsOf(format)).toBe(decimals)
})

test.each([
  ['dd/mm/jjjj', 'dd/mm/yyyy'],
  ['uu:mm', 'hh:mm'],
  ['0,00', '0.00'],
  ['#.##0,00', '#,##0.00'],
  ['#,##0.00', '#,##0.00'],
  ['#,##0', '#,##0'],
  ['0.00', '0.00'],
  ['"jaar" jjjj', '"jaar" yyyy'],
])('TEXT format %s is %s in English', (format, english) => {
  expect(englishTextFormat(format)).toBe(english)
})

describe('rounding', () => {
  test.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [2522.865, 2, 2522.87],
    [0.1 + 0.2, 15, 0.3],
    [1250, -2, 1300],
    [1e-20, 2, 0],
    [1e21, 2, 1e21],
    [123456789012.345, 2, 123456789012.35],
    [0, 2, 0],
  ])('ROUND(%p, %p) = %p', (value, decimals, expected) => {
    expect(round(value, decimals)).toBe(expected)
  })
  test('up is away from zero, down is towards zero, and what is whole to 15 digits stays', () => {
    expect([roundUp(1.1, 0), roundUp(-1.1, 0), roundUp(1.1 * 3 * 10, 0), roundUp(33.000000000000007, 0)]).toEqual([
      2, -2, 33, 33,
    ])
    expect([roundDown(1.9, 0), roundDown(-1.9, 0), roundDown(4.35 * 100, 0)]).toEqual([1, -1, 435])
  })
  test('to a multiple', () => {
    expect([
      roundToMultiple(7.5, 5),
      roundToMultiple(-7.5, -5),
      roundToMultiple(6.05, 0.1),
      roundToMultiple(5, 0),
      roundToMultiple(5, -2),
    ]).toEqual([10, -10, 6.1, 0, undefined])
  })
})
