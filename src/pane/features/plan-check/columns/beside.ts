import {
  absoluteAddress,
  columnsOfASheet,
  type Area,
  type CellContent,
  type Edit,
  type SheetDescription,
  type Workbook,
} from '../../../../workbook'
import { planResultHeaders, usualPlanResults, type PlanResult } from '../../../../wording'
import type { Plan } from '../../../plan/plan'
import { call, headersArgument, planArea, planReference, quoted, sizeArgument } from '../../../plan/plan-formula'
import {
  formatOfRowColumn,
  rowColumnHeaders,
  rowFormula,
  sheetReferences,
  widthOfRowColumn,
  type RowColumn,
  type RowQuestion,
} from './row-formulas'

/**
 * The first columns to the right of a plan in which nothing stands beside its rows, or undefined when there is no room.
 * A table grows into the column next to it, so one stays empty between them.
 */
export async function roomBeside(workbook: Workbook, plan: Plan, columns: number): Promise<Area | undefined> {
  const area = planArea(plan)
  const first = area.column + area.columns + (plan.source.isTable ? 1 : 0)
  const sheet = (await workbook.sheets()).find(({ name }) => name === area.sheet)
  const besides = { ...area, column: first, columns: Math.max(first, endOfUse(sheet)) - first }
  const { formulas } = besides.columns === 0 ? { formulas: [] } : await workbook.read(besides)
  const isFree = (column: number) => formulas.every((row) => (row[column - first] ?? '') === '')
  let from = first
  for (let column = first; column < from + columns; column++) if (!isFree(column)) from = column + 1
  return from + columns > columnsOfASheet ? undefined : { ...area, column: from, columns }
}

const endOfUse = (sheet: SheetDescription | undefined): number =>
  sheet?.used === undefined ? 0 : sheet.used.column + sheet.used.columns

/** Formulas in every row beside a plan that is no table, with their headers; sums and other rows that are no project stay empty. */
export function rowEdits(
  plan: Plan,
  room: Area,
  columns: readonly RowColumn[],
  question: RowQuestion,
): readonly Edit[] {
  const { source, lines } = plan
  const projects = new Set(lines.map(({ index }) => index))
  const rows = Array.from({ length: room.rows - 1 }, (_, index) => index)
  return columns.map((column, at): Edit => {
    const formulas = rows.map((index): CellContent[] => [
      projects.has(index)
        ? { formula: rowFormula(column, sheetReferences(source, source.area.row + 1 + index), question) }
        : null,
    ])
    return {
      area: { ...room, column: room.column + at, columns: 1 },
      before: Array.from({ length: room.rows }, () => ['']),
      after: [[rowColumnHeaders[column]], ...formulas],
      numberFormat: formatOfRowColumn[column],
      leastWidths: [widthOfRowColumn[column]],
    }
  })
}

const formatOfResult: Readonly<Record<PlanResult, string>> = {
  eligibleCost: '#,##0.00',
  rate: '0%',
  subsidy: '#,##0.00',
  ownShare: '#,##0.00',
  left: '#,##0.00',
  applicationDeadline: 'dd/mm/yyyy',
  findings: 'General',
  used: '#,##0.00',
  settled: '#,##0.00',
  status: 'General',
  readAs: 'General',
}

/** In points, as wide as the header and the usual contents. */
const widthOfResult: Readonly<Record<PlanResult, number>> = {
  eligibleCost: 80,
  rate: 56,
  subsidy: 80,
  ownShare: 88,
  left: 96,
  applicationDeadline: 96,
  findings: 240,
  used: 80,
  settled: 80,
  status: 80,
  readAs: 80,
}

/** One formula that spills the results of the whole plan. */
export function spilledPlan(plan: Plan, results: readonly PlanResult[]): string {
  const { isTable } = plan.source
  const isUsual =
    results.length === usualPlanResults.length && results.every((result, index) => result === usualPlanResults[index])
  return `=${call('PLAN', [
    isTable ? planReference(plan) : absoluteAddress(planArea(plan)),
    sizeArgument(plan),
    isUsual ? undefined : quoted(results.map((result) => planResultHeaders[result]).join(';')),
    undefined,
    headersArgument(plan),
  ])}`
}

/** The edit that writes the spilled plan, with a format for each of its columns. */
export function spillEdit(plan: Plan, room: Area, results: readonly PlanResult[]): Edit {
  const before = Array.from({ length: room.rows }, () => Array.from({ length: room.columns }, () => ''))
  const after = before.map((row, r) =>
    row.map((_, c): CellContent => (r === 0 && c === 0 ? { formula: spilledPlan(plan, results) } : null)),
  )
  return {
    area: room,
    before,
    after,
    numberFormat: results.map((result) => formatOfResult[result]),
    leastWidths: results.map((result) => widthOfResult[result]),
  }
}
