import { primitiveValue, type Cell } from '../../cells'
import { layoutOf, type Mapping, type PassedColumn, type PlanColumns, type PlanLayout } from '../../plan'
import {
  isNeverTheCost,
  isResultHeader,
  plainHeader,
  planColumns,
  proposedHeadersOf,
  saysOtherThing,
  saysTooLittle,
  saysWithVat,
  type PlanColumn,
} from '../../wording'

export type Proposal = {
  readonly mapping: Mapping
  /** What counts by its header alone, as for the functions. */
  readonly recognised: Mapping
  /** Recognised by a part of the header, or by a header that may mean something else: to be looked at. */
  readonly uncertain: readonly PlanColumn[]
  /** Columns with a header of the list that do not count. */
  readonly passed: readonly PassedColumn[]
  /** Columns with a price that includes VAT: never taken for the cost. */
  readonly withVat: readonly number[]
}

/** Proposed by a part of the header in this order: the words for a course stand in many headers about something else. */
const byPart: readonly PlanColumn[] = [
  ...planColumns.filter((column) => column !== 'title' && column !== 'enterprise'),
  'title',
  'enterprise',
]

/** Columns of figures and days: cells without a digit cannot be proposed as theirs. */
const figures: ReadonlySet<PlanColumn> = new Set([
  'cost',
  'catering',
  'persons',
  'days',
  'materials',
  'trainerTravel',
  'deduction',
  'granted',
  'hours',
  'startsOn',
  'endsOn',
  'appliedOn',
  'cancelledOn',
  'enrolledOn',
  'invoiced',
  'creditNote',
  'invoiceDate',
])

const longestHeader = 200
/** Enough rows to see whether a column holds figures. */
const rowsToSample = 20
const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map(plainHeader)
    .filter((word) => word !== '')

type KnownHeader = { readonly plain: string; readonly words: readonly string[] }
const known = new Map(
  planColumns.map((column) => [
    column,
    proposedHeadersOf(column).map((header): KnownHeader => ({ plain: plainHeader(header), words: wordsOf(header) })),
  ]),
)

/** What the headers of a table say; each stands on one row. */
export const proposeMapping = (headers: readonly string[], body: readonly (readonly Cell[])[] = []): Proposal =>
  proposeColumns(layoutOf({ firstRows: [headers], below: () => body }), body)

/** What counts as its header alone says. A column that is still empty says nothing to the functions, and is where the pane writes. */
export function recognisedIn({ mapping, passed }: PlanColumns): Mapping {
  const blank = passed.filter(({ because }) => because === 'blank')
  return { ...Object.fromEntries(blank.map(({ column, index }) => [column, index]).reverse()), ...mapping }
}

/**
 * Reads the user's own headers: first those that the functions know, then those that only may be meant. Each column of the plan is used once.
 * `body` begins with the rows below the headers: a column of figures holds digits.
 */
export function proposeColumns(layout: PlanLayout, body: readonly (readonly Cell[])[]): Proposal {
  const columns = layout.headers
  const headers = columns.map(({ text }) => (text.length > longestHeader ? '' : text))
  const plain = headers.map(plainHeader)
  const recognised = recognisedIn(layout)
  const passed = layout.passed.filter(({ column, index }) => recognised[column] !== index)
  const withVat = columns.flatMap(({ whole }, index) => (plain[index] !== '' && saysWithVat(whole) ? [index] : []))
  const spoken = new Set([...Object.values(recognised), ...passed.map(({ index }) => index), ...withVat])
  const free = new Set(
    headers.flatMap((header, index) =>
      plain[index] === '' || spoken.has(index) || isResultHeader(header) ? [] : [index],
    ),
  )
  const mapping: { [C in PlanColumn]?: number } = { ...recognised }
  const sample = body.slice(0, rowsToSample)

  const propose = (column: PlanColumn, fits: (index: number, header: KnownHeader) => boolean): void => {
    if (mapping[column] !== undefined) return
    const mayBe = (index: number) =>
      !(column === 'cost' && isNeverTheCost(columns[index]?.whole ?? '')) &&
      !(figures.has(column) && isWithoutDigits(sample, index))
    for (const header of known.get(column) ?? []) {
      const index = [...free].find((one) => fits(one, header) && mayBe(one))
      if (index === undefined) continue
      mapping[column] = index
      free.delete(index)
      return
    }
  }
  for (const column of planColumns) propose(column, (index, header) => plain[index] === header.plain)
  const words = headers.map(wordsOf)
  for (const column of byPart) {
    propose(
      column,
      (index, header) =>
        !saysTooLittle.has(header.plain) &&
        header.plain.length >= 4 &&
        contains(words[index] as readonly string[], header.words) &&
        !saysOtherThing(column, headers[index] as string),
    )
  }
  const uncertain = planColumns.filter((column) => mapping[column] !== recognised[column])
  return { mapping, recognised, uncertain, passed, withVat }
}

/** Whether the words stand together in a header. Of a Dutch compound the last part says what it is: a `cursusprijs` is a price, a `kostenplaats` no cost. */
function contains(header: readonly string[], part: readonly string[]): boolean {
  const [only] = part
  if (part.length === 1 && only !== undefined) return header.some((word) => word.endsWith(only))
  return header.some((_, start) => part.every((word, offset) => header[start + offset] === word))
}

function isWithoutDigits(sample: readonly (readonly Cell[])[], index: number): boolean {
  const texts = sample
    .map((row) => String(primitiveValue(row[index]) ?? '').slice(0, longestHeader))
    .filter((text) => text.trim() !== '')
  return texts.length > 0 && texts.every((text) => !/\d/.test(text))
}
