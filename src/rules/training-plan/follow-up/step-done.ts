import { completionDeadline, depositDeadline } from '../../application/deadlines'
import type { ProjectDays } from '../../application/next-step'
import type { IsoDate } from '../../values/iso-date'

/** The day on which something was done, or that it was done and nobody wrote when. */
export type DoneOn = IsoDate | 'day-unknown'

/**
 * What a plan notes of a step: when it was taken. A cell that cannot be read, and a column that the plan does not keep, say nothing.
 * Undefined: not taken.
 */
export type Noted = DoneOn | 'unreadable' | 'not-kept' | undefined

/** What a plan notes of the steps of one application. */
export type StepNotes = {
  readonly startsOn?: IsoDate | 'unreadable' | undefined
  readonly endsOn?: IsoDate | undefined
  readonly appliedOn?: Noted
  readonly depositedOn?: Noted
  readonly paymentOrderedOn?: Noted
  readonly certifiedOn?: Noted
  readonly cancelledOn?: Noted
}

/** A cell that cannot be read, and a column that the plan does not keep. */
export const saysNothing = (note: Noted): note is 'unreadable' | 'not-kept' =>
  note === 'unreadable' || note === 'not-kept'

/** The day that is noted, if there is one. */
export const dayNoted = (note: Noted): IsoDate | undefined =>
  note === 'day-unknown' || saysNothing(note) ? undefined : note

/** Whether a step was taken on a day or before it. */
export function isDone(note: Noted, asOf: IsoDate): boolean {
  const day = dayNoted(note)
  return note === 'day-unknown' || (day !== undefined && day <= asOf)
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
