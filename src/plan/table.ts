import type { Applicant, PlanRow } from '../rules'
import { expected, planHeadersOf, preferredHeader, problem, type PlanColumn } from '../wording'
import {
  nameOf,
  type ArgumentNames,
  isBlank,
  isBlankOrZero,
  type Cell,
  invalidValue,
  refuseTooManyRows,
  rowsOf,
} from '../cells'
import { findColumns, foundColumns, isPlan } from './columns'
import { headersOf } from './headers'
import { readPlanRow } from './row'
import { passedOver, rowKind } from './row-kind'

/** A training plan as it was read from a table with its header row. */
export type PlanTable = {
  /** One entry for each row below the headers; undefined for one that is no project. */
  readonly rows: readonly (PlanRow | undefined)[]
  /** Whether each project says its size, so that none has to be given. */
  readonly saysItsSizes: boolean
  /** The cells of a column, row by row; undefined where the plan does not have it. */
  readonly cellsOf: (column: PlanColumn) => readonly Cell[] | undefined
}

/** Reads a table with its header row. Throws #VALUE! for a missing table or column, or more rows than Excel can take. */
export function readPlanTable(plan: Cell, names: ArgumentNames): PlanTable {
  if (isBlank(plan)) throw invalidValue(problem.absent(nameOf(names), expected.plan))
  const [headers = [], ...body] = rowsOf(plan)
  refuseTooManyRows(names, body.length)
  const { mapping } = findColumns(headersOf([headers]).columns, () => body)
  if (mapping.cost === undefined)
    throw invalidValue(
      problem.noCostColumn(
        nameOf(names),
        planHeadersOf('cost')
          .slice(0, 3)
          .map(({ header }) => header),
      ),
    )
  if (!isPlan(mapping))
    throw invalidValue(problem.noDayColumn(nameOf(names), [preferredHeader('startsOn'), preferredHeader('appliedOn')]))
  return readTable(headers, body)
}

/** Reads the rows below the headers of a plan. */
export function readTable(headers: readonly Cell[], body: readonly (readonly Cell[])[]): PlanTable {
  const names = headersOf([headers]).columns
  const found = findColumns(names, () => body)
  const { mapping } = found
  const columns = foundColumns(found, names)
  let saysItsSizes = true
  const rows = body.map((cells) => {
    if (rowKind(cells, columns, passedOver.inFormula) !== 'project') return undefined
    if (saysItsSizes && isBlankOrZero(cells[mapping.applicant ?? -1])) saysItsSizes = false
    return readPlanRow(cells, columns)
  })
  return {
    rows,
    saysItsSizes,
    cellsOf(column) {
      const index = mapping[column]
      return index === undefined ? undefined : body.map((cells) => cells[index])
    },
  }
}

/** Throws #VALUE! when no size is given for projects that do not say their own. */
export function refuseWithoutSize(
  { saysItsSizes }: PlanTable,
  applicant: Applicant | undefined,
  sizeNames: ArgumentNames,
): void {
  if (applicant === undefined && !saysItsSizes) throw invalidValue(problem.sizeNeededInPlan(nameOf(sizeNames)))
}

/** Asks about the projects, and gives each answer the place of its row; undefined for a row that is none. */
export function answerRows<R, A>(
  rows: readonly (R | undefined)[],
  answersTo: (filled: readonly R[]) => readonly A[],
): (A | undefined)[] {
  const answers = answersTo(rows.filter((row) => row !== undefined))[Symbol.iterator]()
  return rows.map((row) => (row === undefined ? undefined : (answers.next().value as A)))
}
