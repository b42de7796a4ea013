import type { PlanRow } from '../rules'
import { plainHeader, planHeaders, problem, type PlanColumn } from '../wording'
import { nameOf } from './arguments'
import { isBlank, isBlankOrZero, isError, primitiveValue, type Cell } from './cells'
import { invalidValue } from './errors'
import { isEmptyRow, readPlanRow, type FoundColumn } from './plan-row'
import { refuseTooManyRows, rowsOf } from './ranges'

/** A training plan as it was read from a table with its header row. */
export type PlanTable = {
  /** One entry for each row below the headers; undefined for an empty row. */
  readonly rows: readonly (PlanRow | undefined)[]
  /** Whether something stands in the size column of every row that is not empty. */
  readonly sizeInEveryRow: boolean
}

/** Reads a table with its header row. Throws #VALUE! for a missing column or more rows than Excel can take. */
export function readPlanTable(plan: Cell): PlanTable {
  const [headers = [], ...body] = rowsOf(plan)
  refuseTooManyRows('plan', body.length)
  const columns = findPlanColumns(headers)
  const has = (...names: PlanColumn[]) => columns.some(({ column }) => names.includes(column))
  if (!has('cost')) throw invalidValue(problem.noCostColumn(nameOf('plan'), planHeaders.cost.slice(0, 3)))
  if (!has('startsOn', 'appliedOn')) throw invalidValue(problem.noDayColumn(nameOf('plan'), [planHeaders.startsOn[0], planHeaders.appliedOn[0]]))

  const sizeColumn = columns.find(({ column }) => column === 'applicant')
  let sizeInEveryRow = sizeColumn !== undefined
  const rows = body.map((cells) => {
    if (isEmptyRow(cells, columns)) return undefined
    if (isBlankOrZero(cells[sizeColumn?.index ?? -1])) sizeInEveryRow = false
    return readPlanRow(cells, columns)
  })
  return { rows, sizeInEveryRow }
}

/** The columns of a plan that KMO.PLAN recognises by their headers. Of two columns of one kind the header that stands first in the list counts. */
export function findPlanColumns(headers: readonly Cell[]): FoundColumn[] {
  const texts = headers.map((header) => (isBlank(header) || isError(header) ? '' : String(primitiveValue(header))))
  const plain = texts.map(plainHeader)
  return (Object.keys(planHeaders) as PlanColumn[]).flatMap((column) => {
    const index = planHeaders[column].map((header) => plain.indexOf(plainHeader(header))).find((found) => found >= 0)
    return index === undefined ? [] : [{ column, index, header: (texts[index] as string).trim() }]
  })
}
