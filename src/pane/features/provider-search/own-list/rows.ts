import { isError, type Cell } from '../../../../cells'
import { longestOwnText } from '../../../../workbook'
import { withoutMarks } from '../../../../wording'
import { unreadableSign } from './decode-text'
import type { FileProblem } from './file-error'

/** What is worth a look about the cells of a row, whatever they mean. */
export type CellRemark = 'open-quote' | 'unreadable-sign' | 'error-value' | 'marks'

/** One row of what is imported, with the number the user sees beside it. */
export type Row = {
  readonly line: number
  readonly cells: readonly Cell[]
  /** What was found while it was read. */
  readonly remark?: CellRemark
}

/** A sheet of a workbook that was read. */
export type ReadSheet = {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly Row[]
  /** In how many of its rows a registration number stands. */
  readonly numbers: number
  /** Why it has no rows, where it could not be read. */
  readonly problem?: FileProblem
}

/** What was read, before anyone says what it means. */
export type ReadRows = {
  readonly rows: readonly Row[]
  /** The file, or the cells. */
  readonly source: string
  /** Of a workbook: its sheets, and which of them the rows are of. */
  readonly sheets?: readonly ReadSheet[]
  readonly sheet?: ReadSheet
}

/** How Excel shows that a formula has no answer, in English and in Dutch. */
const errorValues: ReadonlySet<string> = new Set(
  (
    '#N/A #VALUE! #REF! #NAME? #DIV/0! #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #BUSY! #UNKNOWN! #GETTING_DATA ' +
    '#N/B #WAARDE! #VERW! #NAAM? #DEEL/0! #GETAL! #LEEG! #OVERLOPEN! #OVERLOOP! #BEREKENEN! #VELD! #GEBLOKKEERD! #VERBINDEN! #BEZET! #ONBEKEND!'
  ).split(' '),
)

const plain = /^[ -~]*$/
const longestLookedAt = 2 * longestOwnText

/** What a cell says as text; errors as nothing. Tells through `remark` what is not as it stands there. */
export function readCell(cell: Cell, remark: (remark: CellRemark) => void): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  if (typeof cell !== 'string') {
    if (isError(cell)) remark('error-value')
    return ''
  }
  // A text that goes on for ever is not looked at to its end.
  const beginning = cell.length > longestLookedAt ? cell.slice(0, longestLookedAt) : cell
  const text = plain.test(beginning) ? beginning.trim() : withoutMarks(beginning).trim()
  if (text.startsWith('#') && errorValues.has(text.toUpperCase())) {
    remark('error-value')
    return ''
  }
  if (text.includes(unreadableSign)) remark('unreadable-sign')
  if (text !== beginning.trim()) remark('marks')
  return text
}

/** What a cell says as text; errors as nothing. */
export const cellText = (cell: Cell): string => readCell(cell, () => undefined)

/** Whether anything stands in a cell. */
export const isFilled = (cell: Cell): boolean =>
  cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '')

/** Whether there is anything to read at all. */
export const isNothing = ({ rows, sheets = [] }: ReadRows): boolean =>
  rows.every(({ cells }) => !cells.some(isFilled)) && sheets.every((sheet) => sheet.rows.length === 0)
