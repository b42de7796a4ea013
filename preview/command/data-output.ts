import { isCellError } from '../engine/cell-value'
import { numberKind } from '../xlsx/number-format'
import type { CalculationReport } from './calculation-report'
import type { OutputColumn } from './plan-output'
import { rawValue, shownText } from './shown-value'
import type { ShownCell } from './sheet-view'

/** The rows as objects: raw values by header, days in ISO notation; and beside them what of the workbook was not calculated or cannot be checked. */
export function jsonOutput(columns: readonly OutputColumn[], calculation: CalculationReport): string {
  const rowCount = columns[0]?.cells.length ?? 0
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(columns.map(({ header, cells }) => [header, rawValue(cells[row]!)])),
  )
  return `${JSON.stringify({ rows, calculation }, undefined, 2)}\n`
}

/** For Excel in Flanders: semicolons, decimal commas, no thousands. */
export function csvOutput(columns: readonly OutputColumn[]): string {
  const rowCount = columns[0]?.cells.length ?? 0
  const lines = [columns.map(({ header }) => csvText(header))]
  for (let row = 0; row < rowCount; row++) lines.push(columns.map(({ cells }) => csvCell(cells[row]!)))
  return lines.map((line) => `${line.join(';')}\r\n`).join('')
}

function csvCell(cell: ShownCell): string {
  const { value, format } = cell
  if (typeof value === 'string') return csvText(value)
  if (isCellError(value)) return value.error
  if (typeof value !== 'number') return shownText(cell, 'as they are')
  const kind = numberKind(format)
  if (kind === 'percentage') return `${decimalComma(Number((value * 100).toPrecision(15)))}%`
  return kind === 'general' || kind === 'number' || kind === 'text'
    ? decimalComma(value)
    : shownText(cell, 'as they are')
}

const decimalComma = (value: number): string => String(value).replace('.', ',')

/** A text that Excel would take for a formula gets an apostrophe before it. */
function csvText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
