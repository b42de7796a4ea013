import { expected, problem } from '../wording'
import { nameOf, type ArgumentNames } from './arguments'
import { isBlank, type Cell, type Reader, type Reading } from './cell'
import { invalidValue } from './errors'

/** Excel loses results over 5 MB: more rows than this are refused. */
export const mostRows = 50_000

/** A range as rows of cells. A single value is a range of one cell. */
export const rowsOf = (range: Cell): readonly (readonly Cell[])[] =>
  Array.isArray(range) ? (range as Cell[][]) : [[range]]

export const isOneValue = (range: Cell): boolean => rowsOf(range).length === 1

export function refuseTooManyRows(names: ArgumentNames, rows: number): void {
  if (rows > mostRows) throw invalidValue(problem.tooManyRows(nameOf(names), rows, mostRows))
}

/** A range of one column, or one value for every row. */
export type ColumnRange<T> = {
  readonly names: ArgumentNames
  readonly range: Cell
  readonly reader: Reader<T>
  readonly mustBeThere: boolean
}

/** A column beside others, row by row; rows are counted from 0. */
export type Column<T> = {
  readonly names: ArgumentNames
  /** How many rows the columns have that belong together. */
  readonly rowCount: number
  /** The cell in a row. One value stands in every row. */
  readonly cell: (row: number) => Cell
  readonly reading: (row: number) => Reading<T>
  /** Reads a cell, or throws #VALUE! that names argument and row. */
  readonly read: (row: number) => T | undefined
}

/**
 * Takes ranges that have the same number of rows, or are one value. Throws #VALUE! for what is missing, is no column,
 * has too many rows, or has another number of rows than the first column: that names both counts.
 */
export function columns(ranges: readonly ColumnRange<unknown>[]): Column<unknown>[] {
  for (const { names, range, mustBeThere } of ranges) {
    if (mustBeThere && !Array.isArray(range) && isBlank(range))
      throw invalidValue(problem.absent(nameOf(names), expected.column))
  }
  const cells = ranges.map(({ names, range }) => ({ names, column: columnOf(names, range) }))
  const [first, ...others] = cells.filter(({ column }) => column.length !== 1)
  const rowCount = first?.column.length ?? 1
  for (const { names, column } of others) {
    if (first !== undefined && column.length !== rowCount)
      throw invalidValue(problem.rowCounts(nameOf(first.names), rowCount, nameOf(names), column.length))
  }
  return ranges.map((range, place) => columnBeside(range, cells[place]?.column ?? [], rowCount))
}

function columnBeside<T>({ names, reader }: ColumnRange<T>, cells: readonly Cell[], rowCount: number): Column<T> {
  const isRepeated = cells.length === 1 && rowCount !== 1
  const cell = (row: number): Cell => cells[isRepeated ? 0 : row]
  const reading = (row: number) => reader(cell(row))
  return {
    names,
    rowCount,
    cell,
    reading,
    read(row) {
      const read = reading(row)
      if (read.kind !== 'unreadable') return read.kind === 'value' ? read.value : undefined
      throw invalidValue(problem.unreadable(isRepeated ? nameOf(names) : nameOf(names, row), read.expected))
    },
  }
}

function columnOf(names: ArgumentNames, range: Cell): readonly Cell[] {
  const rows = rowsOf(range)
  refuseTooManyRows(names, rows.length)
  if (rows.some((row) => row.length !== 1)) throw invalidValue(problem.unreadable(nameOf(names), expected.column))
  return rows.map(([cell]) => cell)
}
