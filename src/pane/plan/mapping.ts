import { primitiveValue, type Cell } from '../../cells'
import type { Mapping } from '../../plan'
import {
  isResultHeader,
  paneColumns,
  paneHeadersOf,
  plainHeader,
  saysOtherThing,
  saysTooLittle,
  saysWithVat,
  type PaneColumn,
} from '../../wording'

export type Proposal = {
  readonly mapping: Mapping
  /** Recognised by a part of the header only: to be looked at. */
  readonly uncertain: readonly PaneColumn[]
  /** Columns with a price that includes VAT: never taken for the cost. */
  readonly withVat: readonly number[]
}

/** Recognised by a part of the header in this order: the words for a course stand in many headers about something else. */
const byPart: readonly PaneColumn[] = [
  ...paneColumns.filter((column) => column !== 'title' && column !== 'enterprise'),
  'title',
  'enterprise',
]

/** Columns of figures and days: cells without a digit cannot be theirs. Of a step people also write that it was taken, and not when. */
const figures: ReadonlySet<PaneColumn> = new Set([
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
])

const longestHeader = 200
const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map(plainHeader)
    .filter((word) => word !== '')

type KnownHeader = { readonly plain: string; readonly words: readonly string[] }
const known = new Map(
  paneColumns.map((column) => [
    column,
    paneHeadersOf(column).map((header): KnownHeader => ({ plain: plainHeader(header), words: wordsOf(header) })),
  ]),
)

/**
 * Reads the user's own headers: first those we know as they are, then those that contain one we know. Each column of the table is used once.
 * `sample` holds some rows below the headers, where they were read: names of participants are no number of them.
 */
export function proposeMapping(headers: readonly string[], sample: readonly (readonly Cell[])[] = []): Proposal {
  const plain = headers.map((header) => (header.length > longestHeader ? '' : plainHeader(header)))
  const withVat = headers.flatMap((header, index) => (plain[index] !== '' && saysWithVat(header) ? [index] : []))
  const free = new Set(
    plain.flatMap((header, index) =>
      header === '' || withVat.includes(index) || isResultHeader(header) ? [] : [index],
    ),
  )
  const mapping: { [C in PaneColumn]?: number } = {}
  const uncertain = new Set<PaneColumn>()

  const take = (column: PaneColumn, fits: (index: number, header: KnownHeader) => boolean): boolean => {
    for (const header of known.get(column) ?? []) {
      const index = [...free].find((one) => fits(one, header) && !(figures.has(column) && isWithoutDigits(sample, one)))
      if (index === undefined) continue
      mapping[column] = index
      free.delete(index)
      return true
    }
    return false
  }
  for (const column of paneColumns) take(column, (index, header) => plain[index] === header.plain)

  // "Deelnemers" may hold how many there are, or who they are.
  const names = [...free].find((index) => plain[index] === 'deelnemers' || plain[index] === 'participants')
  if (mapping.participants === undefined && names !== undefined) {
    mapping.participants = names
    free.delete(names)
  }

  const words = headers.map((header, index) => (free.has(index) ? wordsOf(header) : []))
  for (const column of byPart) {
    if (mapping[column] !== undefined) continue
    const isPart = (index: number, header: KnownHeader) =>
      !saysTooLittle.has(header.plain) &&
      header.plain.length >= 4 &&
      contains(words[index] as readonly string[], header.words) &&
      !saysOtherThing(column, headers[index] as string)
    if (take(column, isPart)) uncertain.add(column)
  }
  return { mapping, uncertain: paneColumns.filter((column) => uncertain.has(column)), withVat }
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
