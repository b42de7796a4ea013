import { applicationDeadline, completionDeadline, depositDeadline } from './deadlines'
import { schemeInForce, type UnknownLaw } from '../scheme/in-force'
import type { IsoDate } from '../values/iso-date'
import { ok, type Result } from '../values/result'

export const steps = ['apply', 'deposit', 'order-payment', 'obtain-certificate', 'done'] as const
export type Step = (typeof steps)[number]

/** The days on which the steps of a project were taken; a step without a day, or with a later one, is not done. */
export type ProjectDays = {
  readonly startsOn?: IsoDate | undefined
  readonly appliedOn?: IsoDate | undefined
  readonly depositedOn?: IsoDate | undefined
  readonly paymentOrderedOn?: IsoDate | undefined
  readonly certifiedOn?: IsoDate | undefined
}

export type NextStep = {
  readonly step: Step
  /** Last day of the step, itself included; undefined when nothing more is due, or the day it depends on is not known. */
  readonly lastDay: IsoDate | undefined
  /** The last day is over, and with it the subsidy. A certificate does not lapse. */
  readonly lapsed: boolean
}

/** The first step of a project that is not done on a day, in the order of the scheme. */
export function nextStep(days: ProjectDays, asOf: IsoDate): Result<NextStep, UnknownLaw> {
  const { startsOn, appliedOn, depositedOn, paymentOrderedOn, certifiedOn } = days
  const isDone = (day: IsoDate | undefined) => day !== undefined && day <= asOf

  const decidedOn = appliedOn ?? startsOn
  if (decidedOn !== undefined) {
    const known = schemeInForce(decidedOn)
    if (!known.ok) return known
  }
  const lastDays = {
    apply: () => startsOn && applicationDeadline(startsOn),
    deposit: () => appliedOn && depositDeadline(appliedOn),
    'order-payment': () => appliedOn && completionDeadline(appliedOn),
    'obtain-certificate': () => appliedOn && completionDeadline(appliedOn),
    done: () => undefined,
  }
  const doneOn = {
    apply: appliedOn,
    deposit: depositedOn,
    'order-payment': paymentOrderedOn,
    'obtain-certificate': certifiedOn,
    done: undefined,
  }
  const step = steps.find((one) => !isDone(doneOn[one])) ?? 'done'
  const lastDay = lastDays[step]()
  return ok({ step, lastDay, lapsed: step !== 'obtain-certificate' && lastDay !== undefined && lastDay < asOf })
}
