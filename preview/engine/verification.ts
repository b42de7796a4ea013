import { boundingArea, positionsIn } from './address'
import { resultArea } from './dependencies'
import { constantOf, engineSheets, withFormulas, withShape, type ShownValue } from './engine-sheets'
import { readPlain, type FormulaCell, type FormulaWorkbook } from './formula-cells'
import type { FormulaWorld } from './formula/plain-formula'
import { dateSystem } from './date-system'
import { sameValue, type CellValue } from './cell-value'
import { defaultLanguage, languages, type Language } from './locale'
import type { Calculation, Way } from './spreadsheet'
import { cellGrid } from '../xlsx/cell-grid'
import { formatOf, type Workbook } from '../xlsx/workbook'

/** A value that the file has for a formula, and what the engine finds instead; undefined when it cannot calculate it. */
export type Difference = { readonly stored: CellValue; readonly found: CellValue | undefined }

export type Verification = {
  /**
   * The formulas with which the engine is not to be trusted: from the values that the file has for what they refer to, it does not find
   * the value that the file has for them.
   */
  readonly distrusted: ReadonlyMap<FormulaCell, Difference>
  /** The language in which the file was calculated, as far as its values tell. */
  readonly language: Language
}

/**
 * Holds the engine against the values of a file: each formula alone, on a copy of its sheet whose references go to the stored values.
 * `tried` are the languages in which whoever calculates the file afterwards can do so.
 */
export function verifyFormulas(
  read: FormulaWorkbook,
  formulas: readonly FormulaCell[],
  tried: readonly Language[] = languages,
): Verification {
  const steady = formulas.filter(({ changesByItself }) => !changesByItself)
  const { distrusted, language } = inOwnLanguage(read, steady, tried)
  const asking = formulas.filter(({ changesByItself }) => changesByItself)
  let left = new Map<FormulaCell, Difference>(asking.map((one) => [one, { stored: one.cell.value, found: undefined }]))
  for (const moment of momentsOf(read.workbook, asking)) left = differing(read, [...left.keys()], { moment, language })
  return { distrusted: new Map([...distrusted, ...left]), language }
}

/** Another language is tried on what the one before did not find, and counts when it finds more of all. */
function inOwnLanguage(
  read: FormulaWorkbook,
  formulas: readonly FormulaCell[],
  [language = defaultLanguage, ...others]: readonly Language[],
): Verification {
  let best: Verification = { distrusted: differing(read, formulas, { language }), language }
  for (const other of others) {
    const asked = [...best.distrusted.keys()]
    if (differing(read, asked, { language: other }).size === asked.length) continue
    const distrusted = differing(read, formulas, { language: other })
    if (distrusted.size < best.distrusted.size) best = { distrusted, language: other }
  }
  return best
}

/** The formulas whose value the engine does not find again when it calculates in a way. */
function differing(
  { workbook, spreadsheet, sheetNames, world }: FormulaWorkbook,
  formulas: readonly FormulaCell[],
  way: Way,
): Map<FormulaCell, Difference> {
  if (formulas.length === 0) return new Map()
  const { sheets, outOfReach } = engineSheets(workbook, sheetNames, formulas, storedValue(workbook), [])
  const within = formulas.filter((one) => !outOfReach.has(one))
  const room = engineSheets(workbook, copyNames(sheetNames), [], () => undefined, within).sheets
  const asStored: FormulaWorld = { ...world, isCalculated: () => false }
  const copies = withFormulas(room, within, (one) => {
    const plain = readPlain(one.sheet, one, one.formula, asStored, true)
    return withShape('text' in plain ? plain.text : '#REF!', one.formula)
  })
  const calculation = spreadsheet.calculate([...sheets, ...copies], way)
  return new Map(
    formulas.flatMap((one) => {
      const difference = outOfReach.has(one)
        ? { stored: one.cell.value, found: undefined }
        : differenceOf(workbook, calculation, sheets.length, one)
      return difference ? [[one, difference]] : []
    }),
  )
}

/** Names that no sheet has. */
const copyNames = (names: readonly string[]): string[] => {
  const longest = Math.max(...names.map(({ length }) => length))
  return names.map((_, index) => `${'_'.repeat(longest)}${index}`)
}

const storedValue = (workbook: Workbook): ShownValue => {
  const constant = constantOf(workbook)
  return (_, cell) => (cell.value === null ? (cell.formula ? 'missing' : undefined) : constant(cell))
}

/** The first cell of a result that is not as the file has it. */
function differenceOf(
  workbook: Workbook,
  calculation: Calculation,
  copies: number,
  one: FormulaCell,
): Difference | undefined {
  const dates = dateSystem(workbook.date1904)
  const cells = cellGrid(workbook.sheets[one.sheet]!)
  const area = resultArea(one)
  const spilled = one.formula.array?.dynamic === true ? calculation.spill(copies + one.sheet, one) : undefined
  for (const position of positionsIn(spilled ? boundingArea(area, spilled) : area)) {
    const { value, numberFormat, failed } = calculation.cell(copies + one.sheet, position)
    const cell = cells.at(position)
    const stored = cell?.value ?? null
    if (failed !== undefined) return { stored, found: undefined }
    const found = dates.write(value, cell ? formatOf(workbook, cell) : 'General', numberFormat)
    if (!sameValue(stored, found)) return { stored, found }
  }
  return undefined
}

/** When the file may have been calculated, as day numbers: what a cell with the day or the hour alone says, and the day it was saved in any time zone. */
function momentsOf({ savedAt, date1904 }: Workbook, moving: readonly FormulaCell[]): number[] {
  const said = moving.flatMap(({ plain, cell: { value } }) =>
    /^(?:TODAY|NOW)\(\)$/.test(plain ?? '') && typeof value === 'number' ? [value + (date1904 ? 1462 : 0)] : [],
  )
  const saved = savedAt === undefined ? NaN : Date.parse(savedAt) / 86_400_000 + 25_569
  const around = Number.isNaN(saved) ? [] : [saved, saved + 1, saved - 1]
  return [...new Set([...said, ...around])]
}
