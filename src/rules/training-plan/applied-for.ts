import type { IsoDate } from '../values/iso-date'
import { dayNoted, type Noted } from './follow-up/step-done'
import type { PlanRow } from './row'

/**
 * Whether a project was applied for, on a day: its plan has a day of application, a payment into the wallet or a payment order until then, says
 * that it was applied for, or knows an amount that only follows on an application. Without a day every day in the plan is a fact.
 */
export function wasAppliedFor(row: PlanRow, asOf: IsoDate | undefined): boolean {
  const { appliedOn, depositedOn, paymentOrderedOn, granted, invoiced } = row
  if (granted !== undefined || invoiced !== undefined) return true
  return happened(appliedOn, asOf) || happened(depositedOn, asOf) || happened(paymentOrderedOn, asOf)
}

/** Whether a step was taken, until a day where there is one. */
export function happened(note: Noted, asOf: IsoDate | undefined): boolean {
  if (note === 'day-unknown') return true
  const day = dayNoted(note)
  return day !== undefined && (asOf === undefined || day <= asOf)
}
