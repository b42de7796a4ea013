import { isError, primitiveValue, readAmount, type Cell } from '../../cells'
import { foundColumns, headerOnOneRow, planRowsInSteps, trackingOf, type Mapping, type Tracking } from '../../plan'
import { cellIn, type Area, type Block } from '../../workbook'
import { trainingPlan, type Applicant, type Money, type PlanAnswer, type PlanRow, type Step } from '../../rules'
import type { PlanColumn } from '../../wording'
import type { Proposal } from './mapping'

/** Where a plan stands, and which of its columns is which. */
export type PlanSource = {
  /** The name of the table, or of the sheet for a plan that is no table. */
  readonly name: string
  readonly isTable: boolean
  /** The headers and all rows below them. */
  readonly area: Area
  /** What stands above each column; of headers on two rows, what says which column it is. */
  readonly headers: readonly string[]
  /** The rows of headers as they stand there: one, or two. */
  readonly headerRows: readonly (readonly Cell[])[]
  readonly mapping: Mapping
  /** What the headers alone say, before anybody corrected it. */
  readonly proposal: Proposal
  /** Columns recognised by a part of their header, that nobody has confirmed yet. */
  readonly uncertain?: readonly PlanColumn[]
}

/** One project of the plan, with what the scheme says of it. */
export type PlanLine = {
  /** The row in the table, counted from 0 below its first row. */
  readonly index: number
  readonly row: PlanRow
  readonly answer: PlanAnswer
  readonly title: string
  readonly provider: string
  /** As its user calls it; of the rows above where the row does not say it, and '' where none does. */
  readonly company: string
  readonly participants: string
  readonly projectNumber: string
  readonly hours: Money | undefined
  readonly tracking: Tracking
  readonly cells: readonly Cell[]
}

export type Plan = {
  readonly source: PlanSource
  readonly applicant: Applicant | undefined
  readonly lines: readonly PlanLine[]
  /** The cells below the first row. */
  readonly values: Block['values']
  readonly formulas: Block['formulas']
}

/** The plan's cell of a row and a column, for a click that leads there. */
export function cellOf({ area, mapping }: PlanSource, index: number, column?: PlanColumn): Area {
  const at = column === undefined ? undefined : mapping[column]
  return at === undefined ? { ...area, row: area.row + 1 + index, rows: 1 } : cellIn(area, 1 + index, at)
}

/** The header of a column as its table has it, for a formula that speaks of the column. */
export const headerInTable = ({ headerRows }: PlanSource, index: number): string =>
  String(primitiveValue(headerRows[0]?.[index]) ?? '')

/** Rows between two breaths. */
const rowsPerStep = 100

/** A plan as it stands in its cells, without its first row, with every rule applied as KMO.PLAN does. Tells how far it is so that the page can breathe between. */
export function* planInSteps(
  source: PlanSource,
  { values, formulas }: Pick<Block, 'values' | 'formulas'>,
  applicant: Applicant | undefined,
): Generator<number, Plan, undefined> {
  const { mapping, headers, headerRows, area } = source
  const columns = foundColumns({ mapping, addedToCost: [] }, headers.map(headerOnOneRow))
  const first = headerRows.length - 1
  const reading = planRowsInSteps(values.slice(first), { headerRows, columns, firstRowNumber: area.row + first + 2 })
  let step = reading.next()
  for (; step.done !== true; step = reading.next()) yield step.value * 0.4
  const rows = step.value.rows.flatMap((row, below) => {
    const index = first + below
    return row === undefined ? [] : [{ index, cells: values[index] ?? [], row }]
  })
  const answers = trainingPlan(
    rows.map(({ row }) => row),
    applicant,
  )
  const lines: PlanLine[] = []
  const companyOf = companyNames(mapping)
  for (const [position, { index, cells, row }] of rows.entries()) {
    if (position % rowsPerStep === 0) yield 0.8 + (position / rows.length) * 0.2
    const answer = answers[position] as PlanAnswer
    lines.push({ index, cells, row, answer, company: companyOf(row, cells), ...shownIn(mapping, row, cells) })
  }
  return { source, applicant, lines, values, formulas }
}

const cellAt = (mapping: Mapping, cells: readonly Cell[], column: PlanColumn): Cell =>
  mapping[column] === undefined ? undefined : cells[mapping[column]]

/** What each company is called, row by row: a row that does not say it is called as the rows above it. */
function companyNames(mapping: Mapping): (row: PlanRow, cells: readonly Cell[]) => string {
  const names = new Map<string, string>()
  return (row, cells) => {
    const [name, number] = [cellAt(mapping, cells, 'enterprise'), cellAt(mapping, cells, 'enterpriseNumber')].map(
      textOf,
    )
    const said = name || number
    if (said) return said
    const { enterprise, enterpriseFromAbove } = row
    if (enterpriseFromAbove !== undefined) names.set(enterprise, enterpriseFromAbove.name)
    return names.get(enterprise) ?? ''
  }
}

/** What the pane shows of a row besides its figures. */
function shownIn(mapping: Mapping, row: PlanRow, cells: readonly Cell[]) {
  const textAt = (column: PlanColumn) => textOf(cellAt(mapping, cells, column))
  const hours = readAmount(cellAt(mapping, cells, 'hours'))
  return {
    title: textAt('title'),
    provider: textAt('provider'),
    participants: textAt('participants'),
    projectNumber: textAt('projectNumber'),
    hours: hours.kind === 'value' ? hours.value : undefined,
    tracking: trackingOf(row, mapping),
  }
}

function textOf(cell: Cell): string {
  if (isError(cell)) return ''
  return String(primitiveValue(cell) ?? '').trim()
}

/** The column in which a step is noted. */
export const columnOfStep: { readonly [S in Step]?: PlanColumn } = {
  apply: 'appliedOn',
  deposit: 'depositedOn',
  'order-payment': 'paymentOrderedOn',
  'obtain-certificate': 'certifiedOn',
}
