import { depositDeadline, completionDeadline } from '../application/deadlines'
import { nextStep, type NextStep, type ProjectDays } from '../application/next-step'
import { yearOf, type IsoDate } from '../values/iso-date'
import { toCents, zero, type Money } from '../values/money'

/**
 * What a plan notes of a step: the day on which it was taken, or that it was taken and nobody wrote when. A cell that cannot be read, and a
 * column that the plan does not keep, say nothing. Undefined: not taken.
 */
export type Noted = IsoDate | 'day-unknown' | 'unreadable' | 'not-kept' | undefined

/** What a plan notes of the steps of one application. */
export type StepNotes = {
  readonly startsOn?: IsoDate | 'unreadable' | undefined
  readonly endsOn?: IsoDate | undefined
  readonly appliedOn?: IsoDate | 'unreadable' | 'not-kept' | undefined
  readonly depositedOn?: Noted
  readonly paymentOrderedOn?: Noted
  readonly certifiedOn?: Noted
  readonly cancelledOn?: Noted
}

const saysNothing = (note: Noted): note is 'unreadable' | 'not-kept' => note === 'unreadable' || note === 'not-kept'

/** The day that is noted, if there is one. */
export const dayNoted = (note: Noted): IsoDate | undefined =>
  note === 'day-unknown' || saysNothing(note) ? undefined : note

/** Whether a step was taken on a day or before it. */
export function isDone(note: Noted, asOf: IsoDate): boolean {
  const day = dayNoted(note)
  return note === 'day-unknown' || (day !== undefined && day <= asOf)
}

/** Whether it is noted that a project was stopped, or will be. */
export const isStopped = ({ cancelledOn }: StepNotes): boolean =>
  cancelledOn === 'day-unknown' || dayNoted(cancelledOn) !== undefined

/**
 * Whether a plan says enough of a project to know what comes next: a start or an application that can be read. Who paid has applied: such a
 * project without an application forgot to say when.
 */
export function canBeFollowed({ startsOn, appliedOn, depositedOn, paymentOrderedOn }: StepNotes): boolean {
  if (startsOn === 'unreadable' || appliedOn === 'unreadable') return false
  const isPaidFor = [depositedOn, paymentOrderedOn].some((note) => note !== undefined && !saysNothing(note))
  return dayNoted(appliedOn) !== undefined || (startsOn !== undefined && !isPaidFor)
}

/**
 * The days on which the steps were taken, for `nextStep`. A step on a day that nobody wrote counts as taken today; one of which the plan says
 * nothing counts as taken once its last day is over, for nobody can tell.
 */
export function stepsDone(notes: StepNotes, asOf: IsoDate): ProjectDays {
  const appliedOn = dayNoted(notes.appliedOn)
  const doneOn = (note: Noted, lastDay: IsoDate | undefined) => {
    const isTakenAsDone = note === 'day-unknown' || (saysNothing(note) && lastDay !== undefined && lastDay < asOf)
    return isTakenAsDone ? asOf : dayNoted(note)
  }
  const completion = appliedOn && completionDeadline(appliedOn)
  return {
    startsOn: dayNoted(notes.startsOn),
    appliedOn,
    depositedOn: doneOn(notes.depositedOn, appliedOn && depositDeadline(appliedOn)),
    paymentOrderedOn: doneOn(notes.paymentOrderedOn, completion),
    certifiedOn: doneOn(notes.certifiedOn, completion),
  }
}

/** The step that comes next, with its last day; undefined for a stopped project, one that is done, and one of which nobody knows. */
export function dueStep(notes: StepNotes, asOf: IsoDate): NextStep | undefined {
  if (isStopped(notes) || !canBeFollowed(notes)) return undefined
  const next = nextStep(stepsDone(notes, asOf), asOf)
  if (!next.ok || next.value.lastDay === undefined) return undefined
  const isUnknown = next.value.step === 'apply' && next.value.lapsed && notes.appliedOn === 'not-kept'
  return isUnknown ? undefined : next.value
}

/** The step whose last day went by without it, and with it the subsidy. */
export function lapsedStep(notes: StepNotes, asOf: IsoDate): NextStep | undefined {
  const due = dueStep(notes, asOf)
  return due?.lapsed ? due : undefined
}

/** What was applied for and, where it is known, invoiced: euro without VAT. */
export type Invoiced = { readonly appliedFor?: Money | undefined; readonly invoiced?: Money | undefined }

/**
 * What of an application may still be stopped so that its subsidy comes back to the ceiling of the year: all of it as long as no payment was
 * ordered and the course is not over, else the rest that was not invoiced. Only in the year of the application, and once.
 * Source: VLAIO, "subsidies stopzetten en terugbetaling": what was paid out does not come back.
 */
export function mayStillStop(notes: StepNotes, asOf: IsoDate, amounts: Invoiced = {}): 'all' | 'rest' | undefined {
  const appliedOn = dayNoted(notes.appliedOn)
  if (appliedOn === undefined || appliedOn > asOf || yearOf(appliedOn) !== yearOf(asOf)) return undefined
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
