import { columnCount, rowCount } from '../engine/address'
import { isCellError, type CellError, type CellValue } from '../engine/cell-value'
import type { CellResult } from '../engine/calling-convention'
import { WorkbookProblem } from '../xlsx/problem'
import type { FunctionBundle } from './bundle'
import type { FoundPlan } from './plan-reading'
import type { ShownCell } from './sheet-view'

/** The result columns of a plan, with their headers as the first row, as KMO.PLAN gives them. Throws a WorkbookProblem. */
export function calculatePlan(
  { table, call }: FunctionBundle,
  plan: FoundPlan,
  size: string | undefined,
): ShownCell[][] {
  const metadata = table.functions.find(({ id }) => id === 'PLAN')
  if (metadata === undefined) throw new WorkbookProblem('De functie PLAN ontbreekt in de gebouwde functies.')
  const result = call(metadata, [planValues(plan), size], undefined)
  if (Array.isArray(result)) return result.map((row) => row.map(shownResult))
  const error = errorOf(result)
  throw new WorkbookProblem(`Het plan kan niet worden berekend: ${error?.message ?? error?.error ?? 'zonder reden'}`)
}

/** The values of a plan, headers first. */
export const planValues = ({ sheet, area }: FoundPlan): CellValue[][] =>
  Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) => sheet.valueAt(area.top + row, area.left + column)),
  )

const shownResult = ({ value, numberFormat = 'General' }: CellResult): ShownCell => ({
  value,
  format: typeof value === 'number' && numberFormat === 'General' ? '#,##0.00' : numberFormat,
})

const errorOf = ({ value }: CellResult): CellError | undefined => (isCellError(value) ? value : undefined)
