import { addressOf, areaFrom, columnCount, contains, positionsIn, rowCount, type Area, type Position } from './address'
import type { CellValue } from './cell-value'
import { dateSystem } from './date-system'
import { directAnswers } from './direct-answers'
import { readFormulas, type FormulaCell, type SheetPosition } from './formula-cells'
import {
  dayFormat,
  fit,
  type CalculatedCell,
  type Calculation,
  type CellContent,
  type SheetContent,
  type Spreadsheet,
} from './spreadsheet'
import { cellGrid, Grid } from '../xlsx/cell-grid'
import { cellsOf, formatOf, type Cell, type Formula, type Sheet, type Workbook } from '../xlsx/workbook'

/** What a cell shows after the calculation: a formula, a cell that a result covers, or one that it no longer covers. */
export type Result = Position & {
  /** In the day count of the file; null for a cell that a result no longer covers. */
  readonly value: CellValue
  /** The format that came with the result of a custom function. */
  readonly numberFormat?: string
  /** What an array formula covers now; only at the formula itself. */
  readonly area?: Area
}

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

type CellConstant = { readonly value: CellValue; readonly format?: string }
type CoveredCells = { readonly cells: Grid<true>; readonly mayGrow: boolean }

/** Room below and beside the sheets for results that are longer than what stands there now. */
const spareRows = 200
const spareColumns = 60

/** Calculates every formula that the engine understands; the other cells keep the value that the file has for them. */
export function calculateWorkbook(workbook: Workbook, spreadsheet: Spreadsheet): CalculatedWorkbook {
  const grids = workbook.sheets.map(cellGrid)
  const dates = dateSystem(workbook.date1904)
  const constant = (cell: Cell): CellConstant => {
    const format = formatOf(workbook, cell)
    return { value: dates.read(cell.value, format), ...(dates.isDay(cell.value, format) && { format: dayFormat }) }
  }
  const keptContent = (cell: Cell): CellContent => (cell.value === null ? 'missing' : constant(cell))

  const sheetNames = engineNames(workbook.sheets.map(({ name }) => name))
  const formulas = readFormulas(workbook, spreadsheet, sheetNames)
  const kept = new Set(formulas.filter(({ plain }) => plain === undefined))
  const covered = coveredCells(workbook, formulas)
  const answers = directAnswers(formulas, spreadsheet, {
    sheetNames,
    valueAt(sheet, position) {
      const cell = grids[sheet]!.at(position)
      if (cell?.formula || covered[sheet]!.cells.at(position)) return undefined
      if (cell === undefined || cell.value === null) return covered[sheet]!.mayGrow ? undefined : null
      return constant(cell).value
    },
  })
  const left = formulas.filter((one) => !answers.has(one))

  const contentOf = (sheet: Sheet, index: number): SheetContent => {
    const cells = new Map<string, CellContent>()
    for (const cell of cellsOf(sheet)) {
      // What lies under the earlier result of an array formula comes from that formula.
      if (cell.formula || cell.value === null || covered[index]!.cells.at(cell)) continue
      cells.set(addressOf(cell), constant(cell))
    }
    for (const one of formulas.filter((formula) => formula.sheet === index)) {
      const { cell, formula, plain } = one
      const content = plain === undefined ? keptContent(cell) : { formula: withShape(plain, formula) }
      cells.set(addressOf(cell), answerContent(answers.get(one)) ?? content)
    }
    return { name: sheetNames[index]!, ...sizeOf(workbook, index), cells }
  }
  const calculation = spreadsheet.calculate(left.length === kept.size ? [] : workbook.sheets.map(contentOf))

  keepFailures(calculation, left, kept, ({ sheet, cell, formula }) => {
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

  const results = resultsOf(
    workbook,
    formulas.filter((one) => !kept.has(one)),
    {
      areaOf: (one) => (answers.has(one) ? undefined : calculation.spill(one.sheet, one)) ?? areaFrom(one),
      cellAt: (one, position) => answers.get(one) ?? calculation.cell(one.sheet, position),
    },
  )
  const position = ({ sheet, row, column }: SheetPosition): SheetPosition => ({ sheet, row, column })
  return {
    workbook,
    results,
    notCalculated: formulas.filter((one) => kept.has(one)).map((one) => ({ ...position(one), because: one.unknown })),
    customFormulas: formulas.filter(({ custom }) => custom).map(position),
    cutToOneValue: formulas.filter(({ table, formula }) => table && !formula.array).map(position),
  }
}

type ShownFormulas = {
  readonly areaOf: (formula: FormulaCell) => Area
  readonly cellAt: (formula: FormulaCell, position: Position) => CalculatedCell
}

/** For each sheet, what the formulas show and what they no longer cover. */
function resultsOf(
  workbook: Workbook,
  formulas: readonly FormulaCell[],
  { areaOf, cellAt }: ShownFormulas,
): Result[][] {
  const dates = dateSystem(workbook.date1904)
  const grids = workbook.sheets.map(cellGrid)
  const results: Result[][] = workbook.sheets.map(() => [])
  for (const one of formulas) {
    const { sheet, cell, formula } = one
    const area = areaOf(one)
    for (const position of positionsIn(area)) {
      const { value, numberFormat } = cellAt(one, position)
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
  return results
}

/** What results of array formulas cover on each sheet, and whether a result may come to cover more. */
function coveredCells(workbook: Workbook, formulas: readonly FormulaCell[]): CoveredCells[] {
  const covered = workbook.sheets.map(() => ({ cells: new Grid<true>(), mayGrow: false }))
  for (const { sheet, plain, formula } of formulas) {
    if (plain === undefined || formula.array === undefined) continue
    const own = covered[sheet]!
    for (const position of positionsIn(formula.array.area)) own.cells.set(position, true)
    own.mayGrow ||= formula.array.dynamic
  }
  return covered
}

const answerContent = (answer: CalculatedCell | undefined): CellContent | undefined =>
  answer && {
    value: answer.value,
    ...(answer.numberFormat !== undefined && { format: answer.numberFormat }),
  }

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
