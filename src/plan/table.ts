import { cannotRead, type Applicant, type PlanRow } from '../rules'
import { expected, planHeadersOf, preferredHeader, problem } from '../wording'
import { nameOf, type ArgumentNames, isBlank, type Cell, invalidValue, refuseTooManyRows, rowsOf } from '../cells'
import { findColumns, foundColumns, isPlan } from './columns'
import { headersOf } from './headers'
import type { RowKind } from './row-kind'
import { planRows } from './rows'

/** A training plan as it was read from a table with its header row. */
export type PlanTable = {
  /** What each row below the headers is. */
  readonly kinds: readonly RowKind[]
  /** The projects, each in the place of its row; undefined for a row that is none. */
  readonly rows: readonly (PlanRow | undefined)[]
  /** Whether each project says its size, so that none has to be given. */
  readonly saysItsSizes: boolean
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
  const columns = foundColumns(found, names)
  const { kinds, rows } = planRows(body, { headerRows: [headers], columns, firstRowNumber: 2 })
  return { kinds, rows, saysItsSizes: rows.every((row) => row === undefined || saysItsSize(row)) }
}

/** Whether something stands where the size of the enterprise should. */
const saysItsSize = (row: PlanRow): boolean => row.applicant !== undefined || cannotRead(row, 'applicant')

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
