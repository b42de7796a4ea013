import { columnCount, rowOfArea, type Area } from '../../engine/address'
import type { Table, WorkbookModel } from '../workbook-model'

/** The rows between the headers and the totals. */
export function bodyArea({ area, showHeaders, showTotals }: Table): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) }
}

export const headerArea = ({ area, showHeaders }: Table): Area | undefined =>
  showHeaders ? rowOfArea(area, 0) : undefined

/** The names above the columns. */
export function columnNames(model: WorkbookModel, table: Table): string[] {
  const header = headerArea(table)
  if (header === undefined)
    return Array.from({ length: columnCount(table.area) }, (_, index) => `Kolom${String(index + 1)}`)
  return (model.cells.read({ sheetId: table.sheetId, area: header })[0] ?? []).map(({ text }) => text)
}
