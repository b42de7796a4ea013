import Papa from 'papaparse'
import { findRegistrationNumbers } from '../../../../rules'

const separators = ['\t', ';', '|', ','] as const
const sampledLines = 200
const longestSampled = 5_000
const longestNumber = 14

/** Whether a cell is a number and nothing else. */
export const isNumberAlone = (cell: string): boolean => {
  const text = cell.trim().replace(/^=?"(.*)"$/, '$1')
  return text.length <= longestNumber && findRegistrationNumbers(text).length === 1
}

/**
 * The separator of a text: the one that sets most numbers apart in a cell of their own, and among equals the one that gives most rows
 * the same width. A title, a blank line or a comma in a name does not count.
 */
export function separatorOf(lines: readonly string[]): string {
  const sample = sampleOf(lines)
  const scored = separators.map((separator) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter: separator, newline: '\n' })
    const rows = data.filter((cells) => cells.length > 1)
    const widths = new Map<number, number>()
    for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1)
    return {
      separator,
      numbers: rows.filter((cells) => cells.some(isNumberAlone)).length,
      even: Math.max(0, ...widths.values()),
    }
  })
  const best = scored.reduce((a, b) => (b.numbers > a.numbers || (b.numbers === a.numbers && b.even > a.even) ? b : a))
  return best.separator
}

/** The first lines in which a separator stands, not to their end where they go on for ever. */
function sampleOf(lines: readonly string[]): string {
  const sample: string[] = []
  for (const line of lines) {
    const beginning = line.slice(0, longestSampled)
    if (separators.some((separator) => beginning.includes(separator))) sample.push(beginning)
    if (sample.length === sampledLines) break
  }
  return sample.join('\n')
}
