import { compareAlike } from './comparing'
import { isMarked, unmarked } from './failures'
import type { Locale, OSpreadsheetModule, Payload } from './registration'
import { hasWildcards, wildcardPattern } from './wildcards'

type Value = Payload['value']
/** Whether a cell meets a criterion. */
export type Criterion = (value: Value) => boolean

const isBlank = (value: Value): boolean => value === null || value === undefined
const logical: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false, WAAR: true, ONWAAR: false }

/**
 * A criterion of COUNTIF and its kind as Excel reads it. A number is equal to a text that reads like it, though never unequal by it;
 * what is greater or less is of the same kind; a blank criterion is the number 0, an empty text stands for nothing and for empty texts.
 */
export function criterionOf(o: OSpreadsheetModule, given: Payload | undefined, locale: Locale): Criterion {
  const criterion = given?.value ?? 0
  if (typeof criterion !== 'string' || isError(o, criterion)) return equalTo(o, criterion, locale)
  const [, operator = '', text = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(String(unmarked(criterion))) ?? []
  if (text === '') return ofNothing(operator)
  const operand = operandOf(o, text, locale)
  switch (operator) {
    case '<':
      return (value) => (compared(o, value, operand) ?? 0) < 0
    case '>':
      return (value) => (compared(o, value, operand) ?? 0) > 0
    case '<=':
      return (value) => (compared(o, value, operand) ?? 1) <= 0
    case '>=':
      return (value) => (compared(o, value, operand) ?? -1) >= 0
    case '<>': {
      const isEqual = typeof operand === 'number' ? isNumber(operand) : equalTo(o, operand, locale)
      return (value) => !isEqual(value)
    }
    default:
      return equalTo(o, operand, locale)
  }
}

function ofNothing(operator: string): Criterion {
  if (operator === '') return (value) => isBlank(value) || value === ''
  if (operator === '=') return isBlank
  return operator === '<>' ? (value) => !isBlank(value) : () => false
}

/** A text as the number, the day, the logical value or the error that it reads like. */
function operandOf(o: OSpreadsheetModule, text: string, locale: Locale): Value {
  const upper = text.toUpperCase()
  if (upper in logical) return logical[upper]!
  if (o.helpers.isEvaluationError(upper)) return upper
  return asNumber(o, text, locale) ?? text
}

function asNumber(o: OSpreadsheetModule, text: string, locale: Locale): number | undefined {
  return o.helpers.isNumber(text, locale) || o.helpers.isDateTime(text, locale)
    ? o.helpers.toNumber(text, locale)
    : undefined
}

const isNumber =
  (operand: number): Criterion =>
  (value) =>
    compareAlike(value, operand) === 0

function equalTo(o: OSpreadsheetModule, operand: Value, locale: Locale): Criterion {
  if (typeof operand === 'number') {
    return (value) =>
      compareAlike(typeof value === 'string' ? (asNumber(o, value, locale) ?? value) : value, operand) === 0
  }
  if (typeof operand !== 'string' || isError(o, operand)) return (value) => value === operand
  if (!hasWildcards(operand)) return (value) => !isError(o, value) && compareAlike(unmarked(value), operand) === 0
  const pattern = wildcardPattern(operand)
  return (value) => typeof value === 'string' && !isError(o, value) && pattern.test(String(unmarked(value)))
}

const isError = (o: OSpreadsheetModule, value: Value): boolean => o.helpers.isEvaluationError(value) && !isMarked(value)

/** Errors are neither greater nor less than anything. */
const compared = (o: OSpreadsheetModule, value: Value, operand: Value): number | undefined =>
  isError(o, value) || isError(o, operand) ? undefined : compareAlike(unmarked(value), operand)
