import type { CellContent, Edit } from '../../../../workbook'
import { cellOf, type Plan } from '../../../plan/plan'
import type { PlanColumn } from '../../../../wording'
import type { Fix } from './fixes'

/**
 * The edits of many repairs: one per column, from the first cell to the last. The cells between are left alone, but they too
 * must still hold what was read.
 */
export function editsOf(plan: Plan, fixes: readonly Fix[]): readonly Edit[] {
  const columns = new Map<PlanColumn, Fix[]>()
  for (const fix of fixes) columns.set(fix.column, [...(columns.get(fix.column) ?? []), fix])
  return [...columns].map(([column, all]): Edit => {
    const contents = new Map(all.map(({ line, edit }) => [line.index, edit.after[0]?.[0] as CellContent]))
    const indexes = [...contents.keys()]
    const [first, last] = [Math.min(...indexes), Math.max(...indexes)]
    const at = plan.source.mapping[column] as number
    const rows = Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
    return {
      area: { ...cellOf(plan.source, first, column), rows: rows.length },
      before: rows.map((index) => [plan.formulas[index]?.[at] ?? '']),
      after: rows.map((index) => [contents.get(index) ?? null]),
    }
  })
}
