import type * as OSpreadsheet from '@odoo/o-spreadsheet'

/** The module of o-spreadsheet; only Model, addFunction, registries and helpers of it are used, and only here and beside. */
export type OSpreadsheetModule = typeof OSpreadsheet

export type Registration = Parameters<OSpreadsheetModule['addFunction']>[1]
export type Parameter = Registration['args'][number]
export type EngineInput = Parameters<Registration['compute']>[number]
/** What a function knows of the cell that it is calculated for. */
export type EvalContext = ThisParameterType<Registration['compute']>
export type Locale = Parameters<OSpreadsheetModule['helpers']['toNumber']>[1]
/** A value with its format; an error is a text that begins with #, with a sentence beside it. */
export type Payload = Exclude<NonNullable<EngineInput>, unknown[]>

export const rangeParameter = (name: string): Parameter => ({
  name,
  description: '',
  type: ['ANY', 'RANGE<ANY>'],
  acceptErrors: true,
  acceptMatrix: true,
  acceptMatrixOnly: false,
})
export const valueParameter = (name: string): Parameter => ({
  ...rangeParameter(name),
  type: ['ANY'],
  acceptMatrix: false,
})

/** The value of an argument that takes one. */
export const scalar = (input: EngineInput): Payload | undefined => (Array.isArray(input) ? input[0]?.[0] : input)

/** The values of an argument by columns; one value is a range of one cell. */
export const matrix = (input: EngineInput): Payload[][] => (Array.isArray(input) ? input : [[input ?? { value: null }]])

/** A number without its decimals; what an argument that is left out stands for. */
export const wholeNumber = (
  o: OSpreadsheetModule,
  input: EngineInput,
  { locale }: EvalContext,
  leftOut: number,
): number => (input === undefined ? leftOut : Math.trunc(o.helpers.toNumber(scalar(input), locale)))

/** What a function answers that is beyond the engine: its cell keeps the value that it has. */
export const beyondEngine: Payload = { value: '#BAD_EXPR' }

/** Makes a result exactly as large as the area of an array formula: FIT(result, rows, columns). */
export const fit = 'FIT'
