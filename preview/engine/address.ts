/** A cell, counted from 0. */
export type Position = { readonly row: number; readonly column: number }
/** A rectangle of cells, both corners included. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** Excel's last row and column, counted from 0. */
export const lastRow = 1_048_575
export const lastColumn = 16_383

export function columnName(column: number): string {
  const name = String.fromCharCode(65 + (column % 26))
  return column < 26 ? name : columnName(Math.floor(column / 26) - 1) + name
}

export function columnIndex(name: string): number {
  let index = 0
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

export const addressOf = ({ row, column }: Position): string => `${columnName(column)}${row + 1}`

export const areaName = ({ top, left, bottom, right }: Area): string => {
  const first = addressOf({ row: top, column: left })
  return top === bottom && left === right ? first : `${first}:${addressOf({ row: bottom, column: right })}`
}

/** `B2` as a position; undefined for anything else. */
export function positionOf(address: string): Position | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address) ?? []
  if (letters === undefined || digits === undefined) return undefined
  const position = { row: Number(digits) - 1, column: columnIndex(letters) }
  return position.row < 0 || position.row > lastRow || position.column > lastColumn ? undefined : position
}

/** `A1:C5` or `B2` as an area; undefined for anything else. */
export function areaOf(range: string): Area | undefined {
  const [first = '', second = first, ...more] = range.split(':')
  const [from, to] = [positionOf(first), positionOf(second)]
  if (from === undefined || to === undefined || more.length > 0) return undefined
  return boundingArea(areaFrom(from), areaFrom(to))
}

/** As many rows and columns as asked, from a cell on. */
export const areaFrom = ({ row, column }: Position, rows = 1, columns = 1): Area => ({
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
})

export const firstCell = ({ top, left }: Area): Position => ({ row: top, column: left })
export const rowCount = ({ top, bottom }: Area): number => bottom - top + 1
export const columnCount = ({ left, right }: Area): number => right - left + 1

export const rowOfArea = (area: Area, index: number): Area => ({
  ...area,
  top: area.top + index,
  bottom: area.top + index,
})
export const columnOfArea = (area: Area, index: number): Area => ({
  ...area,
  left: area.left + index,
  right: area.left + index,
})

export const sameArea = (one: Area, other: Area): boolean =>
  one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right

export const contains = (area: Area, { row, column }: Position): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right

/** What two areas share, or undefined when they share nothing. */
export function intersection(one: Area, other: Area): Area | undefined {
  const shared = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  }
  return shared.top <= shared.bottom && shared.left <= shared.right ? shared : undefined
}

/** The smallest area around two areas. */
export const boundingArea = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
})

export function* positionsIn({ top, left, bottom, right }: Area): Generator<Position> {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield { row, column }
}
