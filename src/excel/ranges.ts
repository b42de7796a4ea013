import { expected, problem, type ArgumentName } from '../wording'
import { nameOf, optional } from './arguments'
import type { Cell, Reader } from './cells'
import { invalidValue } from './errors'

/** Excel loses results over 5 MB: more rows than this are refused. */
export const mostRows = 50_000

/** A range as rows of cells. A single value is a range of one cell. */
export const rowsOf = (range: Cell): readonly (readonly Cell[])[] => (Array.isArray(range) ? (range as Cell[][]) : [[range]])

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

/** Takes ranges that have the same number of rows, or are one value. Throws #VALUE! that names both counts. */
export function columns<N extends ArgumentName>(ranges: Record<N, Cell>): Columns<N> {
  const cells = new Map<N, readonly Cell[]>()
  for (const [argument, range] of Object.entries(ranges) as [N, Cell][]) {
    const rows = rowsOf(range)
    refuseTooManyRows(argument, rows.length)
    if (rows.some((row) => row.length !== 1)) throw invalidValue(problem.unreadable(nameOf(argument), expected.column))
    cells.set(
      argument,
      rows.map(([cell]) => cell),
    )
  }
  const [longest, ...others] = [...cells].filter(([, { length }]) => length !== 1)
  for (const [argument, { length }] of others) {
    if (length !== longest?.[1].length) {
      throw invalidValue(problem.rowCounts(nameOf(longest?.[0] as N), longest?.[1].length ?? 0, nameOf(argument), length))
    }
  }
  const cell = (argument: N, row: number): Cell => {
    const column = cells.get(argument) as readonly Cell[]
    return column.length === 1 ? column[0] : column[row]
  }
  return {
    rowCount: longest?.[1].length ?? 1,
    cell,
    read(argument, row, reader) {
      const reading = reader(cell(argument, row))
      if (reading.kind !== 'unreadable') return reading.kind === 'value' ? reading.value : undefined
      if (cells.get(argument)?.length === 1) optional(argument, cell(argument, row), reader)
      throw invalidValue(problem.unreadableInRow(nameOf(argument), row + 1, reading.expected))
    },
  }
}
