import Papa from 'papaparse'
import { FileError } from './file-error'
import { kindOfText } from './file-kind'
import { CellBudget, mostColumns } from './limits'
import { isFilled, type Row } from './rows'
import { isNumberAlone, separatorOf } from './separator'

/** What stands in front of the first line of a CSV that Excel should read: `sep=;`. */
const separatorLine = /^"?sep=(.)"?[ \t]*(?:\n|$)/i

/** How far a cell in quotes may go on: a longer one was never closed. */
const longestQuotedLines = 100
const linesBetweenBreaths = 500

/**
 * The rows of a text with `;`, `,`, `|` or tab between its cells; empty ones are left out. Lines end as they like. Yields how far it is.
 * Throws a FileError for a text that is no table, or that holds more than can be read.
 */
export function* rowsOfText(text: string): Generator<number, readonly Row[], undefined> {
  const kind = kindOfText(text)
  if (kind !== undefined) throw new FileError(kind)
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const given = separatorLine.exec(clean)
  const body = given === null ? clean : clean.slice(given[0].length)
  const lines = body.split('\n')
  const separator = given?.[1] ?? separatorOf(lines)
  const rows: Row[] = []
  const budget = new CellBudget()
  let line = given === null ? 1 : 2
  for (let at = 0, breath = 0; at < lines.length; line++) {
    if (at >= breath) {
      yield at / lines.length
      breath = at + linesBetweenBreaths
    }
    const { cells, taken, isOpen } = nextRow(lines, at, separator)
    at += taken
    if (cells.length > mostColumns) throw new FileError('too-much')
    if (!cells.some(isFilled)) continue
    budget.spend(cells.length)
    rows.push({ line, cells: cells.map(unwrapped), ...(isOpen ? { remark: 'open-quote' } : {}) })
  }
  return rows
}

type NextRow = { readonly cells: readonly string[]; readonly taken: number; readonly isOpen: boolean }

/** The row that begins at a line: that line, or with it the ones that a cell in quotes goes on in. */
function nextRow(lines: readonly string[], at: number, separator: string): NextRow {
  const first = withoutEmptyEnd(lines[at] as string, separator)
  const plain = first === '' ? [] : first.split(separator)
  if (!plain.some((cell) => cell.startsWith('"'))) return { cells: plain, taken: 1, isOpen: false }
  const end = endOfQuotes(lines, at)
  if (end !== undefined) {
    const parsed = Papa.parse<string[]>(lines.slice(at, end).join('\n'), { delimiter: separator, newline: '\n' })
    const [cells = []] = parsed.data
    // The lines may be rows of their own after all: then the first of them is this one.
    const taken = cells.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 1)
    const errors = parsed.errors.filter(({ row }) => row === 0)
    if (errors.length === 0 && !cells.some((cell) => swallowsRow(cell, separator)))
      return { cells, taken, isOpen: false }
  }
  // Never closed: the quote is a sign like another, and what comes after is not its cell.
  return { cells: plain.map((cell) => cell.replace(/^"|"$/g, '')), taken: 1, isOpen: true }
}

/** The line behind the one in which the quotes that open at `from` are closed; undefined when they are not. */
function endOfQuotes(lines: readonly string[], from: number): number | undefined {
  let quotes = 0
  for (let at = from; at < lines.length && at < from + longestQuotedLines; at++) {
    quotes += (lines[at] as string).split('"').length - 1
    if (quotes % 2 === 0) return at + 1
  }
  return undefined
}

/** Whether a cell of several lines holds a row of the list: its quote was closed by that of another row. */
const swallowsRow = (cell: string, separator: string): boolean =>
  cell.includes('\n') &&
  cell
    .split('\n')
    .slice(1)
    .some((line) => line.includes(separator) && line.split(separator).some(isNumberAlone))

/** A line without the empty cells at its end. */
function withoutEmptyEnd(line: string, separator: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === separator || line[end - 1] === ' ')) end--
  return line.slice(0, end)
}

/** What a program put around a text so that Excel leaves it alone: `="DV.O…"`, or the apostrophe of our own export. */
const unwrapped = (cell: string): string => {
  const [, quoted] = /^="((?:[^"]|"")*)"$/.exec(cell.trim()) ?? []
  return quoted === undefined ? cell.replace(/^'(?=[=+\-@\t\r])/, '') : quoted.replaceAll('""', '"')
}
