import type { Provider } from '../../../providers'
import {
  belowHeaders,
  cellAddress,
  overlapOf,
  type Area,
  type Block,
  type CellContent,
  type Edit,
  type TableDescription,
  type Workbook,
} from '../../../workbook'
import { proposeMapping } from '../../plan/mapping'

/** Where a provider can go: into the columns of the plan row under the selection, or into the selected cells themselves. */
export type Place =
  | {
      readonly kind: 'plan-row'
      readonly table: string
      readonly rows: Area
      readonly numberColumn: number
      readonly nameColumn: number | undefined
    }
  | { readonly kind: 'cells'; readonly cells: Area }

export type CellChange = { readonly address: string; readonly from: string; readonly to: string }
export type Insertion = {
  readonly edits: readonly Edit[]
  /** What the cells of each edit show now. */
  readonly values: readonly Block['values'][]
  /** The cells that are not empty and will say something else. */
  readonly replaced: readonly CellChange[]
  /** Where it goes. */
  readonly address: string
}

export type InsertionProblem = 'no-selection' | 'too-many-rows' | 'hidden-rows' | 'merged-cells'
/** Why nothing can be inserted here. */
export class InsertionError extends Error {
  constructor(readonly problem: InsertionProblem) {
    super(problem)
  }
}

const mostRows = 500

/** The rows of a plan that the selection touches, where its table has a column for the number. The header row is none. */
export function planRowAt(
  selection: Area,
  tables: readonly TableDescription[],
): Extract<Place, { kind: 'plan-row' }> | undefined {
  for (const { name, area, headers } of tables) {
    const touched = overlapOf(selection, belowHeaders(area))
    if (touched === undefined) continue
    const { number, provider } = proposeMapping(headers).mapping
    if (number === undefined) continue
    return {
      kind: 'plan-row',
      table: name,
      rows: { ...area, row: touched.row, rows: touched.rows },
      numberColumn: area.column + number,
      nameColumn: provider === undefined ? undefined : area.column + provider,
    }
  }
  return undefined
}

/** One column of cells for the number, and one for the name where it is wanted and has a place. */
function targetsOf(place: Place, withName: boolean): { readonly number: Area; readonly name: Area | undefined } {
  if (place.kind === 'plan-row') {
    const { rows, numberColumn, nameColumn } = place
    const column = (at: number): Area => ({ ...rows, column: at, columns: 1 })
    return { number: column(numberColumn), name: withName && nameColumn !== undefined ? column(nameColumn) : undefined }
  }
  const number = { ...place.cells, columns: 1 }
  return { number, name: withName ? { ...number, column: number.column + 1 } : undefined }
}

/** Reads what stands there and says what would change; nothing is written. Rejects with an InsertionError or a WorkbookError. */
export async function prepareInsertion(
  workbook: Workbook,
  place: Place,
  { number, name }: Provider,
  withName: boolean,
): Promise<Insertion> {
  const targets = targetsOf(place, withName)
  if (targets.number.rows > mostRows) throw new InsertionError('too-many-rows')
  const parts = [
    { area: targets.number, content: number as string },
    ...(targets.name === undefined ? [] : [{ area: targets.name, content: name }]),
  ]
  const replaced: CellChange[] = []
  const edits: Edit[] = []
  const shown: Block['values'][] = []
  for (const { area, content } of parts) {
    const { hiddenRows, mergedCells } = await workbook.obstacles(area)
    if (hiddenRows) throw new InsertionError('hidden-rows')
    if (mergedCells) throw new InsertionError('merged-cells')
    const { formulas, values } = await workbook.read(area)
    formulas.forEach(([formula = ''], row) => {
      if (formula === '' || formula === content) return
      replaced.push({
        address: cellAddress({ ...area, row: area.row + row, rows: 1 }),
        from: String(formula),
        to: content,
      })
    })
    shown.push(values)
    edits.push({ area, before: formulas, after: formulas.map(() => [content]) })
  }
  return { edits, replaced, values: shown, address: parts.map(({ area }) => cellAddress(area)).join(', ') }
}

/** The edits that put back what stood there. They are refused when someone wrote there since. */
export const undoOf = ({ edits, values }: Insertion): readonly Edit[] =>
  edits.map(({ area, before, after }, at) => ({
    area,
    before: after as Block['formulas'],
    after: before.map((row, r) => row.map((formula, c) => contentOf(formula, values[at]?.[r]?.[c]))),
  }))

/** A formula that was there comes back as one; a text that only looks like one stays a text. */
function contentOf(formula: string | number | boolean, value: unknown): CellContent {
  return typeof formula === 'string' && formula.startsWith('=') && value !== formula ? { formula } : formula
}

/** Where an insertion goes; rejects when nothing that can hold it is selected. */
export async function placeFor(workbook: Workbook, intoPlan: boolean): Promise<Place> {
  const selection = await workbook.selection()
  if (selection === undefined) throw new InsertionError('no-selection')
  const planRow = intoPlan ? planRowAt(selection, await workbook.tables()) : undefined
  return planRow ?? { kind: 'cells', cells: selection }
}
