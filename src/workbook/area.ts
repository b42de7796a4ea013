/** How far a sheet of Excel goes. */
export const rowsOfASheet = 1_048_576
export const columnsOfASheet = 16_384

/** A block of cells, wherever it stands; rows and columns are counted from 0. */
export type Extent = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}
/** A block of cells on one sheet. */
export type Area = Extent & { readonly sheet: string }

export const isOneCell = ({ rows, columns }: Extent): boolean => rows * columns === 1

export const isSameArea = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns

/** Whether the whole of `inner` lies in `outer`. */
export const holds = (outer: Area, inner: Area): boolean =>
  outer.sheet === inner.sheet &&
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns

/** The cells that two areas share; undefined where they share none. */
export function overlapOf(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row)
  const column = Math.max(a.column, b.column)
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column
  return a.sheet === b.sheet && rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : undefined
}

export const overlaps = (a: Area, b: Area): boolean => overlapOf(a, b) !== undefined

/** One cell of an area, counted from its first. */
export const cellIn = (area: Area, row = 0, column = 0): Area => ({
  ...area,
  row: area.row + row,
  column: area.column + column,
  rows: 1,
  columns: 1,
})

/** One column of an area, counted from its first. */
export const columnIn = (area: Area, column: number): Area => ({ ...area, column: area.column + column, columns: 1 })

/** What stands below the first row of an area. */
export const belowHeaders = (area: Area): Area => ({ ...area, row: area.row + 1, rows: Math.max(0, area.rows - 1) })

/** `A`, `B` … `AA`, counted from 0. */
export const columnLetters = (column: number): string =>
  `${column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : ''}${String.fromCharCode(65 + (column % 26))}`

/** The other way round: 0 for `A`, 26 for `AA`. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** `C5`, or `C5:D9` for more than one cell. */
export function cellAddress(area: Extent): string {
  const { row, column, rows, columns } = area
  const first = `${columnLetters(column)}${row + 1}`
  return isOneCell(area) ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`
}

/** `$C$5:$D$9`, for a formula that is not to move along. */
export const absoluteAddress = (area: Extent): string => cellAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')

/** `'Plan 2026'!$B$1`, from anywhere in the workbook. */
export const absoluteReference = ({ sheet, ...area }: Area): string =>
  `'${sheet.replaceAll("'", "''")}'!${absoluteAddress(area)}`

/** Enough for one request of a few hundred kilobytes; Excel on the web refuses above 5 MB. */
export const cellsPerRequest = 20_000

/** An area from top to bottom, in parts that Excel takes in one request. */
export function partsOf(area: Area): readonly Area[] {
  const rowsAtOnce = Math.max(1, Math.floor(cellsPerRequest / Math.max(1, area.columns)))
  return Array.from({ length: Math.ceil(area.rows / rowsAtOnce) }, (_, part) => {
    const from = part * rowsAtOnce
    return { ...area, row: area.row + from, rows: Math.min(rowsAtOnce, area.rows - from) }
  })
}
