import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addDays as plusDays } from 'date-fns/addDays'
import { addYears as plusYears } from 'date-fns/addYears'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'

/** A calendar day as `yyyy-mm-dd`, 1900 to 9999. Never an instant: two days compare with `<`. */
export type IsoDate = `${number}-${number}-${number}`

const toUtc = (day: IsoDate) =>
  new UTCDateMini(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
const toIso = (date: Date) => date.toISOString().slice(0, 10) as IsoDate

/** The calendar of Excel ends on 31 December 9999, and so does ours: a later day would no longer compare as text. */
const lastYear = 9999
const untilLastYear = (date: Date): IsoDate | undefined => (date.getUTCFullYear() <= lastYear ? toIso(date) : undefined)

/** The day with these numbers, or undefined when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): IsoDate | undefined {
  const date = new UTCDateMini(year, month - 1, day)
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1900 ? untilLastYear(date) : undefined
}

export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4))
export const dayBefore = (day: IsoDate): IsoDate => toIso(plusDays(toUtc(day), -1))
/** Undefined after 31 December 9999. */
export const addDays = (day: IsoDate, days: number): IsoDate | undefined => untilLastYear(plusDays(toUtc(day), days))
/** 29 February becomes 28 February in a year that has none. Undefined after 31 December 9999. */
export const addYears = (day: IsoDate, years: number): IsoDate | undefined =>
  untilLastYear(plusYears(toUtc(day), years))
export const lastDayOfYear = (year: number): IsoDate => `${year}-12-31` as IsoDate
/** Calendar days from `from` to `to`; negative when `to` lies earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => differenceInCalendarDays(toUtc(to), toUtc(from))
