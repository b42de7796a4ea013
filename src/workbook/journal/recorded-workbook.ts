import { cellIn, holds, type Area } from '../area'
import type { Edit, Workbook } from '../workbook'
import type { IsoDate } from '../../rules'
import { fingerprintOf } from './fingerprint'
import { keepJournal, readJournal, withWritten, type JournalEntry, type Written } from './journal'
import { contentsOf, packColumn, type PackedColumn } from './packed-cells'

const unrecorded = new WeakMap<Workbook, Workbook>()

/** The workbook without its journal, for taking back. */
export const withoutJournal = (workbook: Workbook): Workbook => unrecorded.get(workbook) ?? workbook

/** A workbook that keeps a journal of what is written through it, so that it can be taken back, also after it was closed. */
export function recordedWorkbook(workbook: Workbook, today: IsoDate): Workbook {
  let turn: Promise<unknown> = Promise.resolve()
  /** What was written stands, also where it cannot be noted. */
  const note = (change: (entries: readonly JournalEntry[]) => readonly JournalEntry[]): Promise<void> => {
    const noted = turn
      .then(async () => keepJournal(workbook, change(await readJournal(workbook))))
      .catch(() => undefined)
    turn = noted
    return noted
  }
  const noteWritten = (written: readonly Written[]) => note((entries) => withWritten(entries, written, today))

  const writing: Pick<
    Workbook,
    'write' | 'addTableColumns' | 'removeTableColumns' | 'addSheet' | 'removeSheet' | 'addTrafficLights'
  > = {
    async write(edits) {
      const before = await Promise.all(edits.map((edit) => contentsBefore(workbook, edit)))
      await workbook.write(edits)
      await noteWritten(
        await Promise.all(edits.map((edit, index) => writtenCells(workbook, edit, before[index] as PackedColumn[]))),
      )
    },
    async addTableColumns(table, columns) {
      const areas = await workbook.addTableColumns(table, columns)
      // Excel may write a formula in another way than we did.
      const formulas = await Promise.all(
        areas.map(async (area) => String((await workbook.read(cellIn(area, 1))).formulas[0]?.[0] ?? '')),
      )
      await noteWritten([
        {
          kind: 'columns',
          table,
          columns: columns.map(({ header }, index) => ({ header, formula: formulas[index] as string })),
          areas,
        },
      ])
      return areas
    },
    async removeTableColumns(table, headers) {
      await workbook.removeTableColumns(table, headers)
      await note((entries) =>
        entries.flatMap((entry) => {
          if (entry.kind !== 'columns' || entry.table !== table) return [entry]
          const columns = entry.columns.filter(({ header }) => !headers.includes(header))
          return columns.length === 0 ? [] : [{ ...entry, columns }]
        }),
      )
    },
    async addSheet(sheet) {
      const name = await workbook.addSheet(sheet)
      const added = (await workbook.sheets()).find((one) => one.name === name)
      await noteWritten([{ kind: 'sheet', sheet: name, fingerprint: await fingerprintOf(workbook, added?.used) }])
      return name
    },
    async removeSheet(name) {
      await workbook.removeSheet(name)
      await note((entries) => entries.filter((entry) => !(entry.kind === 'sheet' && entry.sheet === name)))
    },
    async addTrafficLights(area, lights) {
      await workbook.addTrafficLights(area, lights)
      await note((entries) => withLights(entries, { area, lights }, today))
    },
  }
  const recorded = new Proxy(workbook, {
    get(target, name) {
      const value: unknown = name in writing ? writing[name as keyof typeof writing] : Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  unrecorded.set(recorded, workbook)
  return recorded
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
