import type { FormulaCell, SheetPosition } from './formula-cells'
import type { Calculation, CellContent } from './spreadsheet'
import { Grid } from '../xlsx/cell-grid'

/**
 * Gives every formula that the engine failed on its old value, and calculates again until nothing rests on a failure.
 * What needs a value that is not there, old or new, keeps its own old value.
 */
export function keepFailures(
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
