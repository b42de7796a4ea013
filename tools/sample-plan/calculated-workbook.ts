import * as o from '@odoo/o-spreadsheet'
import { addressOf } from '../../preview/engine/address'
import { calculateWorkbook } from '../../preview/engine/calculate-workbook'
import { isCellError } from '../../preview/engine/cell-value'
import { prepareSpreadsheet } from '../../preview/engine/spreadsheet'
import { packWorkbookFile, readWorkbookFile } from '../../preview/xlsx/workbook-file'
import { writeResults } from '../../preview/xlsx/write-results'
import { loadBundle } from '../../preview/command/bundle'

/**
 * The workbook with the value of every formula beside it, calculated by the built functions: who opens the file without the
 * add-in sees the plan all the same. Throws for a formula that is not calculated or gives an error.
 */
export function calculatedWorkbook(bytes: Uint8Array, builtFunctions: string): Uint8Array {
  const { table, call } = loadBundle(builtFunctions)
  const file = readWorkbookFile(bytes)
  const { results, kept } = calculateWorkbook(file.workbook, prepareSpreadsheet(o, 'KMO', table, call))
  const place = (sheet: number, cell: { row: number; column: number }) =>
    `${file.workbook.sheets[sheet]?.name}!${addressOf(cell)}`
  const faults = [
    ...kept.map(({ sheet, because, ...cell }) => `${place(sheet, cell)}: ${because}`),
    ...results.flatMap((own, sheet) =>
      own.flatMap(({ value, ...cell }) =>
        isCellError(value) ? [`${place(sheet, cell)}: ${value.error} ${value.message ?? ''}`] : [],
      ),
    ),
  ]
  if (faults.length > 0) throw new Error(`The sample workbook has faults.\n${faults.join('\n')}`)
  return packWorkbookFile(writeResults(file, results))
}
