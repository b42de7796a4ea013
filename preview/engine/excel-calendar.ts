/** A day of the calendar; months from 1. Day 0 of January 1900 and 29 February 1900 are days in Excel. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number }

/** 31 December 9999. */
export const lastDay = 2_958_465
const leapDayOf1900 = 60
const millisecondsPerDay = 86_400_000
const daysTo1970 = 25_569

/** The day that a number stands for; undefined for one before 1900 or after 9999. */
export function calendarDay(number: number): CalendarDay | undefined {
  const whole = Math.floor(number)
  if (!(whole >= 0 && whole <= lastDay)) return undefined
  if (whole === 0) return { year: 1900, month: 1, day: 0 }
  if (whole === leapDayOf1900) return { year: 1900, month: 2, day: 29 }
  const date = new Date((whole - daysTo1970 + (whole < leapDayOf1900 ? 1 : 0)) * millisecondsPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The number of a day; months and days beyond theirs go on in the next. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const first = Date.UTC(year, month - 1, 1) / millisecondsPerDay + daysTo1970
  return (first <= leapDayOf1900 ? first - 1 : first) + day - 1
}

export const daysInMonth = (year: number, month: number): number =>
  year === 1900 && month === 2 ? 29 : new Date(Date.UTC(year, month, 0)).getUTCDate()

export const isLastOfMonth = ({ year, month, day }: CalendarDay): boolean => day === daysInMonth(year, month)

/** The same day of a month so many months on, or the last of that month. */
export function monthsLater({ year, month, day }: CalendarDay, months: number): CalendarDay {
  const count = year * 12 + month - 1 + months
  const later = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
  return { ...later, day: Math.min(day, daysInMonth(later.year, later.month)) }
}

/** From 0 for a Sunday; 1 January 1900 is one in Excel. */
export const weekday = (number: number): number => (Math.floor(number) + 6) % 7

/** Days between two days of a year of twelve months of thirty days. */
export function thirtyDayMonths(from: CalendarDay, to: CalendarDay): number {
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + to.day - from.day
}
