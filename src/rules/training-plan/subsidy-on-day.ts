import { eligibleCostOf, isIncomplete, type PlanRow } from './row'
import { decide } from '../application/decision'
import type { SubsidyRefusal } from '../application/subsidy'
import type { Applicant } from '../scheme/parameters'
import type { IsoDate } from '../values/iso-date'
import { zero, type Money } from '../values/money'

/** What one row would get under the rules of a day, the ceiling aside; and why, when that is nothing. */
export type SubsidyOnDay = {
  readonly subsidy: Money
  readonly rate: Money
  readonly because: SubsidyRefusal['code'] | undefined
}

/**
 * The subsidy of a row as if it were filed on this day: eligible cost times rate, in euro, without looking at the ceiling, at a stop or at the term.
 * Undefined where the row does not say enough, or no rules are known for the day.
 */
export function subsidyOnDay(row: PlanRow, applicant: Applicant, on: IsoDate): SubsidyOnDay | undefined {
  const unreadable = row.unreadable.filter(({ field }) => field !== 'appliedOn' && field !== 'startsOn')
  const filed = { ...row, applicant, appliedOn: on, startsOn: undefined, unreadable }
  const eligibleCost = isIncomplete(filed) ? undefined : eligibleCostOf(filed, on)
  const decided = decide({ ...filed, eligibleCost })
  if (eligibleCost === undefined || !decided.ok) return undefined
  const { calculated, rate, refusedBy } = decided.value
  return { subsidy: calculated, rate: refusedBy === undefined ? rate : zero, because: refusedBy }
}
