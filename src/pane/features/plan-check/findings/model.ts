import {
  dayNoted,
  daysBetween,
  euroAtRisk,
  findingCodes,
  lapsedStep,
  planAtRisk,
  rowAtRisk,
  zero,
  type AnsweredRow,
  type Finding,
  type FindingCode,
  type IsoDate,
  type Money,
  type NextStep,
} from '../../../../rules'
import type { PlanColumn } from '../../../../wording'
import { columnOfStep, type Plan, type PlanLine } from '../../../plan/plan'
import type { TrafficLight } from '../../../../workbook'

/** What is wrong with one row: a finding of the scheme, or a step whose last day went by. */
export type Item = {
  readonly line: PlanLine
  readonly trouble: Finding | LapsedStep
  /** What it costs or may cost; undefined where nobody can know. */
  readonly amount: Money | undefined
  /** The day that matters: the last day of a term, or the last day to apply while it is still to come. */
  readonly day: IsoDate | undefined
  /** Days until that day; negative once it is over. */
  readonly daysLeft: number | undefined
  /** Where to look. */
  readonly column: PlanColumn | undefined
}
export type LapsedStep = { readonly code: 'lapsed'; readonly step: NextStep['step']; readonly lastDay: IsoDate }

export type Check = {
  /** Most euro first, then what has to be done first. */
  readonly items: readonly Item[]
  readonly atRisk: Money
  /** Rows that cost something. */
  readonly rowsAtRisk: number
  /** Rows with trouble of which nobody knows what it costs. */
  readonly rowsUnknown: number
  readonly rows: number
  /** A plan without a column for the theme misses it in so many rows: told once, not in each of them. */
  readonly rowsWithoutTheme: number
}

/** Rows between two breaths. */
const rowsPerStep = 100

/** Everything that is wrong with a plan on a day; yields how far it is, so that the page can breathe between. */
export function* checkInSteps(plan: Plan, today: IsoDate): Generator<number, Check, undefined> {
  const saysTheme = plan.source.mapping.theme !== undefined
  const items: Item[] = []
  const answered: AnsweredRow[] = []
  let [rowsAtRisk, rowsUnknown, rowsWithoutTheme] = [0, 0, 0]
  for (const [position, line] of plan.lines.entries()) {
    if (position % rowsPerStep === 0) yield position / plan.lines.length
    const findings = line.answer.findings.filter(({ code }) => saysTheme || code !== 'no-theme')
    if (findings.length < line.answer.findings.length) rowsWithoutTheme++
    const lapsed = lapsedStepOf(line, today)
    const row = { row: line.row, answer: { ...line.answer, findings }, lapsed: lapsed !== undefined }
    const found = findings.map((finding): Item => itemOf(line, finding, euroAtRisk(finding, row), today))
    const isSaid = lapsed?.step === 'deposit' && findings.some(({ code }) => code === 'deposited-too-late')
    if (lapsed !== undefined && !isSaid) found.push(itemOf(line, lapsed, line.answer.subsidy, today))
    items.push(...found)
    answered.push(row)
    if (rowAtRisk(row)?.greaterThan(0)) rowsAtRisk++
    else if (found.some(({ amount }) => amount === undefined)) rowsUnknown++
  }
  items.sort(inOrder)
  return { items, atRisk: planAtRisk(answered), rowsAtRisk, rowsUnknown, rows: plan.lines.length, rowsWithoutTheme }
}

function itemOf(line: PlanLine, trouble: Item['trouble'], amount: Money | undefined, today: IsoDate): Item {
  const day = 'lastDay' in trouble ? trouble.lastDay : dayToApply(line, today)
  return { line, trouble, amount, day, daysLeft: day && daysBetween(today, day), column: columnOf(trouble, line) }
}

/** The last day to apply, while the application is still to come. */
function dayToApply({ row, answer }: PlanLine, today: IsoDate): IsoDate | undefined {
  const appliedOn = dayNoted(row.appliedOn)
  const isToCome = appliedOn !== undefined && appliedOn > today
  if (answer.wasAppliedFor && !isToCome) return undefined
  const lastDay = answer.applicationDeadline
  return lastDay !== undefined && lastDay >= today ? lastDay : undefined
}

/** Only a subsidy that is there can be lost by a step that lapsed. */
function lapsedStepOf({ answer, tracking }: PlanLine, today: IsoDate): LapsedStep | undefined {
  if (!answer.subsidy?.greaterThan(0)) return undefined
  const lapsed = lapsedStep(tracking, today)
  return lapsed?.lastDay && { code: 'lapsed', step: lapsed.step, lastDay: lapsed.lastDay }
}

function columnOf(trouble: Item['trouble'], { row }: PlanLine): PlanColumn | undefined {
  switch (trouble.code) {
    case 'lapsed':
      return columnOfStep[trouble.step]
    case 'unreadable':
      return row.unreadable[0]?.field as PlanColumn | undefined
    case 'catering-not-counted':
      return row.persons === undefined ? 'persons' : 'days'
    default:
      return columnOfFinding[trouble.code]
  }
}

const columnOfFinding: { readonly [C in Exclude<FindingCode, 'unreadable' | 'catering-not-counted'>]: PlanColumn } = {
  'applied-too-late': 'appliedOn',
  'ends-too-late': 'endsOn',
  'deposited-too-late': 'depositedOn',
  'theme-not-eligible': 'theme',
  'applicant-not-entitled': 'applicant',
  'below-minimum': 'cost',
  'above-ceiling': 'cost',
  'number-unreadable': 'number',
  'number-of-other-service': 'number',
  'number-of-other-organisation': 'number',
  'no-day': 'startsOn',
  'no-cost': 'cost',
  'enterprise-from-above': 'enterprise',
  'stop-day-unknown': 'cancelledOn',
  'application-day-unknown': 'appliedOn',
  'no-theme': 'theme',
  'other-size': 'applicant',
  'same-degree-year': 'title',
  'same-course-twice': 'title',
  'ends-before-start': 'endsOn',
  'vat-included': 'cost',
  'number-repaired': 'number',
}

/** Known costs first, the largest first; then what nobody knows; then what costs nothing. Of equals the nearest day, the worst finding, the first row. */
function inOrder(a: Item, b: Item): number {
  return (
    rank(a) - rank(b) ||
    (b.amount ?? zero).comparedTo(a.amount ?? zero) ||
    urgency(a) - urgency(b) ||
    severityOf(a.trouble) - severityOf(b.trouble) ||
    a.line.index - b.line.index
  )
}
const rank = ({ amount }: Item): number => (amount === undefined ? 1 : amount.isZero() ? 2 : 0)
/** A day still to come goes before none, and before one that is over. */
const urgency = ({ daysLeft }: Item): number => (daysLeft === undefined ? 100_000 : daysLeft >= 0 ? daysLeft : 200_000)
const severityOf = ({ code }: Item['trouble']): number => (code === 'lapsed' ? -1 : findingCodes.indexOf(code))

/** How bad a finding is, for the colour of a cell that begins with it. */
export const lightOfFinding: Readonly<Record<FindingCode, TrafficLight['light']>> = {
  'applied-too-late': 'bad',
  'ends-too-late': 'bad',
  'deposited-too-late': 'bad',
  'theme-not-eligible': 'bad',
  'applicant-not-entitled': 'bad',
  'below-minimum': 'bad',
  'above-ceiling': 'bad',
  'number-unreadable': 'bad',
  'number-of-other-service': 'bad',
  'number-of-other-organisation': 'bad',
  'no-day': 'caution',
  'no-cost': 'caution',
  'enterprise-from-above': 'caution',
  'stop-day-unknown': 'caution',
  'application-day-unknown': 'caution',
  unreadable: 'bad',
  'no-theme': 'caution',
  'other-size': 'caution',
  'same-degree-year': 'caution',
  'same-course-twice': 'caution',
  'ends-before-start': 'caution',
  'vat-included': 'caution',
  'catering-not-counted': 'caution',
  'number-repaired': 'caution',
}
export const lightOf = ({ code }: Item['trouble']): TrafficLight['light'] =>
  code === 'lapsed' ? 'bad' : lightOfFinding[code]
