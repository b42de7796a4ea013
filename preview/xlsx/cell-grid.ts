import { lastRow, type Position } from '../engine/address'
import type { Cell, Sheet } from './workbook'

/** Small for the columns that plans have: a map of small whole numbers is the fastest and the leanest. */
const keyOf = ({ row, column }: Position): number => column * (lastRow + 1) + row

/** Things by their place on a sheet. */
export class Grid<T> {
  private readonly things = new Map<number, T>()
  at = (position: Position): T | undefined => this.things.get(keyOf(position))
  set(position: Position, thing: T): void {
    this.things.set(keyOf(position), thing)
  }
}

/** The cells of a sheet by their place. */
export type CellGrid = { readonly at: (position: Position) => Cell | undefined }

const grids = new WeakMap<Sheet, CellGrid>()

/** The cells of a sheet by their place. A sheet does not change: it is gone through once. */
export function cellGrid(sheet: Sheet): CellGrid {
  const known = grids.get(sheet)
  if (known) return known
  const rows = new Map(sheet.rows.flatMap(({ row, cells }) => (cells.length === 0 ? [] : [[row, cells] as const])))
  const grid: CellGrid = {
    at({ row, column }) {
      const cells = rows.get(row)
      return cells && cellIn(cells, column)
    },
  }
  grids.set(sheet, grid)
  return grid
}

/** Cells stand in the order of their columns, and nearly always without a gap. */
function cellIn(cells: readonly Cell[], column: number): Cell | undefined {
  const guess = cells[column - cells[0]!.column]
  if (guess?.column === column) return guess
  let [from, to] = [0, cells.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (cells[middle]!.column < column) from = middle + 1
    else to = middle
  }
  return cells[from]?.column === column ? cells[from] : undefined
}
