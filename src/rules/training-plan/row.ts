import type { Application } from './allocation'
import { applicationDeadline } from '../application/deadlines'
import { eligibleCost } from '../application/eligible-cost'
import { cannotRead, type Unreadable } from '../application/checks'
import { checkedOn } from '../scheme/amendments'
import type { Applicant, Service, Theme } from '../scheme/parameters'
import type { IsoDate } from '../values/iso-date'
import { zero, type Money } from '../values/money'
import { dayNoted, type DoneOn, type Noted } from './follow-up/step-done'

/** One row of a training plan as far as it could be read. Amounts in euro without VAT, none negative. */
export type PlanRow = {
  /** Where it stands, as a finding about another row names it: the header row of a range is 1. */
  readonly rowNumber?: number | undefined
  /** Whose ceiling it uses; equal text is one enterprise. */
  readonly enterprise: string
  /** On the first of a run of rows that do not name their enterprise: whose it is by the rows above, and how many rows the run has. */
  readonly enterpriseFromAbove?: { readonly name: string; readonly rows: number } | undefined
  /** Equal text is the same course. */
  readonly title?: string | undefined
  /** Who takes part; equal text is the same people. */
  readonly participants?: string | undefined
  readonly startsOn?: IsoDate | undefined
  readonly endsOn?: IsoDate | undefined
  /** Undefined where nothing says that it was applied for. */
  readonly appliedOn?: DoneOn | undefined
  readonly enrolledOn?: DoneOn | undefined
  readonly depositedOn?: Noted
  readonly paymentOrderedOn?: Noted
  readonly certifiedOn?: Noted
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
  /** Whose number it is according to a list, where that is another organisation than the provider that stands there. */
  readonly numberOfOther?: { readonly holder: string; readonly provider: string } | undefined
  /** Whether the number is for a bachelor or graduate programme. */
  readonly isDegreeProgramme?: boolean | undefined
  readonly cancelledOn?: DoneOn | undefined
  readonly granted?: Money | undefined
  readonly invoiced?: Money | undefined
  /** What the credit notes take off the invoices, as a positive amount. */
  readonly creditNote?: Money | undefined
  /** What stands in the row but cannot be read. */
  readonly unreadable: readonly Unreadable[]
}
export type PlanField = Exclude<keyof PlanRow, 'unreadable'>

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

/** Whether the row takes no part: its subsidy, or whose ceiling it uses, cannot be known. */
const isBlocked = (row: PlanRow) =>
  row.unreadable.length > 0 &&
  (cannotRead(row, ...neededFields) || (row.appliedOn === undefined && cannotRead(row, 'startsOn')))

/** The planned or real day of the application. */
export const applicationDay = ({ appliedOn, startsOn }: PlanRow): IsoDate | undefined => dayNoted(appliedOn) ?? startsOn

/** Catering counts only with the number of participants and of days. */
export const cateringCounts = ({ persons, days }: PlanRow) => persons !== undefined && days !== undefined

/** In aanmerking komende kosten of a row; undefined where the row does not say enough. */
export function eligibleCostOf(row: PlanRow): Money | undefined {
  const { cost: fee, persons, days, materials, trainerTravel, deduction } = row
  if (fee === undefined || isBlocked(row)) return undefined
  const catering = cateringCounts(row) ? row.catering : undefined
  const parts = { fee, catering, persons, days, materials, trainerTravel, deduction }
  return eligibleCost(parts, applicationDay(row) ?? checkedOn)
}

/** What a row comes down to before the ceilings are shared out. */
export type Filing = {
  /** Uiterste aanvraag, where the row has a start. */
  readonly lastDayToApply: IsoDate | undefined
  /** Undefined where the row does not say enough. */
  readonly eligibleCost: Money | undefined
  /**
   * The application a row stands for; undefined where it has no day or cannot be read.
   * A row without a cost takes no part in the ceiling, but it still is the application that fixes the size.
   */
  readonly application: Application | undefined
}

export function filingOf(row: PlanRow): Filing {
  const lastDayToApply = row.startsOn && applicationDeadline(row.startsOn)
  const cost = eligibleCostOf(row)
  const appliedOn = applicationDay(row)
  const day = dayNoted(row.appliedOn)
  if (appliedOn === undefined || isBlocked(row)) return { lastDayToApply, eligibleCost: cost, application: undefined }
  const { enterprise, service, theme, applicant, cancelledOn } = row
  const application = {
    enterprise,
    appliedOn,
    service,
    theme,
    applicant,
    cancelledOn: dayNoted(cancelledOn),
    late: lastDayToApply !== undefined && day !== undefined && day > lastDayToApply,
    eligibleCost: cost ?? zero,
    granted: cost === undefined ? undefined : row.granted,
  }
  return { lastDayToApply, eligibleCost: cost, application }
}
