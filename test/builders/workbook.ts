import { join } from 'node:path'
import * as o from '@odoo/o-spreadsheet'
import { loadBundle } from '../../preview/command/bundle'
import { calculateWorkbook } from '../../preview/engine/calculate-workbook'
import { isCellError } from '../../preview/engine/cell-value'
import { prepareSpreadsheet } from '../../preview/engine/spreadsheet'
import { readWorkbookFile } from '../../preview/xlsx/workbook-file'
import { xlsx, type SheetParts } from '../../tools/workbook/xlsx-builder'

/** What a cell of a sheet shows, by sheet, row and column from 0; an error by its code and its sentence. */
export type Shown = (sheet: number, row: number, column: number) => unknown

/** Calculates workbooks with a spreadsheet and the shipped functions, with blank cells as Excel has them on a platform. */
export function calculator(platform: 'desktop' | 'web' = 'desktop'): (sheets: readonly SheetParts[]) => Shown {
  const { table, call } = loadBundle(join(__dirname, '../../dist'), platform)
  const engine = prepareSpreadsheet(o, 'KMO', table, call)
  return (sheets) => {
    const { results } = calculateWorkbook(readWorkbookFile(xlsx({ sheets })).workbook, engine)
    return (sheet, row, column) => {
      const value = results[sheet]?.find((one) => one.row === row && one.column === column)?.value
      return isCellError(value) ? `${value.error} ${value.message ?? ''}`.trim() : value
    }
  }
}

/** A formula as it stands in the XML of a cell. */
export const formulaXml = (formula: string): string =>
  formula.replace(/^=/, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
