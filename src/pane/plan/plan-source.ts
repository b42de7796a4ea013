import type { Area, Workbook } from '../../excel/workbook'
import { applicants, type Applicant } from '../../rules'
import { paneHeaders, type PaneColumn } from '../../wording'
import { proposeMapping, type Mapping, type Proposal } from './mapping'
import { isPlan, type PlanSource } from './plan'

/** What the workbook remembers of its plans, so that a colleague finds the same. */
type Remembered = {
  readonly chosen?: string
  /** The default size of the enterprise. */
  readonly applicant?: Applicant
  /** Per plan the header of each column that somebody set by hand; '' for none. */
  readonly columns?: Readonly<Record<string, Readonly<Partial<Record<PaneColumn, string>>>>>
}

const settingKey = 'kmo.plan'
/** A header row stands near the top of a sheet. */
const rowsToSearch = 15
const columnNames = Object.keys(paneHeaders) as PaneColumn[]

async function recall(workbook: Workbook): Promise<Remembered> {
  const kept = await workbook.setting(settingKey)
  return typeof kept === 'object' && kept !== null ? (kept as Remembered) : {}
}

async function remember(workbook: Workbook, change: Remembered): Promise<void> {
  await workbook.setSetting(settingKey, { ...(await recall(workbook)), ...change })
}

export type FoundPlans = { readonly plans: readonly PlanSource[]; readonly chosen: PlanSource | undefined; readonly applicant: Applicant | undefined }

/** Every plan of the workbook: its tables, and the sheets without a table whose headers read like a plan. The selected one comes first, then the one chosen before. */
export async function findPlans(workbook: Workbook): Promise<FoundPlans> {
  const [tables, sheets, selection, kept] = await Promise.all([workbook.tables(), workbook.sheets(), workbook.selection(), recall(workbook)])
  const plans: PlanSource[] = tables.flatMap(({ name, area, headers }) => asPlan({ name, isTable: true, area, headers }, kept))
  for (const { name, used, isVisible } of sheets) {
    if (used === undefined || !isVisible || tables.some(({ area }) => area.sheet === name)) continue
    const { values } = await workbook.read({ ...used, rows: Math.min(used.rows, rowsToSearch) })
    plans.push(...planOnSheet(name, used, values, kept))
  }
  const covers = ({ area }: PlanSource) => selection !== undefined && overlaps(area, selection)
  const chosen = plans.find(covers) ?? plans.find(({ name }) => name === kept.chosen) ?? plans[0]
  const applicant = applicants.find((one) => one === kept.applicant)
  return { plans, chosen, applicant }
}

export const rememberChoice = (workbook: Workbook, { name }: PlanSource): Promise<void> => remember(workbook, { chosen: name })
export const rememberApplicant = (workbook: Workbook, applicant: Applicant): Promise<void> => remember(workbook, { applicant })

/** Keeps what the user made of the columns, by header, so that a moved column is found again. */
export async function rememberMapping(workbook: Workbook, { name, headers }: PlanSource, mapping: Mapping): Promise<void> {
  const { columns = {} } = await recall(workbook)
  const proposed = proposeMapping(headers).mapping
  const corrections = Object.fromEntries(
    columnNames.filter((column) => mapping[column] !== proposed[column]).map((column) => [column, headers[mapping[column] ?? -1] ?? '']),
  )
  await remember(workbook, { columns: { ...columns, [name]: corrections } })
}

/** What the headers say, and what somebody made of them before. */
export function mappingOf(headers: readonly string[], corrections: Readonly<Partial<Record<PaneColumn, string>>> = {}): Proposal {
  const proposal = proposeMapping(headers)
  const corrected = Object.entries(corrections) as [PaneColumn, string][]
  const byHand = corrected.flatMap(([column, header]) => (headers.includes(header) ? [[column, headers.indexOf(header)] as const] : []))
  const kept = (Object.entries(proposal.mapping) as [PaneColumn, number][]).filter(
    ([column, index]) => corrections[column] !== '' && !byHand.some(([other, taken]) => other === column || taken === index),
  )
  const mapping: Mapping = Object.fromEntries([...kept, ...byHand])
  return { ...proposal, mapping, uncertain: proposal.uncertain.filter((column) => !(column in corrections)) }
}

function asPlan(found: Omit<PlanSource, 'mapping'>, { columns = {} }: Remembered): PlanSource[] {
  const { mapping } = mappingOf(found.headers, columns[found.name])
  return isPlan(mapping) ? [{ ...found, mapping }] : []
}

/** The row with the most headers we know is the header row. */
function planOnSheet(name: string, used: Area, values: readonly (readonly unknown[])[], kept: Remembered): PlanSource[] {
  let best: { row: number; headers: string[]; count: number } | undefined
  values.forEach((cells, row) => {
    const headers = cells.map((cell) => (typeof cell === 'string' ? cell : ''))
    const count = Object.keys(proposeMapping(headers).mapping).length
    if (count > (best?.count ?? 2)) best = { row, headers, count }
  })
  if (best === undefined) return []
  const { row, headers } = best
  return asPlan({ name, isTable: false, headers, area: { ...used, row: used.row + row, rows: used.rows - row } }, kept)
}

const overlaps = (a: Area, b: Area) =>
  a.sheet === b.sheet && a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns
