import type { Area } from '../area'
import { WorkbookError, type WorkbookRefusal } from '../workbook'

const refusals: Readonly<Record<string, WorkbookRefusal>> = {
  AccessDenied: 'protected-sheet',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  InvalidOperationInCellEditMode: 'cell-being-edited',
  ApiNotFound: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
}

/** An error of Excel as the port tells it. */
export function refusalOf(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error
  const { code = '', message = String(error) } = error as { code?: string; message?: string }
  return new WorkbookError(refusals[code] ?? 'failed', message)
}

/** Does a task in the workbook that Excel has open. Rejects with a WorkbookError. */
export async function inExcel<T>(task: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (globalThis.Excel === undefined) throw new WorkbookError('no-excel')
  try {
    return await Excel.run(task)
  } catch (error) {
    throw refusalOf(error)
  }
}

/** What this Excel cannot tell is answered with `otherwise`; every other refusal stays one. */
export async function ifSupported<T>(task: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await task
  } catch (error) {
    if (refusalOf(error).refusal === 'not-supported') return otherwise
    throw error
  }
}

export const rangeOf = (context: Excel.RequestContext, { sheet, row, column, rows, columns }: Area): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns)

/** Asks where a range stands. The answer is there after the next sync. */
export function areaOf(range: Excel.Range): () => Area {
  range.load('rowIndex,columnIndex,rowCount,columnCount')
  range.worksheet.load('name')
  return () => ({
    sheet: range.worksheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  })
}

/** Excel takes one value for all cells of a range, which its types do not tell. */
export const forEveryCell = (value: string): string[][] => value as unknown as string[][]
