/** One table of the report. */
export type Section = {
  readonly title: string
  /** How it was measured, and what the goal is. */
  readonly how: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A number to three significant digits. */
export const rounded = (value: number): string => String(Number(value.toPrecision(3)))

export function markdownOf({ title, how, headers, rows }: Section): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [`## ${title}`, '', how, '', line(headers), line(headers.map(() => '---')), ...rows.map(line), ''].join('\n')
}
