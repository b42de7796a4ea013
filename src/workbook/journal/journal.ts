import type { Area } from '../area'
import type { TrafficLight, Workbook } from '../workbook'
import type { IsoDate } from '../../rules'
import type { PackedColumn } from './packed-cells'

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
      /** Of its cells; undefined for a sheet too large to compare. */ readonly fingerprint: string | undefined
    }
  | { readonly kind: 'lights' }
)
export type JournalEntry = Written & { readonly id: number; readonly on: IsoDate }

const partName = 'written'
/** Older ones can no longer be taken back. */
const mostEntries = 300

/** Everything the pane wrote in this workbook and has not taken back, oldest first. */
export async function readJournal(workbook: Workbook): Promise<readonly JournalEntry[]> {
  const text = await workbook.part(partName)
  if (text === undefined) return []
  try {
    const entries: unknown = JSON.parse(text)
    return Array.isArray(entries) ? (entries as JournalEntry[]) : []
  } catch {
    return []
  }
}

export async function keepJournal(workbook: Workbook, entries: readonly JournalEntry[]): Promise<void> {
  await workbook.setPart(partName, entries.length === 0 ? undefined : JSON.stringify(entries.slice(-mostEntries)))
}

/** Adds what was written. A cell that was written before keeps what stood there first. */
export function withWritten(
  entries: readonly JournalEntry[],
  written: readonly Written[],
  on: IsoDate,
): readonly JournalEntry[] {
  let id = Math.max(0, ...entries.map((entry) => entry.id))
  let all = [...entries]
  for (const one of written) {
    const earlier =
      one.kind === 'cells'
        ? all.find((entry) => entry.kind === 'cells' && isSame(entry.area, one.area) && isSame(entry.after, one.before))
        : undefined
    if (earlier?.kind !== 'cells' || one.kind !== 'cells') {
      all.push({ ...one, id: ++id, on })
      continue
    }
    all = all.filter((entry) => entry !== earlier)
    if (!isSame(earlier.before, one.after)) all.push({ ...one, before: earlier.before, id: ++id, on })
  }
  return all
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
