import { columnLetters, thisRow, type NewColumn } from '../../../../workbook'
import { readTheme, saysNotDone, type Cell } from '../../../../cells'
import type { Applicant, IsoDate } from '../../../../rules'
import { applicantTerm, planResultHeaders, rowResultHeaders, type PlanColumn } from '../../../../wording'
import { headerInTable, type Plan, type PlanSource } from '../../../plan/plan'
import { call, isLateFormula, nextStepFormula, type References } from '../../../plan/plan-formula'

/** The columns that one row can work out by itself. */
export const rowColumns = ['applicationDeadline', 'eligibleCost', 'rate', 'subsidy', 'nextStep', 'findings'] as const
export type RowColumn = (typeof rowColumns)[number]

/** What the columns are called in the workbook, as KMO.PLAN calls them where it has them. */
export const rowColumnHeaders: Readonly<Record<RowColumn, string>> = {
  applicationDeadline: planResultHeaders.applicationDeadline,
  eligibleCost: planResultHeaders.eligibleCost,
  rate: planResultHeaders.rate,
  subsidy: rowResultHeaders.subsidy,
  nextStep: rowResultHeaders.nextStep,
  findings: planResultHeaders.findings,
}

export const formatOfRowColumn: Readonly<Record<RowColumn, string | undefined>> = {
  applicationDeadline: 'dd/mm/yyyy',
  eligibleCost: '#,##0.00',
  rate: '0%',
  subsidy: '#,##0.00',
  nextStep: undefined,
  findings: undefined,
}

/** In points, as wide as their usual contents. */
export const widthOfRowColumn: Readonly<Record<RowColumn, number>> = {
  applicationDeadline: 96,
  eligibleCost: 80,
  rate: 56,
  subsidy: 96,
  nextStep: 128,
  findings: 240,
}

/** Inside a table, by the user's own headers. */
export const tableReferences =
  (source: PlanSource): References =>
  (column) => {
    const index = source.mapping[column]
    return index === undefined ? undefined : thisRow(headerInTable(source, index))
  }

/** On a plain sheet, by column and row; the row is counted from 0. */
export const sheetReferences =
  ({ area, mapping }: PlanSource, row: number): References =>
  (column) => {
    const index = mapping[column]
    return index === undefined ? undefined : `$${columnLetters(area.column + index)}${row + 1}`
  }

export type RowQuestion = {
  /** The size where the plan does not say it. */
  readonly applicant: Applicant | undefined
  /** The day on which to look for the next step: a formula part, a cell or a DATE. */
  readonly asOf: string
}

/** What a column still needs before it can be written. */
export type Missing = 'start' | 'size'

export function missingFor(
  column: RowColumn,
  { mapping }: PlanSource,
  applicant: Applicant | undefined,
): Missing | undefined {
  if (column === 'applicationDeadline' && mapping.startsOn === undefined) return 'start'
  if ((column === 'rate' || column === 'subsidy') && mapping.applicant === undefined && applicant === undefined)
    return 'size'
  return undefined
}

/** The cells that a formula of one row reads. */
const cellsOfARow: readonly PlanColumn[] = [
  'startsOn',
  'endsOn',
  'appliedOn',
  'cost',
  'catering',
  'persons',
  'days',
  'materials',
  'trainerTravel',
  'deduction',
  'theme',
  'service',
  'applicant',
  'number',
  'granted',
  'cancelledOn',
  'depositedOn',
  'paymentOrderedOn',
]

/** Numbers and days, of which most cells are full, are none. */
const isWord = (cell: Cell): boolean => typeof cell === 'string' || typeof cell === 'boolean'

/**
 * How many rows only KMO.PLAN reads as they are meant: with a word where a formula of one row takes a day or an amount, a sub-theme that decides
 * the rate, or a stop after a part was invoiced.
 */
export const rowsForThePlanOnly = ({ source: { mapping }, lines }: Plan): number =>
  lines.filter(({ row, cells }) => {
    const at = (column: PlanColumn) => cells[mapping[column] ?? -1]
    const theme = readTheme(at('theme'))
    return (
      row.appliedOn === 'day-unknown' ||
      cellsOfARow.some((column) => isWord(at(column)) && saysNotDone(at(column))) ||
      (row.theme !== undefined &&
        theme.kind !== 'unreadable' &&
        row.theme !== (theme.kind === 'value' ? theme.value : undefined)) ||
      (row.cancelledOn !== undefined && row.invoiced !== undefined)
    )
  }).length

/** Steps that the plan does not keep track of. */
export const untrackedSteps = ({ mapping }: PlanSource): readonly PlanColumn[] =>
  (['appliedOn', 'depositedOn', 'paymentOrderedOn', 'certifiedOn'] as const).filter(
    (column) => mapping[column] === undefined,
  )

/** A day as a formula: the same in every language of Excel. */
export const dayFormula = (day: IsoDate): string =>
  `DATE(${Number(day.slice(0, 4))},${Number(day.slice(5, 7))},${Number(day.slice(8, 10))})`

/** The formula of one row, with English names and commas. A row without a cost, or an empty one, stays empty. */
export function rowFormula(column: RowColumn, at: References, question: RowQuestion): string {
  const cost = at('cost') as string
  switch (column) {
    case 'applicationDeadline':
      return `=${call('DEADLINE', [at('startsOn')])}`
    case 'eligibleCost':
      return `=${ifBlank(cost, eligibleCost(at))}`
    case 'rate':
      return `=${ifBlank(cost, call('SUBSIDY_RATE', [size(at, question), applicationDay(at), at('theme'), at('service')]))}`
    case 'subsidy':
      return `=${ifBlank(cost, subsidy(at, question))}`
    case 'nextStep':
      return `=${nextStepFormula(at, question.asOf)}`
    case 'findings': {
      const said = (['title', 'cost', 'startsOn', 'appliedOn'] as const).flatMap((one) => at(one) ?? [])
      // Excel for desktop hands over an empty cell as 0, which is a cost.
      const check = call('CHECK', [
        at('startsOn'),
        ifBlank(cost, cost),
        at('appliedOn'),
        at('number'),
        at('theme'),
        at('service'),
        size(at, question),
        at('endsOn'),
      ])
      return `=IF(COUNTA(${said.join(',')})=0,"",${check})`
    }
  }
}

/** The columns of a table, ready to be added. A header that is taken gets a number. */
export function newTableColumns(
  columns: readonly RowColumn[],
  plan: PlanSource,
  question: RowQuestion,
): readonly NewColumn[] {
  const taken = new Set(plan.headers.map((header) => header.toLowerCase()))
  return columns.map((column) => {
    let header = rowColumnHeaders[column]
    for (let number = 2; taken.has(header.toLowerCase()); number++) header = `${rowColumnHeaders[column]} ${number}`
    taken.add(header.toLowerCase())
    return {
      header,
      formula: rowFormula(column, tableReferences(plan), question),
      numberFormat: formatOfRowColumn[column],
      width: widthOfRowColumn[column],
    }
  })
}

const ifBlank = (cell: string, otherwise: string): string => `IF(${cell}="","",${otherwise})`

function size(at: References, { applicant }: RowQuestion): string | undefined {
  const [own, standard] = [at('applicant'), applicant && `"${applicantTerm(applicant)}"`]
  return own !== undefined && standard !== undefined ? `IF(${own}="",${standard},${own})` : (own ?? standard)
}

/** As KMO.PLAN takes it: the application, else the start. */
function applicationDay(at: References): string | undefined {
  const [applied, starts] = [at('appliedOn'), at('startsOn')]
  return applied !== undefined && starts !== undefined ? `IF(${applied}="",${starts},${applied})` : (applied ?? starts)
}

/** As KMO.PLAN counts it: catering without persons and days is left out. */
function eligibleCost(at: References): string {
  const [catering, persons, days] = [at('catering'), at('persons'), at('days')]
  const counts = catering !== undefined && persons !== undefined && days !== undefined
  const parts = counts
    ? [`IF(OR(${persons}="",${days}=""),0,${catering})`, persons, days]
    : [undefined, undefined, undefined]
  return call('ELIGIBLE_COST', [at('cost'), ...parts, at('materials'), at('trainerTravel'), at('deduction')])
}

/** As KMO.PLAN shows it, but for the ceiling: stopped and late rows have none, a granted amount counts as it is. SUM takes a text for 0. */
function subsidy(at: References, question: RowQuestion): string {
  const [isLate, stopped, granted] = [isLateFormula(at), at('cancelledOn'), at('granted')]
  let formula = call('SUBSIDY', [eligibleCost(at), size(at, question), applicationDay(at), at('theme'), at('service')])
  if (isLate !== undefined) formula = `IF(${isLate},0,${formula})`
  if (granted !== undefined) formula = `IF(SUM(${granted})>0,${granted},${formula})`
  if (stopped !== undefined) formula = `IF(${stopped}<>"",0,${formula})`
  return formula
}
