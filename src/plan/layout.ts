import type { Cell } from '../cells'
import { findColumns, foundColumns, type Body, type FoundColumn, type NamedColumns, type PlanColumns } from './columns'
import { headersOf, type ColumnHeader } from './headers'
import { isUnitsRow, headersOnceMore, repeatsHeaders } from './row-kind'

type Rows = readonly (readonly Cell[])[]

/** How a plan is laid out: its headers, on one row or two, and which column is which. */
export type PlanLayout = PlanColumns & {
  readonly headers: readonly ColumnHeader[]
  readonly headerRows: Rows
  readonly found: readonly FoundColumn[]
}

/** The first rows of a plan, two where there are two, and the rows below so many of them: asked for only where a header says too little alone. */
export type PlanTop = { readonly firstRows: Rows; readonly below: (rows: number) => Rows }

/** Lays out a plan; `names` says which columns its user named. */
export function layoutOf(
  { firstRows, below }: PlanTop,
  names: (headers: readonly ColumnHeader[], body: Body) => NamedColumns = () => new Map(),
): PlanLayout {
  const { columns: headers, rows } = headersOf(firstRows)
  const headerRows = firstRows.slice(0, rows)
  let asked: Rows | undefined
  const body = () => (asked ??= withoutHeadersAndUnits(below(rows), headerRows))
  const columns = findColumns(headers, body, names(headers, body))
  return { ...columns, headers, headerRows, found: foundColumns(columns, headers) }
}

/** What a column holds is asked of the rows that hold something: not of its unit, nor of its header once more. */
function withoutHeadersAndUnits(body: Rows, headerRows: Rows): Rows {
  const headers = headersOnceMore(headerRows)
  return body.filter((cells, index) => !repeatsHeaders(cells, headers) && !(index === 0 && isUnitsRow(cells)))
}
