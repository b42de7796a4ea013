import type { Cell } from '../../../../cells'

/** One row of what is imported, with the number the user sees beside it. */
export type Row = { readonly line: number; readonly cells: readonly Cell[] }

/** What was read, before anyone says what it means. */
export type ReadRows = { readonly rows: readonly Row[]; /** The file, or the cells. */ readonly source: string }

/** What stands in a cell as text; days as ISO, errors as nothing. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  return cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell.toISOString().slice(0, 10) : ''
}

/** Whether there is anything to read at all. */
export const isNothing = ({ rows }: ReadRows): boolean =>
  rows.every(({ cells }) => cells.every((cell) => cell === '' || cell === null))
