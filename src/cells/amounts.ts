import { zero, Decimal, type Money } from '../rules'
import { expected } from '../wording'
import { reader, type Reader, type Written } from './cell'

// Amounts and counts: people write thousands and decimals in every way, and a guess that is wrong costs money.

/** Sign and currency, on either side of each other or the currency behind. */
const amountFrames = [
  /^(?:€|EURO?) ?(?<sign>[+-]?) ?(?<digits>.+)$/i,
  /^(?<sign>[+-]?) ?(?:€|EURO?) ?(?<digits>.+)$/i,
  /^(?<sign>[+-]?) ?(?<digits>.+?) ?(?:€|EURO?)?$/i,
]
/** What stands for no cents: `1.250,-`. */
const noCents = /(?<border>[.,])[-–—]$/
const grouped = '[1-9]\\d{0,2}'
/** Every way to write a number that can mean only one number. */
const amountForms = [
  { pattern: /^\d+$/, decimal: '' },
  { pattern: /^\d+,\d+$/, decimal: ',' },
  { pattern: /^\d+\.\d+$/, decimal: '.' },
  { pattern: new RegExp(`^${grouped}(?: \\d{3})+(?:,\\d+)?$`), decimal: ',' },
  { pattern: new RegExp(`^${grouped}(?: \\d{3})+\\.\\d+$`), decimal: '.' },
  { pattern: new RegExp(`^${grouped}(?:\\.\\d{3})+,\\d+$`), decimal: ',' },
  { pattern: new RegExp(`^${grouped}(?:,\\d{3})+\\.\\d+$`), decimal: '.' },
  { pattern: new RegExp(`^${grouped}(?:[.]\\d{3}){2,}$`), decimal: ',' },
  { pattern: new RegExp(`^${grouped}(?:,\\d{3}){2,}$`), decimal: '.' },
] as const
/** `1.234` and `1,234`: a thousand, or one and a bit. */
const ambiguous = new RegExp(`^${grouped}[.,]\\d{3}$`)
const longestAmount = 40

function amountIn(text: string): Money | undefined {
  if (text.length > longestAmount) return undefined
  const plain = text.replace(/\s+/g, ' ').replace(/\u2212/g, '-')
  const frame = amountFrames.map((form) => form.exec(plain)?.groups).find((groups) => groups !== undefined)
  const digits = (frame?.['digits'] ?? '').replace(noCents, '$<border>00')
  if (ambiguous.test(digits)) return undefined
  const form = amountForms.find(({ pattern }) => pattern.test(digits))
  if (form === undefined) return undefined
  const [whole = '', fraction = '0'] = form.decimal === '' ? [digits] : digits.split(form.decimal)
  const amount = new Decimal(`${whole.replace(/[ .,]/g, '')}.${fraction}`)
  return frame?.['sign'] === '-' && !amount.isZero() ? amount.negated() : amount
}

/** The sum of a column of larger amounts would be no number that a cell can hold. */
const tooLarge = 1e300

/** Excel shows 15 significant digits; what a calculation left behind them is no part of an amount. */
function amountOf(written: Written): Money | undefined {
  if (typeof written === 'string') return amountIn(written)
  if (typeof written === 'boolean' || Math.abs(written) >= tooLarge) return undefined
  if (written === 0) return zero
  // A whole number of at most 15 digits is what it is, and a long column has many of them.
  return new Decimal(Number.isInteger(written) && Math.abs(written) < 1e15 ? written : written.toPrecision(15))
}

/** Bedrag: euro without VAT; a number, or a text that can mean only one number. */
export const readAmount = reader(expected.amount, amountOf)

/** An amount or count of 0 or more. */
export const readNotNegative = (what: string = expected.amountNotNegative): Reader<Money> =>
  reader(what, (written) => {
    const amount = amountOf(written)
    return amount?.isNegative() ? undefined : amount
  })

export const readCount = readNotNegative(expected.count)

/** A figure for which 0 says as little as a blank cell. */
export const zeroIsAbsent =
  (read: Reader<Money>): Reader<Money> =>
  (cell) => {
    const reading = read(cell)
    return reading.kind === 'value' && reading.value.isZero() ? read(null) : reading
  }
