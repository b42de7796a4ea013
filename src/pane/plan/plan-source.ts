import { type Cell, readApplicant } from '../../cells'
import { isOneCell, overlaps, type Area, type Workbook } from '../../workbook'
import { applicants, type Applicant } from '../../rules'
import { isResultHeader, planColumns, type PlanColumn } from '../../wording'
import { isPlan, isSizeLabel, type Mapping } from '../../plan'
import { proposeMapping, type Proposal } from './mapping'
import type { PlanSource } from './plan'

/** A header as somebody saw it: the first, second … with this text. Null where no column was wanted. */
type KeptColumn = { readonly header: string; readonly nth: number } | null
type Corrections = { readonly [C in PlanColumn]?: KeptColumn }

/** What the workbook remembers of its plans, so that a colleague finds the same. */
type Remembered = {
  /** The key of the plan that was chosen. */
  readonly chosen?: string
  /** The default size of the enterprise; null where somebody chose that each plan says it itself. */
  readonly applicant?: Applicant | null
  /** Per plan the columns that somebody set or confirmed by hand. */
  readonly columns?: Readonly<Record<string, Corrections>>
}

const settingKey = 'kmo.plan'
/** A header row stands near the top of a sheet. */
const rowsToSearch = 20
/** Enough rows to see whether a column holds figures. */
const rowsToSample = 20

async function recall(workbook: Workbook): Promise<Remembered> {
  const kept = await workbook.setting(settingKey)
  return typeof kept === 'object' && kept !== null ? (kept as Remembered) : {}
}

async function remember(workbook: Workbook, change: Remembered): Promise<void> {
  await workbook.setSetting(settingKey, { ...(await recall(workbook)), ...change })
}

/** Tells plans apart: a table and a sheet may have the same name. */
export const planKey = ({ isTable, name }: Pick<PlanSource, 'isTable' | 'name'>): string =>
  `${isTable ? 'table' : 'sheet'} ${name}`

export type FoundPlans = {
  /** Every plan of the workbook; where there is none, every table and sheet that the user could make one of. */
  readonly plans: readonly PlanSource[]
  readonly chosen: PlanSource | undefined
  readonly applicant: Applicant | undefined
}

/**
 * Every plan of the workbook: its tables, and the sheets without a table whose headers read like a plan.
 * Chosen is the one under the selection, else the one chosen before, else the first.
 */
export async function findPlans(workbook: Workbook): Promise<FoundPlans> {
  const [tables, sheets, selection, kept] = await Promise.all([
    workbook.tables(),
    workbook.sheets(),
    workbook.selection(),
    recall(workbook),
  ])
  const visible = new Map(sheets.filter(({ isVisible }) => isVisible).map((sheet) => [sheet.name, sheet]))
  const inTables = await Promise.all(
    tables
      .filter(({ area }) => visible.has(area.sheet))
      .map(async ({ name, area, headers }) => {
        const rows = Math.min(area.rows - 1, rowsToSample)
        const { values } = rows === 0 ? { values: [] } : await workbook.read({ ...area, row: area.row + 1, rows })
        return sourceOf({ name, isTable: true, area, headers }, values, kept)
      }),
  )
  const withTable = new Set(inTables.filter(({ mapping }) => isPlan(mapping)).map(({ area }) => area.sheet))
  const onSheets = await Promise.all(
    [...visible.values()].map(async ({ name, used }) => {
      if (used === undefined || withTable.has(name)) return []
      const { values } = await workbook.read({ ...used, rows: Math.min(used.rows, rowsToSearch) })
      return planOnSheet(name, used, values, kept)
    }),
  )
  const all = [...inTables, ...onSheets.flat()]
  const complete = all.filter(({ mapping }) => isPlan(mapping))
  const plans = complete.length > 0 ? complete : all.filter(({ mapping }) => Object.keys(mapping).length > 0)

  const covers = ({ area }: PlanSource) => selection !== undefined && overlaps(area, selection)
  const chosen = plans.find(covers) ?? plans.find((plan) => planKey(plan) === kept.chosen) ?? plans[0]
  // Never chosen: a workbook that names a cell for the size says it there.
  const applicant =
    kept.applicant === undefined ? await namedSize(workbook) : applicants.find((one) => one === kept.applicant)
  return { plans, chosen, applicant }
}

export const rememberChoice = (workbook: Workbook, plan: PlanSource): Promise<void> =>
  remember(workbook, { chosen: planKey(plan) })
/** Undefined: each plan says the sizes itself. */
export const rememberApplicant = (workbook: Workbook, applicant: Applicant | undefined): Promise<void> =>
  remember(workbook, { applicant: applicant ?? null })

/** The size in the one cell that the workbook calls `Grootte`, or another header of that column. */
async function namedSize(workbook: Workbook): Promise<Applicant | undefined> {
  const named = (await workbook.names()).find(({ name, area }) => isSizeLabel(name) && isOneCell(area))
  if (named === undefined) return undefined
  const { values } = await workbook.read(named.area)
  const reading = readApplicant(values[0]?.[0])
  return reading.kind === 'value' ? reading.value : undefined
}

/** Keeps what the user made of the columns, by header, so that a moved column is found again. What only looked like a column is confirmed with it. */
export async function rememberMapping(workbook: Workbook, plan: PlanSource, mapping: Mapping): Promise<void> {
  const { headers, proposal } = plan
  const { columns = {} } = await recall(workbook)
  const corrections = Object.fromEntries(
    planColumns
      .filter((column) => mapping[column] !== proposal.mapping[column] || proposal.uncertain.includes(column))
      .map((column) => [column, keptColumn(headers, mapping[column])]),
  )
  await remember(workbook, { columns: { ...columns, [planKey(plan)]: corrections } })
}

function keptColumn(headers: readonly string[], index: number | undefined): KeptColumn {
  const header = index === undefined ? undefined : headers[index]
  if (header === undefined) return null
  return { header, nth: headers.slice(0, index).filter((other) => other === header).length }
}

function columnKept(headers: readonly string[], { header, nth }: NonNullable<KeptColumn>): number | undefined {
  return headers.flatMap((other, index) => (other === header ? [index] : []))[nth]
}

/** What the headers say, and what somebody made of them before. */
function corrected(headers: readonly string[], proposal: Proposal, corrections: Corrections): Mapping {
  const byHand = (Object.entries(corrections) as [PlanColumn, KeptColumn][]).flatMap(([column, kept]) => {
    const index = kept === null ? undefined : columnKept(headers, kept)
    return index === undefined ? [] : [[column, index] as const]
  })
  const others = (Object.entries(proposal.mapping) as [PlanColumn, number][]).filter(
    ([column, index]) =>
      corrections[column] !== null && !byHand.some(([other, taken]) => other === column || taken === index),
  )
  return Object.fromEntries([...others, ...byHand])
}

function sourceOf(
  found: Pick<PlanSource, 'name' | 'isTable' | 'area' | 'headers'>,
  sample: readonly (readonly Cell[])[],
  { columns = {} }: Remembered,
): PlanSource {
  const proposal = proposeMapping(found.headers, sample)
  const corrections = columns[planKey(found)] ?? {}
  const uncertain = proposal.uncertain.filter((column) => !(column in corrections))
  return { ...found, mapping: corrected(found.headers, proposal, corrections), proposal, uncertain }
}

/** The row with the most headers we know is the header row; columns to the right of its last header, and results of ours beside it, are no part of the plan. */
function planOnSheet(name: string, used: Area, values: readonly (readonly Cell[])[], kept: Remembered): PlanSource[] {
  let best: { row: number; headers: readonly string[]; score: number } | undefined
  values.forEach((cells, row) => {
    const headers = cells.map((cell) => (typeof cell === 'string' ? cell : ''))
    const { mapping, uncertain } = proposeMapping(headers)
    const score = Object.keys(mapping).length - uncertain.length / 2
    if (score > (best?.score ?? 2)) best = { row, headers, score }
  })
  if (best === undefined) return []
  const { row, headers } = best
  const columns = headers.reduce(
    (count, header, index) => (header.trim() === '' || isResultHeader(header) ? count : index + 1),
    0,
  )
  const area = { ...used, row: used.row + row, rows: used.rows - row, columns }
  return [sourceOf({ name, isTable: false, headers: headers.slice(0, columns), area }, values.slice(row + 1), kept)]
}
