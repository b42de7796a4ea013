import { schemeInForce, type UnknownLaw } from '../scheme/in-force'
import { subsidyCeiling } from './subsidy-ceiling'
import { subsidyRate, type NotEntitled, type Rate, type RateQuestion } from './subsidy-rate'
import { yearOf } from '../values/iso-date'
import { downToCents, figure, toCents, zero, Decimal, type Money } from '../values/money'
import { ok, refuse, type Result } from '../values/result'

export type SubsidyQuestion = RateQuestion & {
  /** In aanmerking komende kosten, euro without VAT. Negative for a credit note. */
  readonly eligibleCost: Money
  /** What is left of the ceiling; the whole ceiling of the application's calendar year when not given. */
  readonly room?: Money | undefined
}

export type Subsidy = Rate & {
  /** Steun, in euro and cents. */
  readonly subsidy: Money
  /** Eigen aandeel: cost minus subsidy. */
  readonly ownShare: Money
  /** Rate times cost, before the ceiling. */
  readonly calculated: Money
  /** What the ceiling allowed; undefined for a credit note, which knows no ceiling. */
  readonly room: Money | undefined
}

export type BelowMinimum = { readonly code: 'below-minimum'; readonly minimum: Money }
export type SubsidyRefusal = UnknownLaw | NotEntitled | BelowMinimum

/** The subsidy of one application as if the ceiling were untouched: rate times cost to the cent, or why there is none. */
export function calculatedSubsidy(
  question: RateQuestion & { readonly eligibleCost: Money },
): Result<Rate & { calculated: Money }, SubsidyRefusal> {
  const { eligibleCost, service, appliedOn } = question
  const entitled = subsidyRate(question)
  if (!entitled.ok) return entitled
  const scheme = schemeInForce(appliedOn)
  if (!scheme.ok) return scheme
  const minimum = figure(scheme.value.minimumCost[service])
  if (!eligibleCost.isNegative() && eligibleCost.lessThan(minimum)) return refuse({ code: 'below-minimum', minimum })
  const { rate, ordinary, increase } = entitled.value
  return ok({ rate, ordinary, increase, calculated: toCents(eligibleCost.times(rate)) })
}

/** Steun: the rate times the eligible cost, rounded to the cent, never above what is left of the ceiling. */
export function subsidy(question: SubsidyQuestion): Result<Subsidy, SubsidyRefusal> {
  const { eligibleCost, applicant, appliedOn } = question
  const calculation = calculatedSubsidy(question)
  if (!calculation.ok) return calculation
  const { rate, ordinary, increase, calculated } = calculation.value
  if (eligibleCost.isNegative()) {
    return ok({
      rate,
      ordinary,
      increase,
      calculated,
      subsidy: calculated,
      ownShare: eligibleCost.minus(calculated),
      room: undefined,
    })
  }
  const ceiling =
    question.room === undefined
      ? subsidyCeiling(applicant, yearOf(appliedOn))
      : ok(Decimal.max(zero, downToCents(question.room)))
  if (!ceiling.ok) return ceiling
  const room = ceiling.value
  const granted = Decimal.min(calculated, room)
  return ok({ rate, ordinary, increase, calculated, subsidy: granted, ownShare: eligibleCost.minus(granted), room })
}
