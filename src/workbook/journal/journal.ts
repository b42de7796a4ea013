import {
  array,
  boolean,
  check,
  intersect,
  literal,
  maxLength,
  minLength,
  object,
  optional,
  picklist,
  pipe,
  variant,
  type GenericSchema,
} from 'valibot'
import type { IsoDate } from '../../rules'
import type { Area } from '../area'
import {
  areaSchema,
  formulaSchema,
  isoDaySchema,
  jsonOf,
  readEach,
  sheetNameSchema,
  shortTextSchema,
  type Kept,
} from '../schema'
import { WorkbookError, type TrafficLight, type Workbook } from '../workbook'
import { packedColumnSchema, rowsIn, type PackedColumn } from './packed-cells'

/** Something the pane wrote in this workbook, with what is needed to take it back. */
export type Written = {
  readonly lights?: { readonly area: Area; readonly lights: readonly TrafficLight[] } | undefined
} & (
  | {
      readonly kind: 'cells'
      readonly area: Area
      /** Per column; null in `after` for a cell that was left alone. */
      readonly before: readonly PackedColumn[]
      readonly after: readonly PackedColumn[]
      /** Whether a number format was set with it. */
      readonly formatted: boolean
    }
  | {
      readonly kind: 'columns'
      readonly table: string
      readonly columns: readonly { readonly header: string; readonly formula: string }[]
      readonly areas: readonly Area[]
    }
  | {
      readonly kind: 'sheet'
      readonly sheet: string
      /** The mark in the sheet; without one it cannot be known again. */ readonly mark?: string | undefined
      /** Of its cells. */ readonly fingerprint?: string | undefined
    }
  | { readonly kind: 'lights' }
)
export type JournalEntry = Written & { readonly on: IsoDate }

const partName = 'written'
/** Older ones can no longer be taken back. */
const mostEntries = 300
/** Of all entries together: so many are looked up at once, and no more than Excel takes in one request. */
const mostCells = 500_000
const mostCharacters = 4_000_000
const mostColumns = 100
const mostLights = 200

const some = <S extends GenericSchema>(schema: S, most: number) => pipe(array(schema), minLength(1), maxLength(most))

const lightsSchema = object({
  area: areaSchema,
  lights: some(object({ beginsWith: shortTextSchema, light: picklist(['good', 'caution', 'bad']) }), mostLights),
})

const cellsSchema = pipe(
  object({
    kind: literal('cells'),
    area: areaSchema,
    before: array(packedColumnSchema),
    after: array(packedColumnSchema),
    formatted: optional(boolean(), false),
  }),
  check(({ area, before, after }) => cellCount(area) <= mostCells && [before, after].every((all) => fills(area, all))),
)

/** One entry of the journal, whoever wrote it. */
const entrySchema: GenericSchema<unknown, JournalEntry> = intersect([
  object({ on: isoDaySchema, lights: optional(lightsSchema) }),
  variant('kind', [
    cellsSchema,
    object({
      kind: literal('columns'),
      table: shortTextSchema,
      columns: some(object({ header: shortTextSchema, formula: formulaSchema }), mostColumns),
      areas: pipe(array(areaSchema), maxLength(mostColumns)),
    }),
    object({
      kind: literal('sheet'),
      sheet: sheetNameSchema,
      mark: optional(shortTextSchema),
      fingerprint: optional(shortTextSchema),
    }),
    object({ kind: literal('lights'), lights: lightsSchema }),
  ]),
])

const cellCount = ({ rows, columns }: Area): number => rows * columns

/** Whether there is a content for each cell of an area, and for no other. */
const fills = ({ rows, columns }: Area, packed: readonly PackedColumn[]): boolean =>
  packed.length === columns && packed.every((column) => rowsIn(column) === rows)

/** Everything the pane wrote in this workbook and has not taken back, oldest first. */
export async function readJournal(workbook: Workbook): Promise<Kept<readonly JournalEntry[]>> {
  const text = await workbook.part(partName)
  if (text === undefined) return { kept: [], leftOut: 0 }
  const stored = text.length > mostCharacters ? null : jsonOf(text)
  const { kept, leftOut } = readEach(entrySchema, stored, mostEntries)
  const newest = newestWithin(kept)
  return { kept: newest, leftOut: leftOut + kept.length - newest.length }
}

/** Keeps the newest of these. Rejects with a WorkbookError when the last is too large to be kept, or would not be understood. */
export async function keepJournal(workbook: Workbook, entries: readonly JournalEntry[]): Promise<void> {
  const { kept } = readEach(entrySchema, entries, mostEntries)
  const newest = newestWithin(kept)
  if (kept.length < Math.min(entries.length, mostEntries) || (newest.length === 0 && entries.length > 0))
    throw new WorkbookError('failed', partName)
  await workbook.setPart(partName, newest.length === 0 ? undefined : JSON.stringify(newest))
}

/** As many of the newest as are looked up, and stored, in one go. */
function newestWithin(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  let [cells, characters, first] = [0, 0, entries.length]
  for (; first > 0; first--) {
    const entry = entries[first - 1] as JournalEntry
    cells += entry.kind === 'cells' ? cellCount(entry.area) : 0
    characters += JSON.stringify(entry).length + 1
    if (cells > mostCells || characters >= mostCharacters) break
  }
  return entries.slice(first)
}

/** Adds what was written. A cell that was written before keeps what stood there first. */
export function withWritten(
  entries: readonly JournalEntry[],
  written: readonly Written[],
  on: IsoDate,
): readonly JournalEntry[] {
  let all = [...entries]
  for (const one of written) {
    const earlier =
      one.kind === 'cells'
        ? all.find(
            (entry) =>
              entry.kind === 'cells' && isSameJson(entry.area, one.area) && isSameJson(entry.after, one.before),
          )
        : undefined
    if (earlier?.kind !== 'cells' || one.kind !== 'cells') {
      all.push({ ...one, on })
      continue
    }
    all = all.filter((entry) => entry !== earlier)
    if (!isSameJson(earlier.before, one.after)) all.push({ ...one, before: earlier.before, on })
  }
  return all
}

export const isSameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
