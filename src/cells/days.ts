import { dayOf, type IsoDate } from '../rules'
import { expected, monthNames, plainWord, shortMonthNames } from '../wording'
import { reader, type Written } from './cell'

// Days: Excel counts them from 1900 with a day too many, the rules write them as text.

const millisecondsPerDay = 86_400_000
/** Serial 61 is 1 March 1900: below it Excel counts a day that never was. */
const firstSerial = 61
const lastSerial = 2_958_465
const serialZero = Date.UTC(1899, 11, 30)

/** What may stand behind a day: a time that exists. It is dropped. */
const time = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{3})?)?Z?'
const dayForms = [
  `(?<day>\\d{1,2})(?<border>[/.-])(?<month>\\d{1,2})\\k<border>(?<year>\\d{4}|\\d{2})(?: ${time})?`,
  `(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:[ T]${time})?`,
  `(?<day>\\d{1,2})(?<border>[ -])(?<name>[\\p{L}\\p{M}]{3,12}\\.?)\\k<border>(?<year>\\d{4}|\\d{2})(?: ${time})?`,
].map((form) => new RegExp(`^${form}$`, 'u'))

/** The number of a month by its name; a point may stand behind a short one. */
const months = new Map(
  shortMonthNames.flatMap((short, index) =>
    [...Object.values(monthNames).map((names) => names[index] ?? ''), ...short, ...short.map((name) => `${name}.`)].map(
      (name) => [plainWord(name), index + 1] as const,
    ),
  ),
)

/** A year of two digits is one in which the scheme exists; which century another is in, nobody can tell. */
const shortYears = { from: 16, to: 49, century: 2000 } as const

/** Datum: a serial without its time of day, or a text in Flemish or ISO order. Blank and 0 are no date. */
export const readDay = reader(expected.day, dayWritten, { zeroIsBlank: true })

/** The day that a cell's number or text says. */
export function dayWritten(written: Written): IsoDate | undefined {
  if (typeof written === 'number') return dayOfSerial(Math.floor(written))
  return typeof written === 'string' ? dayIn(written) : undefined
}

/** A workbook asks about the same few days over and over. */
const daysAsked = new Map<number, IsoDate>()

function dayOfSerial(serial: number): IsoDate | undefined {
  if (serial < firstSerial || serial > lastSerial) return undefined
  let day = daysAsked.get(serial)
  if (day === undefined) {
    day = new Date(serialZero + serial * millisecondsPerDay).toISOString().slice(0, 10) as IsoDate
    daysAsked.set(serial, day)
  }
  return day
}

function dayIn(text: string): IsoDate | undefined {
  const plain = text.includes('  ') ? text.replace(/ +/g, ' ') : text
  for (const form of dayForms) {
    const groups = form.exec(plain)?.groups
    if (groups) return dayWith(groups)
  }
  return undefined
}

function dayWith({ day, month, name, year }: Readonly<Record<string, string | undefined>>): IsoDate | undefined {
  const fullYear = year?.length === 2 ? fullYearOf(Number(year)) : Number(year)
  const monthNumber = name === undefined ? Number(month) : months.get(plainWord(name))
  if (fullYear === undefined || monthNumber === undefined) return undefined
  return dayOf(fullYear, monthNumber, Number(day))
}

const fullYearOf = (short: number): number | undefined =>
  short >= shortYears.from && short <= shortYears.to ? shortYears.century + short : undefined

/** The serial of a day. */
export function serialOf(day: IsoDate): number {
  const serial = (Date.parse(day) - serialZero) / millisecondsPerDay
  return serial < firstSerial ? serial - 1 : serial
}
