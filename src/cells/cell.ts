import { visibleLines, visibleText } from '../wording'

// What Excel can put in a cell is known here and nowhere else: every reader starts from it.

/** Whatever Excel hands over: a primitive, null for an omitted argument, an error, a data-type object. */
export type Cell = unknown

/** What a reader made of a cell, and what it expected where it found nothing or could not read it. */
export type Reading<T> =
  { readonly kind: 'value'; readonly value: T } | { readonly kind: 'absent' | 'unreadable'; readonly expected: string }

export type Reader<T> = (cell: Cell) => Reading<T>

const error = Symbol('error')
type Primitive = string | number | boolean | null | typeof error

/** The one place that knows what Excel can put in a cell. A range of one cell is that cell, and a text is what is seen of it. */
function primitiveOf(cell: Cell, seen = visibleText): Primitive {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'string') return seen(cell)
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : error
  if (typeof cell === 'boolean') return cell
  if (Array.isArray(cell))
    return cell.length === 1 && Array.isArray(cell[0]) && cell[0].length === 1 ? primitiveOf(cell[0][0], seen) : error
  if (typeof cell !== 'object' || !('basicValue' in cell)) return error
  const { type, basicType } = cell as { type?: unknown; basicType?: unknown }
  return type === 'Error' || basicType === 'Error' ? error : primitiveOf(cell.basicValue, seen)
}

/** Whether nothing stands in a cell: omitted, empty, or only spaces. */
export const isBlank = (cell: Cell): boolean => {
  const primitive = primitiveOf(cell)
  return primitive === null || primitive === ''
}

/** Blank, or the 0 that some platforms hand over for a blank cell. */
export const isBlankOrZero = (cell: Cell): boolean => isBlank(cell) || primitiveOf(cell) === 0

/** What a cell holds that is neither blank nor an error. */
export type Written = string | number | boolean

/**
 * Makes a reader of what `interpret` can make something of. Where 0 can be no answer it is what some platforms hand over for a blank cell.
 * A line break counts as a space, except where it divides.
 */
export function reader<T>(
  what: string,
  interpret: (written: Written) => T | undefined,
  { zeroIsBlank = false, lineBreakDivides = false } = {},
): Reader<T> {
  const seen = lineBreakDivides ? visibleLines : visibleText
  const absent = { kind: 'absent', expected: what } as const
  const unreadable = { kind: 'unreadable', expected: what } as const
  return (cell) => {
    const primitive = primitiveOf(cell, seen)
    if (primitive === null || primitive === '' || (zeroIsBlank && primitive === 0)) return absent
    const value = primitive === error ? undefined : interpret(primitive)
    return value === undefined ? unreadable : { kind: 'value', value }
  }
}

export const isError = (cell: Cell): boolean => primitiveOf(cell) === error
export const isText = (cell: Cell): boolean => typeof primitiveOf(cell) === 'string'

/** What stands in a cell, as it is; undefined when it was omitted or is an error. */
export function primitiveValue(cell: Cell): string | number | boolean | undefined {
  if (typeof cell === 'string') return cell
  const primitive = primitiveOf(cell)
  return primitive === null || primitive === error ? undefined : primitive
}

/** The lines of a text in a cell, where a line break divides; none when it is blank, an error, or no text. */
export function writtenLines(cell: Cell): readonly string[] {
  const primitive = primitiveOf(cell, visibleLines)
  return typeof primitive === 'string' && primitive !== '' ? primitive.split('\n').map((line) => line.trim()) : []
}
