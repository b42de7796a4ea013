import { dayOf, type IsoDate } from '../rules'
import { expected } from '../wording'
import { reader, type Written } from './cell'

// Days: Excel counts them from 1900 with a day too many, the rules write them as text.

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
