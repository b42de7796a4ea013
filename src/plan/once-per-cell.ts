import type { Cell } from '../cells'

/** Asks once what a cell says: the words and days of a long plan are the same few over and over. */
export function oncePerCell<T>(read: (cell: Cell) => T): (cell: Cell) => T {
  const known = new Map<Cell, T>()
  return (cell) => {
    const value = known.get(cell)
    if (value !== undefined || known.has(cell)) return value as T
    const first = read(cell)
    known.set(cell, first)
    return first
  }
}
