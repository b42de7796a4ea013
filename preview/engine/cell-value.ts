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

/** Numbers are the same when they are the same to 15 digits, all that Excel shows; an error that a file cannot hold stands in it as #VALUE!. */
export function sameValue(stored: CellValue, value: CellValue): boolean {
  if (typeof stored === 'number' && typeof value === 'number')
    return stored === value || stored.toPrecision(15) === value.toPrecision(15)
  if (isCellError(stored) && isCellError(value))
    return stored.error === (classicErrors.has(value.error) ? value.error : '#VALUE!')
  return stored === value
}
