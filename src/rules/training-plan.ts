import { allocate, type Application, type Share } from './allocation'
import { applicationDeadline } from './deadlines'
import { eligibleCost } from './eligible-cost'
import { bySeverity, projectFindings, type Finding, type Unreadable } from './project-checks'
import { freesCeiling } from './remaining-ceiling'
import { checkedOn } from './scheme/amendments'
import type { Applicant, Service, Theme } from './scheme/parameters'
import type { IsoDate } from './values/iso-date'
import { zero, type Money } from './values/money'

/** One row of a training plan as far as it could be read. Amounts in euro without VAT, none negative. */
export type PlanRow = {
  /** Whose ceiling it uses; equal text is one enterprise. */
  readonly enterprise: string
  readonly startsOn?: IsoDate | undefined
  readonly endsOn?: IsoDate | undefined
  readonly appliedOn?: IsoDate | undefined
  readonly cost?: Money | undefined
  readonly catering?: Money | undefined
  readonly persons?: Money | undefined
  readonly days?: Money | undefined
  readonly materials?: Money | undefined
  readonly trainerTravel?: Money | undefined
  readonly deduction?: Money | undefined
  readonly service?: Service | undefined
  readonly theme?: Theme | undefined
  readonly applicant?: Applicant | undefined
  readonly number?: string | undefined
  readonly cancelledOn?: IsoDate | undefined
  readonly granted?: Money | undefined
  /** What stands in the row but cannot be read. */
  readonly unreadable: readonly Unreadable[]
}
export type PlanField = Exclude<keyof PlanRow, 'unreadable'>

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

/** Without these the subsidy of a row, or whose ceiling it uses, is not known. */
const neededFields: readonly PlanField[] = [
  'enterprise',
  'appliedOn',
  'cost',
  'catering',
  'persons',
  'days',
  'materials',
  'trainerTravel',
  'deduction',
  'service',
  'theme',
  'applicant',
]

/**
 * A whole training plan: eligible cost, subsidy, ceiling, last day to apply and findings of every row, in the order given.
 * A row's application day is its application date, else its start date. A row that cannot be read never touches another.
 */
export function trainingPlan(rows: readonly PlanRow[], planApplicant?: Applicant): PlanAnswer[] {
  const filed = rows.flatMap((row, index) => {
    const application = applicationOf(row)
    return application === undefined ? [] : [{ index, application }]
  })
  const turns = allocate(
    filed.map(({ application }) => application),
    planApplicant,
  )
  const shares = new Map<number, Share>()
  filed.forEach(({ index }, place) => {
    const turn = turns[place]
    if (turn?.ok) shares.set(index, turn.value)
  })
  return rows.map((row, index) => answerTo(row, shares.get(index), planApplicant))
}

const cannotRead = (row: PlanRow, fields: readonly PlanField[]) =>
  row.unreadable.some(({ field }) => (fields as readonly string[]).includes(field))

const isBlocked = (row: PlanRow) => cannotRead(row, neededFields) || (row.appliedOn === undefined && cannotRead(row, ['startsOn']))

/** The planned or real day of the application. */
const applicationDay = ({ appliedOn, startsOn }: PlanRow): IsoDate | undefined => appliedOn ?? startsOn

const cateringCounts = ({ persons, days }: PlanRow) => persons !== undefined && days !== undefined

function eligibleCostOf(row: PlanRow): Money | undefined {
  const { cost: fee, catering } = row
  if (fee === undefined || isBlocked(row)) return undefined
  return eligibleCost({ ...row, fee, catering: cateringCounts(row) ? catering : undefined }, applicationDay(row) ?? checkedOn)
}

function isLate({ startsOn, appliedOn }: PlanRow): boolean {
  const lastDay = startsOn && applicationDeadline(startsOn)
  return lastDay !== undefined && appliedOn !== undefined && appliedOn > lastDay
}

/** A row without a cost takes no part in the ceiling, but it still is the application that fixes the size. */
function applicationOf(row: PlanRow): Application | undefined {
  const appliedOn = applicationDay(row)
  if (appliedOn === undefined || isBlocked(row)) return undefined
  const { enterprise, service = 'training', theme, applicant, cancelledOn, granted } = row
  const cost = eligibleCostOf(row)
  return {
    enterprise,
    appliedOn,
    service,
    theme,
    applicant,
    cancelledOn,
    late: isLate(row),
    eligibleCost: cost ?? zero,
    granted: cost === undefined ? undefined : granted,
  }
}

function answerTo(row: PlanRow, share: Share | undefined, planApplicant: Applicant | undefined): PlanAnswer {
  const cost = eligibleCostOf(row)
  const figures =
    cost === undefined || share === undefined
      ? {}
      : { applicant: share.applicant, rate: share.rate, subsidy: share.subsidy, ownShare: cost.minus(share.subsidy), used: share.used, left: share.left }
  return {
    eligibleCost: cost,
    ...figures,
    applicationDeadline: row.startsOn && applicationDeadline(row.startsOn),
    findings: findingsOf(row, cost, share, planApplicant),
  }
}

function findingsOf(row: PlanRow, cost: Money | undefined, share: Share | undefined, planApplicant: Applicant | undefined): Finding[] {
  const findings = projectFindings({
    ...row,
    projectAmount: row.cost,
    eligibleCost: cost,
    registrationNumber: row.number,
    applicant: share?.applicant ?? row.applicant ?? planApplicant,
    unreadable: row.unreadable.map((one) => (one.field === 'cost' ? { ...one, field: 'projectAmount' } : one)),
  })
  if (row.catering?.greaterThan(0) && !cateringCounts(row) && !cannotRead(row, ['persons', 'days'])) findings.push({ code: 'B4' })
  const day = applicationDay(row)
  const isFreed = day !== undefined && freesCeiling(day, row.cancelledOn)
  if (share !== undefined && cost !== undefined && share.wanted.greaterThan(share.room) && !isFreed) {
    findings.push({ code: 'B3', wanted: share.wanted, room: share.room, granted: row.granted !== undefined })
  }
  if (share !== undefined && row.applicant !== undefined && row.applicant !== share.applicant) {
    findings.push({ code: 'I5', applicant: share.applicant })
  }
  return bySeverity(findings)
}
