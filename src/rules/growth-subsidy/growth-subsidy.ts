import { dayBefore, type IsoDate } from '../values/iso-date'
import { figure, lesser, toCents, zero, type DecimalText, type Money } from '../values/money'
import { ok, refuse, type Result } from '../values/result'
import { growthAmendments, type Call, type Calls, type GrowthAmendment, type GrowthParameters } from './amendments'

/** A growth path: what its advice and its hire cost, in euro without VAT, and the day of the application. */
export type GrowthSubsidyQuestion = {
  readonly adviceCost: Money
  readonly hireCost: Money
  /** Not given: no rules are known, for since the calls began only the day decides. */
  readonly appliedOn: IsoDate | undefined
}

export type UnknownGrowthRules = { readonly code: 'growth-rules-unknown' }

const amendments: readonly GrowthAmendment[] = growthAmendments
const [opening, callsOnly, end] = growthAmendments

/** The days on which its rules are known, both included, and the first on which only a call decides. */
export const growthSubsidyKnown = {
  from: opening.inForce,
  to: dayBefore(end.inForce),
  onlyInCallsFrom: callsOnly.inForce,
} as const

/** The amendment in force on a day; undefined before the first. */
export const growthAmendmentOn = (day: IsoDate): GrowthAmendment | undefined =>
  amendments.filter(({ inForce }) => inForce <= day).pop()

/** The calls in which a day lies; none, or unknown where not all calls are known. Of a call without a known end only the first day is sure. */
export function callsOn(day: IsoDate, { known, allFrom }: Calls): readonly Call[] | 'none' | 'unknown' {
  const open = known.filter(({ opens, closes }) => opens <= day && day <= (closes === 'unknown' ? opens : closes))
  if (open.length > 0) return open
  return day < allFrom ? 'unknown' : 'none'
}

/**
 * Kmo-groeisubsidie, in euro: a share of each part up to its ceiling, 0 under the minimum cost of both together. An estimate at most: its budget
 * goes to the best-ranked files of a call. Example: advice 60,000 and a hire of 40,000 on 2019-03-01: 25,000 + 20,000.
 */
export function growthSubsidy(question: GrowthSubsidyQuestion): Result<Money, UnknownGrowthRules> {
  const { adviceCost, hireCost, appliedOn } = question
  const rules = appliedOn === undefined ? 'unknown' : (growthAmendmentOn(appliedOn)?.sets ?? 'unknown')
  if (rules === 'unknown') return refuse({ code: 'growth-rules-unknown' })
  if (adviceCost.plus(hireCost).lessThan(figure(rules.minimumCost))) return ok(zero)
  return ok(toCents(partOf(adviceCost, rules.ceiling.advice, rules).plus(partOf(hireCost, rules.ceiling.hire, rules))))
}

const partOf = (cost: Money, ceiling: DecimalText, { subsidyRate }: GrowthParameters): Money =>
  lesser(cost.times(figure(subsidyRate)), figure(ceiling))
