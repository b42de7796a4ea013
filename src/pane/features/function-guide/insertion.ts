import type { Answer } from '../../../functions'
import {
  cellAddress,
  cellIn,
  overlaps,
  type Area,
  type Block,
  type Edit,
  type TableDescription,
  type Workbook,
} from '../../../workbook'
import type { Argument } from './argument'

export type InsertionProblem = 'no-selection' | 'own-argument' | 'no-room' | 'in-table' | 'merged-cells'

/** Why a formula cannot stand where it was asked for. */
export class InsertionError extends Error {
  constructor(
    readonly problem: InsertionProblem,
    /** The cell that stands in the way. */
    readonly address: string = '',
  ) {
    super(problem)
  }
}

/** A formula ready to be written, with what it takes the place of. */
export type Insertion = {
  readonly edits: readonly Edit[]
  readonly address: string
  readonly formula: string
  /** What stands in the cell now; empty when nothing does. */
  readonly from: string
  /** The cells the answer will fill. */
  readonly fills: string
}

const isEmpty = (formula: Block['formulas'][number][number] | undefined): boolean =>
  formula === undefined || formula === ''

/** Looks whether there is room; nothing is written. Rejects with an InsertionError or a WorkbookError. */
export async function prepareInsertion(
  workbook: Workbook,
  target: Area | undefined,
  formula: string,
  given: readonly Argument[],
  answer: Answer,
  tables: readonly TableDescription[],
): Promise<Insertion> {
  if (target === undefined) throw new InsertionError('no-selection')
  const cell = cellIn(target)
  const filled: Area =
    answer.kind === 'spill' ? { ...cell, rows: answer.rows.length, columns: answer.rows[0]?.length ?? 1 } : cell
  if (given.some((one) => one.kind === 'cells' && overlaps(one.area, filled)))
    throw new InsertionError('own-argument', cellAddress(cell))
  if (answer.kind === 'spill' && tables.some(({ area }) => overlaps(area, filled)))
    throw new InsertionError('in-table', cellAddress(filled))
  if ((await workbook.obstacles(filled)).mergedCells) throw new InsertionError('merged-cells', cellAddress(filled))

  const { formulas } = await workbook.read(filled)
  formulas.forEach((row, r) =>
    row.forEach((other, c) => {
      if (r + c > 0 && !isEmpty(other)) throw new InsertionError('no-room', cellAddress(cellIn(filled, r, c)))
    }),
  )
  const before = formulas[0]?.[0] ?? ''
  return {
    edits: [{ area: cell, before: [[before]], after: [[{ formula }]] }],
    address: cellAddress(cell),
    formula,
    from: String(before),
    fills: cellAddress(filled),
  }
}
