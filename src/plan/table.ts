import type { Applicant, PlanRow } from '../rules'
import { expected, plainHeader, planHeaders, problem, type PlanColumn } from '../wording'
import {
  nameOf,
  isBlank,
  isBlankOrZero,
  isError,
  primitiveValue,
  type Cell,
  invalidValue,
  refuseTooManyRows,
  rowsOf,
} from '../cells'
import { isEmptyRow, readPlanRow, type FoundColumn } from './row'

/** A training plan as it was read from a table with its header row. */
export type PlanTable = {
  /** One entry for each row below the headers; undefined for an empty row. */
  readonly rows: readonly (PlanRow | undefined)[]
  /** Whether something stands in the size column of every row that is not empty. */
  readonly sizeInEveryRow: boolean
  /** The cells, row by row, under the header that goes by one of these names; undefined where there is none. */
  readonly cellsUnder: (names: readonly string[]) => readonly Cell[] | undefined
}

/** Reads a table with its header row. Throws #VALUE! for a missing table or column, or more rows than Excel can take. */
export function readPlanTable(plan: Cell): PlanTable {
  if (isBlank(plan)) throw invalidValue(problem.absent(nameOf('plan'), expected.plan))
  const [headers = [], ...body] = rowsOf(plan)
  refuseTooManyRows('plan', body.length)
  const columns = findPlanColumns(headers)
  const has = (...names: PlanColumn[]) => columns.some(({ column }) => names.includes(column))
  if (!has('cost')) throw invalidValue(problem.noCostColumn(nameOf('plan'), planHeaders.cost.slice(0, 3)))
  if (!has('startsOn', 'appliedOn'))
    throw invalidValue(problem.noDayColumn(nameOf('plan'), [planHeaders.startsOn[0], planHeaders.appliedOn[0]]))

  const sizeColumn = columns.find(({ column }) => column === 'applicant')
  let sizeInEveryRow = sizeColumn !== undefined
  const rows = body.map((cells) => {
    if (isEmptyRow(cells, columns)) return undefined
    if (isBlankOrZero(cells[sizeColumn?.index ?? -1])) sizeInEveryRow = false
    return readPlanRow(cells, columns)
  })
  return {
    rows,
    sizeInEveryRow,
    cellsUnder(names) {
      const index = indexOfHeader(plainHeaders(headers), names)
      return index === undefined ? undefined : body.map((cells) => cells[index])
    },
  }
}

/** Throws #VALUE! when no size is given for rows that do not say their own. */
export function refuseWithoutSize({ rows, sizeInEveryRow }: PlanTable, applicant: Applicant | undefined): void {
  if (applicant === undefined && !sizeInEveryRow && rows.some((row) => row !== undefined)) {
    throw invalidValue(problem.sizeNeededInPlan(nameOf('size')))
  }
}

/** Asks about the rows that are not empty, and gives each answer the place of its row; undefined for an empty one. */
export function answerRows<R, A>(
  rows: readonly (R | undefined)[],
  answersTo: (filled: readonly R[]) => readonly A[],
): (A | undefined)[] {
  const answers = answersTo(rows.filter((row) => row !== undefined))[Symbol.iterator]()
  return rows.map((row) => (row === undefined ? undefined : (answers.next().value as A)))
}

/** The columns of a plan that KMO.PLAN recognises by their headers. Of two columns of one kind the header that stands first in the list counts. */
export function findPlanColumns(headers: readonly Cell[]): FoundColumn[] {
  const plain = plainHeaders(headers)
  return (Object.keys(planHeaders) as PlanColumn[]).flatMap((column) => {
    const index = indexOfHeader(plain, planHeaders[column])
    return index === undefined ? [] : [{ column, index, header: textOf(headers[index]).trim() }]
  })
}

const textOf = (header: Cell): string => (isBlank(header) || isError(header) ? '' : String(primitiveValue(header)))
const plainTextOf = (header: Cell): string => plainHeader(textOf(header))

/** Headers as they are compared. */
export const plainHeaders = (headers: readonly Cell[]): readonly string[] => headers.map(plainTextOf)

/** Which of these headers goes by one of the names; the name that stands first counts. */
export const indexOfHeader = (plain: readonly string[], names: readonly string[]): number | undefined =>
  names.map((name) => plain.indexOf(plainHeader(name))).find((found) => found >= 0)
