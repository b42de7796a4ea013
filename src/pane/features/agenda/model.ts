import {
  addDays,
  canBeFollowed,
  completionDeadline,
  daysBetween,
  dueStep,
  euroAtRisk,
  freedByStop,
  dayNoted,
  isDone,
  isStopped,
  lastDayOfYear,
  yearOf,
  zero,
  type IsoDate,
  type Money,
} from '../../../rules'
import type { PlanColumn } from '../../../wording'
import { columnOfStep, type Plan, type PlanLine } from '../../plan/plan'

/** What can stand in the agenda: a step of the scheme, the end of a project, or the choice to stop one. */
export const agendaSteps = ['apply', 'deposit', 'order-payment', 'end', 'obtain-certificate', 'stop'] as const
export type AgendaStep = (typeof agendaSteps)[number]

export type AgendaItem = {
  readonly step: AgendaStep
  readonly line: PlanLine
  /** The row of the sheet, as Excel counts it. */
  readonly sheetRow: number
  /** The day it stands under: its last day, or the planned end of a project that ends in time. */
  readonly day: IsoDate
  readonly lastDay: IsoDate
  /** From today to `day`; negative once it is over. */
  readonly daysLeft: number
  /** The last day is over, and with it the subsidy. */
  readonly lapsed: boolean
  /** The subsidy that hangs on it, or that it would free; undefined where the row says too little. */
  readonly amount: Money | undefined
  /** A day in the plan that comes after the last day. */
  readonly tooLate: IsoDate | undefined
}

export const agendaGroups = ['lapsed', 'overdue', 'week', 'month', 'later'] as const
export type AgendaGroup = (typeof agendaGroups)[number]

export type Agenda = {
  readonly groups: Readonly<Record<AgendaGroup, readonly AgendaItem[]>>
  /** Projects of which a stop before the year ends would free the ceiling; only in the last weeks of a year. */
  readonly stops: readonly AgendaItem[]
  /** The last day of the groups `week` and `month`. */
  readonly untilWeek: IsoDate
  readonly untilMonth: IsoDate
  readonly severalCompanies: boolean
  /** Columns of steps that the plan does not have. */
  readonly missingColumns: readonly PlanColumn[]
  /** Rows that bring no subsidy, so that nothing is due. */
  readonly withoutSubsidy: number
  /** Rows whose days cannot be read or are missing. */
  readonly withoutDay: number
}

/** From this month on it is time to think of what the ceiling of the year still can do. */
const firstMonthOfStops = 11

/** Rows between two breaths. */
const rowsPerStep = 200

/** Everything that is due in a plan, by day. Tells how far it is so that the page can breathe between. */
export function* agendaInSteps({ source, lines }: Plan, today: IsoDate): Generator<number, Agenda, undefined> {
  const untilWeek = addDays(today, 7) ?? today
  const untilMonth = addDays(today, 30) ?? today
  const groups: Record<AgendaGroup, AgendaItem[]> = { lapsed: [], overdue: [], week: [], month: [], later: [] }
  const stops: AgendaItem[] = []
  let withoutSubsidy = 0
  let withoutDay = 0
  for (const [position, line] of lines.entries()) {
    if (position % rowsPerStep === 0) yield position / lines.length
    if (isStopped(line.tracking)) continue
    if (!canBeFollowed(line.tracking)) {
      withoutDay++
      continue
    }
    const amount = subsidyAtStake(line)
    if (amount?.isZero()) {
      withoutSubsidy++
      continue
    }
    const about: About = { line, sheetRow: source.area.row + line.index + 2, amount, today }
    const step = stepItem(about)
    // What has lapsed has no end to watch, and nothing left to free.
    const more = step?.lapsed ? [] : [endItem(about)]
    for (const due of [step, ...more]) if (due !== undefined) groups[groupOf(due, untilWeek, untilMonth)].push(due)
    const stop = step?.lapsed ? undefined : stopItem(about)
    if (stop !== undefined) stops.push(stop)
  }
  for (const group of agendaGroups) groups[group].sort(group === 'lapsed' ? (a, b) => byDay(b, a) : byDay)
  return {
    groups,
    stops,
    untilWeek,
    untilMonth,
    severalCompanies: lines.some(({ row }) => row.enterprise !== lines[0]?.row.enterprise),
    missingColumns: Object.values(columnOfStep).filter((column) => source.mapping[column] === undefined),
    withoutSubsidy,
    withoutDay,
  }
}

/** The items that still can be done in time. */
export const openItems = ({ groups }: Agenda): readonly AgendaItem[] => [
  ...groups.week,
  ...groups.month,
  ...groups.later,
]

const byDay = (a: AgendaItem, b: AgendaItem) => (a.day === b.day ? a.line.index - b.line.index : a.day < b.day ? -1 : 1)

function groupOf({ lapsed, daysLeft, day }: AgendaItem, untilWeek: IsoDate, untilMonth: IsoDate): AgendaGroup {
  if (lapsed) return 'lapsed'
  if (daysLeft < 0) return 'overdue'
  return day <= untilWeek ? 'week' : day <= untilMonth ? 'month' : 'later'
}

function subsidyAtStake({ row, answer }: PlanLine): Money | undefined {
  const late = answer.findings.find(({ code }) => code === 'applied-too-late')
  return late === undefined ? answer.subsidy : euroAtRisk(late, { row, answer })
}

type About = {
  readonly line: PlanLine
  readonly sheetRow: number
  readonly amount: Money | undefined
  readonly today: IsoDate
}

/** The next step of a row; an application that came too late is the one that lapsed. */
function stepItem(about: About): AgendaItem | undefined {
  const { line, today } = about
  const appliedOn = dayNoted(line.row.appliedOn)
  const late = line.answer.findings.find((finding) => finding.code === 'applied-too-late')
  if (late?.code === 'applied-too-late' && appliedOn !== undefined && appliedOn <= today) {
    return item(about, { step: 'apply', lastDay: late.lastDay, lapsed: true, tooLate: appliedOn })
  }
  const due = dueStep(line.tracking, today)
  if (due === undefined || due.step === 'done' || due.lastDay === undefined) return undefined
  const { step, lastDay, lapsed } = due
  return item(about, { step, lastDay, lapsed, tooLate: step === 'apply' && late !== undefined ? appliedOn : undefined })
}

/** The end of a project that was applied for, for as long as it has not ended as far as we know. */
function endItem(about: About): AgendaItem | undefined {
  const { line, today } = about
  const { endsOn } = line.row
  const appliedOn = dayNoted(line.row.appliedOn)
  if (
    appliedOn === undefined ||
    appliedOn > today ||
    line.answer.findings.some(({ code }) => code === 'applied-too-late')
  )
    return undefined
  const lastDay = completionDeadline(appliedOn)
  if (lastDay === undefined || isDone(line.tracking.certifiedOn, today)) return undefined
  if (endsOn !== undefined && endsOn > lastDay)
    return item(about, { step: 'end', lastDay, lapsed: lastDay < today, tooLate: endsOn })
  if ((endsOn ?? lastDay) < today) return undefined
  return item(about, { step: 'end', lastDay, day: endsOn ?? lastDay })
}

/** A stop is worth a thought in the last weeks of a year, while it still frees the ceiling. */
function stopItem(about: About): AgendaItem | undefined {
  const { line, today } = about
  if (Number(today.slice(5, 7)) < firstMonthOfStops) return undefined
  const { used = zero, eligibleCost: appliedFor } = line.answer
  const amount = freedByStop(line.tracking, today, used, { appliedFor })
  return amount.isZero()
    ? undefined
    : item({ ...about, amount }, { step: 'stop', lastDay: lastDayOfYear(yearOf(today)) })
}

function item(
  { line, sheetRow, amount, today }: About,
  {
    step,
    lastDay,
    day = lastDay,
    lapsed = false,
    tooLate,
  }: { step: AgendaStep; lastDay: IsoDate; day?: IsoDate; lapsed?: boolean; tooLate?: IsoDate | undefined },
): AgendaItem {
  return { step, line, sheetRow, day, lastDay, daysLeft: daysBetween(today, day), lapsed, amount, tooLate }
}
