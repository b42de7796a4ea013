import { isBlank, isError, primitiveValue, type Cell } from '../cells'
import { headersOf, paneColumns, plainHeader, planColumns, type PaneColumn, type PlanColumn } from '../wording'

/** Which column of a plan is which: the index of each recognised one. */
export type Mapping = { readonly [C in PaneColumn]?: number }

/** A recognised column that says what a project is: where it stands, and the header its user gave it. */
export type FoundColumn = { readonly column: PlanColumn; readonly index: number; readonly header: string }

type KnownHeader = { readonly column: PaneColumn; readonly rank: number }
let knownHeaders: ReadonlyMap<string, KnownHeader> | undefined

/** Every header that is known everywhere, as headers are compared. Made when it is first asked for: Excel waits while the functions load. */
const known = (): ReadonlyMap<string, KnownHeader> =>
  (knownHeaders ??= new Map(
    paneColumns.flatMap((column) =>
      headersOf(column)
        .map((header, rank) => [plainHeader(header), { column, rank }] as const)
        .reverse(),
    ),
  ))

/** The columns that are recognised by their headers as they are. Of two columns of one kind the header that stands first in the list counts. */
export function mappingOf(headers: readonly Cell[]): Mapping {
  const mapping: { [C in PaneColumn]?: number } = {}
  const ranks: { [C in PaneColumn]?: number } = {}
  headers.forEach((header, index) => {
    const found = known().get(plainHeader(textOf(header)))
    if (found === undefined || found.rank >= (ranks[found.column] ?? Infinity)) return
    ranks[found.column] = found.rank
    mapping[found.column] = index
  })
  return mapping
}

/** Whether the columns are what a plan needs: a cost, and a start or an application day. */
export const isPlan = ({ cost, startsOn, appliedOn }: Mapping): boolean =>
  cost !== undefined && (startsOn !== undefined || appliedOn !== undefined)

/** The columns that say what a project is, in the order in which a row is read. */
export const foundColumns = (mapping: Mapping, headers: readonly Cell[]): FoundColumn[] =>
  planColumns.flatMap((column) => {
    const index = mapping[column]
    return index === undefined ? [] : [{ column, index, header: textOf(headers[index]).trim() }]
  })

const textOf = (header: Cell): string => (isBlank(header) || isError(header) ? '' : String(primitiveValue(header)))
