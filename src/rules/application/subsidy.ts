import {
  applicantNotEntitled,
  decide,
  themeNotEligible,
  type BelowMinimum,
  type Decision,
  type NotEntitled,
} from './decision'
import type { UnknownLaw } from '../scheme/in-force'
import { subsidyCeiling } from './subsidy-ceiling'
import type { Rate, RateQuestion } from './subsidy-rate'
import { yearOf } from '../values/iso-date'
import { downToCents, lesser, notNegative, type Money } from '../values/money'
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

export type SubsidyRefusal = UnknownLaw | NotEntitled | BelowMinimum

/** Steun: the rate times the eligible cost, rounded to the cent, never above what is left of the ceiling. */
export function subsidy(question: SubsidyQuestion): Result<Subsidy, SubsidyRefusal> {
  const decided = decide(question)
  return decided.ok ? subsidyAsDecided(question, decided.value) : decided
}

/** The last step: what the ceiling leaves of what was decided. */
export function subsidyAsDecided(question: SubsidyQuestion, decision: Decision): Result<Subsidy, SubsidyRefusal> {
  const { eligibleCost, applicant, appliedOn } = question
  const { rate, ordinary, increase, calculated, minimum, service, refusedBy } = decision
  if (ordinary === undefined) return refuse(applicantNotEntitled(applicant))
  if (refusedBy === 'theme-not-eligible') return refuse(themeNotEligible(service, appliedOn))
  if (refusedBy === 'below-minimum') return refuse({ code: 'below-minimum', minimum })

  let room: Money | undefined
  if (!eligibleCost.isNegative()) {
    const left = roomOf(question)
    if (!left.ok) return left
    room = left.value
  }
  const granted = room === undefined ? calculated : lesser(calculated, room)
  return ok({ rate, ordinary, increase, calculated, subsidy: granted, ownShare: eligibleCost.minus(granted), room })
}

/** What the ceiling allows: what the question says is left of it, else the whole ceiling of the year. */
const roomOf = ({ room, applicant, appliedOn }: SubsidyQuestion): Result<Money, UnknownLaw> =>
  room === undefined ? subsidyCeiling(applicant, yearOf(appliedOn)) : ok(notNegative(downToCents(room)))
