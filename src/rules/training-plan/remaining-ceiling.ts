import { subsidyCeiling } from '../application/subsidy-ceiling'
import type { DoneOn } from './follow-up/step-done'
import { termsOn, type UnknownLaw } from '../scheme/in-force'
import type { Applicant } from '../scheme/parameters'
import { lastDayOfYear, yearOf, type IsoDate } from '../values/iso-date'
import { downToCents, figure, lesser, notNegative, zero, type Money } from '../values/money'
import { ok, type Result } from '../values/result'

/** A subsidy as it was granted, on the ceiling of the calendar year of its application. Negative for a credit note. */
export type Grant = { readonly subsidy: Money; readonly appliedOn: IsoDate; readonly cancelledOn?: DoneOn | undefined }

/**
 * Stopzetting frees the ceiling only in the calendar year of the application; a stop before it counts as one in that year. Of a stop on a day
 * that nobody wrote it cannot be said.
 */
export const freesCeiling = (appliedOn: IsoDate, cancelledOn: DoneOn | undefined): boolean =>
  cancelledOn !== undefined &&
  cancelledOn !== 'day-unknown' &&
  yearOf(cancelledOn) <= yearOf(appliedOn) + termsOn(appliedOn).releaseTerm

/** What is left of a ceiling: never below 0, and never above the ceiling itself. */
export const remainingCeiling = (ceiling: Money, used: Money): Money =>
  lesser(ceiling, notNegative(ceiling.minus(used)))

export type YearBalance = {
  readonly ceiling: Money
  readonly granted: Money
  readonly freed: Money
  readonly left: Money
}

/** Resterend steunplafond of one calendar year: what was granted, what a stop freed, and what is left. */
export function yearBalance(
  year: number,
  applicant: Applicant,
  grants: readonly Grant[],
): Result<YearBalance, UnknownLaw> {
  const ceiling = subsidyCeiling(applicant, year)
  if (!ceiling.ok) return ceiling
  let granted = zero
  let freed = zero
  for (const { subsidy, appliedOn, cancelledOn } of grants) {
    if (yearOf(appliedOn) !== year) continue
    if (freesCeiling(appliedOn, cancelledOn)) freed = freed.plus(subsidy)
    else granted = granted.plus(subsidy)
  }
  return ok({ ceiling: ceiling.value, granted, freed, left: remainingCeiling(ceiling.value, granted) })
}

/** The cost that what is left still covers at the ordinary rate of the year's last day, rounded down to the cent. */
export function coveredCost(left: Money, applicant: Applicant, year: number): Money {
  const rate = termsOn(lastDayOfYear(year)).subsidyRate[applicant]
  return rate === undefined ? zero : downToCents(left.dividedBy(figure(rate)))
}
