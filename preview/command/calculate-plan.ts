import { isCellError, type CellError, type CellValue } from '../engine/cell-value'
import type { CellResult, EngineArgument } from '../engine/calling-convention'
import { WorkbookProblem } from '../xlsx/problem'
import type { FunctionBundle } from './bundle'
import type { FoundPlan } from './find-plan'
import { valuesOf } from './find-plan'
import type { ShownCell } from './sheet-view'

/** Our functions, called with the rows of a plan rather than from a cell. */
export type PlanFunctions = {
  readonly isHeader: (row: readonly CellValue[]) => boolean
  readonly isSize: (word: CellValue) => boolean
  /** Whether the plan says the size of every row itself. */
  readonly knowsItsSizes: (plan: FoundPlan) => boolean
  /** The result columns, with their headers as the first row. Throws a WorkbookProblem. */
  readonly calculate: (plan: FoundPlan, size: string | undefined) => ShownCell[][]
}

export function planFunctions({ table, call }: FunctionBundle): PlanFunctions {
  const callNamed = (id: string, given: readonly EngineArgument[]): CellResult | CellResult[][] => {
    const metadata = table.functions.find((one) => one.id === id)
    if (metadata === undefined) throw new WorkbookProblem(`De functie ${id} ontbreekt in de gebouwde functies.`)
    return call(metadata, given, undefined)
  }
  const rowsOf = ({ sheet, area }: FoundPlan): CellValue[][] =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, index) =>
      valuesOf(sheet, area.top + index, area.left, area.right),
    )
  return {
    // The function itself knows which headers it takes.
    isHeader: (row) =>
      row.some((value) => typeof value === 'string') && Array.isArray(callNamed('PLAN', [[row], 'klein'])),
    isSize: (word) =>
      typeof word === 'string' && word.trim() !== '' && errorOf(callNamed('PLAFOND', [word])) === undefined,
    knowsItsSizes: (plan) => Array.isArray(callNamed('PLAN', [rowsOf(plan)])),
    calculate(plan, size) {
      const result = callNamed('PLAN', [rowsOf(plan), size])
      if (Array.isArray(result))
        return result.map((row) =>
          row.map(({ value, numberFormat = 'General' }) => ({
            value,
            format: typeof value === 'number' && numberFormat === 'General' ? '#,##0.00' : numberFormat,
          })),
        )
      const error = errorOf(result)
      throw new WorkbookProblem(
        `Het plan kan niet worden berekend: ${error?.message ?? error?.error ?? 'zonder reden'}`,
      )
    },
  }
}

const errorOf = (result: CellResult | CellResult[][]): CellError | undefined =>
  !Array.isArray(result) && isCellError(result.value) ? result.value : undefined
