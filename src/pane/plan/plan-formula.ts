import { absoluteReference, columnIn, columnWithHeader, tableWithHeaders, type Area } from '../../workbook'
import { applicantTerm, planColumns, preferredHeader, type PlanColumn } from '../../wording'
import type { Plan, PlanSource } from './plan'

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
  const { isTable, name, headers, mapping } = plan.source
  const index = mapping[column]
  if (index === undefined) return undefined
  const area = planArea(plan)
  return isTable ? columnWithHeader(name, headers[index] as string) : absoluteReference(columnIn(area, index))
}

/** The argument for the size: a word that KMO functions read, or nothing where the plan says it. */
export const sizeArgument = ({ applicant }: Plan): string =>
  applicant === undefined ? '' : `"${applicantTerm(applicant)}"`

/** Whether KMO.PLAN knows every size: given, or in every row. */
export const knowsSizes = ({ applicant, lines }: Plan): boolean =>
  applicant !== undefined || lines.every(({ row }) => row.applicant !== undefined)

/** A header that KMO.PLAN reads otherwise than the user means it, and the name that would make it right. */
export type Renaming = { readonly header: string; readonly to: string }

/** Columns on which no amount of KMO.PLAN rests. */
const besideAmounts: ReadonlySet<PlanColumn> = new Set([
  'title',
  'provider',
  'enrolledOn',
  'certifiedOn',
  'participants',
  'hours',
  'projectNumber',
  'invoiceNumber',
  'invoiceDate',
  'key',
])

/** The headers to rename before KMO.PLAN reads the plan as the pane does. */
export const renamings = (source: PlanSource): readonly Renaming[] =>
  planColumns.filter((column) => !besideAmounts.has(column)).flatMap((column) => renamingOf(source, column))

/** What to do about one column, so that a function that knows it by its header reads it as the pane does. */
export function renamingOf({ headers, mapping, proposal }: PlanSource, column: PlanColumn): readonly Renaming[] {
  const [meant, read] = [mapping[column], proposal.recognised[column]]
  if (meant === read) return []
  if (meant !== undefined) return [{ header: headers[meant] ?? '', to: preferredHeader(column) }]
  // Read for something the user says it is not.
  const other = headers[read as number] ?? ''
  return [{ header: other, to: `${other} (info)` }]
}

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
