import type { IsoDate } from '../../values/iso-date'
import { toCents, zero, type Money } from '../../values/money'
import { freesCeiling } from '../remaining-ceiling'
import { dayNoted, isDone, type StepNotes } from './step-done'
import { lapsedStep } from './step-lapsed'
import { isStopped } from './stopped'

/** What was applied for and, where it is known, invoiced: euro without VAT. */
export type Invoiced = { readonly appliedFor?: Money | undefined; readonly invoiced?: Money | undefined }

/**
 * What of an application may still be stopped so that its subsidy comes back to the ceiling of the year: all of it as long as no payment was
 * ordered and the course is not over, else the rest that was not invoiced. Only in the year of the application, and once.
 * Source: VLAIO, "subsidies stopzetten en terugbetaling": what was paid out does not come back.
 */
export function mayStillStop(notes: StepNotes, asOf: IsoDate, amounts: Invoiced = {}): 'all' | 'rest' | undefined {
  const appliedOn = dayNoted(notes.appliedOn)
  if (appliedOn === undefined || appliedOn > asOf || !freesCeiling(appliedOn, asOf)) return undefined
  if (isStopped(notes) || notes.cancelledOn === 'unreadable' || lapsedStep(notes, asOf) !== undefined) return undefined
  const { paymentOrderedOn, certifiedOn, endsOn } = notes
  const isPaid = paymentOrderedOn === 'unreadable' || isDone(paymentOrderedOn, asOf)
  const isGiven = isDone(certifiedOn, asOf) || (endsOn !== undefined && endsOn < asOf)
  if (!isPaid && !isGiven) return 'all'
  const { appliedFor, invoiced } = amounts
  const hasRest = appliedFor !== undefined && invoiced?.greaterThan(0) && invoiced.lessThan(appliedFor)
  return hasRest ? 'rest' : undefined
}

/** What a stop on a day would give back to the ceiling, in euro to the cent, of an application that uses so much of it; 0 for one that may not be stopped. */
export function freedByStop(notes: StepNotes, asOf: IsoDate, used: Money, amounts: Invoiced = {}): Money {
  const stoppable = mayStillStop(notes, asOf, amounts)
  const { appliedFor, invoiced } = amounts
  if (stoppable !== 'rest' || appliedFor === undefined || invoiced === undefined)
    return stoppable === undefined ? zero : used
  return used.minus(toCents(used.times(invoiced).dividedBy(appliedFor)))
}
