import { findRegistrationNumbers } from '../../../../rules'
import { plainHeader, providerHeaders, type ProviderColumn } from '../../../../wording'
import { enterpriseNumberIn } from './enterprise-number'
import { cellText, isFilled, type Row } from './rows'
import { columnLetters } from '../../../../workbook'

export type Columns = { readonly [C in ProviderColumn]?: number }

export type Layout = {
  /** What the user may call each column: its header, or its letter. */
  readonly titles: readonly string[]
  readonly columns: Columns
  /** How many rows stand above the first provider, the headers included. */
  readonly rowsBefore: number
}

const fields = Object.keys(providerHeaders) as ProviderColumn[]
const plainHeaders = Object.fromEntries(
  fields.map((field) => [field, providerHeaders[field].map(plainHeader)]),
) as Record<ProviderColumn, string[]>
/** So far down a header is looked for; never past the first row with a number. */
const headerWithin = 1_000
const sampled = 300
/** A cell that says more than a header does is none. */
const longestHeader = 80

const holdsNumber = (text: string) => findRegistrationNumbers(text).length > 0
const looksLikeSite = (text: string) => /^(?:https?:\/\/|www\.)\S+$/i.test(text)

/** Finds out which column is which: by the headers, and where those say nothing, by what stands in the cells. */
export function proposeLayout(rows: readonly Row[]): Layout {
  const headerAt = headerRow(rows)
  const header = headerAt === undefined ? [] : (rows[headerAt]?.cells ?? []).map(cellText)
  const body = rows
    .slice(headerAt === undefined ? 0 : headerAt + 1, (headerAt ?? 0) + sampled)
    .map(({ cells }) => cells.map(cellText))
  const width = Math.max(header.length, ...body.map((cells) => cells.length), 0)
  const titles = Array.from({ length: width }, (_, column) => header[column] || columnLetters(column))
  let columns: { [C in ProviderColumn]?: number } = headerAt === undefined ? {} : columnsByHeader(header)

  const share = (column: number, test: (text: string) => boolean) =>
    body.filter((cells) => test(cells[column] ?? '')).length
  const best = (test: (text: string) => boolean, among: readonly number[]) =>
    among
      .map((column) => ({ column, hits: share(column, test) }))
      .reduce((a, b) => (b.hits > a.hits ? b : a), { column: -1, hits: 0 })
  const all = titles.map((_, column) => column)

  // A header can promise another number than ours: what stands in the cells decides.
  const byCells = best(holdsNumber, all)
  if (byCells.hits > 0 && (columns.number === undefined || share(columns.number, holdsNumber) === 0)) {
    const others = Object.entries(columns).filter(([field, column]) => field !== 'number' && column !== byCells.column)
    columns = { ...Object.fromEntries(others), number: byCells.column }
  }
  const free = () => all.filter((column) => !Object.values(columns).includes(column))
  const fill = (field: ProviderColumn, test: (text: string) => boolean) => {
    const found = columns[field] === undefined ? best(test, free()) : { column: -1, hits: 0 }
    if (found.hits > 0) columns[field] = found.column
  }
  fill('enterpriseNumber', (text) => text.length < 20 && enterpriseNumberIn(text) !== undefined)
  fill('website', looksLikeSite)
  // Without headers the first column of words is the name, and the two after it say what the number is for.
  if (headerAt === undefined) {
    const words = free().filter((column) => share(column, (text) => /\p{L}{2}/u.test(text)) > 0)
    for (const field of ['name', 'campus', 'programme'] as const) {
      const column = words.shift()
      if (column !== undefined) columns[field] = column
    }
  }
  return { titles, columns, rowsBefore: headerAt === undefined ? 0 : headerAt + 1 }
}

/** The row above the first number that names most columns we know. */
function headerRow(rows: readonly Row[]): number | undefined {
  let best: { at: number; known: number } | undefined
  for (const [at, { cells }] of rows.slice(0, headerWithin).entries()) {
    const texts = cells.map(cellText)
    if (texts.some((text) => text.length <= longestHeader && holdsNumber(text))) break
    const found = columnsByHeader(texts)
    const known = Object.keys(found).length
    if ((known >= 2 || found.number !== undefined) && known > (best?.known ?? 0)) best = { at, known }
  }
  return best?.at
}

function columnsByHeader(header: readonly string[]): { [C in ProviderColumn]?: number } {
  const plain = header.map((text) => (text.length > longestHeader ? '' : plainHeader(text)))
  const columns: { [C in ProviderColumn]?: number } = {}
  const taken = new Set<number>()
  const take = (field: ProviderColumn, fits: (text: string, known: string) => boolean) => {
    for (const known of plainHeaders[field]) {
      const column = plain.findIndex((text, at) => text !== '' && !taken.has(at) && fits(text, known))
      if (column < 0) continue
      columns[field] = column
      taken.add(column)
      return
    }
  }
  for (const field of fields) take(field, (text, known) => text === known)
  for (const field of fields)
    if (columns[field] === undefined) take(field, (text, known) => known.length >= 6 && text.includes(known))
  for (const field of fields) if (columns[field] === undefined) take(field, isOneSlipAway)
  return columns
}

const shortestWithSlip = 5

/** Whether a text is a header but for one letter that is missing, too many, another, or has changed places with the next. */
function isOneSlipAway(text: string, known: string): boolean {
  if (Math.min(text.length, known.length) < shortestWithSlip || Math.abs(text.length - known.length) > 1) return false
  let same = 0
  while (text[same] === known[same]) same++
  const [rest, knownRest] = [text.slice(same), known.slice(same)]
  return (
    rest.slice(1) === knownRest.slice(1) ||
    rest === knownRest.slice(1) ||
    rest.slice(1) === knownRest ||
    (rest[0] === knownRest[1] && rest[1] === knownRest[0] && rest.slice(2) === knownRest.slice(2))
  )
}

/** The columns in which something stands below the headers, and those that are read. */
export function filledColumns({ columns, rowsBefore }: Layout, rows: readonly Row[]): readonly number[] {
  const filled = new Set(Object.values(columns))
  for (const { cells } of rows.slice(rowsBefore, rowsBefore + sampled))
    for (const [column, cell] of cells.entries()) if (isFilled(cell)) filled.add(column)
  return [...filled].sort((a, b) => a - b)
}
