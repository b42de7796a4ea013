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
  /** The header row and all rows below it. */
  readonly area: Area
  readonly headers: readonly string[]
  readonly mapping: Mapping
  /** What the headers alone say, before anybody corrected it. */
  readonly proposal: Proposal
  /** Columns recognised by a part of their header, that nobody has confirmed yet. */
  readonly uncertain?: readonly PlanColumn[]
}

/** One project of the plan, with what the scheme says of it. */
export type PlanLine = {
  /** The row in the table, counted from 0 below the headers. */
  readonly index: number
  readonly row: PlanRow
  readonly answer: PlanAnswer
  readonly title: string
  readonly provider: string
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
  readonly formulas: Block['formulas']
}

/** The plan's cell of a row and a column, for a click that leads there. */
export function cellOf({ area, mapping }: PlanSource, index: number, column?: PlanColumn): Area {
  const at = column === undefined ? undefined : mapping[column]
  return at === undefined ? { ...area, row: area.row + 1 + index, rows: 1 } : cellIn(area, 1 + index, at)
}

/** Rows between two breaths. */
const rowsPerStep = 100

/** A plan as it stands in its cells, without the header row, with every rule applied as KMO.PLAN does. Tells how far it is so that the page can breathe between. */
export function* planInSteps(
  source: PlanSource,
  { values, formulas }: Pick<Block, 'values' | 'formulas'>,
  applicant: Applicant | undefined,
): Generator<number, Plan, undefined> {
  const { mapping, headers } = source
  const columns = foundColumns({ mapping, addedToCost: [] }, headers.map(headerOnOneRow))
  const reading = planRowsInSteps(values, { headerRows: [headers], columns, firstRowNumber: source.area.row + 2 })
  let step = reading.next()
  for (; step.done !== true; step = reading.next()) yield step.value * 0.4
  const rows = step.value.rows.flatMap((row, index) =>
    row === undefined ? [] : [{ index, cells: values[index] ?? [], row }],
  )
  const answers = trainingPlan(
    rows.map(({ row }) => row),
    applicant,
  )
  const lines: PlanLine[] = []
  for (const [position, { index, cells, row }] of rows.entries()) {
    if (position % rowsPerStep === 0) yield 0.8 + (position / rows.length) * 0.2
    lines.push(lineOf(mapping, index, cells, row, answers[position] as PlanAnswer))
  }
  return { source, applicant, lines, formulas }
}

function lineOf(mapping: Mapping, index: number, cells: readonly Cell[], row: PlanRow, answer: PlanAnswer): PlanLine {
  const at = (column: PlanColumn): Cell => (mapping[column] === undefined ? undefined : cells[mapping[column]])
  const hours = readAmount(at('hours'))
  return {
    index,
    row,
    cells,
    answer,
    title: textOf(at('title')),
    provider: textOf(at('provider')),
    company: textOf(at('enterprise')),
    participants: textOf(at('participants')),
    projectNumber: textOf(at('projectNumber')),
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
