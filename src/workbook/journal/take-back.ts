import { belowHeaders, columnIn, overlaps, type Area } from '../area'
import { isSelfContained, type Known } from '../self-contained'
import {
  WorkbookError,
  type CellContent,
  type Edit,
  type SheetDescription,
  type TableDescription,
  type Workbook,
} from '../workbook'
import { fingerprintOf } from './fingerprint'
import { isSameJson, keepJournal, readJournal, type JournalEntry } from './journal'
import { compareCells, type CellsEntry, type PutBack, type Reason } from './compare-cells'
import { contentsOf, isFormula, isSameContent } from './packed-cells'
import { withoutJournal } from './recorded-workbook'

/** What the pane writes at all, asked of the code that writes it. An entry that says otherwise was made by somebody else. */
export type OwnWork = {
  readonly isOwnFunction: Known['isOwnFunction']
  /** A formula in a cell of the user, made of nothing but this workbook. */
  readonly isOwnFormula: (formula: string) => boolean
  /** A value that takes the place of another. */
  readonly isOwnValue: (value: string | number | boolean, before: CellContent) => boolean
  /** A column of a table. */
  readonly isOwnColumn: (header: string, formula: string) => boolean
}

/** One entry of the journal against what stands in the workbook now. */
export type Review = {
  readonly entry: JournalEntry
  /** How many cells, columns or sheets can be taken back as they were written; 0 when nothing of it is left. */
  readonly possible: number
  /** What will stand in the cells again: those of a run all get the like. */
  readonly putBack: readonly PutBack[]
  /** What stays: single cells, headers, or a sheet. */
  readonly stays: readonly { readonly what: Area | string; readonly why: Reason }[]
  readonly takeBack: (workbook: Workbook) => Promise<void>
}

/** What is looked up once for all entries. */
type Surroundings = {
  readonly workbook: Workbook
  readonly own: OwnWork
  readonly known: Known
  readonly tables: readonly TableDescription[]
  readonly sheets: readonly SheetDescription[]
}

const nothing = (entry: JournalEntry, stays: Review['stays'] = []): Review => ({
  entry,
  possible: 0,
  putBack: [],
  stays,
  takeBack: async () => undefined,
})

/** Looks up everything that the pane wrote, newest first, and says how many entries were none. Those of which nothing is left are not shown. */
export async function reviewJournal(
  recorded: Workbook,
  own: OwnWork,
): Promise<{ readonly reviews: readonly Review[]; readonly leftOut: number }> {
  const workbook = withoutJournal(recorded)
  const [{ kept, leftOut }, around] = await Promise.all([readJournal(workbook), surroundingsOf(workbook, own)])
  const reviews: Review[] = []
  for (const entry of [...kept].reverse()) reviews.push(await review(around, entry))
  return { reviews: reviews.filter(({ possible, stays }) => possible > 0 || stays.length > 0), leftOut }
}

/**
 * Takes back what was chosen, and forgets it: what was changed since is somebody’s own work now. Each is looked up once more first; what is no
 * longer as it was shown refuses with `changed-meanwhile`.
 */
export async function takeBack(recorded: Workbook, own: OwnWork, chosen: readonly Review[]): Promise<void> {
  const workbook = withoutJournal(recorded)
  for (const one of chosen) {
    const now = await review(await surroundingsOf(workbook, own), one.entry)
    if (!isSameJson([now.possible, now.putBack], [one.possible, one.putBack]))
      throw new WorkbookError('changed-meanwhile')
    await now.takeBack(workbook)
    const { kept } = await readJournal(workbook)
    await keepJournal(
      workbook,
      kept.filter((entry) => !isSameJson(entry, one.entry)),
    )
  }
}

async function surroundingsOf(workbook: Workbook, own: OwnWork): Promise<Surroundings> {
  const [tables, sheets, names] = await Promise.all([workbook.tables(), workbook.sheets(), workbook.names()])
  const all = (named: readonly { readonly name: string }[]) => new Set(named.map(({ name }) => name.toLowerCase()))
  const known = { sheets: all(sheets), tables: all(tables), names: all(names), isOwnFunction: own.isOwnFunction }
  return { workbook, own, known, tables, sheets }
}

async function review(around: Surroundings, entry: JournalEntry): Promise<Review> {
  try {
    switch (entry.kind) {
      case 'cells':
        return await reviewCells(around, entry)
      case 'columns':
        return await reviewColumns(around, entry)
      case 'sheet':
        return await reviewSheet(around, entry)
      case 'lights':
        return await reviewLights(around, entry)
    }
  } catch (error) {
    // Its sheet is gone, and with it what was written there.
    if (error instanceof WorkbookError && error.refusal === 'not-found') return nothing(entry)
    throw error
  }
}

async function reviewLights({ workbook }: Surroundings, entry: JournalEntry): Promise<Review> {
  const present = entry.lights === undefined ? [] : await workbook.trafficLights(entry.lights.area)
  const isLeft = present.some((light) => entry.lights?.lights.some((written) => isSameJson(written, light)))
  return isLeft ? { ...nothing(entry), possible: 1, takeBack: (to) => removeLights(to, entry) } : nothing(entry)
}

async function removeLights(workbook: Workbook, { lights }: JournalEntry): Promise<void> {
  if (lights !== undefined) await workbook.removeTrafficLights(lights.area, lights.lights)
}

async function reviewCells({ workbook, sheets, own, known }: Surroundings, entry: CellsEntry): Promise<Review> {
  const { area } = entry
  const used = sheets.find(({ name }) => name === area.sheet)?.used
  if (used === undefined || !overlaps(used, area)) return nothing(entry)
  const block = await workbook.read(area)
  const { possible, putBack, stays, back } = compareCells(entry, contentsOf(block), (written, before) => {
    const isOurs = isFormula(written)
      ? own.isOwnFormula(written.formula) && isSelfContained(written.formula, known)
      : own.isOwnValue(written, before)
    if (!isOurs) return 'not-ours'
    return isFormula(before) && !isSelfContained(before.formula, known) ? 'formula' : undefined
  })
  const edit: Edit = { area, before: block.formulas, after: back }
  return { entry, possible, putBack, stays, takeBack: (to) => putCellsBack(to, entry, edit) }
}

/** Where nothing at all is left, the number format of what stood there goes too. */
async function putCellsBack(workbook: Workbook, entry: CellsEntry, edit: Edit): Promise<void> {
  const { area } = edit
  await workbook.write([edit])
  await removeLights(workbook, entry)
  if (!entry.formatted) return
  const { formulas } = await workbook.read(area)
  if (formulas.some((row) => row.some((cell) => cell !== ''))) return
  const untouched = formulas.map((row) => row.map(() => null))
  await workbook.write([{ area, before: formulas, after: untouched, numberFormat: 'General' }])
}

async function reviewColumns(
  { workbook, tables, own, known }: Surroundings,
  entry: JournalEntry & { kind: 'columns' },
): Promise<Review> {
  const table = tables.find(({ name }) => name === entry.table)
  if (table === undefined) return nothing(entry)
  const headers: string[] = []
  const stays: { what: string; why: Reason }[] = []
  for (const { header, formula } of entry.columns) {
    const index = table.headers.indexOf(header)
    if (index < 0 || headers.includes(header)) continue
    const cells = contentsOf(await workbook.read(columnIn(belowHeaders(table.area), index)))
    const isAsWritten = cells.every(([cell]) => isSameContent(cell ?? '', { formula }))
    if (!isAsWritten) stays.push({ what: header, why: 'changed' })
    else if (!own.isOwnColumn(header, formula) || !isSelfContained(formula, known))
      stays.push({ what: header, why: 'not-ours' })
    else headers.push(header)
  }
  return {
    ...nothing(entry, stays),
    possible: headers.length,
    async takeBack(to) {
      // The colours first: where the cells go, their place goes too.
      await removeLights(to, entry)
      await to.removeTableColumns(table.name, headers)
    },
  }
}

/** A sheet is known by the mark that was put in it; a copy carries the same, and then neither is certain. */
async function reviewSheet(
  { workbook, sheets }: Surroundings,
  entry: JournalEntry & { kind: 'sheet' },
): Promise<Review> {
  const sheet = sheets.find(({ name }) => name === entry.sheet)
  if (sheet === undefined) return nothing(entry)
  const marks = await Promise.all(sheets.map(({ name }) => workbook.sheetMark(name)))
  const isMarked = entry.mark !== undefined && marks[sheets.indexOf(sheet)] === entry.mark
  if (!isMarked || marks.filter((mark) => mark === entry.mark).length > 1)
    return nothing(entry, [{ what: sheet.name, why: 'not-ours' }])
  if ((await fingerprintOf(workbook, sheet.used)) !== entry.fingerprint)
    return nothing(entry, [{ what: sheet.name, why: 'changed' }])
  return { ...nothing(entry), possible: 1, takeBack: (to) => to.removeSheet(sheet.name) }
}
