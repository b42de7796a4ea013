import type { Model } from '@odoo/o-spreadsheet'
import { addressOf, areaFrom, lastColumn, lastRow, type Position } from '../engine/address'
import { sameValue, type CellValue } from '../engine/cell-value'
import { dateSystem } from '../engine/date-system'
import { Dependencies, resultArea } from '../engine/dependencies'
import { reasonOf, type FormulaCell } from '../engine/formula-cells'
import type { SheetArea } from '../engine/formula/plain-formula'
import { movedIndex, originalIndex, type StructureChange } from '../xlsx/shift-sheet'
import { formatOf } from '../xlsx/workbook'
import { fileSheetName } from './workbook/sheet-names'
import type { OpenedWorkbook } from './open-workbook'
import { contentOf } from './save/edit-log'
import { columnOfKey, placeKey, rowOfKey } from './save/place-key'
import { sheetIdOf } from './workbook-data'

/** A cell that shows what is no longer right. */
export type StaleCell = Position & { readonly sheetId: string; readonly because: string }

/** The cells that keep the value of the file though what they rest on has another one now, and the cells that rest on those. */
export type StaleCells = { readonly kept: readonly StaleCell[]; readonly resting: readonly StaleCell[] }

/** Says, after each edit or result, which cells of a workbook are stale. */
export function staleCellsOf(opened: OpenedWorkbook): () => StaleCells {
  const { kept, read } = opened
  if (kept.length === 0) return () => ({ kept: [], resting: [] })
  const dependencies = new Dependencies(read)
  const isKept = new Set(kept.map((one) => one.read))
  const cellNow = staleCell(opened)
  return () => {
    const affected = dependencies.dependentsOf([...editedAreas(opened), ...changedResults(opened)])
    const stale = [...affected].filter((one) => isKept.has(one) && cellNow(one) !== undefined)
    const resting = [...dependencies.dependentsOf(stale.map(resultArea))].filter((one) => !stale.includes(one))
    return { kept: stale.flatMap((one) => cellNow(one) ?? []), resting: resting.flatMap((one) => cellNow(one) ?? []) }
  }
}

/** Where a formula of the file is now; undefined when it is gone, or something else was entered in its cell. */
const staleCell =
  ({ workbook: { edits, model } }: OpenedWorkbook) =>
  (formula: FormulaCell): StaleCell | undefined => {
    const { sheet, row, column } = formula
    const sheetId = sheetIdOf(sheet)
    const { structure, cells } = edits.of(sheetId)
    const [nowRow, nowColumn] = [movedIndex(row, 'row', structure), movedIndex(column, 'column', structure)]
    if (nowRow === undefined || nowColumn === undefined || model.getters.tryGetSheet(sheetId) === undefined)
      return undefined
    const before = cells.get(placeKey(nowRow, nowColumn))
    const cell = model.getters.getCell({ sheetId, row: nowRow, col: nowColumn })
    const isOther = before !== undefined && before.content !== contentOf(cell, model.getters) && edits.moved === false
    if (isOther) return undefined
    return {
      sheetId,
      row: nowRow,
      column: nowColumn,
      because: reasonOf(formula),
    }
  }

/** The cells with another content, and what lies behind rows and columns that came or went, where they were in the file. */
function editedAreas({ file, workbook: { edits, model } }: OpenedWorkbook): SheetArea[] {
  return file.workbook.sheets.flatMap((_, sheet): SheetArea[] => {
    const { cells, structure } = edits.of(sheetIdOf(sheet))
    const own = [...cells].flatMap(([key, { content }]): SheetArea[] => {
      const [row, column] = [rowOfKey(key), columnOfKey(key)]
      if (contentOf(model.getters.getCell({ sheetId: sheetIdOf(sheet), row, col: column }), model.getters) === content)
        return []
      const was = originalPosition({ row, column }, structure)
      return was === undefined ? [] : [{ sheet, ...areaFrom(was) }]
    })
    const moved = structure.map(({ axis, at }) => ({
      sheet,
      top: axis === 'row' ? at : 0,
      left: axis === 'column' ? at : 0,
      bottom: lastRow,
      right: lastColumn,
    }))
    return [...own, ...moved]
  })
}

function originalPosition({ row, column }: Position, structure: readonly StructureChange[]): Position | undefined {
  const was = { row: originalIndex(row, 'row', structure), column: originalIndex(column, 'column', structure) }
  return was.row === undefined || was.column === undefined ? undefined : { row: was.row, column: was.column }
}

/** Our own functions with another result than the file has. */
function changedResults({ file, read, workbook: { edits, model } }: OpenedWorkbook): SheetArea[] {
  const dates = dateSystem(file.workbook.date1904)
  return read
    .filter(({ custom }) => custom)
    .flatMap((one): SheetArea[] => {
      const sheetId = sheetIdOf(one.sheet)
      const { structure } = edits.of(sheetId)
      const [row, col] = [movedIndex(one.row, 'row', structure), movedIndex(one.column, 'column', structure)]
      if (row === undefined || col === undefined || model.getters.tryGetSheet(sheetId) === undefined) return []
      const { type, value, format } = model.getters.getEvaluatedCell({ sheetId, row, col })
      if (type === 'error' && value === '#BUSY!') return []
      const now: CellValue = type === 'error' ? { error: String(value) } : (value ?? null)
      const written = dates.write(now, formatOf(file.workbook, one.cell), format)
      return sameValue(one.cell.value, written) ? [] : [resultArea(one)]
    })
}

/** How a cell is named in a sentence: `Plan!E30`. */
export const cellName = ({ getters }: Model, { sheetId, ...position }: StaleCell): string =>
  `${fileSheetName(getters.getSheetName(sheetId))}!${addressOf(position)}`
