import type { Area } from '../area'
import type { Table, WorkbookModel } from '../workbook-model'

/** The rows between the headers and the totals. */
export function bodyArea({ area, showHeaders, showTotals }: Table): Area {
  const above = showHeaders ? 1 : 0
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) }
}

export const headerArea = ({ area, showHeaders }: Table): Area | undefined =>
  showHeaders ? { ...area, rows: 1 } : undefined

export const columnOfArea = (area: Area, index: number): Area => ({ ...area, column: area.column + index, columns: 1 })

/** The names above the columns. */
export function columnNames(model: WorkbookModel, table: Table): string[] {
  const header = headerArea(table)
  if (header === undefined) return Array.from({ length: table.area.columns }, (_, index) => `Kolom${String(index + 1)}`)
  return (model.cells.read({ sheetId: table.sheetId, area: header })[0] ?? []).map(({ text }) => text)
}
