import { couldGet } from '../application/decision'
import type { Finding } from '../application/checks'
import type { PlanRow } from './row'
import type { PlanAnswer } from './training-plan'
import { subsidyCeiling } from '../application/subsidy-ceiling'
import type { Applicant } from '../scheme/parameters'
import { dayBefore, yearOf, type IsoDate } from '../values/iso-date'
import { lesser, notNegative, toCents, zero, type Money } from '../values/money'

/** A row of a plan with what the scheme says of it. */
export type AnsweredRow = {
  readonly row: PlanRow
  readonly answer: PlanAnswer
  /** The last day of a step went by without it: what the row counts on is lost whole. */
  readonly lapsed?: boolean | undefined
}

/** What a finding costs, or may cost: euro of subsidy, never below 0. Undefined where the row says too little to know it. */
export function euroAtRisk(finding: Finding, answered: AnsweredRow): Money | undefined {
  const { row, answer } = answered
  // A stopped project has no subsidy to lose any more.
  if (row.cancelledOn !== undefined) return zero
  switch (finding.code) {
    // Lost whole: an application that is refused, or a subsidy that is taken back.
    case 'ends-too-late':
    case 'deposited-too-late':
    case 'number-of-other-organisation':
    case 'same-degree-year':
    case 'same-course-twice':
    case 'number-unreadable':
    case 'number-repaired':
    case 'number-of-other-service':
    case 'no-theme':
      return answer.subsidy
    // What the row would have had, applied for in time.
    case 'applied-too-late':
      return withinRoom(answered, subsidyOf(answered))
    // What the same row had under the rules just before.
    case 'theme-not-eligible':
      return withinRoom(answered, subsidyOf(answered, { appliedOn: dayBefore(finding.since) }))
    // What it would have from the day it has a right; a large enterprise never had one.
    case 'applicant-not-entitled':
      if (row.granted !== undefined) return answer.subsidy
      return finding.entitledFrom === undefined
        ? zero
        : withinCeiling(
            finding.applicant,
            finding.entitledFrom,
            subsidyOf(answered, { appliedOn: finding.entitledFrom }),
          )
    // What the cost would bring without a minimum.
    case 'below-minimum':
      return withinRoom(answered, answer.rate && toSubsidy(finding.cost, answer.rate))
    case 'above-ceiling':
      return notNegative(finding.wanted.minus(finding.room))
    // The subsidy on the VAT, which is refused or taken back.
    case 'vat-included': {
      const without = subsidyOf(answered, {
        eligibleCost:
          answer.eligibleCost && notNegative(answer.eligibleCost.minus(finding.cost).plus(finding.withoutVat)),
      })
      return answer.subsidy && without && notNegative(answer.subsidy.minus(without))
    }
    // What catering would bring if all of it counted.
    case 'catering-not-counted':
      return row.granted === undefined
        ? withinRoom(answered, row.catering && answer.rate && toSubsidy(row.catering, answer.rate))
        : zero
    // What depends on which of the two sizes is right.
    case 'other-size': {
      const [own, fixed] = [
        subsidyOf(answered, { applicant: row.applicant }),
        subsidyOf(answered, { applicant: finding.applicant }),
      ]
      return own && fixed && own.minus(fixed).abs()
    }
    case 'no-day':
    case 'no-cost':
    case 'enterprise-from-above':
    case 'stop-day-unknown':
    case 'application-day-unknown':
    case 'ends-before-start':
    case 'unreadable':
      return undefined
  }
}

/** What a row may lose in all: its worst finding, and what the ceiling cuts besides. Undefined when nothing of it is known. */
export function rowAtRisk(answered: AnsweredRow): Money | undefined {
  const { worst, cut } = risksOf(answered)
  return worst === undefined ? cut : worst.plus(cut ?? zero)
}

/**
 * What a plan may lose in all. No enterprise can lose more in a calendar year than its ceiling leaves beside what is safe;
 * what the ceiling itself cuts comes on top.
 */
export function planAtRisk(rows: readonly AnsweredRow[]): Money {
  const years = new Map<string, { ceiling: Money | undefined; risk: Money; safe: Money }>()
  let total = zero
  for (const answered of rows) {
    const { row, answer } = answered
    const { worst = zero, cut = zero } = risksOf(answered)
    total = total.plus(cut)
    const { applicationDay: appliedOn } = answer
    if (appliedOn === undefined || answer.applicant === undefined) {
      total = total.plus(worst)
      continue
    }
    const key = `${yearOf(appliedOn)} ${row.enterprise}`
    let year = years.get(key)
    if (year === undefined)
      years.set(key, (year = { ceiling: ceilingOf(answer.applicant, appliedOn), risk: zero, safe: zero }))
    year.risk = year.risk.plus(worst)
    year.safe = year.safe.plus(notNegative((answer.used ?? zero).minus(worst)))
  }
  for (const { ceiling, risk, safe } of years.values()) {
    total = total.plus(ceiling === undefined ? risk : lesser(risk, notNegative(ceiling.minus(safe))))
  }
  return total
}

function risksOf(answered: AnsweredRow): { worst: Money | undefined; cut: Money | undefined } {
  let worst = answered.lapsed ? answered.answer.subsidy : undefined
  let cut: Money | undefined
  for (const finding of answered.answer.findings) {
    const amount = euroAtRisk(finding, answered)
    if (amount === undefined) continue
    if (finding.code === 'above-ceiling') cut = amount
    else if (worst === undefined || amount.greaterThan(worst)) worst = amount
  }
  return { worst, cut }
}

/** The subsidy of the row as it is calculated, with something changed: 0 where it has no right, undefined where too much is missing. */
function subsidyOf(
  { row, answer }: AnsweredRow,
  changed: { appliedOn?: IsoDate; applicant?: Applicant | undefined; eligibleCost?: Money | undefined } = {},
): Money | undefined {
  const {
    appliedOn = answer.applicationDay,
    applicant = answer.applicant,
    eligibleCost = answer.eligibleCost,
  } = changed
  return appliedOn === undefined || applicant === undefined || eligibleCost === undefined
    ? undefined
    : couldGet({ ...row, eligibleCost, applicant, appliedOn })
}

const toSubsidy = (cost: Money, rate: Money): Money => toCents(cost.times(rate))

/** A subsidy that the row does not have can only come out of what its turn left of the ceiling. One that was granted all the same may be taken back. */
function withinRoom({ row, answer }: AnsweredRow, amount: Money | undefined): Money | undefined {
  if (row.granted !== undefined) return answer.subsidy
  return amount && answer.left && lesser(amount, answer.left)
}

function withinCeiling(applicant: Applicant, appliedOn: IsoDate, amount: Money | undefined): Money | undefined {
  const ceiling = ceilingOf(applicant, appliedOn)
  return amount && ceiling && lesser(amount, ceiling)
}

function ceilingOf(applicant: Applicant, appliedOn: IsoDate): Money | undefined {
  const ceiling = subsidyCeiling(applicant, yearOf(appliedOn))
  return ceiling.ok ? ceiling.value : undefined
}
