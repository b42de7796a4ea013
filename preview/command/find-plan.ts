import { contains, type Area } from '../engine/address'
import type { CellValue } from '../engine/cell-value'
import type { Workbook } from '../xlsx/workbook'
import type { SheetView } from './sheet-view'

/** A plan on a sheet: its header row and the rows below, without a row of totals. */
export type FoundPlan = { readonly sheet: SheetView; readonly area: Area; readonly totalsRow?: number }

/** How far down a sheet its headers may start. */
const lastHeaderRow = 60
/** A gap this high ends a plan. */
const tallestGap = 3

/**
 * Finds the plan: first among the tables, then among the rows of the sheets.
 * @param isHeader whether a row holds the headers of a plan
 */
export function findPlan(
  sheets: readonly SheetView[],
  tables: Workbook['tables'],
  isHeader: (row: readonly CellValue[]) => boolean,
): FoundPlan | undefined {
  // Hidden sheets hold lists and calculations; they are asked last.
  const ordered = [...sheets].sort((a, b) => Number(b.visible) - Number(a.visible))
  for (const sheet of ordered) {
    for (const table of tables) {
      if (table.sheet !== sheet.index || table.headerRows === 0) continue
      const { top, left, right, bottom } = table.area
      if (isHeader(valuesOf(sheet, top, left, right)))
        return extended(
          sheet,
          { ...table.area, bottom: bottom - table.totalsRows },
          table.totalsRows > 0 ? bottom : undefined,
        )
    }
  }
  for (const sheet of ordered) {
    for (let row = 0; row <= Math.min(sheet.lastRow, lastHeaderRow); row++) {
      for (const [left, right] of blocksOf(sheet, row)) {
        if (isHeader(valuesOf(sheet, row, left, right))) return loosePlan(sheet, { top: row, left, right, bottom: row })
      }
    }
  }
  return undefined
}

export const valuesOf = (sheet: SheetView, row: number, left: number, right: number): CellValue[] =>
  Array.from({ length: right - left + 1 }, (_, index) => sheet.at({ row, column: left + index }).value)

const isBlank = (value: CellValue): boolean => value === null || (typeof value === 'string' && value.trim() === '')
const isBlankRow = (sheet: SheetView, row: number, { left, right }: Area): boolean =>
  valuesOf(sheet, row, left, right).every(isBlank)

/** The stretches of filled cells in a row; one empty column between two does not part them. */
function blocksOf(sheet: SheetView, row: number): [number, number][] {
  const blocks: [number, number][] = []
  for (let column = 0; column <= sheet.lastColumn; column++) {
    if (isBlank(sheet.at({ row, column }).value)) continue
    const last = blocks[blocks.length - 1]
    if (last && column - last[1] <= 2) last[1] = column
    else blocks.push([column, column])
  }
  return blocks
}

/** A table with what stands right of it under the same headers: results spill beside a table, not inside. */
function extended(sheet: SheetView, area: Area, totalsRow: number | undefined): FoundPlan {
  const [, right] = blocksOf(sheet, area.top).find(([first, last]) => first <= area.left && last >= area.right) ?? [
    area.left,
    area.right,
  ]
  return { sheet, area: { ...area, right }, ...(totalsRow !== undefined && { totalsRow }) }
}

function loosePlan(sheet: SheetView, header: Area): FoundPlan {
  let bottom = header.top
  let gap = 0
  for (let row = header.top + 1; row <= sheet.lastRow && gap < tallestGap; row++) {
    if (isBlankRow(sheet, row, header)) {
      gap++
      continue
    }
    // Notes below a plan hold no numbers; a row of the plan that is only text follows the others without a gap.
    if (gap === 0 || valuesOf(sheet, row, header.left, header.right).some((value) => typeof value === 'number')) {
      bottom = row
      gap = 0
    } else break
  }
  const first = valuesOf(sheet, bottom, header.left, header.right).find((value) => !isBlank(value))
  const isTotal = bottom > header.top + 1 && typeof first === 'string' && /^\s*(sub)?tota(al|l)\b/i.test(first)
  return { sheet, area: { ...header, bottom: isTotal ? bottom - 1 : bottom }, ...(isTotal && { totalsRow: bottom }) }
}

/** Whether a cell with a formula stands in the plan or beside it under its headers. */
export const holds = ({ sheet, area }: FoundPlan, position: { sheet: number; row: number; column: number }): boolean =>
  position.sheet === sheet.index && contains(area, position)
