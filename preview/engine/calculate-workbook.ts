import { addressOf, areaFrom, columnCount, contains, positionsIn, rowCount, type Area, type Position } from './address'
import type { CellValue } from './cell-value'
import { dateSystem } from './date-system'
import { plainFormula, type FormulaWorld } from './formula/plain-formula'
import { fit, type Calculation, type CellContent, type SheetContent, type Spreadsheet } from './spreadsheet'
import { cellGrid, Grid } from '../xlsx/cell-grid'
import { cellsOf, formatOf, type Cell, type Formula, type Workbook } from '../xlsx/workbook'

/** What a cell shows after the calculation: a formula, a cell that a result covers, or one that it no longer covers. */
export type Result = Position & {
  /** In the day count of the file; null for a cell that a result no longer covers. */
  readonly value: CellValue
  /** The format that came with the result of a custom function. */
  readonly numberFormat?: string
  /** What an array formula covers now; only at the formula itself. */
  readonly area?: Area
}

export type SheetPosition = Position & { readonly sheet: number }

export type CalculatedWorkbook = {
  readonly workbook: Workbook
  /** For each sheet, every cell that got its value from a formula. */
  readonly results: readonly (readonly Result[])[]
  /** Cells that keep the value of the file, and what in them the engine does not know. */
  readonly notCalculated: readonly (SheetPosition & { readonly because: string })[]
  /** Cells whose formula calls a custom function. */
  readonly customFormulas: readonly SheetPosition[]
  /** Formulas that answer with a table where the file has room for one value only. */
  readonly cutToOneValue: readonly SheetPosition[]
}

type FormulaCell = SheetPosition & {
  readonly cell: Cell
  readonly formula: Formula
  /** For the engine; undefined when it cannot calculate the formula. */
  readonly plain: string | undefined
  readonly unknown: string
  readonly custom: boolean
  readonly table: boolean
}

/** Room below and beside the sheets for results that are longer than what stands there now. */
const spareRows = 200
const spareColumns = 60

/** Calculates every formula that the engine understands; the other cells keep the value that the file has for them. */
export function calculateWorkbook(workbook: Workbook, spreadsheet: Spreadsheet): CalculatedWorkbook {
  const grids = workbook.sheets.map(cellGrid)
  const dates = dateSystem(workbook.date1904)
  const constant = (cell: Cell): CellContent => {
    const format = formatOf(workbook, cell)
    return { value: dates.read(cell.value, format), isDate: dates.isDay(cell.value, format) }
  }
  const keptContent = (cell: Cell): CellContent => (cell.value === null ? 'missing' : constant(cell))

  const sheetNames = engineNames(workbook.sheets.map(({ name }) => name))
  const formulas = readFormulas(workbook, spreadsheet, sheetNames)
  const kept = new Set(formulas.filter(({ plain }) => plain === undefined))

  const calculation = spreadsheet.calculate(
    workbook.sheets.map((sheet, index): SheetContent => {
      const cells = new Map<string, CellContent>()
      const own = formulas.filter((formula) => formula.sheet === index)
      const covered = new Grid<true>()
      for (const { plain, formula } of own) {
        if (plain !== undefined && formula.array)
          for (const position of positionsIn(formula.array.area)) covered.set(position, true)
      }
      for (const cell of cellsOf(sheet)) {
        // What lies under the earlier result of an array formula comes from that formula.
        if (cell.formula || cell.value === null || covered.at(cell)) continue
        cells.set(addressOf(cell), constant(cell))
      }
      for (const { cell, formula, plain } of own) {
        cells.set(addressOf(cell), plain === undefined ? keptContent(cell) : { formula: withShape(plain, formula) })
      }
      return { name: sheetNames[index]!, ...sizeOf(workbook, index), cells }
    }),
  )

  keepFailures(calculation, formulas, kept, ({ sheet, cell, formula }) => {
    const under = [...positionsIn(formula.array?.area ?? areaFrom(cell))].flatMap(
      (position) => grids[sheet]!.at(position) ?? [],
    )
    return under.map((one) => ({
      sheet,
      row: one.row,
      column: one.column,
      content: one === cell ? keptContent(one) : constant(one),
    }))
  })

  const results: Result[][] = workbook.sheets.map(() => [])
  for (const one of formulas) {
    if (kept.has(one)) continue
    const { sheet, cell, formula } = one
    const area = calculation.spill(sheet, cell) ?? areaFrom(cell)
    for (const position of positionsIn(area)) {
      const { value, numberFormat } = calculation.cell(sheet, position)
      const shown = grids[sheet]!.at(position)
      const isAnchor = position.row === cell.row && position.column === cell.column
      results[sheet]!.push({
        ...position,
        value: dates.write(value, shown ? formatOf(workbook, shown) : 'General', numberFormat),
        ...(one.custom && numberFormat !== undefined && { numberFormat }),
        ...(isAnchor && formula.array && { area }),
      })
    }
    for (const position of positionsIn(formula.array?.area ?? area)) {
      if (!contains(area, position)) results[sheet]!.push({ ...position, value: null })
    }
  }
  const position = ({ sheet, row, column }: SheetPosition): SheetPosition => ({ sheet, row, column })
  return {
    workbook,
    results,
    notCalculated: formulas.filter((one) => kept.has(one)).map((one) => ({ ...position(one), because: one.unknown })),
    customFormulas: formulas.filter(({ custom }) => custom).map(position),
    cutToOneValue: formulas.filter(({ table, formula }) => table && !formula.array).map(position),
  }
}

/** Every formula of the workbook in the engine's terms. */
function readFormulas(workbook: Workbook, spreadsheet: Spreadsheet, sheetNames: readonly string[]): FormulaCell[] {
  const world: FormulaWorld = {
    sheets: workbook.sheets.map(({ name }) => name),
    sheetReference: (sheet) => spreadsheet.sheetReference(sheetNames[sheet]!),
    names: workbook.names,
    tables: workbook.tables,
    functionNamed: spreadsheet.functionNamed,
    takesRange: spreadsheet.takesRange,
  }
  return workbook.sheets.flatMap((sheet, index) =>
    cellsOf(sheet).flatMap((cell): FormulaCell[] => {
      const { row, column, formula } = cell
      if (formula === undefined) return []
      const origin = formula.writtenFor ?? cell
      const moved = { row: row - origin.row, column: column - origin.column }
      const plain = plainFormula(
        formula.text,
        { sheet: index, row, column, moved, array: formula.array !== undefined },
        world,
      )
      const place = { sheet: index, row, column, cell, formula }
      if ('unknown' in plain)
        return [
          {
            ...place,
            plain: undefined,
            unknown: plain.unknown,
            custom: plain.functions.some(spreadsheet.isCustom),
            table: false,
          },
        ]
      return [
        {
          ...place,
          plain: plain.text,
          unknown: shortened(formula.text),
          custom: plain.functions.some(spreadsheet.isCustom),
          table: spreadsheet.answersWithTable(/^[\w.]+(?=\()/.exec(plain.text)?.[0] ?? ''),
        },
      ]
    }),
  )
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

/** A dynamic array takes the room it needs, an older array formula fills its area, every other formula shows one value. */
function withShape(plain: string, { array }: Formula): string {
  if (array === undefined) return `${fit}(${plain},1,1)`
  if (array.dynamic) return plain
  return `${fit}(${plain},${rowCount(array.area)},${columnCount(array.area)})`
}

function sizeOf({ sheets }: Workbook, index: number): { rows: number; columns: number } {
  const lastUsed = Math.max(...sheets.map(({ rows }) => rows[rows.length - 1]?.row ?? 0)) + 1
  const own = sheets[index]!
  const columns = own.rows.reduce(
    (widest, { cells }) => Math.max(widest, (cells[cells.length - 1]?.column ?? 0) + 1),
    0,
  )
  return { rows: (own.rows[own.rows.length - 1]?.row ?? 0) + lastUsed + spareRows, columns: columns + spareColumns }
}

/**
 * Gives every formula that the engine failed on its old value, and calculates again until nothing rests on a failure.
 * What needs a value that is not there, old or new, keeps its own old value.
 */
function keepFailures(
  calculation: Calculation,
  formulas: readonly FormulaCell[],
  kept: Set<FormulaCell>,
  oldContents: (failed: FormulaCell) => (SheetPosition & { content: CellContent })[],
): void {
  const bySheet: Grid<FormulaCell>[] = []
  for (const formula of formulas) (bySheet[formula.sheet] ??= new Grid()).set(formula, formula)
  for (;;) {
    const failed = new Set<FormulaCell>()
    for (const formula of formulas) {
      if (kept.has(formula)) continue
      const { failed: how, errorFrom } = calculation.cell(formula.sheet, formula)
      if (how === undefined) continue
      // A circle has no first cell: all of it keeps its values.
      const origin = how === 'circle' ? undefined : errorFrom && bySheet[errorFrom.sheet]?.at(errorFrom)
      failed.add(origin && !kept.has(origin) ? origin : formula)
    }
    if (failed.size === 0) return
    for (const formula of failed) kept.add(formula)
    calculation.replace([...failed].flatMap(oldContents))
  }
}

/** Sheet names as the engine allows them; a name with other signs gets one of its own. */
function engineNames(names: readonly string[]): string[] {
  const allowed = /^[\p{L}\d _.()-]+$/u
  return names.map((name, index) => {
    if (allowed.test(name)) return name
    let own = `Blad_${index + 1}`
    while (names.some((other) => other.toLowerCase() === own.toLowerCase())) own += '_'
    return own
  })
}
