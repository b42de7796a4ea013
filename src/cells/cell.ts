import { dayOf, firstDay, yearOf, zero, Decimal, type IsoDate, type Money } from '../rules'
import { expected, plainWord } from '../wording'

/** Whatever Excel hands over: a primitive, null for an omitted argument, an error, a data-type object. */
export type Cell = unknown

/** What a reader made of a cell, and what it expected where it found nothing or could not read it. */
export type Reading<T> =
  { readonly kind: 'value'; readonly value: T } | { readonly kind: 'absent' | 'unreadable'; readonly expected: string }

export type Reader<T> = (cell: Cell) => Reading<T>

const error = Symbol('error')
type Primitive = string | number | boolean | null | typeof error

/** The one place that knows what Excel can put in a cell. A range of one cell is that cell. */
function primitiveOf(cell: Cell): Primitive {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : error
  if (typeof cell === 'boolean') return cell
  if (Array.isArray(cell))
    return cell.length === 1 && Array.isArray(cell[0]) && cell[0].length === 1 ? primitiveOf(cell[0][0]) : error
  if (typeof cell !== 'object' || !('basicValue' in cell)) return error
  const { type, basicType } = cell as { type?: unknown; basicType?: unknown }
  return type === 'Error' || basicType === 'Error' ? error : primitiveOf(cell.basicValue)
}

/** Whether nothing stands in a cell: omitted, empty, or only spaces. */
export const isBlank = (cell: Cell): boolean => {
  const primitive = primitiveOf(cell)
  return primitive === null || primitive === ''
}

/** Blank, or the 0 that some platforms hand over for a blank cell. */
export const isBlankOrZero = (cell: Cell): boolean => isBlank(cell) || primitiveOf(cell) === 0

type Written = string | number | boolean

/** Makes a reader of what `interpret` can make something of. */
const reader =
  <T>(
    what: string,
    interpret: (written: Written) => T | undefined,
    saysNothing: (cell: Cell) => boolean = isBlank,
  ): Reader<T> =>
  (cell) => {
    const primitive = primitiveOf(cell)
    if (primitive === null || saysNothing(cell)) return { kind: 'absent', expected: what }
    const value = primitive === error ? undefined : interpret(primitive)
    return value === undefined ? { kind: 'unreadable', expected: what } : { kind: 'value', value }
  }

export const isError = (cell: Cell): boolean => primitiveOf(cell) === error
export const isText = (cell: Cell): boolean => typeof primitiveOf(cell) === 'string'

/** Sign and currency, on either side of each other or the currency behind. */
const amountFrames = [
  /^(?:€|EUR) ?(?<sign>[+-]?) ?(?<digits>.+)$/i,
  /^(?<sign>[+-]?) ?(?:€|EUR) ?(?<digits>.+)$/i,
  /^(?<sign>[+-]?) ?(?<digits>.+?) ?(?:€|EUR)?$/i,
]
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
  const digits = frame?.['digits'] ?? ''
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
  return written === 0 ? zero : new Decimal(written.toPrecision(15))
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

const millisecondsPerDay = 86_400_000
/** Serial 61 is 1 March 1900: below it Excel counts a day that never was. */
const firstSerial = 61
const lastSerial = 2_958_465
const serialZero = Date.UTC(1899, 11, 30)

const dayForms = [
  /^(?<day>\d{1,2})(?<separator>[/.-])(?<month>\d{1,2})\k<separator>(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
]

/** Datum: a serial without its time of day, or a text in Flemish or ISO order. Blank and 0 are no date. */
export const readDay = reader(expected.day, dayWritten, isBlankOrZero)

function dayWritten(written: Written): IsoDate | undefined {
  if (typeof written === 'number') return dayOfSerial(Math.floor(written))
  return typeof written === 'string' ? dayIn(written) : undefined
}

function dayOfSerial(serial: number): IsoDate | undefined {
  if (serial < firstSerial || serial > lastSerial) return undefined
  return new Date(serialZero + serial * millisecondsPerDay).toISOString().slice(0, 10) as IsoDate
}

function dayIn(text: string): IsoDate | undefined {
  for (const form of dayForms) {
    const groups = form.exec(text)?.groups
    if (groups) return dayOf(Number(groups['year']), Number(groups['month']), Number(groups['day']))
  }
  return undefined
}

/** The serial of a day. */
export function serialOf(day: IsoDate): number {
  const serial = (Date.parse(day) - serialZero) / millisecondsPerDay
  return serial < firstSerial ? serial - 1 : serial
}

/** The years that can be asked about. */
export const firstYear = yearOf(firstDay)
export const lastYear = 2199

/** A calendar year, or one before the scheme is known. */
export type YearReading = number | 'before-first-rules'

/** Jaar: a whole number from the first year of the scheme to 2199, or the year of a date. */
export const readYear = reader<YearReading>(expected.year(firstYear, lastYear), yearWritten, isBlankOrZero)

function yearWritten(written: Written): YearReading | undefined {
  const year = typeof written === 'string' && /^\d{4}$/.test(written) ? Number(written) : written
  if (typeof year === 'number' && Number.isInteger(year) && year >= firstYear && year <= lastYear) return year
  if (typeof written === 'string' && typeof year === 'number' && year < firstYear) return 'before-first-rules'
  const day = dayWritten(written)
  if (day === undefined) return undefined
  return day < firstDay ? 'before-first-rules' : yearOf(day)
}

/** A closed list of words; case, accents, spaces and hyphens do not matter. Blank and 0 are no word. */
export function wordReader<T extends string>(words: Readonly<Record<T, readonly string[]>>, what?: string): Reader<T> {
  const meanings = new Map<string, T>()
  for (const [meaning, spellings] of Object.entries(words) as [T, readonly string[]][]) {
    for (const spelling of spellings) meanings.set(spelling, meaning).set(plainWord(spelling), meaning)
  }
  const choices = Object.values<readonly string[]>(words).map(([first]) => first as string)
  // Most cells hold a word as it is spelled here, and a long column cannot afford to clean each of them.
  const meaningOf = (word: string) => meanings.get(word) ?? meanings.get(plainWord(word))
  return reader(
    what ?? expected.oneOf(choices),
    (written) => (typeof written === 'string' ? meaningOf(written) : undefined),
    isBlankOrZero,
  )
}

/** A text; a number is shown as its digits. Blank and 0 are no text. */
export const readText = reader(
  expected.text,
  (written) => (typeof written === 'boolean' ? undefined : String(written)),
  isBlankOrZero,
)

/** What stands in a cell, as it is; undefined when it was omitted or is an error. */
export function primitiveValue(cell: Cell): string | number | boolean | undefined {
  if (typeof cell === 'string') return cell
  const primitive = primitiveOf(cell)
  return primitive === null || primitive === error ? undefined : primitive
}
