import { findRegistrationNumbers } from '../../../../rules'
import { plainHeader, providerHeaders, type ProviderColumn } from '../../../../wording'
import { enterpriseNumberIn } from './enterprise-number'
import { cellText, type Row } from './rows'
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
const headerWithin = 10
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

/** The row near the top that names most columns we know. */
function headerRow(rows: readonly Row[]): number | undefined {
  let best: { at: number; known: number } | undefined
  rows.slice(0, headerWithin).forEach(({ cells }, at) => {
    const texts = cells.map(cellText)
    if (texts.some((text) => text.length <= longestHeader && holdsNumber(text))) return
    const found = columnsByHeader(texts)
    const known = Object.keys(found).length
    if ((known >= 2 || found.number !== undefined) && known > (best?.known ?? 0)) best = { at, known }
  })
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
  return columns
}
