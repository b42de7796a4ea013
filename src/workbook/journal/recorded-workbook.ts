import { cellIn, holds, type Area } from '../area'
import { WorkbookError, type Edit, type NewColumn, type Workbook } from '../workbook'
import type { IsoDate } from '../../rules'
import { fingerprintOf } from './fingerprint'
import { keepJournal, readJournal, withWritten, type JournalEntry, type Written } from './journal'
import { contentsOf, packColumn, type PackedColumn } from './packed-cells'

type Recorded = 'write' | 'addTableColumns' | 'removeTableColumns' | 'addSheet' | 'removeSheet' | 'addTrafficLights'
type RecordedWorkbook = Workbook & { readonly unrecorded: Workbook }

/** The workbook without its journal, for taking back. */
export const withoutJournal = (workbook: Workbook | RecordedWorkbook): Workbook =>
  'unrecorded' in workbook ? workbook.unrecorded : workbook

/** What a person must know of the journal: something that was written stands and is not in it, or something in it was no entry. */
export type JournalTrouble = 'not-noted' | 'left-out'

/** A workbook that keeps a journal of what is written through it, so that it can be taken back, also after it was closed. */
export function recordedWorkbook(
  workbook: Workbook,
  today: IsoDate,
  tell: (trouble: JournalTrouble) => void,
): RecordedWorkbook {
  return { unrecorded: workbook, ...passedOn(workbook), ...recorded(workbook, today, noteIn(workbook, tell)) }
}

/** What leaves nothing to take back. A new method of the port stands here or below: the compiler asks. */
function passedOn(workbook: Workbook): Omit<Workbook, Recorded> {
  return {
    selection: () => workbook.selection(),
    onSelectionChanged: (listener, signal) => workbook.onSelectionChanged(listener, signal),
    onChanged: (listener, signal) => workbook.onChanged(listener, signal),
    sheets: () => workbook.sheets(),
    tables: () => workbook.tables(),
    names: () => workbook.names(),
    obstacles: (area) => workbook.obstacles(area),
    read: (area, progress) => workbook.read(area, progress),
    look: (area, progress) => workbook.look(area, progress),
    formulaStyle: () => workbook.formulaStyle(),
    select: (area) => workbook.select(area),
    removeTrafficLights: (area, lights) => workbook.removeTrafficLights(area, lights),
    recalculate: () => workbook.recalculate(),
    openCopy: (file) => workbook.openCopy(file),
    setting: (key) => workbook.setting(key),
    setSetting: (key, value) => workbook.setSetting(key, value),
    part: (name) => workbook.part(name),
    setPart: (name, text) => workbook.setPart(name, text),
    sheetMark: (name) => workbook.sheetMark(name),
    markSheet: (name, mark) => workbook.markSheet(name, mark),
    trafficLights: (area) => workbook.trafficLights(area),
  }
}

/** What is written and noted. */
function recorded(workbook: Workbook, today: IsoDate, note: Note): Pick<Workbook, Recorded> {
  const noteWritten = (written: () => Promise<readonly Written[]>) =>
    note(async (entries) => withWritten(entries, await written(), today))
  return {
    async write(edits) {
      const before = await Promise.all(edits.map((edit) => contentsBefore(workbook, edit)))
      await workbook.write(edits)
      await noteWritten(() =>
        Promise.all(edits.map((edit, index) => writtenCells(workbook, edit, before[index] as PackedColumn[]))),
      )
    },
    async addTableColumns(table, columns) {
      const areas = await workbook.addTableColumns(table, columns)
      await noteWritten(async () => [await writtenColumns(workbook, table, columns, areas)])
      return areas
    },
    async removeTableColumns(table, headers) {
      await workbook.removeTableColumns(table, headers)
      await note((entries) => entries.flatMap((entry) => withoutColumns(entry, table, headers) ?? []))
    },
    async addSheet(sheet) {
      const name = await workbook.addSheet(sheet)
      await noteWritten(async () => [await writtenSheet(workbook, name)])
      return name
    },
    /** Only a sheet that was added through the same journal. */
    async removeSheet(name) {
      const mark = await workbook.sheetMark(name)
      const isIt = (entry: JournalEntry) =>
        entry.kind === 'sheet' && entry.sheet === name && entry.mark !== undefined && entry.mark === mark
      if (!(await readJournal(workbook)).kept.some(isIt)) throw new WorkbookError('not-found', name)
      await workbook.removeSheet(name)
      await note((entries) => entries.filter((entry) => !isIt(entry)))
    },
    async addTrafficLights(area, lights) {
      await workbook.addTrafficLights(area, lights)
      await note((entries) => withLights(entries, { area, lights }, today))
    },
  }
}

type Change = (entries: readonly JournalEntry[]) => readonly JournalEntry[] | Promise<readonly JournalEntry[]>
type Note = (change: Change) => Promise<void>

/** Notes one change after the other. What was written stands, also where it cannot be noted: then it is told. */
function noteIn(workbook: Workbook, tell: (trouble: JournalTrouble) => void): Note {
  let turn: Promise<void> = Promise.resolve()
  async function noted(change: Change): Promise<void> {
    try {
      const { kept, leftOut } = await readJournal(workbook)
      if (leftOut > 0) tell('left-out')
      await keepJournal(workbook, await change(kept))
    } catch {
      tell('not-noted')
    }
  }
  return (change) => (turn = turn.then(() => noted(change)))
}

const columnsOf = <T>(rows: readonly (readonly T[])[], columns: number): T[][] =>
  Array.from({ length: columns }, (_, c) => rows.map((row) => row[c] as T))

const isEmpty = ({ before }: Edit) => before.every((row) => row.every((cell) => cell === ''))

async function contentsBefore(workbook: Workbook, edit: Edit): Promise<PackedColumn[]> {
  const { area } = edit
  const contents = isEmpty(edit) ? edit.before : contentsOf(await workbook.read(area))
  return columnsOf(contents, area.columns).map((cells) => packColumn(cells, area.row))
}

async function writtenCells(
  workbook: Workbook,
  { area, after, numberFormat }: Edit,
  before: readonly PackedColumn[],
): Promise<Written> {
  const written = contentsOf(await workbook.read(area))
  const touched = after.map((row, r) => row.map((content, c) => (content === null ? null : (written[r]?.[c] ?? null))))
  return {
    kind: 'cells',
    area,
    before,
    after: columnsOf(touched, area.columns).map((cells) => packColumn(cells, area.row)),
    formatted: numberFormat !== undefined,
  }
}

async function writtenColumns(
  workbook: Workbook,
  table: string,
  columns: readonly NewColumn[],
  areas: readonly Area[],
): Promise<Written> {
  // Excel may write a formula in another way than we did.
  const firstCells = await Promise.all(areas.map((area) => workbook.read(cellIn(area, 1))))
  const formulas = firstCells.map(({ formulas: cells }) => String(cells[0]?.[0] ?? ''))
  return {
    kind: 'columns',
    table,
    columns: columns.map(({ header }, index) => ({ header, formula: formulas[index] as string })),
    areas,
  }
}

/** The mark goes in first: a sheet that could not be marked is not noted, and so never taken back. */
async function writtenSheet(workbook: Workbook, name: string): Promise<Written> {
  const mark = crypto.randomUUID()
  await workbook.markSheet(name, mark)
  const added = (await workbook.sheets()).find((one) => one.name === name)
  return { kind: 'sheet', sheet: name, mark, fingerprint: await fingerprintOf(workbook, added?.used) }
}

/** An entry without the columns that went away; undefined when nothing is left of it. */
function withoutColumns(entry: JournalEntry, table: string, headers: readonly string[]): JournalEntry | undefined {
  if (entry.kind !== 'columns' || entry.table !== table) return entry
  const columns = entry.columns.filter(({ header }) => !headers.includes(header))
  return columns.length === 0 ? undefined : { ...entry, columns }
}

/** Colours belong to the cells or columns they were put on. */
function withLights(
  entries: readonly JournalEntry[],
  lights: NonNullable<Written['lights']>,
  on: IsoDate,
): readonly JournalEntry[] {
  const bearer = [...entries].reverse().find((entry) => areasOf(entry).some((area) => holds(area, lights.area)))
  if (bearer === undefined) return withWritten(entries, [{ kind: 'lights', lights }], on)
  return entries.map((entry) => (entry === bearer ? { ...entry, lights } : entry))
}

const areasOf = (entry: JournalEntry): readonly Area[] =>
  entry.kind === 'cells' ? [entry.area] : entry.kind === 'columns' ? entry.areas : []
