import { constants, helpers, type Model } from '@odoo/o-spreadsheet'
import { addressOf, areaName, areaOf, contains, type Area, type Position } from '../engine/address'
import { isCellError, type CellValue } from '../engine/cell-value'
import { dateSystem } from '../engine/date-system'
import { plainFormula, type FormulaWorld } from '../engine/formula/plain-formula'
import { fit, type Spreadsheet } from '../engine/spreadsheet'
import { cellsOf, formatOf, type Cell, type Formula, type Sheet } from '../xlsx/workbook'
import type { WorkbookFile } from '../xlsx/workbook-file'
import { dutchLocale } from './dutch-locale'
import { engineFormat } from './engine-format'
import { fileLook, type FileLook } from './file-look'

export type WorkbookData = ReturnType<Model['exportData']>
type SheetData = WorkbookData['sheets'][number]

/** A formula of the file beside the one that the engine got for it. */
export type LoadedFormula = Position & { readonly sheetId: string; readonly stored: string }

export type LoadedWorkbook = {
  readonly data: WorkbookData
  readonly formulas: readonly LoadedFormula[]
  /** Cells whose formula the grid cannot calculate: they show the value of the file. */
  readonly notCalculated: readonly (Position & { readonly sheetId: string })[]
}

const spareRows = 200
const fewestRows = 200
const spareColumns = 14
const fewestColumns = 26

export const sheetIdOf = (index: number): string => `sheet-${index + 1}`

/** A file in the form that the grid opens, with its look. */
export function workbookData(file: WorkbookFile, spreadsheet: Spreadsheet): LoadedWorkbook {
  const { workbook } = file
  const look = lookOf(file)
  const dates = dateSystem(workbook.date1904)
  const world: FormulaWorld = {
    sheets: workbook.sheets.map(({ name }) => name),
    sheetReference: (sheet) => spreadsheet.sheetReference(workbook.sheets[sheet]!.name),
    names: workbook.names,
    tables: workbook.tables,
    functionNamed: spreadsheet.functionNamed,
    takesRange: spreadsheet.takesRange,
  }
  const formats = new Map<string, number>()
  const formatId = (format: string): number => formats.get(format) ?? formats.set(format, formats.size + 1).size
  const formulas: LoadedFormula[] = []
  const notCalculated: (Position & { sheetId: string })[] = []

  const sheets = workbook.sheets.map((sheet, index): SheetData => {
    const sheetId = sheetIdOf(index)
    const sheetLook = look?.sheets.get(sheet.name)
    const cells: Record<string, string> = {}
    const covered: Area[] = []
    const constant = (cell: Cell): string => textOf(dates.read(cell.value, formatOf(workbook, cell)))
    for (const cell of cellsOf(sheet)) {
      const { formula, row, column } = cell
      if (formula === undefined) continue
      const origin = formula.writtenFor ?? cell
      const place = {
        sheet: index,
        row,
        column,
        moved: { row: row - origin.row, column: column - origin.column },
        array: formula.array !== undefined,
      }
      const plain = plainFormula(formula.text, place, world)
      if ('unknown' in plain) {
        notCalculated.push({ sheetId, row, column })
        cells[addressOf(cell)] = constant(cell)
        continue
      }
      cells[addressOf(cell)] = `=${fitted(plain.text, formula)}`
      // The text of a shared formula was written for another cell.
      if (place.moved.row === 0 && place.moved.column === 0)
        formulas.push({ sheetId, row, column, stored: formula.text })
      if (formula.array !== undefined) covered.push(formula.array.area)
    }
    for (const cell of cellsOf(sheet)) {
      // What lies under the old result of an array formula comes from that formula.
      if (cell.formula !== undefined || cell.value === null || covered.some((area) => contains(area, cell))) continue
      cells[addressOf(cell)] = constant(cell)
    }
    const { lastRow, lastColumn } = extent(sheet)
    return {
      ...helpers.createEmptySheet(sheetId, sheet.name),
      rowNumber: Math.max(fewestRows, 2 * lastRow + spareRows),
      colNumber: Math.max(fewestColumns, lastColumn + spareColumns),
      cells,
      merges: sheet.merges.map(areaName),
      isVisible: sheet.visible,
      ...sheetLook,
      formats: formatZones(sheet, workbook.numberFormats, formatId),
    }
  })
  const empty = helpers.createEmptyWorkbookData()
  return {
    data: {
      ...empty,
      settings: { ...empty.settings, locale: dutchLocale },
      styles: look?.styles ?? {},
      borders: look?.borders ?? {},
      formats: Object.fromEntries([...formats].map(([format, id]) => [id, format])),
      namedRanges: namedRanges(file, spreadsheet),
      sheets,
    },
    formulas,
    notCalculated,
  }
}

/** A file that looks like nothing the importer knows still opens, without its colours. */
function lookOf(file: WorkbookFile): FileLook | undefined {
  try {
    return fileLook(file)
  } catch (problem) {
    console.warn('The look of this file could not be read.', problem)
    return undefined
  }
}

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

function extent(sheet: Sheet): { lastRow: number; lastColumn: number } {
  const cells = cellsOf(sheet)
  return {
    lastRow: cells.reduce((last, { row }) => Math.max(last, row), 0),
    lastColumn: cells.reduce((last, { column }) => Math.max(last, column), 0),
  }
}

/** Number formats by runs of a column. */
function formatZones(
  sheet: Sheet,
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

/** The names that stand for a range, so that they can be typed too; formulas of the file already have their ranges. */
function namedRanges({ workbook }: WorkbookFile, spreadsheet: Spreadsheet): Record<string, string> {
  return Object.fromEntries(
    workbook.names.flatMap(({ name, formula, sheet }) => {
      const [, quoted, bare, range = ''] =
        /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(formula) ?? []
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
