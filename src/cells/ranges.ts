import { expected, problem, type ArgumentName } from '../wording'
import { nameOf } from './arguments'
import { isBlank, type Cell, type Reader } from './cell'
import { invalidValue } from './errors'

/** Excel loses results over 5 MB: more rows than this are refused. */
export const mostRows = 50_000

/** A range as rows of cells. A single value is a range of one cell. */
export const rowsOf = (range: Cell): readonly (readonly Cell[])[] =>
  Array.isArray(range) ? (range as Cell[][]) : [[range]]

export const isOneValue = (range: Cell): boolean => rowsOf(range).length === 1

export function refuseTooManyRows(argument: ArgumentName, rows: number): void {
  if (rows > mostRows) throw invalidValue(problem.tooManyRows(nameOf(argument), rows, mostRows))
}

/** Columns that belong together, row by row. */
export type Columns<N extends ArgumentName> = {
  readonly rowCount: number
  /** The cell of a column in a row, counted from 0. One value stands in every row. */
  readonly cell: (argument: N, row: number) => Cell
  /** Reads a cell, or throws #VALUE! that names argument and row. */
  readonly read: <T>(argument: N, row: number, reader: Reader<T>) => T | undefined
}

/**
 * Takes ranges that have the same number of rows, or are one value. Throws #VALUE! for what is missing, is no column,
 * has too many rows, or has another number of rows than the first column: that names both counts.
 */
export function columns<R extends ArgumentName, O extends ArgumentName>(
  requiredRanges: Record<R, Cell>,
  optionalRanges: Record<O, Cell>,
): Columns<R | O> {
  for (const [argument, range] of Object.entries(requiredRanges) as [R, Cell][]) {
    if (!Array.isArray(range) && isBlank(range)) throw invalidValue(problem.absent(nameOf(argument), expected.column))
  }
  const ranges = Object.entries({ ...requiredRanges, ...optionalRanges }) as [R | O, Cell][]
  const cells = new Map(ranges.map(([argument, range]) => [argument, columnOf(argument, range)]))
  const [first, ...others] = [...cells].filter(([, column]) => column.length !== 1)
  const rowCount = first?.[1].length ?? 1
  for (const [argument, { length }] of others) {
    if (first !== undefined && length !== rowCount)
      throw invalidValue(problem.rowCounts(nameOf(first[0]), rowCount, nameOf(argument), length))
  }
  const isRepeated = (column: readonly Cell[]) => column.length === 1 && rowCount !== 1
  const column = (argument: R | O) => cells.get(argument) ?? []
  const cell = (argument: R | O, row: number): Cell => column(argument)[isRepeated(column(argument)) ? 0 : row]
  return {
    rowCount,
    cell,
    read(argument, row, reader) {
      const reading = reader(cell(argument, row))
      if (reading.kind !== 'unreadable') return reading.kind === 'value' ? reading.value : undefined
      const name = isRepeated(column(argument)) ? nameOf(argument) : nameOf(argument, row)
      throw invalidValue(problem.unreadable(name, reading.expected))
    },
  }
}

function columnOf(argument: ArgumentName, range: Cell): readonly Cell[] {
  const rows = rowsOf(range)
  refuseTooManyRows(argument, rows.length)
  if (rows.some((row) => row.length !== 1)) throw invalidValue(problem.unreadable(nameOf(argument), expected.column))
  return rows.map(([cell]) => cell)
}
