import type { Block, CellContent } from '../workbook'

type PackedContent = string | number | boolean | null | { readonly f: string }
/** The cells of a column from top to bottom: how many times, what. Formulas that only differ by their own row are one. */
export type PackedColumn = readonly (readonly [count: number, content: PackedContent])[]

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
    if (last !== undefined && isSame(last[1], content)) last[0]++
    else packed.push([1, content])
  })
  return packed
}

export function unpackColumn(packed: PackedColumn, firstRow: number): CellContent[] {
  const cells: CellContent[] = []
  for (const [count, content] of packed) {
    for (let nth = 0; nth < count; nth++) {
      const row = String(firstRow + cells.length + 1)
      cells.push(
        typeof content === 'object' && content !== null ? { formula: content.f.replaceAll(ownRow, row) } : content,
      )
    }
  }
  return cells
}

/** What stands in cells, as it could be written again: a text that looks like a formula stays a text. */
export const contentsOf = ({ formulas, values }: Block): CellContent[][] =>
  formulas.map((row, r) =>
    row.map((formula, c) =>
      typeof formula === 'string' && formula.startsWith('=') && values[r]?.[c] !== formula ? { formula } : formula,
    ),
  )

/** What a reader of formulas would see of a content. */
export const shownContent = (content: CellContent): string | number | boolean | null =>
  isFormula(content) ? content.formula : content

const isFormula = (content: CellContent): content is { readonly formula: string } =>
  typeof content === 'object' && content !== null

const isSame = (a: PackedContent, b: PackedContent): boolean =>
  a === b || (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null && a.f === b.f)
