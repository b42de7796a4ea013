import { nextStep, type NextStep } from '../../application/next-step'
import type { IsoDate } from '../../values/iso-date'
import { isStopped } from './stopped'
import { dayNoted, saysNothing, stepsDone, type StepNotes } from './step-done'

/**
 * Whether a plan says enough of a project to know what comes next: a start or an application that can be read. Who paid has applied, and
 * so has who says so: such a project without a day of application forgot to say when.
 */
export function canBeFollowed({ startsOn, appliedOn, depositedOn, paymentOrderedOn }: StepNotes): boolean {
  if (startsOn === 'unreadable' || appliedOn === 'unreadable' || appliedOn === 'day-unknown') return false
  const isPaidFor = [depositedOn, paymentOrderedOn].some((note) => note !== undefined && !saysNothing(note))
  return dayNoted(appliedOn) !== undefined || (startsOn !== undefined && !isPaidFor)
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
