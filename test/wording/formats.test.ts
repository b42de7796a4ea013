import { Decimal } from '../../src/rules'
import { amountText, choiceText, dayText, percentText, quotedText } from '../../src/wording'

test.each([
  ['0', '0,00'],
  ['7.5', '7,50'],
  ['999.99', '999,99'],
  ['1028.5', '1.028,50'],
  ['10000000', '10.000.000,00'],
  ['-1028.5', '-1.028,50'],
  ['0.005', '0,01'],
  ['-0.005', '-0,01'],
  ['-0.001', '0,00'],
  ['1e21', '1.000.000.000.000.000.000.000,00'],
])('an amount of %s reads %s', (amount, text) => {
  expect(amountText(new Decimal(amount))).toBe(text)
})

test.each([
  ['0.30', '30 %'],
  ['0.35', '35 %'],
  ['0.15', '15 %'],
  ['0', '0 %'],
  ['0.125', '12,5 %'],
  ['0.145', '14,5 %'],
  ['0.28', '28 %'],
  ['0.07', '7 %'],
  ['1', '100 %'],
  ['0.333333', '33,3333 %'],
] as const)('a fraction of %s reads %s', (fraction, text) => {
  expect(percentText(fraction)).toBe(text)
  expect(percentText(new Decimal(fraction))).toBe(text)
})

test('a day reads as Flemish readers write it', () => {
  expect(dayText('2024-10-07')).toBe('07/10/2024')
})

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a of b'],
  [['a', 'b', 'c'], 'a, b of c'],
])('a choice between %j reads "%s"', (choices, text) => {
  expect(choiceText(choices)).toBe(text)
})

test.each([
  ['kort', 'kort'],
  ['a'.repeat(40), 'a'.repeat(40)],
  ['a'.repeat(41), `${'a'.repeat(40)}…`],
  ['𝒜'.repeat(41), `${'𝒜'.repeat(40)}…`],
  [' Kost\u200B\r\nzonder\u00A0btw ', 'Kost zonder btw'],
  ['b'.repeat(5000), `${'b'.repeat(40)}…`],
])('%j is quoted as %j', (text, quoted) => {
  expect(quotedText(text)).toBe(quoted)
})
