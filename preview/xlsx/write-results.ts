import { sameArea, type Area } from '../engine/address'
import { sameValue } from '../engine/cell-value'
import type { Result } from '../engine/calculate-workbook'
import { cellGrid } from './cell-grid'
import { numberKind } from './number-format'
import type { CellChange } from './cell-change'
import { patchSheet } from './patch-sheet'
import { encodeXml } from './xml'
import { formatOf, type Cell, type Sheet } from './workbook'
import type { Package } from './package'
import type { WorkbookFile } from './workbook-file'
import { writeStyles } from './write-styles'

/** The parts of the file with the results in them; a part without a change is the very same part. */
export function writeResults(file: WorkbookFile, results: readonly (readonly Result[])[]): Package {
  const parts = file.parts.copy()
  file.workbook.sheets.forEach((sheet, index) => {
    const part = file.sheetParts[index]
    const changes = part === undefined ? [] : changesOf(file, sheet, results[index] ?? [])
    if (part === undefined || changes.length === 0) return
    parts.set(part.name, encodeXml(patchSheet(sheet, part, changes)))
  })
  writeStyles(file, parts)
  return parts
}

function changesOf({ workbook, styles }: WorkbookFile, sheet: Sheet, results: readonly Result[]): CellChange[] {
  const cells = cellGrid(sheet)
  const rowStyles = new Map(sheet.rows.map(({ row, style }) => [row, style]))
  const styleOf = (cell: Cell | undefined, row: number, column: number) =>
    cell?.style ??
    rowStyles.get(row) ??
    sheet.columns.find(({ first, last }) => column >= first && column <= last)?.style ??
    0

  return results.flatMap((result): CellChange[] => {
    const { row, column, value, numberFormat, area } = result
    const cell = cells.at(result)
    if (cell ? sameValue(cell.value, value) && areaStays(cell.formula?.array, area) : value === null) return []
    const change = { row, column, value, ...(area && { area }) }
    // A cell that showed nothing yet gets the format that came with its result; any other keeps its looks.
    const showedNothing = cell === undefined || cell.value === null
    const style = styleOf(cell, row, column)
    const plain = cell === undefined || numberKind(formatOf(workbook, cell)) === 'general'
    if (showedNothing && plain && numberFormat !== undefined)
      return [{ ...change, style: styles.withFormat(style, numberFormat) }]
    return [cell === undefined && style !== 0 ? { ...change, style } : change]
  })
}

/** An older array keeps the cells that it was made for. */
const areaStays = (array: NonNullable<Cell['formula']>['array'], area: Area | undefined): boolean =>
  array === undefined || !array.dynamic || area === undefined || sameArea(array.area, area)
