import {
  zero,
  type NotEntitled,
  type Rate,
  type Result,
  type Subsidy,
  type SubsidyRefusal,
  type UnknownLaw,
} from '../rules'
import { unknownLaw } from './arguments'
import { formats, moneyResult, type CellResult } from './results'

/** A subsidy in euro, or 0 for who has no right to one. Throws #N/A for a law we do not know. */
export function euroOrNothing(answer: Result<Subsidy, SubsidyRefusal>): CellResult {
  if (answer.ok) return moneyResult(answer.value.subsidy)
  if (answer.refusal.code === 'before-first-rules') throw unknownLaw(answer.refusal, 'application_date')
  return 0
}

/** A percentage, or 0 for who has no right to one. Throws #N/A for a law we do not know. */
export function rateOrNothing(answer: Result<Rate, UnknownLaw | NotEntitled>): CellResult {
  if (!answer.ok && answer.refusal.code === 'before-first-rules') throw unknownLaw(answer.refusal, 'application_date')
  return formats().fraction(answer.ok ? answer.value.rate : zero)
}
