import type { CellValue } from '../engine/cell-value'
import type { Workbook } from '../xlsx/workbook'
import { areaOf, contains, firstCell } from '../engine/address'
import type { FoundPlan, PlanReading } from './plan-reading'
import type { SheetView } from './sheet-view'

export type FoundSize = { readonly size: string; readonly from: string }

/** The size of the enterprise where a workbook says it once: in a cell with a name, or beside or below a label, but not in a row of the plan. */
export function findSize(
  plan: FoundPlan,
  sheets: readonly SheetView[],
  workbook: Workbook,
  { isSize, isSizeLabel }: PlanReading,
): FoundSize | undefined {
  for (const { name, formula } of workbook.names) {
    if (!isSizeLabel(name)) continue
    const found = valueNamed(formula, sheets)
    if (found !== undefined && isSize(found.value)) return { size: String(found.value), from: `de naam ${name}` }
  }
  for (const sheet of sheets) {
    for (let row = 0; row <= Math.min(sheet.lastRow, 200); row++) {
      for (let column = 0; column <= Math.min(sheet.lastColumn, 30); column++) {
        if (sheet === plan.sheet && contains(plan.area, { row, column })) continue
        const label = sheet.at({ row, column }).value
        if (typeof label !== 'string' || !isSizeLabel(label)) continue
        for (const place of [
          { row, column: column + 1 },
          { row, column: column + 2 },
          { row: row + 1, column },
        ]) {
          const { value } = sheet.at(place)
          if (typeof value === 'string' && isSize(value))
            return { size: value, from: `“${label.trim()}” op blad ${sheet.name}` }
        }
      }
    }
  }
  return undefined
}

function valueNamed(formula: string, sheets: readonly SheetView[]): { value: CellValue } | undefined {
  const [, text] = /^"((?:[^"]|"")*)"$/.exec(formula) ?? []
  if (text !== undefined) return { value: text.replace(/""/g, '"') }
  const [, quoted, unquoted, address = ''] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Za-z]+\$?\d+)$/.exec(formula) ?? []
  const wanted = (quoted?.replace(/''/g, "'") ?? unquoted)?.toLowerCase()
  const sheet = sheets.find(({ name }) => name.toLowerCase() === wanted)
  const area = areaOf(address)
  return sheet && area && { value: sheet.at(firstCell(area)).value }
}
