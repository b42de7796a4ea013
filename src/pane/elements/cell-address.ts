import type { Area } from '../../workbook'

/** `A`, `B` … `AA`, counted from 0. */
export const columnLetters = (column: number): string =>
  `${column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : ''}${String.fromCharCode(65 + (column % 26))}`

/** `C5`, or `C5:D9` for more than one cell. */
export function cellAddress({ row, column, rows, columns }: Omit<Area, 'sheet'>): string {
  const first = `${columnLetters(column)}${row + 1}`
  return rows * columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`
}

/** `$C$5:$D$9`, for a formula that is not to move along. */
export const absoluteAddress = (area: Omit<Area, 'sheet'>): string =>
  cellAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')

/** `'Plan 2026'!$B$1`, from anywhere in the workbook. */
export const absoluteReference = ({ sheet, ...area }: Area): string =>
  `'${sheet.replaceAll("'", "''")}'!${absoluteAddress(area)}`
