import type { Position } from './address'
import { plainFormula, type FormulaWorld } from './formula/plain-formula'
import type { Spreadsheet } from './spreadsheet'
import type { Cell, Formula, Workbook } from '../xlsx/workbook'

export type SheetPosition = Position & { readonly sheet: number }

export type FormulaCell = SheetPosition & {
  readonly cell: Cell
  readonly formula: Formula
  /** For the engine; undefined when it cannot calculate the formula. */
  readonly plain: string | undefined
  readonly unknown: string
  readonly custom: boolean
  readonly table: boolean
  /** Whether it asks for a formula rather than for a value. */
  readonly asksForFormula: boolean
}

/** Every formula of the workbook in the engine's terms. */
export function readFormulas(
  workbook: Workbook,
  spreadsheet: Spreadsheet,
  sheetNames: readonly string[],
): FormulaCell[] {
  const world: FormulaWorld = {
    sheets: workbook.sheets.map(({ name }) => name),
    sheetReference: (sheet) => spreadsheet.sheetReference(sheetNames[sheet]!),
    names: workbook.names,
    tables: workbook.tables,
    functionNamed: spreadsheet.functionNamed,
    takesRange: spreadsheet.takesRange,
  }
  return workbook.sheets.flatMap((sheet, index) => {
    const formulas: FormulaCell[] = []
    for (const row of sheet.rows) {
      for (const cell of row.cells) {
        if (cell.formula) formulas.push(readFormula(index, cell, cell.formula, spreadsheet, world))
      }
    }
    return formulas
  })
}

function readFormula(
  sheet: number,
  cell: Cell,
  formula: Formula,
  spreadsheet: Spreadsheet,
  world: FormulaWorld,
): FormulaCell {
  const { row, column } = cell
  const origin = formula.writtenFor ?? cell
  const moved = { row: row - origin.row, column: column - origin.column }
  const read = plainFormula(formula.text, { sheet, row, column, moved, array: formula.array !== undefined }, world)
  const plain = 'text' in read ? read.text : undefined
  return {
    sheet,
    row,
    column,
    cell,
    formula,
    plain,
    unknown: 'unknown' in read ? read.unknown : shortened(formula.text),
    custom: read.functions.some(spreadsheet.isCustom),
    table: plain !== undefined && spreadsheet.answersWithTable(/^[\w.]+(?=\()/.exec(plain)?.[0] ?? ''),
    asksForFormula: read.functions.some((name) => formulaFunctions.has(name)),
  }
}

const formulaFunctions: ReadonlySet<string> = new Set(['FORMULATEXT', 'ISFORMULA'])

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
