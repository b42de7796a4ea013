import {
  dayBefore,
  doubtsAbout,
  provisionsInForce,
  provisionsOf,
  sourceOf,
  subsidyOnDay,
  timeline,
  zero,
  type Amendment,
  type Applicant,
  type IsoDate,
  type Money,
  type Provision,
  type Source,
  type SubsidyOnDay,
} from '../../../rules'
import type { Plan, PlanLine } from '../../plan/plan'
import type { Notice } from '../../text'

/** Rules that belong together: one parameter, as one amendment set it. */
export type RuleGroup = {
  readonly provisions: readonly Provision[]
  readonly from: IsoDate
  readonly source: Source
  readonly doubts: readonly string[]
}

/** What holds on a day, rule by rule. Empty before the first day that is known. */
export function rulesOn(on: IsoDate): readonly RuleGroup[] {
  const groups = new Map<string, Provision[]>()
  for (const provision of provisionsInForce(on)) {
    const key = `${provision.parameter} ${provision.amendment.inForce}`
    groups.set(key, [...(groups.get(key) ?? []), provision])
  }
  return [...groups.values()].map((provisions) => {
    const [{ amendment, parameter }] = provisions as [Provision, ...Provision[]]
    return {
      provisions,
      from: amendment.inForce,
      source: sourceOf(amendment, parameter),
      doubts: doubtsAbout(amendment, parameter),
    }
  })
}

/** What is open about the scheme as a whole on a day. */
export const scopeDoubts = (on: IsoDate): readonly string[] =>
  timeline.filter(({ inForce }) => inForce <= on).flatMap((amendment) => doubtsAbout(amendment, 'scope'))

export type Change = {
  readonly provision: Provision
  /** What it was until the day before; undefined for something new. */ readonly before: Provision | undefined
}

/** One moment at which the law changed. */
export type Moment = { readonly amendment: Amendment; readonly changes: readonly Change[]; readonly isFirst: boolean }

const isSameRule = (a: Provision, b: Provision): boolean =>
  a.parameter === b.parameter && a.branches.join('.') === b.branches.join('.')

/** Every change, the last one first. */
export const moments: readonly Moment[] = timeline
  .map((amendment, index): Moment => {
    const before = index === 0 ? [] : provisionsInForce(dayBefore(amendment.inForce))
    const changes = provisionsOf(amendment).map((provision) => ({
      provision,
      before: before.find((one) => isSameRule(one, provision)),
    }))
    return { amendment, changes, isFirst: index === 0 }
  })
  .reverse()

/** Two days that are worth comparing: the eve of the last change, and today. */
export function firstDays(today: IsoDate): { readonly a: IsoDate; readonly b: IsoDate } {
  const last = timeline.filter(({ inForce }) => inForce <= today).pop() ?? timeline[0]
  return { a: last === timeline[0] ? last.inForce : dayBefore(last.inForce), b: today }
}

/** A row that gets another amount under the rules of one day than under those of the other. */
export type Difference = { readonly line: PlanLine; readonly a: SubsidyOnDay; readonly b: SubsidyOnDay }

export type Comparison = {
  readonly differences: readonly Difference[]
  readonly totalA: Money
  readonly totalB: Money
  readonly compared: number
  /** Rows that do not say enough: no cost, no size, or a cell that cannot be read. */
  readonly unknown: number
}

/** Each row of a plan as if it were filed on day `a`, and as if on day `b`: the subsidy without the ceiling. */
export function comparePlan({ lines, applicant }: Plan, a: IsoDate, b: IsoDate): Comparison {
  const compared = lines.flatMap((line) => {
    const who: Applicant | undefined = line.answer.applicant ?? line.row.applicant ?? applicant
    const onA = who && subsidyOnDay(line.row, who, a)
    const onB = who && subsidyOnDay(line.row, who, b)
    return onA === undefined || onB === undefined ? [] : [{ line, a: onA, b: onB }]
  })
  const total = (amounts: readonly Money[]) => amounts.reduce((sum, amount) => sum.plus(amount), zero)
  return {
    differences: compared.filter((one) => !one.a.subsidy.equals(one.b.subsidy)),
    totalA: total(compared.map((one) => one.a.subsidy)),
    totalB: total(compared.map((one) => one.b.subsidy)),
    compared: compared.length,
    unknown: lines.length - compared.length,
  }
}

export const isDay = (text: string): text is IsoDate => /^\d{4}-\d{2}-\d{2}$/.test(text)

export const views = ['day', 'changes', 'plan'] as const
export type ViewName = (typeof views)[number]

export type State = {
  readonly view: ViewName
  readonly day: IsoDate
  readonly a: IsoDate
  readonly b: IsoDate
  readonly plan: Plan | undefined
  readonly notice: Notice | undefined
}

/** Opens on today, or on the day that another part asks for. */
export const firstState = (today: IsoDate, subject: unknown): State => ({
  view: 'day',
  day: typeof subject === 'string' && isDay(subject) ? subject : today,
  ...firstDays(today),
  plan: undefined,
  notice: undefined,
})
