import type { Position } from '../engine/address'
import type { CalculatedWorkbook } from '../engine/calculate-workbook'
import type { CellValue } from '../engine/cell-value'
import { dateSystem } from '../engine/date-system'
import { cellGrid, Grid } from '../xlsx/cell-grid'
import { numberKind } from '../xlsx/number-format'
import { Budget } from '../xlsx/budget'
import { formatOf, type Table } from '../xlsx/workbook'

/** A value with the format that it is shown in; days count from 1900. */
export type ShownCell = { readonly value: CellValue; readonly format: string }

/** A sheet as it reads after the calculation. */
export type SheetView = {
  readonly name: string
  readonly index: number
  readonly visible: boolean
  /** The last row and column in which anything stands; 0 on an empty sheet. */
  readonly lastRow: number
  readonly lastColumn: number
  /** The rows in which anything stands, from top to bottom. */
  readonly filledRows: readonly number[]
  readonly filledColumns: readonly number[]
  readonly tables: readonly Table[]
  readonly at: (position: Position) => ShownCell
  readonly valueAt: (row: number, column: number) => CellValue
}

const blank: ShownCell = { value: null, format: 'General' }

/** The sheets of a workbook; every look at a cell counts, for a table can be as wide as one row of it and as long as one column. */
export function sheetViews(
  { workbook, results }: Pick<CalculatedWorkbook, 'workbook' | 'results'>,
  budget = new Budget(),
): SheetView[] {
  const dates = dateSystem(workbook.date1904)
  return workbook.sheets.map((sheet, index) => {
    const cells = cellGrid(sheet)
    const calculated = new Grid<ShownCell>()
    for (const result of results[index] ?? []) {
      const cell = cells.at(result)
      const own = cell ? formatOf(workbook, cell) : 'General'
      const format = numberKind(own) === 'general' ? (result.numberFormat ?? own) : own
      calculated.set(result, { value: dates.read(result.value, format), format })
    }
    const at = (position: Position): ShownCell => {
      budget.spend('looks', 1)
      const found = calculated.at(position)
      if (found) return found
      const cell = cells.at(position)
      if (cell === undefined) return blank
      const format = formatOf(workbook, cell)
      return { value: dates.read(cell.value, format), format }
    }
    return {
      name: sheet.name,
      index,
      visible: sheet.visible,
      ...filledPart([...sheet.rows.map((row) => row.cells), results[index] ?? []]),
      tables: workbook.tables.filter((table) => table.sheet === index),
      at,
      valueAt: (row: number, column: number) => at({ row, column }).value,
    }
  })
}

/** Where anything stands: a cell with only a look is far away for nothing. */
function filledPart(lists: readonly (readonly (Position & { readonly value: CellValue })[])[]) {
  const [rows, columns] = [new Set<number>(), new Set<number>()]
  for (const cells of lists) {
    for (const { row, column, value } of cells) {
      if (value === null || value === '') continue
      rows.add(row)
      columns.add(column)
    }
  }
  const sorted = (indexes: Set<number>) => [...indexes].sort((a, b) => a - b)
  const [filledRows, filledColumns] = [sorted(rows), sorted(columns)]
  const last = (indexes: readonly number[]) => indexes[indexes.length - 1] ?? 0
  return { filledRows, filledColumns, lastRow: last(filledRows), lastColumn: last(filledColumns) }
}
