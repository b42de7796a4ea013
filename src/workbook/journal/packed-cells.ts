import {
  array,
  boolean,
  finite,
  null as nothing,
  number,
  object,
  pipe,
  strictTuple,
  union,
  type GenericSchema,
} from 'valibot'
import { rowsOfASheet } from '../area'
import { cellTextSchema, formulaSchema, wholeSchema } from '../schema'
import type { Block, CellContent, Formula } from '../workbook'

export type PackedContent = string | number | boolean | null | { readonly f: string }
/** The cells of a column from top to bottom: how many times, what. Formulas that only differ by their own row are one. */
export type PackedColumn = readonly (readonly [count: number, content: PackedContent])[]

const packedContentSchema = union([
  cellTextSchema,
  pipe(number(), finite()),
  boolean(),
  nothing(),
  object({ f: formulaSchema }),
])
export const packedColumnSchema: GenericSchema<unknown, PackedColumn> = array(
  strictTuple([wholeSchema(1, rowsOfASheet), packedContentSchema]),
)

/** Stands for the number of the row the formula is in. */
const ownRow = '\u0001'
const rowNumbers = /(?<=[A-Z]\$?)\d+(?![\d(])/g

export function packColumn(cells: readonly CellContent[], firstRow: number): PackedColumn {
  const packed: [number, PackedContent][] = []
  cells.forEach((cell, index) => {
    const content = isFormula(cell)
      ? { f: cell.formula.replace(rowNumbers, (digits) => (Number(digits) === firstRow + index + 1 ? ownRow : digits)) }
      : cell
    const last = packed[packed.length - 1]
    if (last !== undefined && isSamePacked(last[1], content)) last[0]++
    else packed.push([1, content])
  })
  return packed
}

export const rowsIn = (packed: PackedColumn): number => packed.reduce((rows, [count]) => rows + count, 0)

/** What stands for each row of a column; the rows of one run share it. */
export const unpackedRows = (packed: PackedColumn): PackedContent[] =>
  packed.flatMap(([count, content]) => Array.from({ length: count }, () => content))

/** What a packed content is in its row, counted from 0. */
export const contentIn = (content: PackedContent, row: number): CellContent =>
  typeof content === 'object' && content !== null ? { formula: content.f.replaceAll(ownRow, String(row + 1)) } : content

/** What stands in cells, as it could be written again: a text that looks like a formula stays a text. */
export const contentsOf = ({ formulas, values }: Block): CellContent[][] =>
  formulas.map((row, r) =>
    row.map((formula, c) =>
      typeof formula === 'string' && formula.startsWith('=') && values[r]?.[c] !== formula ? { formula } : formula,
    ),
  )

export const isFormula = (content: CellContent): content is Formula => typeof content === 'object' && content !== null

export const isSameContent = (a: CellContent, b: CellContent): boolean =>
  a === b || (isFormula(a) && isFormula(b) && a.formula === b.formula)

const isSamePacked = (a: PackedContent, b: PackedContent): boolean =>
  a === b || (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null && a.f === b.f)
