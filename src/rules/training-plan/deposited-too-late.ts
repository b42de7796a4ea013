import type { Finding } from '../application/checks'
import { depositDeadline } from '../application/deadlines'
import type { IsoDate } from '../values/iso-date'
import { happened } from './applied-for'
import { dayNoted } from './follow-up/step-done'
import type { PlanRow } from './row'

/**
 * Whether the own share of an application came after its last day, or, where the plan keeps deposits, has not come on a day when it is over.
 * A payment order says that it came.
 */
export function depositedTooLate(
  { appliedOn, depositedOn, paymentOrderedOn }: PlanRow,
  asOf: IsoDate | undefined,
): Finding | undefined {
  const [applied, deposited] = [dayNoted(appliedOn), dayNoted(depositedOn)]
  if (deposited === undefined && asOf === undefined) return undefined
  const lastDay = applied && depositDeadline(applied)
  if (lastDay === undefined) return undefined
  if (deposited !== undefined && deposited > lastDay) return { code: 'deposited-too-late', lastDay, wasDeposited: true }
  if (asOf === undefined || lastDay >= asOf || depositedOn !== undefined) return undefined
  const isOrdered = paymentOrderedOn === 'unreadable' || happened(paymentOrderedOn, asOf)
  return isOrdered ? undefined : { code: 'deposited-too-late', lastDay, wasDeposited: false }
}
