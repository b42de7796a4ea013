/** An error as a cell shows it. */
export type CellError = { readonly error: string; readonly message?: string }

/** What stands in a cell; null for nothing. */
export type CellValue = number | string | boolean | null | CellError

export const isCellError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value

/** The errors that a file and the runtime of custom functions both know. */
export const classicErrors: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
])
