import type { Area } from '../area'
import { WorkbookError, type NewColumn } from '../workbook'
import { areaOf, forEveryCell, inExcel } from './excel'

export const addTableColumns = (name: string, columns: readonly NewColumn[]): Promise<readonly Area[]> =>
  inExcel(async (context) => {
    const table = context.workbook.tables.getItem(name)
    table.worksheet.protection.load('protected')
    table.worksheet.load('name')
    await context.sync()
    if (table.worksheet.protection.protected) throw new WorkbookError('protected-sheet', table.worksheet.name)
    const areas = columns.map(({ header, formula, numberFormat, width }) => {
      const column = table.columns.add(undefined, undefined, header)
      column.getDataBodyRange().formulas = forEveryCell(formula)
      if (numberFormat !== undefined) column.getDataBodyRange().numberFormat = forEveryCell(numberFormat)
      if (width !== undefined) column.getRange().format.columnWidth = width
      return areaOf(column.getRange())
    })
    await context.sync()
    return areas.map((area) => area())
  })

export const removeTableColumns = (name: string, headers: readonly string[]): Promise<void> =>
  inExcel(async (context) => {
    const columns = headers.map((header) => context.workbook.tables.getItem(name).columns.getItemOrNullObject(header))
    for (const column of columns) column.load('name')
    await context.sync()
    for (const column of columns) if (!column.isNullObject) column.delete()
    await context.sync()
  })

export const removeSheet = (name: string): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.worksheets.getItem(name).delete()
    await context.sync()
  })
