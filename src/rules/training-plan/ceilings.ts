import type { AnsweredRow } from './euro-at-risk'
import { wasAppliedFor } from './applied-for'
import { freesCeiling } from './remaining-ceiling'
import { services, themes, type Applicant, type Theme } from '../scheme/parameters'
import { couldGet } from '../application/decision'
import { subsidyCeiling } from '../application/subsidy-ceiling'
import { subsidyRate } from '../application/subsidy-rate'
import { yearOf, type IsoDate } from '../values/iso-date'
import { downToCents, notNegative, zero, type Money } from '../values/money'

/** What a plan makes of the ceiling of one enterprise and calendar year. Amounts in euro. */
export type PlanCeiling = {
  /** As in the rows. */
  readonly enterprise: string
  readonly year: number
  /** Who applies, as fixed by the first application of the year. */
  readonly applicant: Applicant
  readonly ceiling: Money
  /** Used by what was applied for on the day that is asked for. */
  readonly filed: Money
  /** What the rows still to be applied for will use. */
  readonly planned: Money
  /** What stops in the year itself gave back. */
  readonly freed: Money
  /** The ceiling less what was applied for, never below 0. */
  readonly left: Money
  /** That, less what is still planned. */
  readonly free: Money
}

/** The ceilings that a plan touches, enterprise by enterprise in the order of the plan, the years ascending. An application after `asOf` is still planned. */
export function planCeilings(rows: readonly AnsweredRow[], asOf: IsoDate): PlanCeiling[] {
  const found = new Map<string, Map<number, PlanCeiling>>()
  for (const answered of rows) {
    const { row, answer } = answered
    const { applicationDay: day, applicant, used } = answer
    if (day === undefined || applicant === undefined || used === undefined) continue
    const year = yearOf(day)
    const ceiling = subsidyCeiling(applicant, year)
    if (!ceiling.ok) continue
    let years = found.get(row.enterprise)
    if (years === undefined) found.set(row.enterprise, (years = new Map()))
    const known = years.get(year) ?? {
      enterprise: row.enterprise,
      year,
      applicant,
      ceiling: ceiling.value,
      filed: zero,
      planned: zero,
      freed: zero,
      left: zero,
      free: zero,
    }
    const isFiled = wasAppliedFor(row, asOf)
    const filed = isFiled ? known.filed.plus(used) : known.filed
    const planned = isFiled ? known.planned : known.planned.plus(used)
    const left = notNegative(known.ceiling.minus(filed))
    years.set(year, {
      ...known,
      filed,
      planned,
      freed: known.freed.plus(freedBy(answered, day)),
      left,
      free: notNegative(left.minus(planned)),
    })
  }
  return [...found.values()].flatMap((years) => [...years.values()].sort((a, b) => a.year - b.year))
}

/** What the stop of a row gave back: the amount it was granted, else what it would have got without a ceiling, less what it keeps. */
function freedBy({ row, answer }: AnsweredRow, appliedOn: IsoDate): Money {
  const { eligibleCost, applicant, subsidy = zero, wasAppliedFor } = answer
  const isFreed = wasAppliedFor && freesCeiling(appliedOn, row.cancelledOn)
  if (!isFreed || eligibleCost === undefined || applicant === undefined) return zero
  return notNegative((row.granted ?? couldGet({ ...row, eligibleCost, applicant, appliedOn })).minus(subsidy))
}

export type CoveredCost = {
  readonly rate: Money
  /** The themes that have this rate for one of the services; none for the ordinary rate. */
  readonly themes: readonly Theme[]
  /** Rounded down to the cent. */
  readonly cost: Money
}

/** How much cost an amount of subsidy still covers at each rate of a day, the ordinary rate first. Empty for who is not entitled. */
export function coveredCosts(amount: Money, applicant: Applicant, appliedOn: IsoDate): CoveredCost[] {
  const found = new Map<string, { rate: Money; themes: Set<Theme> }>()
  for (const service of services) {
    for (const theme of themes) {
      const answer = subsidyRate({ applicant, service, theme, appliedOn })
      if (!answer.ok) continue
      const { rate, increase } = answer.value
      const known = found.get(rate.toFixed()) ?? { rate, themes: new Set<Theme>() }
      if (!increase.isZero()) known.themes.add(theme)
      found.set(rate.toFixed(), known)
    }
  }
  return [...found.values()]
    .sort((a, b) => a.rate.comparedTo(b.rate))
    .map(({ rate, themes: ofRate }) => ({ rate, themes: [...ofRate], cost: downToCents(amount.dividedBy(rate)) }))
}
