import { cannotRead, type Applicant, type PlanRow } from '../rules'
import { expected, planHeadersOf, preferredHeader, problem } from '../wording'
import { nameOf, type ArgumentNames, isBlank, type Cell, invalidValue, refuseTooManyRows, rowsOf } from '../cells'
import { isPlan, type Mapping } from './columns'
import { layoutOf, type PlanLayout } from './layout'
import { namedColumns, type NamedHeaders } from './named-headers'
import { headersOnceMore, kindOfRow } from './row-kind'
import { planRows, type PlanRows } from './rows'

/** A training plan as it was read from a table with its headers: what each row below the first is, and the projects. */
export type PlanTable = PlanRows & {
  readonly layout: PlanLayout
  /** Whether each project says its size, so that none has to be given. */
  readonly saysItsSizes: boolean
}

/** Reads a table with its headers, of which its user may have named some. Throws #VALUE! for a missing table or column, for a name that cannot be, or more rows than Excel can take. */
export function readPlanTable(plan: Cell, names: ArgumentNames, named?: NamedHeaders): PlanTable {
  if (isBlank(plan)) throw invalidValue(problem.absent(nameOf(names), expected.plan))
  const rows = rowsOf(plan)
  refuseTooManyRows(names, rows.length - 1)
  const layout = layoutNamed(rows, named)
  refuseWithoutColumns(layout.mapping, names)
  return tableOf(rows, layout, 2)
}

/** Reads the rows of a plan from its first row of headers on, which is this row of its sheet. */
export const readTable = (
  rows: readonly (readonly Cell[])[],
  { named, headerRow = 1 }: { readonly named?: NamedHeaders; readonly headerRow?: number } = {},
): PlanTable => tableOf(rows, layoutNamed(rows, named), headerRow + 1)

/** What each row of a plan is, without what stands in its projects. */
export function readKinds(rows: readonly (readonly Cell[])[]): Pick<PlanTable, 'layout' | 'kinds'> {
  const layout = layoutNamed(rows, undefined)
  const { found, headerRows } = layout
  const kindOf = kindOfRow(found, headersOnceMore(headerRows))
  const body = rows.slice(headerRows.length).map((cells, index) => kindOf(cells, index === 0))
  return { layout, kinds: [...kindsOfMoreHeaders(layout), ...body] }
}

/** What the rows of headers below the first one are. */
const kindsOfMoreHeaders = ({ headerRows }: PlanLayout) => headerRows.slice(1).map(() => 'repeated-headers' as const)

const layoutNamed = (rows: readonly (readonly Cell[])[], named: NamedHeaders | undefined): PlanLayout =>
  layoutOf(
    { firstRows: rows.slice(0, 2), below: (count) => rows.slice(count) },
    named && ((headers, body) => namedColumns(named, headers, body)),
  )

function refuseWithoutColumns(mapping: Mapping, names: ArgumentNames): void {
  if (mapping.cost === undefined) {
    const headers = planHeadersOf('cost').slice(0, 3)
    throw invalidValue(
      problem.noCostColumn(
        nameOf(names),
        headers.map(({ header }) => header),
      ),
    )
  }
  if (!isPlan(mapping))
    throw invalidValue(problem.noDayColumn(nameOf(names), [preferredHeader('startsOn'), preferredHeader('appliedOn')]))
}

/** `firstRowNumber` is that of the first row below the first headers. */
function tableOf(all: readonly (readonly Cell[])[], layout: PlanLayout, firstRowNumber: number): PlanTable {
  const { headerRows, found } = layout
  const more = kindsOfMoreHeaders(layout)
  const body = all.slice(headerRows.length)
  const { kinds, rows } = planRows(body, { headerRows, columns: found, firstRowNumber: firstRowNumber + more.length })
  return {
    layout,
    kinds: [...more, ...kinds],
    rows: [...more.map(() => undefined), ...rows],
    saysItsSizes: rows.every((row) => row === undefined || saysItsSize(row)),
  }
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
