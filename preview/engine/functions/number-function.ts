import { parseDate } from 'numfmt'
import { languageOf } from '../locale'
import {
  scalar,
  valueParameter,
  type Locale,
  type OSpreadsheetModule,
  type Parameter,
  type Payload,
} from './registration'

/** Whether a value of the engine is an error. */
export const isError = (o: OSpreadsheetModule, payload: Payload | undefined): boolean =>
  o.helpers.isEvaluationError(payload?.value)

/**
 * A value as a number, the way Excel takes one: a blank is 0, a text counts when it reads as a number or a day. Anything else is the
 * error to answer with.
 */
export function numberOf(o: OSpreadsheetModule, payload: Payload | undefined, locale: Locale): number | Payload {
  const value = payload?.value ?? 0
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (payload !== undefined && isError(o, payload)) return payload
  return numberInText(o, value, locale) ?? { value: '#VALUE!' }
}

/** The number or the day that a text stands for in a language. */
export function numberInText(o: OSpreadsheetModule, text: string, locale: Locale): number | undefined {
  if (o.helpers.isNumber(text, locale)) return o.helpers.toNumber({ value: text }, locale)
  if (text.trim() !== text) return undefined
  if (o.helpers.isDateTime(text, locale)) {
    const day = o.helpers.toNumber({ value: text }, locale)
    // The engine counts from 30 December 1899; before March 1900 Excel does not. An hour alone is of no day.
    return day > 60 || day < 1 ? day : day - 1
  }
  if (!/\p{L}{3}/u.test(text)) return undefined
  const named = parseDate(text, { locale: languageOf(locale) })?.v
  return typeof named === 'number' ? named : undefined
}

/** A number, or a text that may be an error of Excel. No number at all is #NUM!. */
export type Answer = number | string | Payload

export const payloadOf = (answer: Answer): Payload => {
  if (typeof answer === 'number' && !Number.isFinite(answer)) return { value: '#NUM!' }
  return typeof answer === 'object' ? answer : { value: answer }
}

/** Parameters as they read in a formula: `value [decimals]`, the optional ones in brackets. */
export const parametersOf = (names: string): Parameter[] =>
  names.split(' ').map((name) => ({
    ...valueParameter(name.replace(/[[\]]/g, '')),
    ...(name.startsWith('[') && { optional: true }),
  }))

export type NumberFunctionOptions = {
  /** What it makes of a day is a day. */
  readonly keepsFormat?: boolean
  /** The functions that were once an add-in of Excel's own refuse TRUE and FALSE. */
  readonly strict?: boolean
}

/** Puts a function in the registry whose arguments are all numbers; one that is left out is undefined. */
export function numberFunction(
  o: OSpreadsheetModule,
  name: string,
  parameters: string,
  compute: (...numbers: never[]) => Answer,
  { keepsFormat = false, strict = false }: NumberFunctionOptions = {},
): void {
  o.registries.functionRegistry.replace(name, {
    description: '',
    args: parametersOf(parameters),
    isExported: true,
    compute(...inputs) {
      const numbers: (number | undefined)[] = []
      for (const input of inputs) {
        const payload = scalar(input)
        if (strict && typeof payload?.value === 'boolean') return { value: '#VALUE!' }
        const number = input === undefined ? undefined : numberOf(o, payload, this.locale)
        if (typeof number === 'object') return number
        numbers.push(number)
      }
      const result = payloadOf(compute(...(numbers as never[])))
      const format = scalar(inputs[0])?.format
      return keepsFormat && format !== undefined ? { ...result, format } : result
    },
  })
}
