import { lesser, notNegative, toCents, zero, type Money } from '../values/money'
import { ok, refuse, type Result } from '../values/result'

/** An application and what was invoiced on it, in euro without VAT. */
export type SettlementQuestion = {
  /** In aanmerking komende kosten of the application. */
  readonly cost: Money
  /** What was granted on it. */
  readonly subsidy: Money
  /** The eligible part of the invoices. Undefined or 0: nothing is invoiced yet, and there is nothing to settle. */
  readonly invoiced?: Money | undefined
  /** The credit notes on them; with or without a minus, their size counts. */
  readonly creditNote?: Money | undefined
}

/** Afrekening, in euro and cents. Kept, own share, refund and released together are the cost of the application. */
export type Settlement = {
  /** Subsidy that is kept. */
  readonly kept: Money
  /** Eigen aandeel that was used. */
  readonly ownShare: Money
  /** Own share that comes back. */
  readonly refund: Money
  /** Subsidy that is not used. It returns to the ceiling only when the rest is stopped in the calendar year of the application. */
  readonly released: Money
  /** Invoiced above the cost of the application: paid without subsidy. */
  readonly outside: Money
}

/** An amount below 0 that is no credit note, or more subsidy than cost. */
export type SettlementRefusal =
  | { readonly code: 'negative-amount'; readonly amount: (typeof neverNegative)[number] }
  | { readonly code: 'subsidy-above-cost' }

const neverNegative = ['cost', 'subsidy', 'invoiced'] as const

const nothing: Settlement = { kept: zero, ownShare: zero, refund: zero, released: zero, outside: zero }

/**
 * What an application is worth once it is invoiced.
 * Doubt: no source says in which order subsidy and own share are used; we read that they are used in proportion.
 * Source of what comes back: VLAIO, "subsidies stopzetten en terugbetaling", of a project that was partly paid.
 */
export function settlement(question: SettlementQuestion): Result<Settlement, SettlementRefusal> {
  const { cost, subsidy, invoiced = zero, creditNote = zero } = question
  if (cost.isZero() || invoiced.isZero()) return ok(nothing)
  const amount = neverNegative.find((one) => question[one]?.isNegative())
  if (amount !== undefined) return refuse({ code: 'negative-amount', amount })
  if (subsidy.greaterThan(cost)) return refuse({ code: 'subsidy-above-cost' })

  const due = notNegative(invoiced.minus(creditNote.abs()))
  const base = lesser(due, cost)
  const kept = toCents(subsidy.times(base).dividedBy(cost))
  const ownShare = base.minus(kept)
  return ok({
    kept,
    ownShare,
    refund: cost.minus(subsidy).minus(ownShare),
    released: subsidy.minus(kept),
    outside: due.minus(base),
  })
}
