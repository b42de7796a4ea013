import { termsOn } from '../scheme/in-force'
import { addDays, addYears, lastDayOfYear, yearOf, type IsoDate } from '../values/iso-date'

// A last day after 31 December 9999 is undefined: no calendar of ours has it.

/** Uiterste aanvraag: last day to apply, itself included. Counted from the course's official first lesson; no shift for weekends or holidays. */
export const applicationDeadline = (startsOn: IsoDate): IsoDate | undefined =>
  addDays(startsOn, termsOn(startsOn).applicationTerm)

/** Storting: last day on which the own share must have arrived. */
export const depositDeadline = (appliedOn: IsoDate): IsoDate | undefined =>
  addDays(appliedOn, termsOn(appliedOn).depositTerm)

/** Einde: last day to finish the project and to order its payment. */
export const completionDeadline = (appliedOn: IsoDate): IsoDate | undefined =>
  addYears(lastDayOfYear(yearOf(appliedOn)), termsOn(appliedOn).completionTerm)

/** Bewaring: the documents are kept until this day. */
export const retentionEnd = (startsOn: IsoDate): IsoDate | undefined =>
  addYears(startsOn, termsOn(startsOn).retentionTerm)
