import * as o from '@odoo/o-spreadsheet'
import { addressOf } from '../../preview/engine/address'
import { calculateWorkbook, type CalculatedWorkbook } from '../../preview/engine/calculate-workbook'
import { toArguments, toResult, type FunctionTable } from '../../preview/engine/calling-convention'
import { isCellError, type CellValue } from '../../preview/engine/cell-value'
import type { SheetPosition } from '../../preview/engine/formula-cells'
import { prepareSpreadsheet } from '../../preview/engine/spreadsheet'
import { readWorkbookFile } from '../../preview/xlsx/workbook-file'
import { xlsx, type BookParts } from '../../tools/workbook/xlsx-builder'

/** Four functions that answer with what they were given. */
const table: FunctionTable = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: 'ECHO',
      name: 'ECHO',
      parameters: [
        { name: 'value', type: 'any' },
        { name: 'other', type: 'any', optional: true },
      ],
    },
    { id: 'ROWS', name: 'ROWS', parameters: [{ name: 'range', type: 'any', dimensionality: 'matrix' }] },
    {
      id: 'GRID',
      name: 'GRID',
      parameters: [
        { name: 'rows', type: 'number' },
        { name: 'columns', type: 'number' },
      ],
      result: { dimensionality: 'matrix' },
    },
    { id: 'DAY', name: 'DAY.OF', parameters: [{ name: 'serial', type: 'any' }] },
  ],
}
const functions: Record<string, (...given: never[]) => unknown> = {
  ECHO: (value: unknown, other: unknown) => JSON.stringify([value, other]),
  ROWS: (range: unknown[][]) => JSON.stringify(range),
  GRID: (rows: number, columns: number) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => 10 * (row + 1) + column + 1),
    ),
  DAY: (serial: number) => ({ type: 'Double', basicValue: serial + 14, numberFormat: 'dd/mm/yyyy' }),
}
export const echoSpreadsheet = prepareSpreadsheet(o, 'KMO', table, (metadata, given) => {
  const prepared = toArguments(metadata, given, {
    blanks: 'desktop',
    errorsAllowed: true,
    toRuntimeError: ({ error }) => ({ code: error }),
  })
  if ('refused' in prepared) return { value: prepared.refused }
  return toResult({ returned: functions[metadata.id]!(...(prepared.values as never[])) })
})

/** A workbook calculated with these functions, the values of its results by address for each sheet. */
export function calculatedBook(
  book: BookParts | Uint8Array,
): CalculatedWorkbook & { readonly values: readonly Readonly<Record<string, CellValue>>[] } {
  const { workbook } = readWorkbookFile(book instanceof Uint8Array ? book : xlsx(book))
  const calculated = calculateWorkbook(workbook, echoSpreadsheet)
  const values = calculated.results.map((results) =>
    Object.fromEntries(
      results.map((result) => [addressOf(result), isCellError(result.value) ? result.value.error : result.value]),
    ),
  )
  return { ...calculated, values }
}

/** Cells as `Blad!A1`. */
export const placesOf = ({ workbook }: CalculatedWorkbook, cells: readonly SheetPosition[]): string[] =>
  cells.map(({ sheet, ...cell }) => `${workbook.sheets[sheet]!.name}!${addressOf(cell)}`)
