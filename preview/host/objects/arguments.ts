import { columnCount, rowCount, type Area } from '../../engine/address'
import { isOnSheet } from '../address'
import type { Json } from '../json'
import { RichApiError } from '../rich-api-error'
import type { Argument } from '../server-object'
import type { Scalar } from '../workbook-model'

export function invalidArgument(message = 'The argument is invalid or missing or has an incorrect format.'): never {
  throw new RichApiError('InvalidArgument', message)
}

export function wholeNumber(given: Argument | undefined): number {
  return typeof given === 'number' && Number.isInteger(given) ? given : invalidArgument()
}

export function text(given: Argument | undefined): string {
  return typeof given === 'string' ? given : invalidArgument()
}

/** A name that the pane may leave out. */
export function optionalText(given: Argument | undefined): string | undefined {
  return given === undefined || given === null ? undefined : text(given)
}

export function truth(given: Argument | undefined): boolean {
  return typeof given === 'boolean' ? given : invalidArgument()
}

export function positiveNumber(given: Argument | undefined): number {
  return typeof given === 'number' && given >= 0 ? given : invalidArgument()
}

/** One of the words that Excel knows here, in whatever case. */
export function oneOf<T extends string>(words: readonly T[], given: Argument | undefined): T {
  const asked = text(given).toLowerCase()
  return words.find((word) => word.toLowerCase() === asked) ?? invalidArgument()
}

export function areaOnSheet(area: Area): Area {
  return isOnSheet(area) ? area : invalidArgument()
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** Values for every cell of an area: one value, also as a table of one, fills it; any other table must have its size. Null leaves a cell alone. */
export function valuesFor(area: Area, given: Argument): (Scalar | null)[][] {
  if (isScalar(given)) {
    return Array.from({ length: rowCount(area) }, () => Array.from({ length: columnCount(area) }, () => given))
  }
  if (!Array.isArray(given)) return invalidArgument()
  const rows = given as readonly Argument[]
  const [[only, ...others]] = (Array.isArray(rows[0]) ? rows : [[]]) as [readonly Argument[]]
  if (rows.length === 1 && others.length === 0 && isScalar(only)) return valuesFor(area, only)
  if (rows.length !== rowCount(area)) return wrongSize()
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== columnCount(area)) return wrongSize()
    return (row as readonly Argument[]).map((value) => (value === null || isScalar(value) ? value : invalidArgument()))
  })
}

function wrongSize(): never {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  )
}

/** A value that is kept as it comes: no object of the server in it. */
export function json(given: Argument | undefined): Json {
  return given === undefined ? null : (JSON.parse(JSON.stringify(given)) as Json)
}
