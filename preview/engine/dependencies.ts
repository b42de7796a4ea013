import type { Area } from './address'
import { AreaIndex } from './area-index'
import type { FormulaCell } from './formula-cells'
import type { SheetArea } from './formula/plain-formula'

/** What a formula shows its result in. */
export const resultArea = ({ sheet, cell, formula }: FormulaCell): SheetArea => ({
  sheet,
  ...(formula.array?.area ?? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }),
})

/** Which formulas rest on which cells, as the formulas say it. */
export class Dependencies {
  private readonly bySheet: AreaIndex<FormulaCell>[] = []
  /** These find their cells by themselves: they may rest on any. */
  private readonly onAnything: readonly FormulaCell[]

  constructor(formulas: readonly FormulaCell[]) {
    this.onAnything = formulas.filter(({ findsCells }) => findsCells)
    for (const formula of formulas) {
      for (const area of formula.refersTo) (this.bySheet[area.sheet] ??= new AreaIndex()).add(area, formula)
    }
  }

  /** The formulas that rest on any of these areas, directly or by way of other formulas. */
  dependentsOf(changed: Iterable<SheetArea>): Set<FormulaCell> {
    const found = new Set<FormulaCell>()
    const waiting: SheetArea[] = [...changed]
    const add = (formulas: Iterable<FormulaCell>): void => {
      for (const formula of formulas) {
        if (found.has(formula)) continue
        found.add(formula)
        waiting.push(resultArea(formula))
      }
    }
    if (waiting.length > 0) add(this.onAnything)
    for (let area = waiting.pop(); area !== undefined; area = waiting.pop())
      add(this.directDependents(area.sheet, area))
    return found
  }

  private directDependents(sheet: number, area: Area): Iterable<FormulaCell> {
    return this.bySheet[sheet]?.within(area) ?? []
  }
}
