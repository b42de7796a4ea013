import { eligibleCost } from '../application/eligible-cost'
import { cannotRead, type Unreadable } from '../application/checks'
import { checkedOn } from '../scheme/amendments'
import type { Applicant, Service, Theme } from '../scheme/parameters'
import type { IsoDate } from '../values/iso-date'
import type { Money } from '../values/money'
import type { DoneOn, Noted } from './follow-up/step-done'

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

/** What the price is made of. */
const costFields: readonly PlanField[] = [
  'cost',
  'catering',
  'persons',
  'days',
  'materials',
  'trainerTravel',
  'deduction',
]

/** Without these the subsidy of a row is not known. */
const neededFields: readonly PlanField[] = ['enterprise', 'appliedOn', ...costFields, 'service', 'theme', 'applicant']

/** Whether a cell that the subsidy needs cannot be read. */
export const isIncomplete = (row: PlanRow): boolean => row.unreadable.length > 0 && cannotRead(row, ...neededFields)

/** Whether it is unknown whose ceiling the row uses, or of which year. */
export const hasNoPlace = (row: PlanRow): boolean =>
  row.unreadable.length > 0 &&
  (cannotRead(row, 'enterprise', 'appliedOn') ||
    ((row.appliedOn === undefined || row.appliedOn === 'day-unknown') && cannotRead(row, 'startsOn')))

/** Catering counts only with the number of participants and of days. */
export const cateringCounts = ({ persons, days }: PlanRow) => persons !== undefined && days !== undefined

/** In aanmerking komende kosten of a row under the rules of a day; undefined where a part of them is missing or cannot be read. */
export function eligibleCostOf(row: PlanRow, on: IsoDate = checkedOn): Money | undefined {
  const { cost: fee, persons, days, materials, trainerTravel, deduction } = row
  if (fee === undefined || (row.unreadable.length > 0 && cannotRead(row, ...costFields))) return undefined
  const catering = cateringCounts(row) ? row.catering : undefined
  return eligibleCost({ fee, catering, persons, days, materials, trainerTravel, deduction }, on)
}
