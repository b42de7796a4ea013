import {
  zero,
  type NotEntitled,
  type Rate,
  type Result,
  type Subsidy,
  type SubsidyRefusal,
  type UnknownLaw,
} from '../rules'
import { unknownLaw, type ArgumentNames } from './arguments'
import { formats, moneyResult, type CellResult } from './results'

/** A subsidy in euro, or 0 for who has no right to one. Throws #N/A for a law we do not know, naming the argument with the day. */
export function euroOrNothing(answer: Result<Subsidy, SubsidyRefusal>, day: ArgumentNames): CellResult {
  if (answer.ok) return moneyResult(answer.value.subsidy)
  if (answer.refusal.code === 'before-first-rules') throw unknownLaw(answer.refusal, day)
  return 0
}

/** A percentage, or 0 for who has no right to one. Throws #N/A for a law we do not know, naming the argument with the day. */
export function rateOrNothing(answer: Result<Rate, UnknownLaw | NotEntitled>, day: ArgumentNames): CellResult {
  if (!answer.ok && answer.refusal.code === 'before-first-rules') throw unknownLaw(answer.refusal, day)
  return formats().fraction(answer.ok ? answer.value.rate : zero)
}
