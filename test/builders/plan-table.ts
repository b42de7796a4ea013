/** A row of a plan by header. */
export type RowByHeader = Readonly<Record<string, unknown>>

/** A plan as a range: its headers as the rows name them, and a blank where a row does not. */
export function planTable(rows: readonly RowByHeader[]): unknown[][] {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]
}
