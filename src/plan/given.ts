import { isBlankOrZero, saysNotApplicable, saysNotDone, type Cell } from '../cells'
import type { PlanColumn } from '../wording'

/** What stands in these is a name, and a name may be any word: only a dash or "n.v.t." says that there is none. */
const nameColumns: ReadonlySet<PlanColumn | undefined> = new Set<PlanColumn>(['enterprise', 'title', 'provider'])

/** Whether something stands in a cell of a plan: not blank, not 0, and no word that says that there is nothing. */
export function isGiven(cell: Cell, column?: PlanColumn): boolean {
  if (typeof cell === 'number') return cell !== 0
  return !isBlankOrZero(cell) && !(nameColumns.has(column) ? saysNotApplicable(cell) : saysNotDone(cell))
}
