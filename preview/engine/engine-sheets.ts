import { addressOf, columnCount, contains, lastColumn, lastRow, rowCount, type Area, type Position } from './address'
import { AreaIndex } from './area-index'
import type { CellValue } from './cell-value'
import { dateSystem } from './date-system'
import { factsOfSheets } from './facts-of-sheets'
import { resultArea } from './dependencies'
import type { FormulaCell } from './formula-cells'
import type { SheetArea } from './formula/plain-formula'
import { dayFormat } from './locale'
import { fit, type CellContent, type SheetContent } from './spreadsheet'
import { cellsOf, formatOf, type Cell, type Formula, type Workbook } from '../xlsx/workbook'

/** The engine goes by every place of its sheets, filled or not: more than this takes seconds. */
const mostPlaces = 4_000_000
/** Room below and beside a result that may grow. */
const spareRows = 200
const spareColumns = 60

type Extent = { rows: number; columns: number }

/** A value of the file as a constant for the engine, with the format that results take over. */
export const constantOf = (
  workbook: Workbook,
): ((cell: Cell) => { readonly value: CellValue; readonly format?: string }) => {
  const dates = dateSystem(workbook.date1904)
  return (cell) => {
    const format = formatOf(workbook, cell)
    return { value: dates.read(cell.value, format), ...(dates.isDay(cell.value, format) && { format: dayFormat }) }
  }
}

/** What a cell shows that is not calculated; undefined for nothing. */
export type ShownValue = (sheet: number, cell: Cell) => CellContent | undefined

export type EngineSheets = {
  readonly sheets: readonly SheetContent[]
  /** The formulas that rest on cells too far away for the engine. */
  readonly outOfReach: ReadonlySet<FormulaCell>
}

/**
 * The sheets that the engine needs for some formulas: of their cells only those that the formulas refer to. What stands far away costs
 * nothing unless a formula needs it. The formulas themselves are not in them; there is room for those in `covering`, whose results come to stand there.
 */
export function engineSheets(
  workbook: Workbook,
  sheetNames: readonly string[],
  formulas: readonly FormulaCell[],
  shown: ShownValue,
  covering: readonly FormulaCell[],
): EngineSheets {
  const needed = neededCells(workbook, formulas, shown, covering)
  const facts = factsOfSheets(workbook)
  const extents = needed.map((cells, index) => extentOf(workbook, formulas, covering, index, cells))
  const places = extents.reduce((sum, { rows, columns }) => sum + rows * columns, 0)
  const reach = places <= mostPlaces ? everywhere : reachOf(extents)
  return {
    sheets: needed.map((cells, index) => ({
      name: sheetNames[index]!,
      // One more than anything needs: only a whole column or row reaches the end.
      rows: Math.min(extents[index]!.rows + 1, reach.rows),
      columns: Math.min(extents[index]!.columns + 1, reach.columns),
      facts: facts[index]!,
      cells: new Map(
        cells.flatMap(({ cell, content }) => (isNear(cell, reach) ? [[addressOf(cell), content] as const] : [])),
      ),
    })),
    outOfReach: new Set(formulas.filter((one) => !isWithin(one, reach, needed))),
  }
}

/** The same sheets with formulas at their places. */
export const withFormulas = (
  sheets: readonly SheetContent[],
  formulas: readonly FormulaCell[],
  textOf: (formula: FormulaCell) => string,
): SheetContent[] => {
  const cells = sheets.map((sheet) => new Map(sheet.cells))
  for (const one of formulas) cells[one.sheet]!.set(addressOf(one), { formula: textOf(one) })
  return sheets.map((sheet, index) => ({ ...sheet, cells: cells[index]! }))
}

const everywhere: Extent = { rows: lastRow + 1, columns: lastColumn + 1 }
const isNear = ({ row, column }: Position, reach: Extent): boolean => row < reach.rows && column < reach.columns

type NeededCell = { readonly cell: Cell; readonly content: CellContent }

/** Of each sheet the filled cells that a formula refers to, but for those that the results of formulas cover. */
function neededCells(
  { sheets }: Workbook,
  formulas: readonly FormulaCell[],
  shown: ShownValue,
  covering: readonly FormulaCell[],
): NeededCell[][] {
  const referred = sheets.map(() => new AreaIndex<true>())
  const covered = sheets.map(() => new AreaIndex<true>())
  for (const one of covering) {
    covered[one.sheet]!.add(resultArea(one), true)
    // What stands in the way of a result that grows.
    if (one.formula.array?.dynamic === true) referred[one.sheet]!.add(growthRoom(sheets, one), true)
  }
  for (const area of distinctAreas(formulas)) referred[area.sheet]!.add(area, true)
  const onAll = formulas.some(({ findsCells }) => findsCells)
  return sheets.map((sheet, index) =>
    cellsOf(sheet).flatMap((cell) => {
      if (!(onAll || referred[index]!.holds(cell)) || covered[index]!.holds(cell)) return []
      const content = shown(index, cell)
      return content === undefined ? [] : [{ cell, content }]
    }),
  )
}

function distinctAreas(formulas: readonly FormulaCell[]): SheetArea[] {
  const areas = new Map<string, SheetArea>()
  for (const { refersTo } of formulas)
    for (const area of refersTo) areas.set(`${area.sheet} ${area.top} ${area.left} ${area.bottom} ${area.right}`, area)
  return [...areas.values()]
}

/** How much of a sheet the engine has to go by. */
function extentOf(
  { sheets }: Workbook,
  formulas: readonly FormulaCell[],
  covering: readonly FormulaCell[],
  sheet: number,
  needed: readonly NeededCell[],
): Extent {
  const extent: Extent = { rows: 1, columns: 1 }
  const grow = (bottom: number, right: number): void => {
    extent.rows = Math.max(extent.rows, Math.min(bottom, lastRow) + 1)
    extent.columns = Math.max(extent.columns, Math.min(right, lastColumn) + 1)
  }
  for (const { cell } of needed) grow(cell.row, cell.column)
  for (const { refersTo } of formulas) {
    for (const area of refersTo) {
      // A range counts its blank cells too; whole rows and columns end where the engine's sheet ends.
      if (area.sheet === sheet && isModest(area)) grow(area.bottom, area.right)
    }
  }
  for (const one of covering) {
    if (one.sheet !== sheet) continue
    const { bottom, right } = one.formula.array?.dynamic === true ? growthRoom(sheets, one) : resultArea(one)
    grow(bottom, right)
  }
  return extent
}

/** Where a result may come to stand that takes the room it needs: no plan gives more rows than it has. */
function growthRoom(sheets: Workbook['sheets'], one: FormulaCell): Area {
  const { top, left, bottom, right } = resultArea(one)
  const mostRows = Math.max(...sheets.map(({ rows }) => rows.length))
  return { top, left, bottom: bottom + mostRows + spareRows, right: right + spareColumns }
}

const isModest = (area: Area): boolean => rowCount(area) * columnCount(area) <= mostPlaces / 4

/** As far as the engine can go on every sheet, when the sheets as they are would be too large. */
function reachOf(extents: readonly Extent[]): Extent {
  const columns = Math.min(256, Math.max(...extents.map((extent) => extent.columns)) + 1)
  return { columns, rows: Math.floor(mostPlaces / columns / extents.length) }
}

/** Whether all that a formula rests on, and what it covers, lies within reach. */
function isWithin(one: FormulaCell, reach: Extent, needed: readonly (readonly NeededCell[])[]): boolean {
  if (reach === everywhere) return true
  const areaIsNear = ({ bottom, right }: Area): boolean => isNear({ row: bottom, column: right }, reach)
  return (
    areaIsNear(resultArea(one)) &&
    one.refersTo.every(
      (area) =>
        areaIsNear(area) || needed[area.sheet]!.every(({ cell }) => isNear(cell, reach) || !contains(area, cell)),
    )
  )
}

/** A dynamic array takes the room it needs, an older array formula fills its area, every other formula shows one value. */
export function withShape(plain: string, { array }: Formula): string {
  if (array === undefined) return `${fit}(${plain},1,1)`
  if (array.dynamic) return plain
  return `${fit}(${plain},${rowCount(array.area)},${columnCount(array.area)})`
}
