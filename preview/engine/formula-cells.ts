import { columnCount, rowCount, type Position } from './address'
import { plainFormula, type FormulaWorld, type PlainFormula, type SheetArea } from './formula/plain-formula'
import type { Spreadsheet } from './spreadsheet'
import { Budget } from '../xlsx/budget'
import { cellGrid } from '../xlsx/cell-grid'
import { cellsOf, type Cell, type Formula, type Workbook } from '../xlsx/workbook'

export type SheetPosition = Position & { readonly sheet: number }

export type FormulaCell = SheetPosition & {
  readonly cell: Cell
  readonly formula: Formula
  /** For the engine; undefined when it cannot calculate the formula. */
  readonly plain: string | undefined
  readonly unknown: string
  /** The functions that it calls, by the engine's name; as far as they were read. */
  readonly functions: readonly string[]
  readonly refersTo: readonly SheetArea[]
  readonly custom: boolean
  readonly table: boolean
  /** Whether its result changes with the clock or with chance. */
  readonly changesByItself: boolean
  /** Whether it rests on cells that it does not name. */
  readonly findsCells: boolean
  /** Whether it asks for a formula rather than for a value. */
  readonly asksForFormula: boolean
  /** Whether it asks what the result of a cell covers. */
  readonly asksForSpill: boolean
}

/** What is said of a formula that is kept: the outermost function says most of a formula; one without says itself. */
export const reasonOf = ({ plain, functions, unknown }: FormulaCell): string =>
  plain === undefined ? unknown : (functions[0] ?? unknown)

/** A workbook with its formulas in the engine's terms, read once for all that is asked of them. */
export type FormulaWorkbook = {
  readonly workbook: Workbook
  readonly spreadsheet: Spreadsheet
  /** The names of the sheets for the engine. */
  readonly sheetNames: readonly string[]
  readonly world: FormulaWorld
  readonly formulas: readonly FormulaCell[]
}

export function readFormulas(workbook: Workbook, spreadsheet: Spreadsheet, budget = new Budget()): FormulaWorkbook {
  const sheetNames = engineNames(workbook.sheets.map(({ name }) => name))
  const world: FormulaWorld = {
    sheets: workbook.sheets.map(({ name }) => name),
    sheetReference: (sheet) => spreadsheet.sheetReference(sheetNames[sheet]!),
    names: workbook.names,
    tables: workbook.tables,
    functionNamed: spreadsheet.functionNamed,
    takesRange: spreadsheet.takesRange,
    storedSpill: storedSpill(workbook),
  }
  const formulas = workbook.sheets.flatMap((sheet, index) =>
    cellsOf(sheet).flatMap((cell) =>
      cell.formula ? [readFormula(index, cell, cell.formula, spreadsheet, world)] : [],
    ),
  )
  for (const { plain } of formulas) budget.spend('formulas', plain?.length ?? 0)
  return { workbook, spreadsheet, sheetNames, world, formulas }
}

function storedSpill({ sheets }: Workbook): NonNullable<FormulaWorld['storedSpill']> {
  const grids = sheets.map(cellGrid)
  return (sheet, position) => grids[sheet]?.at(position)?.formula?.array?.area
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

/** The formula of a cell for the engine; on another sheet it means the same when it is qualified. */
export function readPlain(
  sheet: number,
  cell: Position,
  { text, writtenFor = cell, array }: Formula,
  world: FormulaWorld,
  qualified = false,
): PlainFormula {
  const { row, column } = cell
  const moved = { row: row - writtenFor.row, column: column - writtenFor.column }
  return plainFormula(text, { sheet, row, column, moved, array: array !== undefined, qualified }, world)
}

function readFormula(
  sheet: number,
  cell: Cell,
  formula: Formula,
  spreadsheet: Spreadsheet,
  world: FormulaWorld,
): FormulaCell {
  const read = readPlain(sheet, cell, formula, world)
  const plain = 'text' in read && !isTooLarge(formula) ? read.text : undefined
  const calls = (names: ReadonlySet<string>): boolean => read.functions.some((name) => names.has(name))
  return {
    sheet,
    row: cell.row,
    column: cell.column,
    cell,
    formula,
    plain,
    unknown: 'unknown' in read ? read.unknown : shortened(formula.text),
    functions: read.functions,
    refersTo: read.refersTo,
    custom: read.functions.some(spreadsheet.isCustom),
    table: plain !== undefined && spreadsheet.answersWithTable(/^[\w.]+(?=\()/.exec(plain)?.[0] ?? ''),
    changesByItself: calls(changingFunctions),
    findsCells: calls(findingFunctions),
    asksForFormula: calls(formulaFunctions),
    asksForSpill: calls(spillFunctions),
  }
}

/** An array formula may claim the whole sheet. */
const largestArray = 500_000

const isTooLarge = ({ array }: Formula): boolean =>
  array !== undefined && rowCount(array.area) * columnCount(array.area) > largestArray

const changingFunctions: ReadonlySet<string> = new Set(['TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'RANDARRAY'])
const findingFunctions: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET', 'CELL', 'INFO'])
const formulaFunctions: ReadonlySet<string> = new Set(['FORMULATEXT', 'ISFORMULA'])
const spillFunctions: ReadonlySet<string> = new Set(['ANCHORARRAY', 'SPILLED.RANGE'])

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
