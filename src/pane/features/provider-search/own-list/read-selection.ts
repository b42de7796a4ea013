import { cellAddress, holds, isOneCell, overlapOf, type Progress, type Workbook } from '../../../../workbook'
import type { ReadRows } from './rows'

/** The selected rows. One cell stands for the table or the sheet around it; of whole columns only the part in use is meant. */
export async function readSelection(workbook: Workbook, progress: Progress): Promise<ReadRows> {
  const nothing = { rows: [], source: '' }
  const selection = await workbook.selection()
  if (selection === undefined) return nothing
  const used = (await workbook.sheets()).find(({ name }) => name === selection.sheet)?.used
  const table = (await workbook.tables()).find(({ area }) => holds(area, selection))
  const area = isOneCell(selection) ? (table?.area ?? used) : used && overlapOf(selection, used)
  if (area === undefined) return nothing
  const { values } = await workbook.read(area, progress)
  return {
    source: `${area.sheet}!${cellAddress(area)}`,
    rows: values.map((cells, row) => ({ line: area.row + row + 1, cells })),
  }
}
