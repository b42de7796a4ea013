import type { Position } from './address'
import type { CellValue } from './cell-value'
import { directCall } from './direct-call'
import type { FormulaCell } from './formula-cells'
import type { CalculatedCell, Spreadsheet } from './spreadsheet'

export type KnownValues = {
  /** Sheet names as the engine has them. */
  readonly sheetNames: readonly string[]
  /** What stands in a cell without a formula; undefined when a result may come to stand there. */
  readonly valueAt: (sheet: number, position: Position) => CellValue | undefined
}

/**
 * What the formulas show that need no engine: one call of a custom function, on constants or on cells that hold one. In a plan those are nearly
 * all of them, and the engine takes several times as long. None when a formula asks for another one, of which the engine then has to know.
 */
export function directAnswers(
  formulas: readonly FormulaCell[],
  spreadsheet: Spreadsheet,
  { sheetNames, valueAt }: KnownValues,
): Map<FormulaCell, CalculatedCell> {
  const answers = new Map<FormulaCell, CalculatedCell>()
  if (formulas.some(({ asksForFormula }) => asksForFormula)) return answers
  const sheets = new Map(sheetNames.map((name, index) => [spreadsheet.sheetReference(name), index]))
  for (const one of formulas) {
    if (one.plain === undefined || one.formula.array || !one.custom) continue
    const call = directCall(one.plain, (reference, position) => {
      const sheet = reference === undefined ? one.sheet : sheets.get(reference)
      return sheet === undefined ? undefined : valueAt(sheet, position)
    })
    const answer = call && spreadsheet.callDirectly(call)
    if (answer) answers.set(one, answer)
  }
  return answers
}
