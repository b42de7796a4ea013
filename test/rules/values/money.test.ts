import { Decimal as SharedDecimal } from 'decimal.js'
import { Decimal, downToCents, figure, toCents } from '../../../src/rules'

describe('money', () => {
  test.each([
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['0.0049999999', '0'],
    ['1.005', '1.01'],
    ['30.015', '30.02'],
    ['322.316', '322.32'],
    ['1e15', '1000000000000000'],
  ])('%s to the cent is %s', (amount, expected) => {
    expect(toCents(new Decimal(amount)).toFixed()).toBe(expected)
  })

  test.each([
    ['0.009', '0'],
    ['120.999', '120.99'],
    ['-0.001', '-0.01'],
  ])('%s down to the cent is %s', (amount, expected) => {
    expect(downToCents(new Decimal(amount)).toFixed()).toBe(expected)
  })

  test('a figure of the law is exact, and parsed once', () => {
    expect(figure('0.30').plus(figure('0.15')).toFixed()).toBe('0.45')
    expect(figure('0.30')).toBe(figure('0.30'))
  })

  test('another user of decimal.js does not change how we calculate', () => {
    const { precision, rounding } = SharedDecimal
    SharedDecimal.set({ precision: 3, rounding: SharedDecimal.ROUND_DOWN })
    try {
      expect(toCents(new Decimal('12345.675').times('1.01')).toFixed()).toBe('12469.13')
    } finally {
      SharedDecimal.set({ precision, rounding })
    }
  })
})
