import { lastColumn, type Position } from '../engine/address'
import type { Cell, Sheet } from './workbook'

const keyOf = ({ row, column }: Position): number => row * (lastColumn + 1) + column

/** Things by their place on a sheet. */
export class Grid<T> {
  private readonly things = new Map<number, T>()
  at = (position: Position): T | undefined => this.things.get(keyOf(position))
  set(position: Position, thing: T): void {
    this.things.set(keyOf(position), thing)
  }
}

const grids = new WeakMap<Sheet, Grid<Cell>>()

/** The cells of a sheet by their place. A sheet does not change: it is gone through once. */
export function cellGrid(sheet: Sheet): Pick<Grid<Cell>, 'at'> {
  const known = grids.get(sheet)
  if (known) return known
  const grid = new Grid<Cell>()
  for (const { cells } of sheet.rows) for (const cell of cells) grid.set(cell, cell)
  grids.set(sheet, grid)
  return grid
}
