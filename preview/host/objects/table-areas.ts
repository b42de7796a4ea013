import type { Area } from '../area'
import type { Place, Table, WorkbookModel } from '../workbook-model'

/** The rows between the headers and the totals. */
export function bodyArea({ area, showHeaders, showTotals }: Table): Area {
  const above = showHeaders ? 1 : 0
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) }
}

export const headerArea = ({ area, showHeaders }: Table): Area | undefined =>
  showHeaders ? { ...area, rows: 1 } : undefined

export const totalArea = ({ area, showTotals }: Table): Area | undefined =>
  showTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined

export const columnOfArea = (area: Area, index: number): Area => ({ ...area, column: area.column + index, columns: 1 })

/** The names above the columns. */
export function columnNames(model: WorkbookModel, table: Table): string[] {
  const header = headerArea(table)
  if (header === undefined) return Array.from({ length: table.area.columns }, (_, index) => `Kolom${String(index + 1)}`)
  return (model.cells.read({ sheetId: table.sheetId, area: header })[0] ?? []).map(({ text }) => text)
}

/** What `Table` or `Table[Column]` means in a formula: the rows of the body. */
export function tableColumnArea(model: WorkbookModel, table: Table, column: string | undefined): Place | undefined {
  const { sheetId } = table
  if (column === undefined) return { sheetId, area: bodyArea(table) }
  if (column === '#All') return { sheetId, area: table.area }
  const index = columnNames(model, table).findIndex((name) => name.toLowerCase() === column.toLowerCase())
  return index < 0 ? undefined : { sheetId, area: columnOfArea(bodyArea(table), index) }
}
