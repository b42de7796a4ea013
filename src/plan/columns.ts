import { readAmount, type Cell } from '../cells'
import { columnsOfHeader, planColumns, plainHeader, type ListedHeader, type PlanColumn } from '../wording'
import { canBeRead } from './column-readers'
import { isGiven } from './given'
import type { ColumnHeader } from './headers'
import { oncePerCell } from './once-per-cell'

/** Which column of a plan is which: the index of each recognised one. */
export type Mapping = { readonly [C in PlanColumn]?: number }

/** A header of the list under which no column counts: its cells say otherwise, nothing stands in them, or another column does. */
export type PassedColumn = {
  readonly column: PlanColumn
  readonly index: number
  readonly header: string
  readonly because: 'cells' | 'blank' | 'another-column'
}

/** The rows below the headers, asked for only where a header says too little alone. */
export type Body = () => readonly (readonly Cell[])[]

/** What a user says of the columns: where each stands, several only for a cost that adds up; none where there is to be none. */
export type NamedColumns = ReadonlyMap<PlanColumn, readonly number[]>

export type PlanColumns = {
  readonly mapping: Mapping
  /** More columns whose amounts belong to the cost. */
  readonly addedToCost: readonly number[]
  readonly passed: readonly PassedColumn[]
}

/** A recognised column: where it stands, and the header its user gave it. A cost that adds up has one for each of its parts. */
export type FoundColumn = { readonly column: PlanColumn; readonly index: number; readonly header: string }

type Candidate = ListedHeader & { readonly index: number }

/**
 * Finds which column is which: what its user says, then by headers alone. Of two columns of one kind the header that stands first in the list
 * counts, of the same header twice the one to the left.
 */
export function findColumns(
  headers: readonly ColumnHeader[],
  body: Body,
  named: NamedColumns = new Map(),
): PlanColumns {
  const mapping: { [C in PlanColumn]?: number } = {}
  for (const [column, [first]] of named) if (first !== undefined) mapping[column] = first
  const taken = new Set([...named.values()].flat())
  const candidates = candidatesIn(headers).filter(({ column, index }) => !named.has(column) && !taken.has(index))
  const refused = new Map<number, 'cells' | 'blank'>()
  for (const { column, index, when } of candidates) {
    if (mapping[column] !== undefined) continue
    const answer = holds(column, index, when, body)
    if (answer === true) {
      mapping[column] = index
      taken.add(index)
    } else refused.set(index, answer)
  }
  const passed = candidates
    .filter(({ index }, place) => !taken.has(index) && candidates.findIndex((one) => one.index === index) === place)
    .map(({ column, index }): PassedColumn => {
      return { column, index, header: textAt(headers, index), because: refused.get(index) ?? 'another-column' }
    })
  return { mapping, addedToCost: named.get('cost')?.slice(1) ?? [], passed }
}

/** What each header may stand for, in the order in which it counts. */
const candidatesIn = (headers: readonly ColumnHeader[]): readonly Candidate[] =>
  headers
    .flatMap(({ text }, index) => columnsOfHeader(text).map((listed) => ({ ...listed, index })))
    .sort((a, b) => a.rank - b.rank)

/** Whether the cells below a header are what it takes, or why not. */
function holds(column: PlanColumn, index: number, when: ListedHeader['when'], body: Body): true | 'cells' | 'blank' {
  if (when === undefined) return true
  const cells = body().map((row) => row[index])
  if (when !== 'fits') return cells.every(oncePerCell(isNumberOrNothing)) === (when === 'numbers') || 'cells'
  const isReadable = oncePerCell((cell) => canBeRead(column, cell))
  let [readable, unreadable] = [0, 0]
  for (const cell of cells) {
    const answer = isReadable(cell)
    if (answer === true) readable++
    if (answer === false) unreadable++
  }
  if (readable + unreadable === 0) return 'blank'
  return (readable > 0 && readable >= unreadable) || 'cells'
}

const isNumberOrNothing = (cell: Cell): boolean => !isGiven(cell) || readAmount(cell).kind === 'value'

const textAt = (headers: readonly ColumnHeader[], index: number): string => headers[index]?.text ?? ''

/** Which of the columns that one of our headers may mean is meant by the column at this place. */
export const meantAt = (listed: readonly ListedHeader[], index: number, body: Body): PlanColumn | undefined =>
  listed.length === 1
    ? listed[0]?.column
    : listed.find(({ column, when }) => holds(column, index, when, body) === true)?.column

/** Whether the columns are what a plan needs: a cost, and a start or an application day. */
export const isPlan = ({ cost, startsOn, appliedOn }: Mapping): boolean =>
  cost !== undefined && (startsOn !== undefined || appliedOn !== undefined)

/** What an expense list calls its descriptions too. */
const titlesOfMuch: ReadonlySet<string> = new Set(['Omschrijving', 'Project', 'Onderwerp'].map(plainHeader))

/** Whether a sheet is a plan though nobody said so: a list of expenses has days, descriptions and amounts as well. */
export function isPlanByItself(mapping: Mapping, headers: readonly ColumnHeader[]): boolean {
  const { appliedOn, theme, number, provider, service, title } = mapping
  const saysMore = [appliedOn, theme, number, provider, service].some((index) => index !== undefined)
  const isTitled = title !== undefined && !titlesOfMuch.has(plainHeader(textAt(headers, title)))
  return isPlan(mapping) && (saysMore || isTitled)
}

/** The recognised columns, in the order in which a row is read. */
export const foundColumns = (
  { mapping, addedToCost }: Pick<PlanColumns, 'mapping' | 'addedToCost'>,
  headers: readonly ColumnHeader[],
): FoundColumn[] =>
  planColumns.flatMap((column) => {
    const indexes = [mapping[column], ...(column === 'cost' ? addedToCost : [])]
    return indexes.flatMap((index) => (index === undefined ? [] : [{ column, index, header: textAt(headers, index) }]))
  })
