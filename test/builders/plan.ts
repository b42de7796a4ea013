import { proposeMapping } from '../../src/pane/plan/mapping'
import { planInSteps, type Plan, type PlanSource } from '../../src/pane/plan/plan'
import type { Applicant } from '../../src/rules'
import type { Block } from '../../src/workbook'
import { runToEnd } from '../support/run-to-end'

type Values = readonly (readonly unknown[])[]
type Options = {
  isTable?: boolean
  name?: string
  applicant?: Applicant | undefined
  row?: number
  column?: number
  /** What the cells hold where that is not the value: a formula. */
  formulas?: Values
}

/** A plan as the pane reads it, at once. */
export const planOf = (
  source: PlanSource,
  block: Pick<Block, 'values' | 'formulas'>,
  applicant: Applicant | undefined,
): Plan => runToEnd(planInSteps(source, block, applicant))

/** The plan that stands under these headers, as the pane reads it. A null is an empty cell. */
export function planWith(headers: readonly string[], rows: Values = [], options: Options = {}): Plan {
  const { isTable = true, name = isTable ? 'Plan' : 'Blad 1', row = 0, column = 0 } = options
  const applicant = 'applicant' in options ? options.applicant : 'small'
  const values = rows.map((cells) => headers.map((_, index) => cells[index] ?? ''))
  const formulas = values.map((cells, r) => cells.map((value, c) => options.formulas?.[r]?.[c] ?? value))
  const proposal = proposeMapping(headers, values)
  const area = { sheet: 'Blad 1', row, column, rows: rows.length + 1, columns: headers.length }
  return planOf(
    { name, isTable, headers, headerRows: [headers], mapping: proposal.mapping, proposal, area },
    { values, formulas: formulas as never },
    applicant,
  )
}
