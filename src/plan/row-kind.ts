import { isBlankOrZero, isError, primitiveValue, type Cell } from '../cells'
import type { FoundColumn } from './columns'

/** What a row below the headers is. Only a project is asked about. */
export type RowKind = 'empty' | 'repeated-headers' | 'total' | 'project'
type OtherKind = Exclude<RowKind, 'project'>

/** How each kind that is no project is known; they are asked in this order. */
const tests: { readonly [K in OtherKind]: (cells: readonly Cell[], columns: readonly FoundColumn[]) => boolean } = {
  empty: isEmptyRow,
  'repeated-headers': repeatsHeaders,
  total: isTotal,
}
const otherKinds = Object.keys(tests) as readonly OtherKind[]

/**
 * What is passed over, by who reads. A range in a formula was chosen by its user, and every row of it gets an answer unless it is empty;
 * on a sheet a plan is found as it stands, with headers once more above the next block of rows and sums below them.
 */
export const passedOver = { inFormula: ['empty'], onSheet: otherKinds } as const satisfies Record<
  string,
  readonly OtherKind[]
>

/** What a row is, as far as these kinds are looked for. */
export const rowKind = (
  cells: readonly Cell[],
  columns: readonly FoundColumn[],
  kinds: readonly OtherKind[],
): RowKind => kinds.find((kind) => tests[kind](cells, columns)) ?? 'project'

/** Nothing stands in the recognised cells. */
function isEmptyRow(cells: readonly Cell[], columns: readonly FoundColumn[]): boolean {
  return columns.every(({ index }) => isBlankOrZero(cells[index]))
}

/** The headers once more, above the next block of rows. */
function repeatsHeaders(cells: readonly Cell[], columns: readonly FoundColumn[]): boolean {
  return columns.every(({ index, header }) => textOf(cells[index]) === header)
}

const totalWords = /^((sub|eind|grand|algemeen) ?)?(totaal|total|totaux|som)( \d{4})? ?:?$/i
const longestTotal = 40

/** A sum under the rows: it says so in its first cell with a text, and has no day. */
function isTotal(cells: readonly Cell[], columns: readonly FoundColumn[]): boolean {
  const first = cells.find((cell) => textOf(cell) !== '')
  if (!totalWords.test(textOf(first).slice(0, longestTotal))) return false
  return columns.every(
    ({ column, index }) => (column !== 'startsOn' && column !== 'appliedOn') || textOf(cells[index]) === '',
  )
}

function textOf(cell: Cell): string {
  if (isError(cell)) return ''
  return String(primitiveValue(cell) ?? '').trim()
}
