import type { Model } from '@odoo/o-spreadsheet'
import { columnCount, contains, rowOfArea, sameArea, type Area } from '../../engine/address'
import { movedIndex } from '../../xlsx/shift-sheet'
import type { Table } from '../../xlsx/workbook'
import type { GridTable } from '../workbook/tables'
import { contentOf, type SheetEdits } from './edit-log'
import { columnOfKey, placeKey, rowOfKey } from './place-key'

type Getters = Model['getters']

/** The columns that a table has now; a header that nobody edited keeps the name that the file has for its column. */
export function columnNames(
  getters: Getters,
  { sheetId, area }: GridTable,
  edits: SheetEdits,
  known?: Table,
): string[] {
  const inFile = new Map(
    (known?.columns ?? []).map((name, index) => [
      movedIndex(known!.area.left + index, 'column', edits.structure),
      name,
    ]),
  )
  return Array.from({ length: columnCount(area) }, (_, index) => {
    const [row, col] = [area.top, area.left + index]
    const before = edits.cells.get(placeKey(row, col))
    const isEdited =
      before !== undefined && before.content !== contentOf(getters.getCell({ sheetId, row, col }), getters)
    const own = isEdited ? undefined : inFile.get(col)
    const text = getters.getEvaluatedCell({ sheetId, row, col }).formattedValue
    return own ?? (text === '' ? `Kolom${index + 1}` : text)
  })
}

/** Whether a table of the file has another area or other headers. */
export function isTableEdited(getters: Getters, table: GridTable, edits: SheetEdits, known: Table): boolean {
  if (!sameArea(table.area, known.area) || edits.structure.length > 0) return true
  const header: Area = rowOfArea(table.area, 0)
  return [...edits.cells].some(([key, { content }]) => {
    const position = { row: rowOfKey(key), column: columnOfKey(key) }
    const { row, column: col } = position
    return (
      known.headerRows > 0 &&
      contains(header, position) &&
      contentOf(getters.getCell({ sheetId: table.sheetId, row, col }), getters) !== content
    )
  })
}
