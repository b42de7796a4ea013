/** A rectangle of cells on a sheet. Rows and columns count from 0. */
export type Area = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

export const sheetRows = 1_048_576
export const sheetColumns = 16_384

export const lastRow = (area: Area): number => area.row + area.rows - 1
export const lastColumn = (area: Area): number => area.column + area.columns - 1
export const isWholeColumns = (area: Area): boolean => area.rows === sheetRows
export const isWholeRows = (area: Area): boolean => area.columns === sheetColumns
export const isOnSheet = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows > 0 &&
  area.columns > 0 &&
  lastRow(area) < sheetRows &&
  lastColumn(area) < sheetColumns

export const sameArea = (one: Area, other: Area): boolean =>
  one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns

/** What two areas share, or undefined when they share nothing. */
export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row)
  const column = Math.max(one.column, other.column)
  const rows = Math.min(lastRow(one), lastRow(other)) - row + 1
  const columns = Math.min(lastColumn(one), lastColumn(other)) - column + 1
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined
}

/** The smallest area around two areas. */
export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row)
  const column = Math.min(one.column, other.column)
  return {
    row,
    column,
    rows: Math.max(lastRow(one), lastRow(other)) - row + 1,
    columns: Math.max(lastColumn(one), lastColumn(other)) - column + 1,
  }
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** An area as Excel writes it: `A1`, `A1:B2`, `A:C` for whole columns, `1:3` for whole rows. */
export function addressOf(area: Area): string {
  const columns = [columnLetters(area.column), columnLetters(lastColumn(area))] as const
  const rows = [String(area.row + 1), String(lastRow(area) + 1)] as const
  if (isWholeColumns(area)) return columns.join(':')
  if (isWholeRows(area)) return rows.join(':')
  const [first, last] = [columns[0] + rows[0], columns[1] + rows[1]]
  return first === last ? first : `${first}:${last}`
}

const cells =
  /^\$?(?<column>[A-Z]{1,3})\$?(?<row>[1-9]\d{0,6})(?::\$?(?<lastColumn>[A-Z]{1,3})\$?(?<lastRow>[1-9]\d{0,6}))?$/i
const wholeColumns = /^\$?(?<column>[A-Z]{1,3}):\$?(?<lastColumn>[A-Z]{1,3})$/i
const wholeRows = /^\$?(?<row>[1-9]\d{0,6}):\$?(?<lastRow>[1-9]\d{0,6})$/

/** Reads an address without a sheet name; undefined when it is none. */
export function areaOfAddress(address: string): Area | undefined {
  const text = address.trim()
  const found = [cells, wholeColumns, wholeRows]
    .map((form) => form.exec(text)?.groups)
    .find((groups) => groups !== undefined)
  if (found === undefined) return undefined
  const { column = 'A', row = '1' } = found
  const alone = cells.test(text) && found['lastColumn'] === undefined
  const lastColumnLetters = found['lastColumn'] ?? (alone ? column : columnLetters(sheetColumns - 1))
  const lastRowNumber = found['lastRow'] ?? (alone ? row : String(sheetRows))
  const area = boundingArea(
    { row: Number(row) - 1, column: columnOf(column), rows: 1, columns: 1 },
    { row: Number(lastRowNumber) - 1, column: columnOf(lastColumnLetters), rows: 1, columns: 1 },
  )
  return isOnSheet(area) ? area : undefined
}

const plainSheetName = /^[\p{L}_][\p{L}\p{N}_.]*$/u

/** A sheet name as it stands before the `!` of an address. */
export const quotedSheetName = (name: string): string =>
  plainSheetName.test(name) && areaOfAddress(name) === undefined ? name : `'${name.replaceAll("'", "''")}'`

/** The sheet name and the rest of `Blad1!A1`; no sheet name when there is no `!`. */
export function splitAddress(address: string): { readonly sheetName?: string; readonly rest: string } {
  const mark = address.lastIndexOf('!')
  if (mark < 0) return { rest: address }
  const name = address.slice(0, mark).replace(/^=/, '')
  const sheetName = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name
  return { sheetName, rest: address.slice(mark + 1) }
}
