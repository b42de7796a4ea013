import { cellIn, type Area } from '../area'
import type { CellContent } from '../workbook'
import type { JournalEntry } from './journal'
import { contentIn, isSameContent, unpackedRows, type PackedContent } from './packed-cells'

export type CellsEntry = JournalEntry & { kind: 'cells' }

/** Why something is not taken back: it changed since, nothing shows that the pane wrote it, or a formula that is not written again stood there. */
export type Reason = 'changed' | 'not-ours' | 'formula'

/** Cells below each other, what stands there and what will stand there again; of formulas those of the first cell. */
export type PutBack = { readonly area: Area; readonly from: CellContent; readonly to: CellContent }

export type Comparison = {
  /** How many cells can be taken back. */
  readonly possible: number
  readonly putBack: readonly PutBack[]
  readonly stays: readonly { readonly what: Area; readonly why: Reason }[]
  /** What to write; null for a cell that is left alone. */
  readonly back: readonly (readonly CellContent[])[]
}

/** Why a cell that holds what was written is not taken back all the same; undefined when it is. */
type Objection = (written: NonNullable<CellContent>, before: CellContent) => Reason | undefined

/** What will happen to a cell; undefined where nothing is left to take back. */
type Fate =
  { readonly old: PackedContent; readonly written: PackedContent; readonly why: Reason | undefined } | undefined

/** An entry against what stands in its cells now. */
export function compareCells(
  { area, before, after }: CellsEntry,
  now: readonly (readonly CellContent[])[],
  objection: Objection,
): Comparison {
  const fates = Array.from({ length: area.columns }, (_, c) =>
    fatesOf(
      now.map((row) => row[c] ?? ''),
      unpackedRows(before[c] ?? []),
      unpackedRows(after[c] ?? []),
      area.row,
      objection,
    ),
  )
  const ready = (fate: Fate): fate is NonNullable<Fate> => fate !== undefined && fate.why === undefined
  return {
    possible: fates.reduce((sum, column) => sum + column.filter(ready).length, 0),
    putBack: fates.flatMap((column, c) =>
      runsOf(
        column.map((fate) => (ready(fate) ? fate : undefined)),
        cellIn(area, 0, c),
      ),
    ),
    stays: fates.flatMap((column, c) =>
      column.flatMap((fate, r) => (fate?.why === undefined ? [] : [{ what: cellIn(area, r, c), why: fate.why }])),
    ),
    back: now.map((row, r) =>
      row.map((_, c) => {
        const fate = fates[c]?.[r]
        return ready(fate) ? contentIn(fate.old, area.row + r) : null
      }),
    ),
  }
}

/** The cells of a run share their contents, and what is asked of them. */
function fatesOf(
  now: readonly CellContent[],
  before: readonly PackedContent[],
  after: readonly PackedContent[],
  firstRow: number,
  objection: Objection,
): Fate[] {
  let last: Fate
  return now.map((cell, r): Fate => {
    const [old, written, row] = [before[r] ?? '', after[r] ?? null, firstRow + r]
    if (written === null || isSameContent(cell, contentIn(old, row))) return undefined
    if (!isSameContent(cell, contentIn(written, row))) return { old, written, why: 'changed' }
    if (last === undefined || last.old !== old || last.written !== written)
      last = { old, written, why: objection(cell ?? '', contentIn(old, row)) }
    return last
  })
}

/** Cells below each other with one fate, as one. */
function runsOf(column: readonly Fate[], first: Area): PutBack[] {
  const runs: { area: Area; readonly from: CellContent; readonly to: CellContent; readonly fate: Fate }[] = []
  column.forEach((fate, r) => {
    const { area = first, fate: before } = runs[runs.length - 1] ?? {}
    if (fate === undefined) return
    if (before === fate && area.row + area.rows === first.row + r)
      (runs[runs.length - 1] as { area: Area }).area = { ...area, rows: area.rows + 1 }
    else {
      const [from, to] = [fate.written, fate.old].map((content) => contentIn(content, first.row + r)) as [
        CellContent,
        CellContent,
      ]
      runs.push({ area: cellIn(first, r), from, to, fate })
    }
  })
  return runs.map(({ area, from, to }) => ({ area, from, to }))
}
