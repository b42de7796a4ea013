import { dayNoted, type StepNotes } from './step-done'

/** Whether it is noted that a project was stopped, or will be. */
export const isStopped = ({ cancelledOn }: StepNotes): boolean =>
  cancelledOn === 'day-unknown' || dayNoted(cancelledOn) !== undefined
