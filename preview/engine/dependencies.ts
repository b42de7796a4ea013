import { AreaIndex } from './area-index'
import type { FormulaCell } from './formula-cells'
import type { Area } from './address'
import type { SheetArea } from './formula/plain-formula'

/** What a formula shows its result in. */
export const resultArea = ({ sheet, cell, formula }: FormulaCell): SheetArea => ({
  sheet,
  ...(formula.array?.area ?? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }),
})

/** An area of a sheet, which is known by its number or by its id. */
export type AreaOn<Sheet> = { readonly sheet: Sheet; readonly area: Area }

/** How the formulas of a file, or of a grid, say what they rest on. */
export type Referring<Formula, Sheet> = {
  readonly refersTo: (formula: Formula) => readonly AreaOn<Sheet>[]
  readonly result: (formula: Formula) => AreaOn<Sheet>
  /** Whether it finds its cells by itself: it may rest on any. */
  readonly findsCells: (formula: Formula) => boolean
}

/** Gives the formulas that rest on any of some areas, directly or by way of other formulas. */
export function dependentsIn<Formula, Sheet>(
  formulas: readonly Formula[],
  { refersTo, result, findsCells }: Referring<Formula, Sheet>,
): (changed: Iterable<AreaOn<Sheet>>) => Set<Formula> {
  const onAnything = formulas.filter(findsCells)
  const bySheet = new Map<Sheet, AreaIndex<Formula>>()
  for (const formula of formulas) {
    for (const { sheet, area } of refersTo(formula)) {
      const index = bySheet.get(sheet) ?? new AreaIndex<Formula>()
      bySheet.set(sheet, index)
      index.add(area, formula)
    }
  }
  return (changed) => {
    const found = new Set<Formula>()
    const waiting = [...changed]
    const add = (dependents: Iterable<Formula>): void => {
      for (const formula of dependents) {
        if (found.has(formula)) continue
        found.add(formula)
        waiting.push(result(formula))
      }
    }
    if (waiting.length > 0) add(onAnything)
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
      add(bySheet.get(one.sheet)?.within(one.area) ?? [])
    return found
  }
}

const onSheet = (area: SheetArea): AreaOn<number> => ({ sheet: area.sheet, area })

/** Which formulas of a file rest on which cells, as the formulas say it. */
export class Dependencies {
  private readonly dependents: (changed: Iterable<AreaOn<number>>) => Set<FormulaCell>

  constructor(formulas: readonly FormulaCell[]) {
    this.dependents = dependentsIn(formulas, {
      refersTo: ({ refersTo }) => refersTo.map(onSheet),
      result: (formula) => onSheet(resultArea(formula)),
      findsCells: ({ findsCells }) => findsCells,
    })
  }

  /** The formulas that rest on any of these areas, directly or by way of other formulas. */
  dependentsOf(changed: Iterable<SheetArea>): Set<FormulaCell> {
    return this.dependents([...changed].map(onSheet))
  }
}
