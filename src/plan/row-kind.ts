import { isText, primitiveValue, readAmount, readDay, type Cell } from '../cells'
import { plainHeader, sumWords, unitWords, type PlanColumn, type rowKindTerms } from '../wording'
import type { FoundColumn } from './columns'
import { companyNumberIn } from './company-number'
import { isGiven } from './given'
import { oncePerCell } from './once-per-cell'
import { remembered } from './remembered'
import { beginsOrEndsWith } from './whole-words'

/** What a row below the headers is. Only a project is asked about. */
export type RowKind = keyof typeof rowKindTerms

/** Whether a cell says a header of its column once more, by the place of the column. */
export type HeadersOnceMore = readonly ((cell: Cell) => boolean)[]

/** How the headers of a plan are known when they stand there once more, on one row or two. */
export const headersOnceMore = (headerRows: readonly (readonly Cell[])[]): HeadersOnceMore =>
  (headerRows[0] ?? []).map((_, index) => saysOneOf(new Set(headerRows.map((row) => plainTextOf(row[index])))))

function saysOneOf(headers: ReadonlySet<string>): (cell: Cell) => boolean {
  const says = oncePerCell((cell) => headers.has(plainTextOf(cell)) && plainTextOf(cell) !== '' && isGiven(cell))
  // Hardly two figures are alike, and hardly a header is one.
  const hasFigure = [...headers].some((text) => /\d/.test(text))
  return (cell) => (typeof cell !== 'number' || hasFigure) && says(cell)
}

/** What a row is, of a plan with these columns. Rows are asked in their order: only the first below the headers can be units. */
export type KindOfRow = (cells: readonly Cell[], isFirst: boolean) => RowKind

/** How the rows of a plan are told apart. */
export function kindOfRow(columns: readonly FoundColumn[], headers: HeadersOnceMore): KindOfRow {
  const isProject = plainProject(columns)
  return (cells, isFirst) => {
    if (isProject(cells)) return 'project'
    if (isEmptyRow(cells, columns)) return 'empty'
    if (repeatsHeaders(cells, headers)) return 'repeated-headers'
    if (isFirst && isUnitsRow(cells)) return 'units'
    if (isSum(cells, columns)) return 'sum'
    return isHeading(cells, columns) ? 'heading' : 'project'
  }
}

/** Where one of these is filled in, a row that begins like a sum is a course. */
const onlyOfProjects: ReadonlySet<PlanColumn> = new Set<PlanColumn>([
  'service',
  'theme',
  'subTheme',
  'number',
  'provider',
  'appliedOn',
  'depositedOn',
  'paymentOrderedOn',
])

/** Knows most projects at once: figures for a day and a cost, and something that no sum has. */
function plainProject(columns: readonly FoundColumn[]): (cells: readonly Cell[]) => boolean {
  const placesOf = (wanted: PlanColumn) => columns.filter(({ column }) => column === wanted).map(({ index }) => index)
  const [costs, starts, applications] = [placesOf('cost'), placesOf('startsOn'), placesOf('appliedOn')]
  const proofs = columns.filter(({ column }) => onlyOfProjects.has(column))
  return (cells) => {
    const isNumber = (index: number) => typeof cells[index] === 'number' && cells[index] !== 0
    if (!costs.some(isNumber)) return false
    if (applications.some(isNumber)) return true
    return starts.some(isNumber) && proofs.some(({ column, index }) => isGiven(cells[index], column))
  }
}

/** Nothing stands in the recognised cells. */
const isEmptyRow = (cells: readonly Cell[], columns: readonly FoundColumn[]): boolean =>
  columns.every(({ column, index }) => !isGiven(cells[index], column))

/** The headers once more, above the next block of rows: of the filled cells at least two, and at least half. */
export function repeatsHeaders(cells: readonly Cell[], headers: HeadersOnceMore): boolean {
  const repeated = cells.filter((cell, index) => headers[index]?.(cell)).length
  return repeated >= 2 && repeated >= cells.filter((cell) => isGiven(cell)).length / 2
}

/** A unit as it is compared: in brackets or not, and a sign as it is. */
const plainUnit = (text: string): string => plainHeader(text) || text.replace(/[\s()[\]{}]/g, '')
const units = remembered(() => new Set(unitWords.map(plainUnit)))

/** How each column is filled in, and nothing else. */
export const isUnitsRow = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => !isGiven(cell) || (isText(cell) && units().has(plainUnit(textOf(cell)))))

const saysSum = beginsOrEndsWith(sumWords)

/** A sum of other rows: it says so in the first text of the row or in its title, and holds nothing that only a project has. */
function isSum(cells: readonly Cell[], columns: readonly FoundColumn[]): boolean {
  if (columns.some(({ column, index }) => onlyOfProjects.has(column) && isGiven(cells[index], column))) return false
  const title = cells[columns.find(({ column }) => column === 'title')?.index ?? -1]
  if (isText(title) && saysSum(textOf(title))) return true
  const first = cells.find((cell) => isText(cell) && isGiven(cell))
  return !isGiven(title, 'title') && saysSum(textOf(first))
}

/** A number in these is a name: the year above its courses. */
const textColumns: ReadonlySet<PlanColumn> = new Set<PlanColumn>([
  'enterprise',
  'enterpriseNumber',
  'title',
  'provider',
])

/** A heading between rows: a text in one column and nothing else, or a company with its number. */
function isHeading(cells: readonly Cell[], columns: readonly FoundColumn[]): boolean {
  const [first, second, ...others] = columns.filter(({ column, index }) => isGiven(cells[index], column))
  if (first === undefined || others.length > 0) return false
  if (second === undefined) return isTextIn(first.column, cells[first.index])
  return (
    first.column === 'enterprise' &&
    second.column === 'enterpriseNumber' &&
    isText(cells[first.index]) &&
    companyNumberIn(cells[second.index]) !== undefined
  )
}

/** A day or an amount that was typed as a text is none. */
const isTextIn = (column: PlanColumn, cell: Cell): boolean =>
  textColumns.has(column)
    ? primitiveValue(cell) !== undefined
    : isText(cell) && readDay(cell).kind !== 'value' && readAmount(cell).kind !== 'value'

const textOf = (cell: Cell): string => String(primitiveValue(cell) ?? '')
const plainTextOf = (cell: Cell): string => plainHeader(textOf(cell))
