import * as o from '@odoo/o-spreadsheet'
import { isCellError, type CellValue } from '../../preview/engine/cell-value'
import type { SheetFacts } from '../../preview/engine/functions/sheet-facts'
import { prepareSpreadsheet, type CellContent } from '../../preview/engine/spreadsheet'

const spreadsheet = prepareSpreadsheet(o, 'KMO', { functions: [] }, () => ({ value: 0 }))
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** An error in a cell, as opposed to a text that reads like it. */
export const error = (code: string): CellValue => ({ error: code })

/**
 * What formulas give, written as the engine has them, beside cells that stand row by row from A1 on. Each stands in its own row of column Z;
 * an error is its code, what the engine cannot calculate is undefined.
 */
export function answers(
  rows: readonly (readonly CellValue[])[],
  formulas: readonly string[],
  facts?: SheetFacts,
): (string | number | boolean | null | undefined)[] {
  const cells = new Map<string, CellContent>()
  rows.forEach((row, index) =>
    row.forEach((value, column) => {
      if (value !== null) cells.set(`${letters[column]}${index + 1}`, { value })
    }),
  )
  formulas.forEach((formula, index) => cells.set(`Z${index + 101}`, { formula: `FIT(${formula},1,1)` }))
  const calculation = spreadsheet.calculate([
    { name: 'Blad', rows: 100 + formulas.length + 1, columns: 27, cells, ...(facts && { facts }) },
  ])
  return formulas.map((_, index) => {
    const { value, failed } = calculation.cell(0, { row: index + 100, column: 25 })
    if (failed !== undefined) return undefined
    return isCellError(value) ? value.error : value
  })
}

/** One answer. */
export const answer = (rows: readonly (readonly CellValue[])[], formula: string, facts?: SheetFacts) =>
  answers(rows, [formula], facts)[0]
