import type { Position } from '../address'

/** What the functions have to know of a sheet of a file beside the values of its cells. */
export type SheetFacts = {
  /** Rows that do not show, hidden by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>
  /** Those among them that a filter hides. */
  readonly filteredRows: ReadonlySet<number>
  /** The formula of a cell as Excel shows it, with `=`; undefined where it has none. */
  readonly formulaAt: (position: Position) => string | undefined
}

let known: ReadonlyMap<string, SheetFacts> = new Map()

/** Lets the functions work with what is known of sheets of a file, by the engine's name for them. */
export function withFacts<T>(facts: ReadonlyMap<string, SheetFacts>, work: () => T): T {
  const before = known
  known = facts
  try {
    return work()
  } finally {
    known = before
  }
}

/** Undefined for a sheet of the grid, which knows itself what it hides. */
export const factsOf = (sheetId: string): SheetFacts | undefined => known.get(sheetId)
