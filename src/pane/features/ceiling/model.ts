import {
  bestYears,
  coveredCosts,
  freedByStop,
  grouped,
  lastDayOfYear,
  planCeilings,
  yearOf,
  zero,
  type BestYear,
  type CoveredCost,
  type Days,
  type IsoDate,
  type Money,
  type PlanCeiling,
} from '../../../rules'
import type { Plan, PlanLine } from '../../plan/plan'

/** The ceiling of one calendar year. */
export type YearCeiling = PlanCeiling & {
  /** How much cost what is free still covers, at each rate; empty for a year that is over. */
  readonly covers: readonly CoveredCost[]
}
export type CompanyCeilings = {
  /** As its rows write it; '' where the plan names no company. */
  readonly company: string
  /** From this year on, ascending. */
  readonly current: readonly YearCeiling[]
  /** Years that are over, the last one first. */
  readonly past: readonly YearCeiling[]
}

/** An application of this year that may still be stopped, and what that would free. */
export type Stop = { readonly line: PlanLine; readonly frees: Money }

/** Room that is lost when the year ends. */
export type Unused = { readonly company: string; readonly free: Money }

/** Everything the page tells but the best years. */
export type Ceilings = {
  readonly companies: readonly CompanyCeilings[]
  /** Only in the last weeks of the year. */
  readonly unused: readonly Unused[]
  readonly stops: readonly Stop[]
  readonly isYearEnd: boolean
  /** Rows of which nobody knows what they use: with them less is free than these ceilings say. */
  readonly rowsUnknown: number
}

/** From 1 November the end of the year is near enough to speak of. */
const firstMonthOfYearEnd = 11

export function ceilingsOf({ lines }: Plan, today: IsoDate): Ceilings {
  const thisYear = yearOf(today)
  const names = new Map<string, string>()
  for (const { row, company } of lines) if (!names.has(row.enterprise)) names.set(row.enterprise, company)
  const byEnterprise = new Map<string, YearCeiling[]>()
  for (const ceiling of planCeilings(lines, today)) {
    const day = ceiling.year === thisYear ? today : lastDayOfYear(ceiling.year)
    const covers = ceiling.year < thisYear ? [] : coveredCosts(ceiling.free, ceiling.applicant, day)
    byEnterprise.set(ceiling.enterprise, [...(byEnterprise.get(ceiling.enterprise) ?? []), { ...ceiling, covers }])
  }
  const companies = [...byEnterprise].map(([enterprise, years]) => ({
    company: names.get(enterprise) ?? '',
    current: years.filter(({ year }) => year >= thisYear),
    past: years.filter(({ year }) => year < thisYear).reverse(),
  }))
  const isYearEnd = Number(today.slice(5, 7)) >= firstMonthOfYearEnd
  const unused = companies.flatMap(({ company, current }) => {
    const free = current.find(({ year }) => year === thisYear)?.free ?? zero
    return isYearEnd && free.greaterThan(0) ? [{ company, free }] : []
  })
  const rowsUnknown = lines.filter(({ answer }) => answer.used === undefined).length
  return { companies, unused, stops: isYearEnd ? stopsOf(lines, today) : [], isYearEnd, rowsUnknown }
}

const stopsOf = (lines: readonly PlanLine[], today: IsoDate): Stop[] =>
  lines.flatMap((line): Stop[] => {
    const { used = zero, eligibleCost: appliedFor } = line.answer
    const frees = freedByStop(line.tracking, today, used, { appliedFor })
    return frees.isZero() ? [] : [{ line, frees }]
  })

/** A course that is better filed in another year, or on other days of the same. */
export type Change = {
  readonly line: PlanLine
  readonly yearNow: number
  readonly bestYear: number
  readonly days: Days
  readonly subsidyNow: Money
  readonly subsidy: Money
}
/** A row that stays where it is and gets another amount, for another makes room for it or takes it. */
export type Effect = Pick<Change, 'line' | 'subsidyNow' | 'subsidy'>
export type BestYears = {
  readonly changes: readonly Change[]
  readonly effects: readonly Effect[]
  /** What all changes together bring to the whole plan. */
  readonly gain: Money
  /** Rows that can still be filed on either side of a new year, or on days that bring different amounts. */
  readonly choices: number
  /** Whether the plan has a column for the day of enrolment; without one nobody may apply before the start. */
  readonly knowsEnrolment: boolean
}

/**
 * The best years of a plan, for applications filed from today on. Company by company, for they do not touch each other: yields how much of
 * the plan is done, so that a long one does not stop the pane.
 */
export function* bestYearsOf(
  { lines, applicant, source }: Plan,
  today: IsoDate,
): Generator<number, BestYears, undefined> {
  const changes: Change[] = []
  const effects: Effect[] = []
  let [gain, choices, done] = [zero, 0, 0]
  for (const ofCompany of grouped(lines, ({ row }) => row.enterprise).values()) {
    const rows = ofCompany.map(({ row, tracking: { enrolledOn } }) => ({ ...row, enrolledOn }))
    bestYears(rows, applicant, today).forEach((answer, index) => {
      const line = ofCompany[index] as PlanLine
      if (answer.days !== undefined) choices++
      gain = gain.plus(answer.gain ?? zero)
      const change = changeOf(line, answer)
      if (change !== undefined) changes.push(change)
      else if (answer.subsidy !== undefined && answer.gain?.isZero() === false)
        effects.push({ line, subsidyNow: answer.subsidy.minus(answer.gain), subsidy: answer.subsidy })
    })
    done += ofCompany.length
    yield done / lines.length
  }
  const inOrder = (a: Effect, b: Effect) => a.line.index - b.line.index
  return {
    changes: changes.sort(inOrder),
    effects: effects.sort(inOrder),
    gain,
    choices,
    knowsEnrolment: source.mapping.enrolledOn !== undefined,
  }
}

/** Whether the row is to be filed otherwise than the plan has it: in another year, or on days that the planned one is none of. */
function changeOf(line: PlanLine, { yearNow, bestYear, days, subsidy, gain }: BestYear): Change | undefined {
  const { startsOn } = line.row
  if (
    yearNow === undefined ||
    bestYear === undefined ||
    days === undefined ||
    subsidy === undefined ||
    gain === undefined ||
    startsOn === undefined
  )
    return undefined
  if (bestYear === yearNow && days.from <= startsOn && startsOn <= days.to) return undefined
  return { line, yearNow, bestYear, days, subsidyNow: subsidy.minus(gain), subsidy }
}
