import { isBlank, isError, primitiveValue, type Cell } from '../cells'
import { columnsOfHeader, isNeverTheCost, plainHeader } from '../wording'

/** What stands above a column. */
export type ColumnHeader = {
  /** The text by which the column is known; '' where it has none. */
  readonly text: string
  /** All of it: of two rows the upper text, which may stand over several columns, then the lower one. */
  readonly whole: string
  /** The texts by which a user may name it. */
  readonly names: readonly string[]
}

export type PlanHeaders = {
  readonly columns: readonly ColumnHeader[]
  /** How many rows they take. */
  readonly rows: 1 | 2
}

/** The headers of a plan: in its first row, or in two where the upper one was merged over several columns, each with its own below. */
export function headersOf([first = [], second = []]: readonly (readonly Cell[])[]): PlanHeaders {
  const upper = first.map(textOf)
  const onTwoRows = twoRows(upper, second.map(textOf))
  return onTwoRows === undefined ? { columns: upper.map(headerOnOneRow), rows: 1 } : { columns: onTwoRows, rows: 2 }
}

/** The header of a column that is no more than this text. */
export const headerOnOneRow = (text: string): ColumnHeader => ({ text, whole: text, names: [text] })

/** Whether a user who writes this means that column. */
export const isNamed = ({ names }: ColumnHeader, name: string): boolean => {
  const plain = plainHeader(name)
  return plain !== '' && names.some((own) => plainHeader(own) === plain)
}

const textOf = (cell: Cell): string => (isBlank(cell) || isError(cell) ? '' : String(primitiveValue(cell)).trim())

/** Two rows as one; undefined where the second holds figures, or gives no column without a header of its own one that says something. */
function twoRows(upper: readonly string[], lower: readonly string[]): readonly ColumnHeader[] | undefined {
  if (lower.some((text) => /\d/.test(text))) return undefined
  let carried = ''
  let isNeeded = false
  const columns = upper.map((own, index) => {
    carried = own === '' ? carried : own
    const below = lower[index] ?? ''
    if (below === '') return headerOnOneRow(own)
    const whole = `${carried} ${below}`.trim()
    isNeeded ||= own === '' && ([whole, below].some((name) => isListed(name)) || isNeverTheCost(whole))
    const names = [whole, below, own]
    const isNever = isNeverTheCost(whole)
    return { text: names.find((name) => isListed(name, isNever)) ?? whole, whole, names }
  })
  return isNeeded ? columns : undefined
}

/** Whether a text is in the list of headers, though not as the cost where the whole header says that it never is. */
const isListed = (header: string, isNeverCost = false): boolean =>
  columnsOfHeader(header).some(({ column }) => !(isNeverCost && column === 'cost'))
