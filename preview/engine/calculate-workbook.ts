import { areaFrom, columnCount, contains, positionsIn, rowCount, type Area, type Position } from './address'
import { AreaIndex } from './area-index'
import { sameValue, type CellValue } from './cell-value'
import { dateSystem } from './date-system'
import { Dependencies, resultArea } from './dependencies'
import { directAnswers } from './direct-answers'
import { constantOf, engineSheets, withFormulas, withShape, type ShownValue } from './engine-sheets'
import {
  readFormulas,
  readPlain,
  reasonOf,
  type FormulaCell,
  type FormulaWorkbook,
  type SheetPosition,
} from './formula-cells'
import { keepFailures } from './keep-failures'
import type { Language } from './locale'
import type { CalculatedCell, Calculation, CellContent, Spreadsheet } from './spreadsheet'
import { formulasWithValue } from './stored-values'
import { verifyFormulas } from './verification'
import { Budget } from '../xlsx/budget'
import { cellGrid } from '../xlsx/cell-grid'
import { formatOf, type Workbook } from '../xlsx/workbook'

/** What a cell shows after the calculation: a formula, a cell that a result covers, or one that it no longer covers. */
export type Result = Position & {
  /** In the day count of the file; null for a cell that a result no longer covers. */
  readonly value: CellValue
  /** The format that came with the result of a custom function. */
  readonly numberFormat?: string
  /** What an array formula covers now; only at the formula itself. */
  readonly area?: Area
}

/** A formula that keeps the value of the file, though what it rests on was calculated anew. */
export type KeptFormula = SheetPosition & {
  /** What in it the engine does not know, or does otherwise than Excel. */
  readonly because: string
  /** Whether something that it rests on has another value now: its own may be out of date. */
  readonly stale: boolean
}

export type CalculatedWorkbook = {
  readonly workbook: Workbook
  /** For each sheet, every cell that got its value from a formula that had to be calculated; the others keep the value of the file. */
  readonly results: readonly (readonly Result[])[]
  readonly kept: readonly KeptFormula[]
  /** Calculated cells that rest on a formula that may be out of date. */
  readonly restingOnStale: readonly SheetPosition[]
  /** Calculated formulas without a value in the file that they could be held against. */
  readonly unverified: readonly SheetPosition[]
  /** Cells whose formula calls a custom function. */
  readonly customFormulas: readonly SheetPosition[]
  /** Formulas that answer with a table where the file has room for one value only. */
  readonly cutToOneValue: readonly SheetPosition[]
}

/**
 * Calculates what has to change: the custom functions, formulas without a value, and what rests on them. A formula of the file is calculated
 * anew only when the engine finds its stored value from stored inputs; any other keeps its value and is named.
 */
export function calculateWorkbook(
  workbook: Workbook,
  spreadsheet: Spreadsheet,
  budget = new Budget(),
): CalculatedWorkbook {
  const read = readFormulas(workbook, spreadsheet, budget)
  const { formulas } = read
  const withValue = formulasWithValue(workbook, formulas)
  const dependencies = new Dependencies(formulas)
  const due = formulasDue(formulas, dependencies, withValue)

  const verifiable = due.filter((one) => one.plain !== undefined && !one.custom && withValue.has(one))
  const { distrusted, language } = verifyFormulas(read, verifiable)
  const kept = new Set(due.filter((one) => one.plain === undefined || distrusted.has(one)))
  const calculated = due.filter((one) => !kept.has(one))
  const results = resultsOf(workbook, budget, ...calculatedCells(read, calculated, kept, language))

  const changed = changedAreas(workbook, results)
  const afterChange = dependencies.dependentsOf(changed)
  const stale = [...kept].filter((one) => afterChange.has(one))
  const onStale = dependencies.dependentsOf(stale.map(resultArea))
  return {
    workbook,
    results,
    kept: [...kept].map((one) => ({ ...position(one), because: reasonOf(one), stale: afterChange.has(one) })),
    restingOnStale: calculated.filter((one) => onStale.has(one) && !kept.has(one)).map(position),
    unverified: calculated.filter((one) => !withValue.has(one) || one.custom).map(position),
    customFormulas: formulas.filter(({ custom }) => custom).map(position),
    cutToOneValue: formulas.filter(({ table, formula }) => table && !formula.array).map(position),
  }
}

const position = ({ sheet, row, column }: SheetPosition): SheetPosition => ({ sheet, row, column })

/** What has to be calculated: our own functions, what has no value, what rests on them, and the clock where one of these asks it. */
function formulasDue(
  formulas: readonly FormulaCell[],
  dependencies: Dependencies,
  withValue: ReadonlySet<FormulaCell>,
): FormulaCell[] {
  const due = new Set(formulas.filter((one) => one.custom || !withValue.has(one)))
  for (const one of dependencies.dependentsOf([...due].map(resultArea))) due.add(one)
  const moving = formulas
    .filter((one) => one.changesByItself && !due.has(one))
    .map((one) => [one, ...dependencies.dependentsOf([resultArea(one)])])
  // Whoever asks the clock for a cell that is calculated anew has to know the day of today; and so has all that asks the same cell.
  for (let more = true; more;) {
    const joining = moving.filter((group) => !due.has(group[0]!) && group.some((one) => due.has(one)))
    for (const one of joining.flat()) due.add(one)
    more = joining.length > 0
  }
  return formulas.filter((one) => due.has(one))
}

/** The results on each sheet whose value is not the one of the file. */
const changedAreas = ({ sheets }: Workbook, results: readonly (readonly Result[])[]) =>
  results.flatMap((own, sheet) => {
    const cells = cellGrid(sheets[sheet]!)
    return own.flatMap((result) =>
      sameValue(cells.at(result)?.value ?? null, result.value) ? [] : [{ ...areaFrom(result), sheet }],
    )
  })

/** Calculates formulas; those on which the engine fails are added to what is kept. */
function calculatedCells(
  { workbook, spreadsheet, sheetNames, world }: FormulaWorkbook,
  calculated: FormulaCell[],
  kept: Set<FormulaCell>,
  language: Language,
): [formulas: readonly FormulaCell[], shown: ShownFormulas] {
  const covered = coveredCells(workbook, calculated)
  const grids = workbook.sheets.map(cellGrid)
  const constant = constantOf(workbook)
  const answers = directAnswers(calculated, spreadsheet, {
    sheetNames,
    valueAt(sheet, place) {
      const { cells, mayGrow } = covered[sheet]!
      if (cells.holds(place)) return undefined
      const cell = grids[sheet]!.at(place)
      if (cell === undefined || cell.value === null) return mayGrow || cell?.formula ? undefined : null
      return constant(cell).value
    },
  })
  const left = calculated.filter((one) => !answers.has(one))
  const answerAt = new Map([...answers].map(([{ cell }, answer]) => [cell, answerContent(answer)]))
  const shown: ShownValue = (_, cell) =>
    answerAt.get(cell) ?? (cell.value === null ? (cell.formula ? 'missing' : undefined) : constant(cell))
  const { sheets, outOfReach } = engineSheets(workbook, sheetNames, left, shown, left)
  for (const one of outOfReach) kept.add(one)
  const run = left.filter((one) => !outOfReach.has(one))
  const cellsRun = new Set(run.map(({ cell }) => cell))
  const isCalculated = (sheet: number, place: Position): boolean => cellsRun.has(grids[sheet]!.at(place)!)
  const textOf = (one: FormulaCell): string => {
    const read = one.asksForSpill ? readPlain(one.sheet, one, one.formula, { ...world, isCalculated }) : undefined
    return withShape(read !== undefined && 'text' in read ? read.text : one.plain!, one.formula)
  }
  const calculation: Calculation = spreadsheet.calculate(run.length === 0 ? [] : withFormulas(sheets, run, textOf), {
    language,
  })
  keepFailures(calculation, run, kept, ({ sheet, formula, cell }) =>
    [...positionsIn(formula.array?.area ?? areaFrom(cell))].flatMap((place) => {
      const under = grids[sheet]!.at(place)
      const content = under && shown(sheet, under)
      return content === undefined ? [] : [{ sheet, ...place, content }]
    }),
  )
  return [
    calculated.filter((one) => !kept.has(one)),
    {
      areaOf: (one) =>
        one.formula.array?.dynamic === true
          ? (calculation.spill(one.sheet, one) ?? areaFrom(one))
          : (one.formula.array?.area ?? areaFrom(one)),
      cellAt: (one, place) => answers.get(one) ?? calculation.cell(one.sheet, place),
    },
  ]
}

type ShownFormulas = {
  readonly areaOf: (formula: FormulaCell) => Area
  readonly cellAt: (formula: FormulaCell, position: Position) => CalculatedCell
}

/** For each sheet, what the formulas show and what they no longer cover. */
function resultsOf(
  workbook: Workbook,
  budget: Budget,
  formulas: readonly FormulaCell[],
  { areaOf, cellAt }: ShownFormulas,
): Result[][] {
  const dates = dateSystem(workbook.date1904)
  const grids = workbook.sheets.map(cellGrid)
  const results: Result[][] = workbook.sheets.map(() => [])
  for (const one of formulas) {
    const { sheet, cell, formula } = one
    const area = areaOf(one)
    budget.spend('results', rowCount(area) * columnCount(area))
    for (const position of positionsIn(area)) {
      const { value, numberFormat } = cellAt(one, position)
      if (typeof value === 'string') budget.spend('resultText', value.length)
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

type CoveredCells = { readonly cells: AreaIndex<true>; readonly mayGrow: boolean }

/** What the results of formulas cover on each sheet, and whether a result may come to cover more. */
const coveredCells = ({ sheets }: Workbook, formulas: readonly FormulaCell[]): CoveredCells[] =>
  sheets.map((_, sheet) => {
    const own = formulas.filter((one) => one.sheet === sheet)
    const cells = new AreaIndex<true>()
    for (const one of own) cells.add(resultArea(one), true)
    return { cells, mayGrow: own.some(({ formula }) => formula.array?.dynamic === true) }
  })

const answerContent = ({ value, numberFormat }: CalculatedCell): CellContent => ({
  value,
  ...(numberFormat !== undefined && { format: numberFormat }),
})
