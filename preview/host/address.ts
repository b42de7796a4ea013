import { areaName, areaOf, columnName, lastColumn, lastRow, type Area } from '../engine/address'

export const isWholeColumns = ({ top, bottom }: Area): boolean => top === 0 && bottom === lastRow
export const isWholeRows = ({ left, right }: Area): boolean => left === 0 && right === lastColumn
export const isOnSheet = ({ top, left, bottom, right }: Area): boolean =>
  top >= 0 && left >= 0 && top <= bottom && left <= right && bottom <= lastRow && right <= lastColumn

/** An area as Excel writes it: `A1`, `A1:B2`, `A:C` for whole columns, `1:3` for whole rows. */
export function addressOfArea(area: Area): string {
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`
  return areaName(area)
}

const wholeColumns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i
const wholeRows = /^\$?(\d{1,7}):\$?(\d{1,7})$/

/** Reads an address without a sheet name; undefined when it is none. */
export function areaOfAddress(address: string): Area | undefined {
  const text = address.trim()
  return areaOf(
    text
      .replace(wholeColumns, (_, first: string, last: string) => `${first}1:${last}${lastRow + 1}`)
      .replace(wholeRows, (_, first: string, last: string) => `A${first}:${columnName(lastColumn)}${last}`),
  )
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
