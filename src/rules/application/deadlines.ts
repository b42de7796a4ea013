import { termsOn } from '../scheme/in-force'
import { addDays, addYears, lastDayOfYear, yearOf, type IsoDate } from '../values/iso-date'

// A last day after 31 December 9999 is undefined: no calendar of ours has it.

/** Each start is counted from once: a workbook asks about the same few days over and over. */
const lastDaysToApply = new Map<IsoDate, IsoDate | undefined>()

/** Uiterste aanvraag: last day to apply, itself included. Counted from the course's official first lesson; no shift for weekends or holidays. */
export function applicationDeadline(startsOn: IsoDate): IsoDate | undefined {
  const known = lastDaysToApply.get(startsOn)
  if (known !== undefined) return known
  const lastDay = addDays(startsOn, termsOn(startsOn).applicationTerm)
  lastDaysToApply.set(startsOn, lastDay)
  return lastDay
}

/** Storting: last day on which the own share must have arrived. */
export const depositDeadline = (appliedOn: IsoDate): IsoDate | undefined =>
  addDays(appliedOn, termsOn(appliedOn).depositTerm)

/** Einde: last day to finish the project and to order its payment. */
export const completionDeadline = (appliedOn: IsoDate): IsoDate | undefined =>
  addYears(lastDayOfYear(yearOf(appliedOn)), termsOn(appliedOn).completionTerm)

/** Bewaring: the documents are kept until this day. */
export const retentionEnd = (startsOn: IsoDate): IsoDate | undefined =>
  addYears(startsOn, termsOn(startsOn).retentionTerm)
