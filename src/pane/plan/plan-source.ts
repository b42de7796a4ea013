import { nullable, object, picklist, unknown } from 'valibot'
import { type Cell, readApplicant } from '../../cells'
import {
  cellTextSchema,
  columnsOfASheet,
  isOneCell,
  overlaps,
  readAs,
  readEachOf,
  textSchema,
  wholeSchema,
  type Area,
  type Kept,
  type Workbook,
} from '../../workbook'
import { applicants, type Applicant } from '../../rules'
import { isNeverTheCost, isResultHeader, planColumns, type PlanColumn } from '../../wording'
import {
  headerOnOneRow,
  isPlan,
  isPlanByItself,
  isSizeLabel,
  layoutOf,
  type ColumnHeader,
  type Mapping,
  type NamedColumns,
  type PlanTop,
} from '../../plan'
import { proposeColumns, recognisedIn, type Proposal } from './mapping'
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

const keySchema = textSchema(300)
const applicantSchema = nullable(picklist(applicants))
const keptColumnSchema = nullable(object({ header: cellTextSchema, nth: wholeSchema(0, columnsOfASheet - 1) }))
const mostPlans = 200

/** What is being remembered of a workbook: one thing after the other, and nothing is recalled before it is there. */
const turns = new WeakMap<Workbook, Promise<void>>()

async function recall(workbook: Workbook): Promise<Kept<Remembered>> {
  const stored = await workbook.setting(settingKey)
  if (stored === undefined) return { kept: {}, leftOut: 0 }
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return { kept: {}, leftOut: 1 }
  const { chosen, applicant, columns } = stored as Readonly<Record<string, unknown>>
  const [key, size, corrections] = [
    readAs(keySchema, chosen),
    readAs(applicantSchema, applicant),
    keptCorrections(columns),
  ]
  const unread = [chosen !== undefined && key === undefined, applicant !== undefined && size === undefined]
  return {
    kept: {
      ...(key !== undefined && { chosen: key }),
      ...(size !== undefined && { applicant: size }),
      ...(Object.keys(corrections.kept).length > 0 && { columns: corrections.kept }),
    },
    leftOut: corrections.leftOut + unread.filter(Boolean).length,
  }
}

function keptCorrections(stored: unknown): Kept<NonNullable<Remembered['columns']>> {
  const plans = readEachOf(unknown(), stored, mostPlans)
  const read = Object.entries(plans.kept).map(([key, corrections]) => {
    const { kept, leftOut } = readEachOf(keptColumnSchema, corrections, planColumns.length)
    const own = planColumns.flatMap((column) => (Object.hasOwn(kept, column) ? [[column, kept[column]] as const] : []))
    return { key, corrections: Object.fromEntries(own), leftOut: leftOut + Object.keys(kept).length - own.length }
  })
  return {
    kept: Object.fromEntries(read.map(({ key, corrections }) => [key, corrections])),
    leftOut: read.reduce((sum, { leftOut }) => sum + leftOut, plans.leftOut),
  }
}

/** Changes what the workbook remembers. */
function remember(workbook: Workbook, change: Remembered | ((kept: Remembered) => Remembered)): Promise<void> {
  const remembered = (turns.get(workbook) ?? Promise.resolve()).then(async () => {
    const { kept } = await recall(workbook)
    await workbook.setSetting(settingKey, { ...kept, ...(typeof change === 'function' ? change(kept) : change) })
  })
  turns.set(
    workbook,
    remembered.catch(() => undefined),
  )
  return remembered
}

/** Tells plans apart: a table and a sheet may have the same name. */
export const planKey = ({ isTable, name }: Pick<PlanSource, 'isTable' | 'name'>): string =>
  `${isTable ? 'table' : 'sheet'} ${name}`

export type FoundPlans = {
  /** Every plan of the workbook, lists of expenses too; where there is none, every table and sheet that the user could make one of. */
  readonly plans: readonly PlanSource[]
  /** A list of expenses only where somebody chose it before. */
  readonly chosen: PlanSource | undefined
  readonly applicant: Applicant | undefined
  /** How much of what the workbook remembers was not understood. */
  readonly leftOut: number
}

/**
 * Every plan of the workbook: its tables, and the sheets without a table whose headers read like a plan.
 * Chosen is the one under the selection, else the one chosen before, else the first.
 */
export async function findPlans(workbook: Workbook): Promise<FoundPlans> {
  await turns.get(workbook)
  const [tables, sheets, selection, { kept, leftOut }] = await Promise.all([
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
        return sourceAt(workbook, { name, isTable: true, area }, [headers, ...values], kept)
      }),
  )
  const withTable = new Set(inTables.filter((table) => isMeant(table, kept)).map(({ area }) => area.sheet))
  const onSheets = await Promise.all(
    [...visible.values()].map(async ({ name, used }) => {
      if (used === undefined || withTable.has(name)) return []
      const { values } = await workbook.read({ ...used, rows: Math.min(used.rows, rowsToSearch) })
      const place = placeOnSheet(used, values)
      if (place === undefined) return []
      const top = values.slice(place.row - used.row).map((cells) => cells.slice(0, place.columns))
      return [await sourceAt(workbook, { name, isTable: false, area: place }, top, kept)]
    }),
  )
  const all = [...inTables, ...onSheets.flat()]
  const complete = all.filter(({ mapping }) => isPlan(mapping))
  const plans = complete.length > 0 ? complete : all.filter(({ mapping }) => Object.keys(mapping).length > 0)

  const covers = ({ area }: PlanSource) => selection !== undefined && overlaps(area, selection)
  const meant = plans.filter((plan) => !isPlan(plan.mapping) || isMeant(plan, kept))
  const chosen = meant.find(covers) ?? meant.find((plan) => planKey(plan) === kept.chosen) ?? meant[0]
  // Never chosen: a workbook that names a cell for the size says it there.
  const applicant =
    kept.applicant === undefined ? await namedSize(workbook) : applicants.find((one) => one === kept.applicant)
  return { plans, chosen, applicant, leftOut }
}

/** Whether it is a plan and no list of expenses, or somebody said that it is one. */
function isMeant(plan: PlanSource, { chosen, columns = {} }: Remembered): boolean {
  const [{ mapping, headers }, key] = [plan, planKey(plan)]
  if (!isPlan(mapping)) return false
  return isPlanByItself(mapping, headers.map(headerOnOneRow)) || key === chosen || key in columns
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
  const corrections = Object.fromEntries(
    planColumns
      .filter((column) => mapping[column] !== proposal.mapping[column] || proposal.uncertain.includes(column))
      .map((column) => [column, keptColumn(headers, mapping[column])]),
  )
  await remember(workbook, ({ columns = {} }) => ({ columns: { ...columns, [planKey(plan)]: corrections } }))
}

function keptColumn(headers: readonly string[], index: number | undefined): KeptColumn {
  const header = index === undefined ? undefined : headers[index]
  if (header === undefined) return null
  return { header, nth: headers.slice(0, index).filter((other) => other === header).length }
}

/** The columns that somebody set by hand, read as a formula's user may name them. A price with VAT is no cost, whoever says so. */
function keptColumns(headers: readonly ColumnHeader[], corrections: Corrections): NamedColumns {
  const placeOf = ({ header, nth }: NonNullable<KeptColumn>) =>
    headers.flatMap(({ text }, index) => (text === header.trim() ? [index] : []))[nth]
  const kept = Object.entries(corrections) as [PlanColumn, KeptColumn][]
  return new Map(
    kept.flatMap(([column, one]): [PlanColumn, number[]][] => {
      if (one === null) return [[column, []]]
      const index = placeOf(one)
      if (index === undefined) return []
      return column === 'cost' && isNeverTheCost(headers[index]?.whole ?? '') ? [] : [[column, [index]]]
    }),
  )
}

/** What the headers say, and what somebody made of them before. */
function corrected(proposal: Proposal, top: PlanTop, named: NamedColumns): Mapping {
  const recognised = recognisedIn(layoutOf(top, () => named))
  const taken = new Set([...Object.values(recognised), ...[...named.values()].flat()])
  const proposed = (Object.entries(proposal.mapping) as [PlanColumn, number][]).filter(
    ([column, index]) => !named.has(column) && !taken.has(index),
  )
  return { ...Object.fromEntries(proposed), ...recognised }
}

type Place = Pick<PlanSource, 'name' | 'isTable' | 'area'>
type Rows = readonly (readonly Cell[])[]

/**
 * Reads the headers of a plan, of which these are the first rows. All rows are read where a header says too little alone: the pane and the
 * functions then look at the same cells.
 */
async function sourceAt(workbook: Workbook, place: Place, firstRows: Rows, kept: Remembered): Promise<PlanSource> {
  const { source, restsOnCells } = sourceOf(place, firstRows, kept)
  const { mapping, proposal } = source
  const mayBe = { ...Object.fromEntries(proposal.passed.map(({ column, index }) => [column, index])), ...mapping }
  if (!restsOnCells || firstRows.length >= place.area.rows || !isPlan(mayBe)) return source
  const { values } = await workbook.read(place.area)
  return sourceOf(place, values, kept).source
}

function sourceOf(
  place: Place,
  rows: Rows,
  { columns = {} }: Remembered,
): { readonly source: PlanSource; readonly restsOnCells: boolean } {
  let restsOnCells = false
  const below = (count: number) => {
    restsOnCells = true
    return rows.slice(count)
  }
  const top = { firstRows: rows.slice(0, 2), below }
  const layout = layoutOf(top)
  const { headers, headerRows } = layout
  const proposal = proposeColumns(layout, rows.slice(headerRows.length))
  const corrections = columns[planKey(place)] ?? {}
  const named = keptColumns(headers, corrections)
  const mapping = named.size === 0 ? proposal.mapping : corrected(proposal, top, named)
  const uncertain = proposal.uncertain.filter((column) => !(column in corrections))
  const texts = headers.map(({ text }) => text)
  return { source: { ...place, headers: texts, headerRows, mapping, proposal, uncertain }, restsOnCells }
}

/**
 * Where a plan stands on a sheet without a table: the row with the most headers we know is the header row, with the one below it where both
 * are needed; columns to the right of its last header, and results of ours beside it, are no part of the plan.
 */
function placeOnSheet(used: Area, values: Rows): Area | undefined {
  let best: { row: number; headers: readonly string[]; isOnTwoRows: boolean; score: number } | undefined
  values.forEach((cells, row) => {
    const layout = layoutOf({ firstRows: [cells, ...values.slice(row + 1, row + 2)], below: () => [] })
    const { mapping, uncertain } = proposeColumns(layout, [])
    const score = Object.keys(mapping).length - uncertain.length / 2
    // Of two rows of which the lower one says as much by itself, the upper one is only a title of groups.
    const isEnough = best?.isOnTwoRows && best.row === row - 1 && score === best.score
    if (score <= (best?.score ?? 2) && !isEnough) return
    best = { row, headers: layout.headers.map(({ text }) => text), isOnTwoRows: layout.headerRows.length === 2, score }
  })
  if (best === undefined) return undefined
  const { row, headers } = best
  const columns = headers.reduce(
    (count, header, index) => (header === '' || isResultHeader(header) ? count : index + 1),
    0,
  )
  return { ...used, row: used.row + row, rows: used.rows - row, columns }
}
