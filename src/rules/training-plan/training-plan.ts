import { allocate, type Share, type ShareRefusal } from './allocation'
import { applicationDay, cateringCounts, filingOf, type Filing, type PlanRow } from './row'
import { bySeverity, cannotRead, projectFindings, type Finding } from '../application/checks'
import { dayNoted } from './follow-up/step-done'
import { freesCeiling } from './remaining-ceiling'
import type { Applicant } from '../scheme/parameters'
import type { IsoDate } from '../values/iso-date'
import type { Money } from '../values/money'
import type { Result } from '../values/result'

/** What the scheme says of one row. A figure is undefined where the row does not say enough to know it. */
export type PlanAnswer = {
  readonly eligibleCost?: Money | undefined
  /** Who applies, as fixed by the first application of the calendar year. */
  readonly applicant?: Applicant | undefined
  /** Steunpercentage as a fraction; 0 when not entitled. */
  readonly rate?: Money | undefined
  readonly subsidy?: Money | undefined
  readonly ownShare?: Money | undefined
  /** What the row uses of the ceiling; differs from the subsidy for a project stopped in a later year. */
  readonly used?: Money | undefined
  /** What is left of the ceiling of its enterprise and calendar year after this row. */
  readonly left?: Money | undefined
  readonly applicationDeadline?: IsoDate | undefined
  /** Worst first. */
  readonly findings: readonly Finding[]
}

/**
 * A whole training plan: eligible cost, subsidy, ceiling, last day to apply and findings of every row, in the order given.
 * A row's application day is its application date, else its start date. A row that cannot be read never touches another.
 */
export function trainingPlan(rows: readonly PlanRow[], planApplicant?: Applicant): PlanAnswer[] {
  const filings = rows.map(filingOf)
  const turns = allocate(
    filings.flatMap(({ application }) => application ?? []),
    planApplicant,
  )[Symbol.iterator]()
  return rows.map((row, index) => {
    const filing = filings[index] as Filing
    const turn = filing.application && (turns.next().value as Result<Share, ShareRefusal>)
    return answerTo(row, filing, turn?.ok ? turn.value : undefined, planApplicant)
  })
}

function answerTo(
  row: PlanRow,
  filing: Filing,
  share: Share | undefined,
  planApplicant: Applicant | undefined,
): PlanAnswer {
  const { eligibleCost, lastDayToApply } = filing
  const findings = findingsOf(row, filing, share, planApplicant)
  if (eligibleCost === undefined || share === undefined)
    return { eligibleCost, applicationDeadline: lastDayToApply, findings }
  const { applicant, rate, subsidy, used, left } = share
  const ownShare = eligibleCost.minus(subsidy)
  return { eligibleCost, applicant, rate, subsidy, ownShare, used, left, applicationDeadline: lastDayToApply, findings }
}

function findingsOf(
  row: PlanRow,
  { eligibleCost: cost, lastDayToApply }: Filing,
  share: Share | undefined,
  planApplicant: Applicant | undefined,
): Finding[] {
  const { startsOn, endsOn, service, theme } = row
  const project = {
    startsOn,
    endsOn,
    appliedOn: dayNoted(row.appliedOn),
    projectAmount: row.cost,
    eligibleCost: cost,
    service,
    theme,
    applicant: share?.applicant ?? row.applicant ?? planApplicant,
    registrationNumber: row.number,
    unreadable: row.unreadable.map((one) => (one.field === 'cost' ? { ...one, field: 'projectAmount' } : one)),
  }
  const findings = projectFindings(project, share?.decision, lastDayToApply)
  if (row.catering?.greaterThan(0) && !cateringCounts(row) && !cannotRead(row, 'persons', 'days'))
    findings.push({ code: 'catering-not-counted' })
  const day = applicationDay(row)
  const isFreed = day !== undefined && freesCeiling(day, dayNoted(row.cancelledOn))
  if (share !== undefined && cost !== undefined && share.wanted.greaterThan(share.room) && !isFreed) {
    findings.push({ code: 'above-ceiling', wanted: share.wanted, room: share.room, granted: row.granted !== undefined })
  }
  if (share !== undefined && row.applicant !== undefined && row.applicant !== share.applicant) {
    findings.push({ code: 'other-size', applicant: share.applicant })
  }
  return bySeverity(findings)
}
