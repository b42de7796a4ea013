import { Decimal as SharedDecimal } from 'decimal.js'

/** Our own clone: another user of decimal.js on the page cannot change how we calculate. */
export const Decimal = SharedDecimal.clone({ precision: 40, rounding: SharedDecimal.ROUND_HALF_UP })

/** Euro without VAT, exact. */
export type Money = SharedDecimal

/** A number written as text, so that 0.30 is exactly thirty hundredths. */
export type DecimalText = `${number}`

/** The one place that rounds: half away from zero, to the cent. */
export const toCents = (amount: Money): Money =>
  amount.decimalPlaces() <= 2 ? amount : amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP)

/** Down to the cent, for what may never be promised above what there is. */
export const downToCents = (amount: Money): Money => amount.toDecimalPlaces(2, Decimal.ROUND_FLOOR)

export const zero: Money = new Decimal(0)

export const lesser = (a: Money, b: Money): Money => (b.lessThan(a) ? b : a)

/** The amount, or 0 for one below it. */
export const notNegative = (amount: Money): Money => (amount.lessThan(zero) ? zero : amount)

const figures = new Map<DecimalText, Money>()

/** A figure of the law, parsed once. */
export function figure(text: DecimalText): Money {
  let value = figures.get(text)
  if (value === undefined) figures.set(text, (value = new Decimal(text)))
  return value
}
