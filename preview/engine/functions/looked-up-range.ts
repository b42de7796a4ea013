import { matrix, type OSpreadsheetModule, type Payload } from './registration'
import type { List } from './search-order'
import { hasWildcards, wildcardPattern } from './wildcards'

/** The columns of a range, as the engine hands it over. */
export type Range = ReturnType<typeof matrix>

export const notFound: Payload = { value: '#N/A' }
export const wrongValue: Payload = { value: '#VALUE!' }

export const columnList = (range: Range): List => ({
  name: 'column',
  length: range[0]?.length ?? 0,
  at: (row) => range[0]?.[row]?.value,
})
export const rowList = (range: Range): List => ({
  name: 'row',
  length: range.length,
  at: (column) => range[column]?.[0]?.value,
})
export const isColumn = (range: Range): boolean => range.length === 1
export const isRow = (range: Range): boolean => (range[0]?.length ?? 0) === 1
export const listOf = (range: Range): List | undefined =>
  isColumn(range) ? columnList(range) : isRow(range) ? rowList(range) : undefined

export type Found = (range: Range, list: List, key: Payload | undefined, wildcards: boolean) => number | undefined

/** The first place of a value in a list; the places of a range are noted once for all that is sought in it. */
export function exactPlaces(o: OSpreadsheetModule): Found {
  const noted = new WeakMap<Range, Map<string, Map<Payload['value'], number>>>()
  const noteOf = (value: Payload['value']) => (typeof value === 'string' ? value.toLowerCase() : (value ?? null))
  return (range, list, key, wildcards) => {
    const sought = key?.value ?? null
    if (wildcards && typeof sought === 'string' && hasWildcards(sought) && !o.helpers.isEvaluationError(sought)) {
      const pattern = wildcardPattern(sought)
      const isMatch = (value: unknown): boolean => typeof value === 'string' && pattern.test(value)
      return firstOf(list, isMatch)
    }
    const lists = noted.get(range) ?? new Map<string, Map<Payload['value'], number>>()
    noted.set(range, lists)
    const places = lists.get(list.name) ?? new Map<Payload['value'], number>()
    if (!lists.has(list.name)) {
      lists.set(list.name, places)
      for (let place = list.length - 1; place >= 0; place--) places.set(noteOf(list.at(place) ?? null), place)
    }
    return places.get(noteOf(sought))
  }
}

function firstOf(list: List, isMatch: (value: unknown) => boolean): number | undefined {
  for (let place = 0; place < list.length; place++) if (isMatch(list.at(place))) return place
  return undefined
}
