import {
  invalidValue,
  isBlankOrZero,
  isError,
  nameOf,
  primitiveValue,
  rowsOf,
  writtenLines,
  type ArgumentNames,
  type Cell,
} from '../cells'
import { columnsOfHeader, expected, isNeverTheCost, problem, type ListedHeader, type PlanColumn } from '../wording'
import { meantAt, type Body, type NamedColumns } from './columns'
import { isNamed, type ColumnHeader } from './headers'

/** One of our headers, and the header of the plan that is meant by it; '' where that column is not to be used. */
type NamedHeader = { readonly ours: string; readonly theirs: string }

/** What a user says of the headers of a plan, with the argument that says it. */
export type NamedHeaders = { readonly names: ArgumentNames; readonly pairs: readonly NamedHeader[] }

/** Reads pairs from a text (`Kost=Projectkost; Thema=`) or a range of two columns. Throws #VALUE! for anything else. */
export function readNamedHeaders(cell: Cell, names: ArgumentNames): NamedHeaders {
  const rows = rowsOf(cell)
  const isRange = rows.length > 1 || rows[0]?.length !== 1
  const pairs = (isRange ? rows.map(pairInRow) : pairsInText(cell)).filter(
    (pair) => pair === undefined || pair.ours !== '' || pair.theirs !== '',
  )
  if (!pairs.every(isPair)) throw invalidValue(problem.unreadable(nameOf(names), expected.headerPairs))
  return { names, pairs }
}

const isPair = (pair: NamedHeader | undefined): pair is NamedHeader => pair !== undefined && pair.ours !== ''

/** Undefined for a row that is no pair. */
function pairInRow(row: readonly Cell[]): NamedHeader | undefined {
  if (row.length !== 2 || row.some(isError)) return undefined
  const [ours = '', theirs = ''] = row.map((cell) => (isBlankOrZero(cell) ? '' : String(primitiveValue(cell)).trim()))
  return { ours, theirs }
}

/** Undefined for a part that is no pair, and for what is no text. */
function pairsInText(cell: Cell): readonly (NamedHeader | undefined)[] {
  if (isBlankOrZero(cell)) return []
  const lines = writtenLines(cell)
  if (lines.length === 0) return [undefined]
  return lines
    .flatMap((line) => line.split(';'))
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const border = part.indexOf('=')
      return border < 0 ? undefined : { ours: part.slice(0, border).trim(), theirs: part.slice(border + 1).trim() }
    })
}

/** What a plan does not allow a user to say of its headers. */
export type NameRefusal = {
  readonly refusal: 'unknownOwnHeader' | 'unknownPlanHeader' | 'namedTwice' | 'neverTheCost'
  readonly header: string
}

/** Finds what is named among the headers of a plan. Throws #VALUE! for a name that nothing has, for a cost that never is one, and for what is named twice. */
export function namedColumns(named: NamedHeaders, headers: readonly ColumnHeader[], body: Body): NamedColumns {
  const found = columnsNamed(named, headers, body)
  if ('refusal' in found) throw invalidValue(nameRefusalText(named, found))
  return found
}

export const nameRefusalText = ({ names }: NamedHeaders, { refusal, header }: NameRefusal): string =>
  problem[refusal](nameOf(names), header)

export function columnsNamed(
  { pairs }: NamedHeaders,
  headers: readonly ColumnHeader[],
  body: Body,
): NamedColumns | NameRefusal {
  const named = new Map<PlanColumn, readonly number[]>()
  const taken = new Set<number>()
  for (const { ours, theirs } of notUsedLast(pairs)) {
    const listed = columnsOfHeader(ours)
    if (listed.length === 0) return { refusal: 'unknownOwnHeader', header: ours }
    const indexes = indexesOf(theirs, headers, listed)
    if (typeof indexes === 'string') return { refusal: 'unknownPlanHeader', header: indexes }
    const columns = columnsMeant(listed, indexes, body).filter((column) => !named.has(column))
    if (columns.length === 0) return { refusal: 'namedTwice', header: ours }
    for (const index of indexes) {
      if (taken.has(index)) return { refusal: 'namedTwice', header: theirs }
      const { whole = '' } = headers[index] ?? {}
      if (columns[0] === 'cost' && isNeverTheCost(whole)) return { refusal: 'neverTheCost', header: whole }
      taken.add(index)
    }
    for (const column of columns) named.set(column, indexes)
  }
  return named
}

/** One of our headers may stand for numbers and for names: which of the two is not to be used, the other pairs tell. */
const notUsedLast = (pairs: readonly NamedHeader[]): readonly NamedHeader[] =>
  [...pairs].sort((a, b) => Number(a.theirs === '') - Number(b.theirs === ''))

/** The column that one of our headers means, by the cells of what is named for it; all that it may mean where nothing is. */
function columnsMeant(listed: readonly ListedHeader[], [first]: readonly number[], body: Body): readonly PlanColumn[] {
  if (first === undefined) return listed.map(({ column }) => column)
  const column = meantAt(listed, first, body)
  return column === undefined ? [] : [column]
}

/** Where the named header stands, or each part of a cost that adds up; as a text what is no header of the plan. */
function indexesOf(
  theirs: string,
  headers: readonly ColumnHeader[],
  listed: readonly ListedHeader[],
): readonly number[] | string {
  if (theirs === '') return []
  const indexOf = (name: string) => headers.findIndex((header) => isNamed(header, name))
  const index = indexOf(theirs)
  if (index >= 0) return [index]
  if (!theirs.includes('+') || !listed.some(({ column }) => column === 'cost')) return theirs
  const parts = theirs.split('+').map((name) => ({ name: name.trim(), index: indexOf(name) }))
  const unknown = parts.find((part) => part.index < 0)
  return unknown === undefined ? parts.map((part) => part.index) : unknown.name || theirs
}
