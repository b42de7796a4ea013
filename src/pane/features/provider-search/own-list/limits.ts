import { FileError } from './file-error'

/** As many columns as a sheet has. */
export const mostColumns = 16_384
/** As many rows as a sheet has. */
export const mostRows = 1_048_576
/** Cells of one text or workbook, the empty ones between others too: more than a pane can hold and still answer. */
const mostCells = 4_000_000

/** Counts cells where they are made. */
export class CellBudget {
  private cells = 0

  /** Throws a FileError `too-much` once there are more than can be held. */
  spend(cells: number): void {
    this.cells += cells
    if (this.cells > mostCells) throw new FileError('too-much')
  }

  /** What was spent on something that was thrown away after all. */
  giveBackTo(earlier: number): void {
    this.cells = earlier
  }

  get spent(): number {
    return this.cells
  }
}
