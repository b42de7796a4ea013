import { allocate, type Share, type ShareRefusal } from './allocation'
import { depositedTooLate } from './deposited-too-late'
import { filingOf, type Filing } from './filing'
import { isStopped } from './follow-up/stopped'
import { dayNoted } from './follow-up/step-done'
import { freesCeiling } from './remaining-ceiling'
import { cateringCounts, hasNoPlace, isIncomplete, type PlanRow } from './row'
import { repeatedCourses, type ConsideredRow } from './repeated-courses'
import { bySeverity, cannotRead, projectFindings, type Finding } from '../application/checks'
import type { Applicant } from '../scheme/parameters'
import type { IsoDate } from '../values/iso-date'
import { zero, type Money } from '../values/money'
import type { Result } from '../values/result'

/** How far a project is: stopped from the day of its stop on, and lapsed where nobody applied in time. */
export type ProjectStatus = 'applied-for' | 'planned' | 'lapsed' | 'stopped'

/** What the scheme says of one row. A figure is undefined where the row does not say enough to know it. */
export type PlanAnswer = {
  readonly eligibleCost?: Money | undefined
  /** Who applies, as fixed by the first application of the calendar year. */
  readonly applicant?: Applicant | undefined
  /** Steunpercentage as a fraction; 0 when not entitled, and when the row has lapsed. */
  readonly rate?: Money | undefined
  readonly subsidy?: Money | undefined
  readonly ownShare?: Money | undefined
  /** What the row uses of the ceiling; differs from the subsidy for a project stopped in a later year. */
  readonly used?: Money | undefined
  /** What is left of the ceiling of its enterprise and calendar year after this row. */
  readonly left?: Money | undefined
  readonly applicationDeadline?: IsoDate | undefined
  /** The day whose rules and whose ceiling count: of the application, else the one that is assumed. */
  readonly applicationDay?: IsoDate | undefined
  readonly wasAppliedFor: boolean
  /** What the invoices leave of the subsidy, a stop aside. */
  readonly settled?: Money | undefined
  /** Undefined for a row without a day, or with a cell that cannot be read. */
  readonly status?: ProjectStatus | undefined
  /** Worst first. */
  readonly findings: readonly Finding[]
}

/** A row on its way to its answer. */
type Considered = ConsideredRow & { readonly share: Share | undefined; readonly findings: readonly Finding[] }

/**
 * A whole training plan: eligible cost, subsidy, ceiling, last day to apply and findings of every row, in the order given. What was applied for
 * takes its turn before what is planned. `asOf` is the day on which the plan is looked at; without one nothing lapses, and every day in the
 * plan is a fact. A row that cannot be read never touches another.
 */
export function trainingPlan(rows: readonly PlanRow[], planApplicant?: Applicant, asOf?: IsoDate): PlanAnswer[] {
  const filings = rows.map((row) => filingOf(row, asOf))
  const turns = allocate(
    filings.flatMap(({ application }) => application ?? []),
    planApplicant,
  )[Symbol.iterator]()
  const considered = rows.map((row, index): Considered => {
    const filing = filings[index] as Filing
    const turn = filing.application && (turns.next().value as Result<Share, ShareRefusal>)
    const share = turn?.ok ? turn.value : undefined
    return { row, filing, share, findings: findingsOf(row, filing, share, planApplicant, asOf) }
  })
  const repeated = repeatedCourses(considered)
  return considered.map((one, index) => answerTo(one, repeated.get(index) ?? [], asOf))
}

function answerTo(
  { row, filing, share, findings }: Considered,
  repeated: readonly Finding[],
  asOf: IsoDate | undefined,
): PlanAnswer {
  const { lastDayToApply, applicationDay, wasAppliedFor, hasLapsed } = filing
  const eligibleCost = isIncomplete(row) || hasNoPlace(row) ? undefined : filing.eligibleCost
  const granted = eligibleCost === undefined && row.granted === undefined ? undefined : share
  const calculated = eligibleCost === undefined ? undefined : share
  return {
    eligibleCost,
    applicant: granted?.applicant,
    rate: calculated && (hasLapsed ? zero : calculated.rate),
    subsidy: granted?.subsidy,
    ownShare: calculated && eligibleCost?.minus(calculated.subsidy),
    used: granted?.used,
    left: granted?.left,
    applicationDeadline: lastDayToApply,
    applicationDay,
    wasAppliedFor,
    settled: calculated?.settled,
    status: statusOf(row, filing, asOf),
    findings: repeated.length === 0 ? findings : bySeverity([...findings, ...repeated]),
  }
}

function statusOf(
  row: PlanRow,
  { applicationDay, wasAppliedFor, hasLapsed }: Filing,
  asOf: IsoDate | undefined,
): ProjectStatus | undefined {
  if (applicationDay === undefined || row.unreadable.length > 0) return undefined
  const stop = dayNoted(row.cancelledOn)
  if (isStopped(row) && (asOf === undefined || stop === undefined || stop <= asOf)) return 'stopped'
  if (wasAppliedFor) return 'applied-for'
  return hasLapsed ? 'lapsed' : 'planned'
}

function findingsOf(
  row: PlanRow,
  filing: Filing,
  share: Share | undefined,
  planApplicant: Applicant | undefined,
  asOf: IsoDate | undefined,
): readonly Finding[] {
  const { startsOn, endsOn, service, theme } = row
  const { eligibleCost, lastDayToApply, hasLapsed, applicationDay } = filing
  const project = {
    startsOn,
    endsOn,
    appliedOn: dayNoted(row.appliedOn),
    projectAmount: row.cost,
    eligibleCost,
    service,
    theme,
    applicant: hasLapsed ? undefined : (share?.applicant ?? row.applicant ?? planApplicant),
    registrationNumber: row.number,
    unreadable: row.unreadable.map((one) => (one.field === 'cost' ? { ...one, field: 'projectAmount' } : one)),
  }
  const decision = isIncomplete(row) ? undefined : share?.decision
  return bySeverity([
    ...projectFindings(project, applicationDay, decision, lastDayToApply),
    ...applicationFindings(row, filing),
    ...contentFindings(row, filing, share),
    ...stepFindings(row, filing, share, asOf),
  ])
}

/** What the row leaves open about who applies and when. */
function* applicationFindings(row: PlanRow, { lastDayToApply, hasLapsed, wasAppliedFor }: Filing): Generator<Finding> {
  if (hasLapsed && lastDayToApply !== undefined)
    yield { code: 'applied-too-late', lastDay: lastDayToApply, wasAppliedFor: false }
  if (row.enterpriseFromAbove !== undefined) yield { code: 'enterprise-from-above', ...row.enterpriseFromAbove }
  const isDayAssumed = wasAppliedFor && dayNoted(row.appliedOn) === undefined && !cannotRead(row, 'appliedOn')
  if (isDayAssumed && row.startsOn !== undefined) yield { code: 'application-day-unknown', startsOn: row.startsOn }
}

/** What the row says beside its price, its size and its share of the ceiling. */
function* contentFindings(row: PlanRow, { hasLapsed }: Filing, share: Share | undefined): Generator<Finding> {
  if (row.numberOfOther !== undefined) yield { code: 'number-of-other-organisation', ...row.numberOfOther }
  if (row.catering?.greaterThan(0) && !cateringCounts(row) && !cannotRead(row, 'persons', 'days'))
    yield { code: 'catering-not-counted' }
  const applicant = hasLapsed ? undefined : share?.applicant
  if (applicant !== undefined && row.applicant !== undefined && row.applicant !== applicant)
    yield { code: 'other-size', applicant }
}

/** What the steps of an application mean for its subsidy. */
function* stepFindings(
  row: PlanRow,
  { application, wasAppliedFor, isLate, eligibleCost }: Filing,
  share: Share | undefined,
  asOf: IsoDate | undefined,
): Generator<Finding> {
  if (wasAppliedFor && row.cancelledOn === 'day-unknown')
    yield { code: 'stop-day-unknown', isInvoiced: row.invoiced !== undefined }
  if (application === undefined || share === undefined) return
  const { wanted, room, subsidy } = share
  const { cancelledOn, appliedOn, invoiced } = application
  const isFreed = freesCeiling(appliedOn, cancelledOn) && invoiced === undefined
  const isCounted = eligibleCost !== undefined || row.granted !== undefined
  if (isCounted && wanted.greaterThan(room) && !isFreed)
    yield { code: 'above-ceiling', wanted, room, granted: row.granted !== undefined }
  if (!isLate && cancelledOn === undefined && subsidy.greaterThan(zero)) {
    const late = depositedTooLate(row, asOf)
    if (late !== undefined) yield late
  }
}
