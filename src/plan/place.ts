import { isBlank, type Cell } from '../cells'
import { findColumns, foundColumns, isPlan } from './columns'
import { headersOf } from './headers'
import { kindOfRow, plainHeaders } from './row-kind'

/** A rectangle of cells, both corners included, counted from 0. */
export type Corners = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** A table of a sheet, with its headers and its row of totals where it has them. */
export type TablePlace = { readonly area: Corners; readonly headerRows: number; readonly totalsRows: number }

/** A sheet as it is searched for a plan. */
export type SheetCells = {
  readonly visible: boolean
  readonly lastRow: number
  readonly lastColumn: number
  readonly tables: readonly TablePlace[]
  readonly valueAt: (row: number, column: number) => Cell
}

/** Where a plan stands: its headers and the rows below, without a row of totals. */
export type PlanPlace<S extends SheetCells = SheetCells> = {
  readonly sheet: S
  readonly area: Corners
  readonly totalsRow?: number
}

/** How far down a sheet the headers may start. */
const lastHeaderRow = 60
/** A gap this high ends a plan. */
const tallestGap = 3

/** Finds the plan: first among the tables, then among the rows of the sheets; on hidden sheets, which hold lists and calculations, last. */
export function findPlan<S extends SheetCells>(sheets: readonly S[]): PlanPlace<S> | undefined {
  const ordered = [...sheets].sort((a, b) => Number(b.visible) - Number(a.visible))
  for (const sheet of ordered) {
    const table = sheet.tables.find(({ area, headerRows }) => headerRows > 0 && holdsHeaders(sheet, area))
    if (table !== undefined) return planInTable(sheet, table)
  }
  for (const sheet of ordered) {
    for (let row = 0; row <= Math.min(sheet.lastRow, lastHeaderRow); row++) {
      const block = blocksOf(sheet, row).find((one) => holdsHeaders(sheet, one))
      if (block !== undefined) return planBelow(sheet, block)
    }
  }
  return undefined
}

/** The cells of one row of an area. */
const cellsOf = (sheet: SheetCells, row: number, { left, right }: Corners): Cell[] =>
  Array.from({ length: right - left + 1 }, (_, index) => sheet.valueAt(row, left + index))

function columnsOf(sheet: SheetCells, area: Corners) {
  const headers = headersOf([cellsOf(sheet, area.top, area)]).columns
  const columns = findColumns(headers, () =>
    Array.from({ length: sheet.lastRow - area.top }, (_, row) => cellsOf(sheet, area.top + 1 + row, area)),
  )
  return { ...columns, found: foundColumns(columns, headers) }
}

const holdsHeaders = (sheet: SheetCells, area: Corners): boolean => isPlan(columnsOf(sheet, area).mapping)

/** The stretches of filled cells in a row; one empty column between two does not part them. */
function blocksOf(sheet: SheetCells, row: number): Corners[] {
  const blocks: { top: number; bottom: number; left: number; right: number }[] = []
  for (let column = 0; column <= sheet.lastColumn; column++) {
    if (isBlank(sheet.valueAt(row, column))) continue
    const last = blocks[blocks.length - 1]
    if (last !== undefined && column - last.right <= 2) last.right = column
    else blocks.push({ top: row, bottom: row, left: column, right: column })
  }
  return blocks
}

/** A table with what stands right of it under the same headers: results spill beside a table, not inside. */
function planInTable<S extends SheetCells>(sheet: S, { area, totalsRows }: TablePlace): PlanPlace<S> {
  const block = blocksOf(sheet, area.top).find(({ left, right }) => left <= area.left && right >= area.right)
  const plan = { ...area, right: block?.right ?? area.right, bottom: area.bottom - totalsRows }
  return { sheet, area: plan, ...(totalsRows > 0 && { totalsRow: area.bottom }) }
}

/** The rows below the headers. Notes below a plan hold no numbers; a row of the plan that is only text follows the others without a gap. */
function planBelow<S extends SheetCells>(sheet: S, headers: Corners): PlanPlace<S> {
  let bottom = headers.top
  for (let row = headers.top + 1; row <= sheet.lastRow && row - bottom <= tallestGap; row++) {
    const cells = cellsOf(sheet, row, headers)
    if (cells.every(isBlank)) continue
    if (row - bottom > 1 && !cells.some((cell) => typeof cell === 'number')) break
    bottom = row
  }
  const kindOf = kindOfRow(columnsOf(sheet, headers).found, plainHeaders([cellsOf(sheet, headers.top, headers)]))
  const last = kindOf(cellsOf(sheet, bottom, headers), false)
  return last === 'sum' && bottom > headers.top + 1
    ? { sheet, area: { ...headers, bottom: bottom - 1 }, totalsRow: bottom }
    : { sheet, area: { ...headers, bottom } }
}
