import { zero, type Money, type NotEntitled, type Rate, type Result, type SubsidyRefusal, type UnknownLaw } from '../rules'
import { unknownLaw } from './arguments'
import { formats, moneyResult, type CellResult } from './results'

/** An amount, or 0 for who has no right to one. Throws #N/A for a law we do not know. */
export function euroOrNothing<T>(answer: Result<T, SubsidyRefusal>, pick: (value: T) => Money): number {
  if (answer.ok) return moneyResult(pick(answer.value))
  if (answer.refusal.code === 'before-first-rules') throw unknownLaw(answer.refusal)
  return 0
}

/** A percentage, or 0 for who has no right to one. Throws #N/A for a law we do not know. */
export function rateOrNothing(answer: Result<Rate, UnknownLaw | NotEntitled>): CellResult {
  if (!answer.ok && answer.refusal.code === 'before-first-rules') throw unknownLaw(answer.refusal)
  return formats().fraction(answer.ok ? answer.value.rate : zero)
}
