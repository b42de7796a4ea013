import { findColumns, foundColumns, headersOf } from '../../src/plan'

/** The columns of a plan with these headers in its first row, and these rows below. */
export function columnsUnder(headers: readonly unknown[], body: readonly (readonly unknown[])[] = []) {
  const { columns } = headersOf([headers])
  const found = findColumns(columns, () => body)
  return { ...found, headers: columns, columns: foundColumns(found, columns) }
}
