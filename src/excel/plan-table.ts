import { toCents, type Money, type PlanField, type PlanRow } from '../rules'
import { plainHeader, planHeaders, problem, type PlanColumn } from '../wording'
import { nameOf } from './arguments'
import { isBlank, isBlankOrZero, isError, primitiveValue, readCount, readNotNegative, readText, zeroIsAbsent, type Cell, type Reader } from './cells'
import { invalidValue } from './errors'
import { refuseTooManyRows, rowsOf } from './ranges'
import { readApplicant, readKnownDay, readService, readTheme } from './scheme-words'

/** A training plan as it was read from a table with its header row. */
export type PlanTable = {
  /** One entry for each row below the headers; undefined for an empty row. */
  readonly rows: readonly (PlanRow | undefined)[]
  /** Whether something stands in the size column of every row that is not empty. */
  readonly sizeInEveryRow: boolean
}

type FoundColumn = { readonly column: PlanColumn; readonly index: number; readonly header: string }

const readAmountOfPlan = readNotNegative()
const readCountOfPlan = zeroIsAbsent(readCount)

/** A granted amount goes out as it came in, and so in cents. */
function inCents(read: Reader<Money>): Reader<Money> {
  return (cell) => {
    const reading = read(cell)
    return reading.kind === 'value' ? { kind: 'value', value: toCents(reading.value) } : reading
  }
}

/** How each column fills its field; a title or a provider's name says nothing about the subsidy. */
const readers = {
  startsOn: readKnownDay,
  endsOn: readKnownDay,
  appliedOn: readKnownDay,
  cancelledOn: readKnownDay,
  cost: readAmountOfPlan,
  catering: readAmountOfPlan,
  materials: readAmountOfPlan,
  trainerTravel: readAmountOfPlan,
  deduction: readAmountOfPlan,
  granted: zeroIsAbsent(inCents(readAmountOfPlan)),
  persons: readCountOfPlan,
  days: readCountOfPlan,
  service: readService,
  theme: readTheme,
  applicant: readApplicant,
  number: readText,
} as const satisfies { readonly [F in Exclude<PlanField, 'enterprise'>]: Reader<unknown> }

/** Reads a table with its header row. Throws #VALUE! for a missing column or more rows than Excel can take. */
export function readPlanTable(plan: Cell): PlanTable {
  const [headers = [], ...body] = rowsOf(plan)
  refuseTooManyRows('plan', body.length)
  const columns = findColumns(headers)
  const has = (...names: PlanColumn[]) => columns.some(({ column }) => names.includes(column))
  if (!has('cost')) throw invalidValue(problem.noCostColumn(nameOf('plan'), planHeaders.cost.slice(0, 3)))
  if (!has('startsOn', 'appliedOn')) throw invalidValue(problem.noDayColumn(nameOf('plan'), [planHeaders.startsOn[0], planHeaders.appliedOn[0]]))

  const sizeColumn = columns.find(({ column }) => column === 'applicant')
  let sizeInEveryRow = sizeColumn !== undefined
  const rows = body.map((cells) => {
    if (columns.every(({ index }) => isBlankOrZero(cells[index]))) return undefined
    if (isBlankOrZero(cells[sizeColumn?.index ?? -1])) sizeInEveryRow = false
    return readRow(cells, columns)
  })
  return { rows, sizeInEveryRow }
}

/** Of two columns of one kind the header that stands first in the list counts. */
function findColumns(headers: readonly Cell[]): FoundColumn[] {
  const texts = headers.map((header) => (isBlank(header) || isError(header) ? '' : String(primitiveValue(header))))
  const plain = texts.map(plainHeader)
  return (Object.keys(planHeaders) as PlanColumn[]).flatMap((column) => {
    const index = planHeaders[column].map((header) => plain.indexOf(plainHeader(header))).find((found) => found >= 0)
    return index === undefined ? [] : [{ column, index, header: (texts[index] as string).trim() }]
  })
}

function readRow(cells: readonly Cell[], columns: readonly FoundColumn[]): PlanRow {
  const row: { -readonly [F in keyof PlanRow]?: unknown } & { enterprise: string } = { enterprise: '' }
  const unreadable: { field: string; name: string }[] = []
  for (const { column, index, header } of columns) {
    const cell = cells[index]
    if (column === 'enterprise' || column === 'title' || column === 'provider') {
      if (isError(cell)) unreadable.push({ field: column, name: header })
      else if (column === 'enterprise' && !isBlankOrZero(cell)) row[column] = String(primitiveValue(cell)).trim().toLowerCase()
      continue
    }
    const reading: ReturnType<Reader<unknown>> = readers[column](cell)
    if (reading.kind === 'unreadable') unreadable.push({ field: column, name: header })
    if (reading.kind === 'value') row[column] = reading.value
  }
  return { ...row, unreadable } as PlanRow
}
