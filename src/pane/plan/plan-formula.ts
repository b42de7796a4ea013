import { isNamed, layoutOf, type ColumnHeader, type NamedColumns } from '../../plan'
import { absoluteReference, columnIn, columnWithHeader, tableWithHeaders, type Area } from '../../workbook'
import {
  applicantTerm,
  columnsOfHeader,
  planColumns,
  planHeadersOf,
  preferredHeader,
  type PlanColumn,
} from '../../wording'
import { recognisedIn } from './mapping'
import { headerInTable, type Plan } from './plan'

/** A plan as formulas are to see it: of a sheet only until its last project, so that a sum or a note below stays out of it. */
export function planArea({ source: { area, isTable }, lines }: Plan): Area {
  const last = lines[lines.length - 1]
  return isTable || last === undefined ? area : { ...area, rows: last.index + 2 }
}

/** The plan with its headers, from any sheet: by name where it is a table, else by its place. A row of totals stays out of it. */
export const planReference = (plan: Plan): string =>
  plan.source.isTable ? tableWithHeaders(plan.source.name) : absoluteReference(planArea(plan))

/** One column of the plan with its header, as many rows as the plan itself; undefined for one that the plan does not have. */
export function planColumnReference(plan: Plan, column: PlanColumn): string | undefined {
  const { isTable, name, mapping } = plan.source
  const index = mapping[column]
  if (index === undefined) return undefined
  const area = planArea(plan)
  return isTable ? columnWithHeader(name, headerInTable(plan.source, index)) : absoluteReference(columnIn(area, index))
}

/** The argument for the size: a word that KMO functions read, or nothing where the plan says it. */
export const sizeArgument = ({ applicant }: Plan): string | undefined => applicant && quoted(applicantTerm(applicant))

/** Whether KMO.PLAN knows every size: given, or in every row. */
export const knowsSizes = ({ applicant, lines }: Plan): boolean =>
  applicant !== undefined || lines.every(({ row }) => row.applicant !== undefined)

/** Columns of which KMO.PLAN and KMO.BEST_YEAR say nothing. */
const besideAnswers: ReadonlySet<PlanColumn> = new Set([
  'hours',
  'projectNumber',
  'invoiceNumber',
  'invoiceDate',
  'key',
])

/** The argument that says which column is which, as a range of two columns: only of what the functions would read otherwise than the pane. */
export function headersArgument(plan: Plan): string | undefined {
  const { named, headers } = namesNeeded(plan)
  const pairs = [...named].map(([column, [index]]) => {
    const theirs = index === undefined ? '' : (nameOf(headers, index) ?? '')
    return `${quoted(headerOf(column))},${quoted(theirs)}`
  })
  return pairs.length === 0 ? undefined : `{${pairs.join(';')}}`
}

/** A header by which no formula can name its column, and the header that needs no name. */
export type Renaming = { readonly header: string; readonly to: string }

/** The headers to rename before a function can read the plan as the pane does: what stands there twice, is missing or is too long. */
export function renamings(plan: Plan): readonly Renaming[] {
  const { named, headers } = namesNeeded(plan)
  return [...named].flatMap(([column, [index]]) =>
    index === undefined || nameOf(headers, index) !== undefined
      ? []
      : [{ header: plan.source.headers[index] ?? '', to: preferredHeader(column) }],
  )
}

/** What the functions have to be told: where each column stands that they would read otherwise than the pane, and that one is none. */
function namesNeeded(plan: Plan): { readonly named: NamedColumns; readonly headers: readonly ColumnHeader[] } {
  const { source, values } = plan
  const rows = [source.headerRows[0] ?? [], ...values.slice(0, planArea(plan).rows - 1)]
  const layout = layoutOf({ firstRows: rows.slice(0, 2), below: (count) => rows.slice(count) })
  const read = recognisedIn(layout)
  const others = planColumns.filter((column) => !besideAnswers.has(column) && read[column] !== source.mapping[column])
  const named = others.map((column): [PlanColumn, readonly number[]] => {
    const index = source.mapping[column]
    return [column, index === undefined ? [] : [index]]
  })
  return { named: new Map(named), headers: layout.headers }
}

/** The longest text in a formula. */
const longestText = 255

/** The text by which a formula names a column; undefined where there is none, or an earlier column has it too. */
function nameOf(headers: readonly ColumnHeader[], index: number): string | undefined {
  const name = headers[index]?.names.find((own) => headers.findIndex((header) => isNamed(header, own)) === index)
  const onOneLine = name?.replace(/\s+/g, ' ')
  return onOneLine === undefined || onOneLine.length > longestText ? undefined : onOneLine
}

/** Our header for a column that means no other. */
const headerOf = (column: PlanColumn): string =>
  planHeadersOf(column).find(({ header }) => columnsOfHeader(header).length === 1)?.header ?? preferredHeader(column)

/** A text in a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** How a formula speaks of the cells of one row; undefined for a column the plan does not have. */
export type References = (column: PlanColumn) => string | undefined

/** A call with only the arguments there are; what is left out in the middle stays empty. */
export function call(name: string, given: readonly (string | undefined)[]): string {
  const last = given.reduce((count, argument, index) => (argument === undefined ? count : index + 1), 0)
  return `KMO.${name}(${given
    .slice(0, last)
    .map((argument) => argument ?? '')
    .join(',')})`
}

/** Whether a row was applied for too late, also where a day stands there as text; undefined where the plan cannot say. */
export function isLateFormula(at: References): string | undefined {
  const [starts, applied] = [at('startsOn'), at('appliedOn')]
  return starts === undefined || applied === undefined
    ? undefined
    : `LEFT(${call('CHECK', [starts, at('cost') ?? '""', applied, undefined, at('theme')])},2)="T1"`
}

/**
 * The next step of a row, as the agenda has it: an application that came too late is none, and a step that the plan keeps no column for
 * counts as done once its last day is over, for nobody can tell.
 */
export function nextStepFormula(at: References, asOf: string, show?: string): string {
  const [starts, applied, isLate] = [at('startsOn'), at('appliedOn'), isLateFormula(at)]
  const afterLastDay = (step: string) =>
    applied === undefined ? undefined : `IF(${applied}="","",${call('DEADLINE', [applied, `"${step}"`, applied])}+1)`
  return call('NEXT_STEP', [
    asOf,
    starts,
    isLate === undefined ? applied : `IF(${isLate},"",${applied as string})`,
    at('depositedOn') ?? afterLastDay('storting'),
    at('paymentOrderedOn') ?? afterLastDay('einde'),
    at('certifiedOn'),
    show === undefined ? undefined : `"${show}"`,
  ])
}
