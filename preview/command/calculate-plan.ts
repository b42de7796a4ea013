import { toResult, type CellResult, type Outcome } from '../engine/calling-convention'
import { isCellError } from '../engine/cell-value'
import { WorkbookProblem } from '../xlsx/problem'
import type { PlanReading, PlanTable, RowKind } from './plan-reading'
import type { ShownCell } from './sheet-view'

/** The result columns of a plan, with their headers as the first row, as KMO.PLAN gives them. Throws a WorkbookProblem. */
export function calculatePlan(
  table: PlanTable,
  { size, asOf }: { readonly size: string | undefined; readonly asOf: string },
  { usualPlanResults, planResults, readApplicant }: PlanReading,
): ShownCell[][] {
  const read = size === undefined ? undefined : readApplicant(size)
  const applicant = read?.kind === 'value' ? read.value : undefined
  const more = table.kinds.slice(table.layout.headerRows.length - 1).some(isNoProject)
    ? ['status', 'readAs']
    : ['status']
  // The findings are the longest and come last.
  const shown = usualPlanResults.flatMap((column) => (column === 'findings' ? [...more, column] : [column]))
  const result = toResult(outcomeOf(() => planResults(table, { applicant, asOf, shown })))
  if (Array.isArray(result)) return result.map((row) => row.map(shownResult))
  const { value } = result
  const reason = isCellError(value) ? (value.message ?? value.error) : 'zonder reden'
  throw new WorkbookProblem(`Het plan kan niet worden berekend: ${reason}`)
}

const isNoProject = (kind: RowKind): boolean => kind !== 'project' && kind !== 'empty'

function outcomeOf(answer: () => unknown): Outcome {
  try {
    return { returned: answer() }
  } catch (thrown) {
    return { thrown }
  }
}

const shownResult = ({ value, numberFormat = 'General' }: CellResult): ShownCell => ({
  value,
  format: typeof value === 'number' && numberFormat === 'General' ? '#,##0.00' : numberFormat,
})
