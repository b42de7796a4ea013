import { belowHeaders, cellIn, columnIn, type Area } from '../area'
import {
  WorkbookError,
  type CellContent,
  type Edit,
  type SheetDescription,
  type TableDescription,
  type Workbook,
} from '../workbook'
import { fingerprintOf } from './fingerprint'
import { keepJournal, readJournal, type JournalEntry } from './journal'
import { shownContent, unpackColumn } from './packed-cells'
import { withoutJournal } from './recorded-workbook'

/** One entry of the journal against what stands in the workbook now. */
export type Review = {
  readonly entry: JournalEntry
  /** How many cells, columns or sheets can be taken back as they were written; 0 when nothing of it is left. */
  readonly possible: number
  /** What was changed since, and stays: single cells, headers, or a sheet. */
  readonly changed: readonly (Area | string)[]
  readonly takeBack: (workbook: Workbook) => Promise<void>
}

const nothing = (entry: JournalEntry, changed: Review['changed'] = []): Review => ({
  entry,
  possible: 0,
  changed,
  takeBack: async () => undefined,
})

/** Looks up everything that the pane wrote, newest first. Entries of which nothing is left are not shown. */
export async function reviewJournal(recorded: Workbook): Promise<readonly Review[]> {
  const workbook = withoutJournal(recorded)
  const [entries, tables, sheets] = await Promise.all([readJournal(workbook), workbook.tables(), workbook.sheets()])
  const reviews: Review[] = []
  for (const entry of [...entries].reverse()) reviews.push(await review(workbook, entry, tables, sheets))
  return reviews.filter(({ possible, changed }) => possible > 0 || changed.length > 0)
}

/** Takes back what was chosen, and forgets it: what was changed since is somebody’s own work now. */
export async function takeBack(recorded: Workbook, chosen: readonly Review[]): Promise<void> {
  const workbook = withoutJournal(recorded)
  for (const one of chosen) {
    await one.takeBack(workbook)
    const entries = await readJournal(workbook)
    await keepJournal(
      workbook,
      entries.filter(({ id }) => id !== one.entry.id),
    )
  }
}

async function review(
  workbook: Workbook,
  entry: JournalEntry,
  tables: readonly TableDescription[],
  sheets: readonly SheetDescription[],
): Promise<Review> {
  try {
    switch (entry.kind) {
      case 'cells':
        return await reviewCells(workbook, entry)
      case 'columns':
        return await reviewColumns(workbook, entry, tables)
      case 'sheet':
        return await reviewSheet(workbook, entry, sheets)
      case 'lights':
        return { entry, possible: 1, changed: [], takeBack: (to) => removeLights(to, entry) }
    }
  } catch (error) {
    // Its sheet is gone, and with it what was written there.
    if (error instanceof WorkbookError && error.refusal === 'not-found') return nothing(entry)
    throw error
  }
}

async function removeLights(workbook: Workbook, { lights }: JournalEntry): Promise<void> {
  if (lights !== undefined) await workbook.removeTrafficLights(lights.area, lights.lights)
}

async function reviewCells(workbook: Workbook, entry: JournalEntry & { kind: 'cells' }): Promise<Review> {
  const { area, before, after, formatted } = entry
  const { formulas: now } = await workbook.read(area)
  const [was, became] = [before, after].map((columns) => columns.map((column) => unpackColumn(column, area.row))) as [
    CellContent[][],
    CellContent[][],
  ]
  const changed: Area[] = []
  let possible = 0
  let leavesEmpty = true
  const back = now.map((row, r) =>
    row.map((cell, c): CellContent => {
      const [old = '', written = null] = [was[c]?.[r], became[c]?.[r]]
      if (written === null || cell === shownContent(old)) return null
      if (cell !== shownContent(written)) {
        changed.push(cellIn(area, r, c))
        return null
      }
      possible++
      if (old !== '') leavesEmpty = false
      return old
    }),
  )
  const edit: Edit = {
    area,
    before: now,
    after: back,
    numberFormat: formatted && leavesEmpty && changed.length === 0 ? 'General' : undefined,
  }
  return {
    entry,
    possible,
    changed,
    async takeBack(to) {
      await to.write([edit])
      await removeLights(to, entry)
    },
  }
}

async function reviewColumns(
  workbook: Workbook,
  entry: JournalEntry & { kind: 'columns' },
  tables: readonly TableDescription[],
): Promise<Review> {
  const table = tables.find(({ name }) => name === entry.table)
  if (table === undefined) return nothing(entry)
  const headers: string[] = []
  const changed: string[] = []
  for (const { header, formula } of entry.columns) {
    const index = table.headers.indexOf(header)
    if (index < 0) continue
    const { formulas } = await workbook.read(columnIn(belowHeaders(table.area), index))
    const isAsWritten = formulas.every(([cell]) => cell === formula)
    ;(isAsWritten ? headers : changed).push(header)
  }
  return {
    entry,
    possible: headers.length,
    changed,
    async takeBack(to) {
      // The colours first: where the cells go, their place goes too.
      await removeLights(to, entry)
      await to.removeTableColumns(table.name, headers)
    },
  }
}

async function reviewSheet(
  workbook: Workbook,
  entry: JournalEntry & { kind: 'sheet' },
  sheets: readonly SheetDescription[],
): Promise<Review> {
  const sheet = sheets.find(({ name }) => name === entry.sheet)
  if (sheet === undefined) return nothing(entry)
  if (entry.fingerprint !== undefined && (await fingerprintOf(workbook, sheet.used)) !== entry.fingerprint)
    return nothing(entry, [sheet.name])
  return { entry, possible: 1, changed: [], takeBack: (to) => to.removeSheet(sheet.name) }
}
