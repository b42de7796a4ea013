import type { Position } from '../engine/address'
import type { CalculatedWorkbook } from '../engine/calculate-workbook'
import type { CellValue } from '../engine/cell-value'
import { dateSystem } from '../engine/date-system'
import { cellGrid, Grid } from '../xlsx/cell-grid'
import { numberKind } from '../xlsx/number-format'
import { formatOf, type Table } from '../xlsx/workbook'

/** A value with the format that it is shown in; days count from 1900. */
export type ShownCell = { readonly value: CellValue; readonly format: string }

/** A sheet as it reads after the calculation. */
export type SheetView = {
  readonly name: string
  readonly index: number
  readonly visible: boolean
  readonly lastRow: number
  readonly lastColumn: number
  readonly tables: readonly Table[]
  readonly at: (position: Position) => ShownCell
  readonly valueAt: (row: number, column: number) => CellValue
}

const blank: ShownCell = { value: null, format: 'General' }

export function sheetViews({ workbook, results }: CalculatedWorkbook): SheetView[] {
  const dates = dateSystem(workbook.date1904)
  return workbook.sheets.map((sheet, index) => {
    const cells = cellGrid(sheet)
    const calculated = new Grid<ShownCell>()
    let lastRow = sheet.rows[sheet.rows.length - 1]?.row ?? 0
    let lastColumn = sheet.rows.reduce((last, row) => Math.max(last, row.cells[row.cells.length - 1]?.column ?? 0), 0)
    for (const result of results[index] ?? []) {
      const cell = cells.at(result)
      const own = cell ? formatOf(workbook, cell) : 'General'
      const format = numberKind(own) === 'general' ? (result.numberFormat ?? own) : own
      calculated.set(result, { value: dates.read(result.value, format), format })
      lastRow = Math.max(lastRow, result.row)
      lastColumn = Math.max(lastColumn, result.column)
    }
    const at = (position: Position): ShownCell => {
      const found = calculated.at(position)
      if (found) return found
      const cell = cells.at(position)
      if (cell === undefined) return blank
      const format = formatOf(workbook, cell)
      return { value: dates.read(cell.value, format), format }
    }
    const tables = workbook.tables.filter((table) => table.sheet === index)
    const valueAt = (row: number, column: number) => at({ row, column }).value
    return { name: sheet.name, index, visible: sheet.visible, lastRow, lastColumn, tables, at, valueAt }
  })
}
