import { constants, helpers, type Model } from '@odoo/o-spreadsheet'
import { addressOf, areaName, areaOf, type Area, type Position } from '../engine/address'
import { AreaIndex } from '../engine/area-index'
import { isCellError, type CellValue } from '../engine/cell-value'
import { dateSystem } from '../engine/date-system'
import { readPlain, readFormulas, type FormulaCell, type FormulaWorkbook } from '../engine/formula-cells'
import { formulasWithValue } from '../engine/stored-values'
import { defaultLanguage } from '../engine/locale'
import { verifyFormulas } from '../engine/verification'
import type { FormulaWorld } from '../engine/formula/plain-formula'
import { fit, type Spreadsheet } from '../engine/spreadsheet'
import { cellGrid } from '../xlsx/cell-grid'
import { cellsOf, formatOf, type Cell, type Formula, type Sheet, type Workbook } from '../xlsx/workbook'
import type { WorkbookFile } from '../xlsx/workbook-file'
import { dutchLocale } from './dutch-locale'
import { engineFormat } from './engine-format'
import { fileLook } from './file-look'
import { gridTables } from './file-tables'
import { gridSize, refuseTooManyCells, sheetsBeyondGrid, type GridSize } from './grid-size'
import { gridSheetName } from './workbook/sheet-names'

export type WorkbookData = ReturnType<Model['exportData']>
type SheetData = WorkbookData['sheets'][number]

/** A formula of the file beside the one that the engine got for it. */
export type LoadedFormula = Position & { readonly sheetId: string; readonly stored: string }

/** A formula of the file that the grid does not have: its cell shows the value of the file. */
export type KeptFormula = {
  readonly sheetId: string
  readonly read: FormulaCell
  /** Whether the grid knows all that is in it, but finds another result than the file has. */
  readonly isDistrusted: boolean
}

export type LoadedWorkbook = {
  readonly data: WorkbookData
  readonly formulas: readonly LoadedFormula[]
  readonly kept: readonly KeptFormula[]
  /** Every formula of the file. */
  readonly read: readonly FormulaCell[]
  /** The sheets, by name, whose look could not be read, and those with something beyond the grid. */
  readonly notShown: { readonly look: readonly string[]; readonly beyondGrid: readonly string[] }
}

export const sheetIdOf = (index: number): string => `sheet-${index + 1}`

/** A file in the form that the grid opens, with its look. Throws a WorkbookProblem for one that is too large for a grid. */
export function workbookData(file: WorkbookFile, spreadsheet: Spreadsheet): LoadedWorkbook {
  const { workbook } = file
  refuseTooManyCells(workbook)
  const beyondGrid = sheetsBeyondGrid(workbook)
  const look = fileLook(file)
  const formats = new Map<string, number>()
  const formatId = (format: string): number => formats.get(format) ?? formats.set(format, formats.size + 1).size
  const read = readFormulas(workbook, spreadsheet)
  const kept = keptFormulas(read, beyondGrid.length > 0)
  const grids = workbook.sheets.map(cellGrid)
  const world: FormulaWorld = {
    ...read.world,
    sheetReference: (sheet) => spreadsheet.sheetReference(workbook.sheets[sheet]!.name),
    isCalculated(sheet, position) {
      const cell = grids[sheet]?.at(position)
      return cell !== undefined && !kept.has(cell)
    },
  }
  const contents = workbook.sheets.map((_, index) => sheetCells(workbook, index, world, kept))
  const sheets = workbook.sheets.map((sheet, index): SheetData => {
    const size = gridSize(sheet)
    return {
      ...helpers.createEmptySheet(sheetIdOf(index), gridSheetName(sheet.name)),
      rowNumber: size.rows,
      colNumber: size.columns,
      cells: contents[index]!.cells,
      merges: sheet.merges.filter((area) => isWithin(area, size)).map(areaName),
      // The grid shows one sheet at least.
      isVisible: sheet.visible || (index === 0 && workbook.sheets.every(({ visible }) => !visible)),
      ...look.sheets[index],
      tables: gridTables(file, index),
      formats: formatZones(sheet, size, workbook.numberFormats, formatId),
    }
  })
  const empty = helpers.createEmptyWorkbookData()
  return {
    data: {
      ...empty,
      settings: { ...empty.settings, locale: dutchLocale },
      styles: look.styles,
      borders: look.borders,
      formats: Object.fromEntries([...formats].map(([format, id]) => [id, format])),
      namedRanges: namedRanges(file, spreadsheet),
      sheets,
    },
    formulas: contents.flatMap((sheet) => sheet.formulas),
    kept: [...kept.values()],
    read: read.formulas,
    notShown: { look: look.notRead, beyondGrid },
  }
}

/**
 * The formulas that the grid cannot calculate, and those for which it does not find the value that the file has for them. Where something stands beyond the
 * grid, no formula can be trusted to see it.
 */
function keptFormulas(read: FormulaWorkbook, isBeyondGrid: boolean): Map<Cell, KeptFormula> {
  const { workbook, formulas } = read
  const withValue = formulasWithValue(workbook, formulas)
  const known = formulas.filter(({ plain }) => !isBeyondGrid && plain !== undefined)
  const { distrusted } = verifyFormulas(
    read,
    known.filter((one) => !one.custom && withValue.has(one)),
    // The grid has one language.
    [defaultLanguage],
  )
  const calculated = new Set(known.filter((one) => !distrusted.has(one)))
  return new Map(
    formulas
      .filter((one) => !calculated.has(one))
      .map((one) => [one.cell, { sheetId: sheetIdOf(one.sheet), read: one, isDistrusted: distrusted.has(one) }]),
  )
}

type SheetCells = { readonly cells: Record<string, string>; readonly formulas: LoadedFormula[] }

/** What the cells of a sheet hold, in the notation of the grid. */
function sheetCells(
  workbook: Workbook,
  index: number,
  world: FormulaWorld,
  kept: ReadonlyMap<Cell, KeptFormula>,
): SheetCells {
  const sheet = workbook.sheets[index]!
  const sheetId = sheetIdOf(index)
  const { rows, columns } = gridSize(sheet)
  const dates = dateSystem(workbook.date1904)
  const constant = (cell: Cell): string => textOf(dates.read(cell.value, formatOf(workbook, cell)))
  const inGrid = cellsOf(sheet).filter(({ row, column }) => row < rows && column < columns)
  const found: SheetCells = { cells: {}, formulas: [] }
  const covered = new AreaIndex<true>()
  for (const cell of inGrid) {
    const { formula, row, column } = cell
    if (formula === undefined) continue
    const plain = kept.has(cell) ? undefined : gridFormula(index, cell, formula, world)
    if (plain === undefined) {
      found.cells[addressOf(cell)] = constant(cell)
      continue
    }
    found.cells[addressOf(cell)] = `=${plain}`
    const isWrittenHere = formula.writtenFor === undefined || samePosition(formula.writtenFor, cell)
    // The text of a shared formula was written for another cell.
    if (isWrittenHere) found.formulas.push({ sheetId, row, column, stored: formula.text })
    if (formula.array !== undefined) covered.add(formula.array.area, true)
  }
  for (const cell of inGrid) {
    // What lies under the old result of an array formula comes from that formula.
    if (cell.formula !== undefined || cell.value === null || covered.holds(cell)) continue
    found.cells[addressOf(cell)] = constant(cell)
  }
  return found
}

const samePosition = (one: Position, other: Position): boolean => one.row === other.row && one.column === other.column
/** A formula of the file as the grid calculates it; undefined when it cannot. */
function gridFormula(sheet: number, cell: Cell, formula: Formula, world: FormulaWorld): string | undefined {
  const plain = readPlain(sheet, cell, formula, world)
  return 'unknown' in plain ? undefined : fitted(plain.text, formula)
}

const isWithin = ({ bottom, right }: Area, { rows, columns }: GridSize): boolean => bottom < rows && right < columns

/** A value in the engine's own notation; an apostrophe keeps a text a text where it would read like something else. */
export function textOf(value: CellValue): string {
  if (value === null) return ''
  if (isCellError(value)) return value.error
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return String(value)
  return readsAsText(value) ? value : `'${value}`
}

const { DEFAULT_LOCALE } = constants

const readsAsText = (text: string): boolean =>
  /^\p{L}/u.test(text) &&
  !/^(?:true|false)$/i.test(text) &&
  !helpers.isNumber(text, DEFAULT_LOCALE) &&
  !helpers.isDateTime(text, DEFAULT_LOCALE)

/** An array formula of the older kind fills its own area, neither more nor less. */
function fitted(text: string, { array }: Formula): string {
  if (array === undefined || array.dynamic) return text
  const { top, left, bottom, right } = array.area
  return top === bottom && left === right ? text : `${fit}(${text},${bottom - top + 1},${right - left + 1})`
}

/** Number formats by runs of a column. */
function formatZones(
  sheet: Sheet,
  size: GridSize,
  numberFormats: readonly string[],
  formatId: (format: string) => number,
): Record<string, number> {
  const zones: Record<string, number> = {}
  const columns = new Map<number, { from: number; to: number; format: string }>()
  const close = (column: number): void => {
    const run = columns.get(column)
    if (run !== undefined)
      zones[areaName({ top: run.from, bottom: run.to, left: column, right: column })] = formatId(run.format)
    columns.delete(column)
  }
  for (const { row, column, style } of cellsOf(sheet)) {
    if (row >= size.rows || column >= size.columns) continue
    const format = engineFormat(numberFormats[style] ?? 'General')
    const run = columns.get(column)
    if (run !== undefined && run.format === format && run.to === row - 1) run.to = row
    else {
      close(column)
      if (format !== undefined) columns.set(column, { from: row, to: row, format })
    }
  }
  for (const column of [...columns.keys()]) close(column)
  return zones
}

/**
 * The names that stand for a fixed range, so that they move along with it and can be typed; formulas of the file already have their ranges. What a name
 * without dollars stands for depends on the cell that uses it.
 */
function namedRanges({ workbook }: WorkbookFile, spreadsheet: Spreadsheet): Record<string, string> {
  return Object.fromEntries(
    workbook.names.flatMap(({ name, formula, sheet }) => {
      const [, quoted, bare, range = ''] =
        /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)$/i.exec(formula) ?? []
      const sheetName = quoted?.replaceAll("''", "'") ?? bare
      const area = areaOf(range)
      if (
        sheet !== undefined ||
        area === undefined ||
        !workbook.sheets.some((each) => each.name === sheetName) ||
        !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)
      )
        return []
      return [[name, `${spreadsheet.sheetReference(sheetName!)}!${areaName(area)}`]]
    }),
  )
}
