import { intersection, lastColumn, lastRow, type Area } from '../area'
import type { Place, WorkbookModel } from '../workbook-model'

/** The block of filled cells around a place, bounded by empty rows and columns: what Ctrl+A selects. */
export function surroundingRegion(model: WorkbookModel, { sheetId, area }: Place): Area {
  const used = model.cells.used(sheetId, true)
  if (used === undefined) return area
  const isFilled = (edge: Area): boolean => {
    const cells = intersection(edge, used)
    return (
      cells !== undefined &&
      model.cells.read({ sheetId, area: cells }).some((row) => row.some(({ type }) => type !== 'Empty'))
    )
  }
  let region = area
  for (;;) {
    const around: Area = {
      row: region.row - 1,
      column: region.column - 1,
      rows: region.rows + 2,
      columns: region.columns + 2,
    }
    const top = isFilled({ ...around, rows: 1 }) ? 1 : 0
    const bottom = isFilled({ ...around, row: lastRow(around), rows: 1 }) ? 1 : 0
    const left = isFilled({ ...around, columns: 1 }) ? 1 : 0
    const right = isFilled({ ...around, column: lastColumn(around), columns: 1 }) ? 1 : 0
    if (top + bottom + left + right === 0) return region
    region = {
      row: region.row - top,
      column: region.column - left,
      rows: region.rows + top + bottom,
      columns: region.columns + left + right,
    }
  }
}
