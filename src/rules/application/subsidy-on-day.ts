import type { PlanRow } from '../training-plan/row'
import type { Applicant } from '../scheme/parameters'
import { calculatedSubsidy, type SubsidyRefusal } from './subsidy'
import { trainingPlan } from '../training-plan/training-plan'
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
  const [answer] = trainingPlan([{ ...row, applicant, appliedOn: on, startsOn: undefined, unreadable }])
  const eligibleCost = answer?.eligibleCost
  if (eligibleCost === undefined) return undefined
  const { service = 'training', theme } = row
  const calculation = calculatedSubsidy({ eligibleCost, applicant, service, theme, appliedOn: on })
  if (calculation.ok) return { subsidy: calculation.value.calculated, rate: calculation.value.rate, because: undefined }
  const { code } = calculation.refusal
  return code === 'before-first-rules' ? undefined : { subsidy: zero, rate: zero, because: code }
}
