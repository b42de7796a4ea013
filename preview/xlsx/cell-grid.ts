import { lastColumn, type Position } from '../engine/address'
import { cellsOf, type Cell, type Sheet } from './workbook'

const keyOf = ({ row, column }: Position): number => row * (lastColumn + 1) + column

/** Things by their place on a sheet. */
export class Grid<T> {
  private readonly things = new Map<number, T>()
  at = (position: Position): T | undefined => this.things.get(keyOf(position))
  set(position: Position, thing: T): void {
    this.things.set(keyOf(position), thing)
  }
}

/** The cells of a sheet by their place. */
export function cellGrid(sheet: Sheet): Grid<Cell> {
  const grid = new Grid<Cell>()
  for (const cell of cellsOf(sheet)) grid.set(cell, cell)
  return grid
}
