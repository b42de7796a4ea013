import { isCellError, type CellError, type CellValue } from './cell-value'

/** One function of functions.json, as far as a call needs it. */
export type FunctionMetadata = {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly parameters: readonly ParameterMetadata[]
  readonly result?: { readonly type?: string; readonly dimensionality?: string }
}
export type ParameterMetadata = {
  readonly name: string
  readonly description?: string
  readonly type?: string
  readonly dimensionality?: string
  readonly optional?: boolean
  readonly repeating?: boolean
}
/** functions.json */
export type FunctionTable = {
  readonly allowErrorForDataTypeAny?: boolean
  readonly functions: readonly FunctionMetadata[]
}

/** What an engine hands over for one argument: a value, the rows of a range, or undefined when it was left out. */
export type EngineArgument = CellValue | readonly (readonly CellValue[])[] | undefined

export type Convention = {
  /** A blank cell is 0 in Excel for the desktop and null in Excel on the web (office-js#4702). */
  readonly blanks: 'desktop' | 'web'
  /** allowErrorForDataTypeAny of functions.json: without it an error never reaches the function. */
  readonly errorsAllowed: boolean
  /** An error in the form that the function's own runtime expects. */
  readonly toRuntimeError: (error: CellError) => unknown
}

/** The values to call the function with, or the answer of Excel itself when there is nothing to call. */
export type Arguments = { readonly values: unknown[] } | { readonly refused: CellError }

/** What a function did. An asynchronous caller builds it when the promise settles. */
export type Outcome = { readonly returned: unknown } | { readonly thrown: unknown }

export type CellResult = { readonly value: Exclude<CellValue, null>; readonly numberFormat?: string }

const invalid: CellError = { error: '#VALUE!' }
const isRange = (argument: EngineArgument): argument is readonly (readonly CellValue[])[] => Array.isArray(argument)

class Refused {
  constructor(readonly error: CellError) {}
}

/** Excel's side of a call: the engine's arguments as the function will see them. */
export function toArguments(
  metadata: FunctionMetadata,
  given: readonly EngineArgument[],
  convention: Convention,
): Arguments {
  const { parameters } = metadata
  const last = parameters[parameters.length - 1]
  // Excel refuses such a formula when it is typed; in a file that was written elsewhere it is an error.
  if (given.length > parameters.length && last?.repeating !== true) return { refused: invalid }
  try {
    const values: unknown[] = parameters
      .slice(0, last?.repeating === true ? -1 : undefined)
      .map((parameter, index) => toArgument(parameter, given[index], convention))
    // A repeating parameter is one list (custom-functions-parameter-options).
    if (last?.repeating === true)
      values.push(given.slice(parameters.length - 1).map((argument) => toArgument(last, argument, convention)))
    return { values }
  } catch (refusal) {
    if (refusal instanceof Refused) return { refused: refusal.error }
    throw refusal
  }
}

function toArgument(parameter: ParameterMetadata, argument: EngineArgument, convention: Convention): unknown {
  if (argument === undefined) {
    // "null, never undefined" for what is optional (custom-functions-parameter-options); the rest must be there.
    if (parameter.optional === true) return null
    throw new Refused(invalid)
  }
  const type = parameter.type ?? 'any'
  if (parameter.dimensionality === 'matrix') {
    const rows = isRange(argument) ? argument : [[argument]]
    return rows.map((row) => row.map((value) => toTyped(type, value, convention)))
  }
  // Whether Excel repeats the call over the range is not known (docs/excel-check.md asks it); an engine that does so never comes here.
  return toTyped(type, isRange(argument) ? (argument[0]?.[0] ?? null) : argument, convention)
}

/** Coercion of typed arguments: the habit of Excel's own functions; not confirmed for custom functions. */
function toTyped(type: string, value: CellValue, convention: Convention): unknown {
  if (isCellError(value)) {
    // "Without allowErrorForDataTypeAny Excel cannot process it": the error itself, without a call (custom-functions-errors).
    if (!convention.errorsAllowed || type !== 'any') throw new Refused(value)
    return convention.toRuntimeError(value)
  }
  switch (type) {
    case 'number':
      if (value === null) return 0
      if (typeof value === 'string' && (value.trim() === '' || Number.isNaN(Number(value)))) throw new Refused(invalid)
      return Number(value)
    case 'string':
      if (value === null) return ''
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
    case 'boolean':
      if (typeof value === 'string') throw new Refused(invalid)
      return Boolean(value)
    default:
      return value === null && convention.blanks === 'desktop' ? 0 : value
  }
}

/** Excel's side of an answer: what the cell shows, or each cell of a spill. */
export function toResult(outcome: Outcome): CellResult | CellResult[][] {
  if ('thrown' in outcome) return { value: thrownError(outcome.thrown) }
  const { returned } = outcome
  if (!Array.isArray(returned)) return { ...toCell(returned, 'alone') }
  const rows = returned as unknown[]
  const width = Array.isArray(rows[0]) ? rows[0].length : 0
  if (width === 0 || rows.some((row) => !Array.isArray(row) || row.length !== width)) return { value: invalid }
  return (rows as unknown[][]).map((row) => row.map((value) => toCell(value, 'in a range')))
}

function toCell(value: unknown, where: 'alone' | 'in a range'): CellResult {
  // Null shows 0, also inside a range (office-js#1503); the runtime turns undefined into null.
  if (value === null || value === undefined) return { value: 0 }
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return { value }
    // JSON knows neither: inside a range they become null. Alone NaN fails and Infinity is #NUM! (error codes 0 and 6 of the runtime).
    if (where === 'in a range') return { value: 0 }
    return { value: Number.isNaN(value) ? invalid : { error: '#NUM!' } }
  }
  // A text that reads like an error is text (office-js#5573).
  if (typeof value === 'string' || typeof value === 'boolean') return { value }
  // A function lives in a window or context of its own: its Date is not ours.
  if (Object.prototype.toString.call(value) === '[object Date]') return { value: (value as Date).toISOString() }
  if (typeof value !== 'object') return { value: invalid }
  if ('code' in value) return { value: runtimeError(value) }
  if (!('basicValue' in value)) return { value: invalid }
  const typed = value as {
    type?: unknown
    basicType?: unknown
    basicValue: unknown
    numberFormat?: unknown
    message?: unknown
  }
  if (typed.type === 'Error' || typed.basicType === 'Error')
    return { value: runtimeError({ code: typed.basicValue, message: typed.message }) }
  const { value: basic } = toCell(typed.basicValue, where)
  return typeof typed.numberFormat === 'string' ? { value: basic, numberFormat: typed.numberFormat } : { value: basic }
}

const thrownCodes = new Set(['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!'])

/** A thrown #NAME? or #REF! arrives as #VALUE!, and anything that is no CustomFunctions.Error too (error codes 2 and 7 of the runtime). */
function thrownError(thrown: unknown): CellError {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return invalid
  const error = runtimeError(thrown)
  return thrownCodes.has(error.error) ? error : { ...error, error: '#VALUE!' }
}

/** A sentence reaches the cell with #VALUE! and #N/A only (custom-functions-errors). */
function runtimeError({ code, message }: { code?: unknown; message?: unknown }): CellError {
  const error = typeof code === 'string' ? code : '#VALUE!'
  const shown = (error === '#VALUE!' || error === '#N/A') && typeof message === 'string' && message !== ''
  return shown ? { error, message } : { error }
}
