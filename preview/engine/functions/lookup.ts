import { fallingMatch, isSame, nearest, sortedMatch, sortedPlace, turned, type List } from './search-order'
import {
  beyondEngine,
  matrix,
  scalar,
  wholeNumber,
  type EngineInput,
  type EvalContext,
  type OSpreadsheetModule,
  type Payload,
} from './registration'
import { hasWildcards, wildcardPattern } from './wildcards'

type Range = readonly (readonly Payload[])[]
const notFound: Payload = { value: '#N/A' }
const wrongValue: Payload = { value: '#VALUE!' }
const outside: Payload = { value: '#REF!' }

const columnList = (range: Range): List => ({
  name: 'column',
  length: range[0]?.length ?? 0,
  at: (row) => range[0]?.[row]?.value,
})
const rowList = (range: Range): List => ({
  name: 'row',
  length: range.length,
  at: (column) => range[column]?.[0]?.value,
})
const isColumn = (range: Range): boolean => range.length === 1
const isRow = (range: Range): boolean => (range[0]?.length ?? 0) === 1
const listOf = (range: Range): List | undefined =>
  isColumn(range) ? columnList(range) : isRow(range) ? rowList(range) : undefined

/** MATCH, XMATCH, VLOOKUP, HLOOKUP, LOOKUP and XLOOKUP. */
export function correctLookup(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const exactly = exactPlaces(o)
  // A blank cell is sought as the number 0.
  const keyOf = (sought: EngineInput): Payload => ({ value: scalar(sought)?.value ?? 0 })

  registry.replace('MATCH', {
    ...registry.get('MATCH'),
    compute(sought, within, kind) {
      const range = matrix(within)
      const list = listOf(range)
      const side = wholeNumber(o, kind, this, 1)
      if (list === undefined) return notFound
      const key = keyOf(sought)
      const place =
        side === 0
          ? exactly(range, list, key, true)
          : side > 0
            ? sortedMatch(list, key.value)
            : fallingMatch(list, key.value)
      return place === undefined ? notFound : { value: place + 1 }
    },
  })

  const table = (
    name: string,
    keys: (range: Range) => List,
    answer: (range: Range, place: number, index: number) => Payload | undefined,
  ) =>
    registry.replace(name, {
      ...registry.get(name),
      compute(sought, within, index, sorted) {
        const range = matrix(within)
        const wanted = wholeNumber(o, index, this, 1) - 1
        // Something that is no range.
        if (!Array.isArray(within) && within?.position === undefined)
          return typeof within?.value === 'string' ? wrongValue : notFound
        if (wanted < 0) return wrongValue
        if (answer(range, 0, wanted) === undefined) return outside
        const key = keyOf(sought)
        const isSorted = sorted === undefined || o.helpers.toBoolean(scalar(sorted))
        const place = isSorted ? sortedMatch(keys(range), key.value) : exactly(range, keys(range), key, true)
        return (place === undefined ? undefined : answer(range, place, wanted)) ?? notFound
      },
    })
  table(
    'VLOOKUP',
    (range) => columnList(range),
    (range, place, index) => range[index]?.[place],
  )
  table(
    'HLOOKUP',
    (range) => rowList(range),
    (range, place, index) => range[place]?.[index],
  )

  registry.replace('LOOKUP', {
    ...registry.get('LOOKUP'),
    compute(sought, within, results) {
      const range = matrix(within)
      const across = range.length > (range[0]?.length ?? 0)
      const place = sortedMatch(across ? rowList(range) : columnList(range), keyOf(sought).value)
      if (place === undefined) return notFound
      if (results === undefined) return across ? range[place]!.at(-1)! : range.at(-1)![place]!
      const answers = matrix(results)
      if (!isColumn(answers) && !isRow(answers)) return notFound
      return (isColumn(answers) ? answers[0]?.[place] : answers[place]?.[0]) ?? outside
    },
  })

  const modesOf = (context: EvalContext, [near, order]: readonly EngineInput[]): [near: number, order: number] => [
    wholeNumber(o, near, context, 0),
    wholeNumber(o, order, context, 1),
  ]
  const extended = (
    sought: EngineInput,
    range: Range,
    modes: readonly [near: number, order: number],
  ): number | Payload => {
    const list = listOf(range)
    const [near, order] = modes
    if (list === undefined || ![-1, 0, 1, 2, 3].includes(near) || ![-2, -1, 1, 2].includes(order)) return wrongValue
    if (near >= 2 && Math.abs(order) === 2) return wrongValue
    if (near === 3) return beyondEngine
    const key = scalar(sought)
    const ordered = order < 0 ? turned(list) : list
    const place = Math.abs(order) === 2 ? inSorted(ordered, key, near) : inAny(ordered, range, key, near)
    if (place === undefined) return notFound
    return order < 0 ? list.length - 1 - place : place
  }
  const inAny = (list: List, range: Range, key: Payload | undefined, near: number) =>
    near === -1 || near === 1 ? nearest(list, key?.value, near) : exactly(range, list, key, near === 2)

  const lookup = registry.get('XLOOKUP')
  registry.replace('XLOOKUP', {
    ...lookup,
    compute(sought, within, results, otherwise, ...modes) {
      const range = matrix(within)
      const answers = matrix(results)
      const across = !isColumn(range)
      if (across ? answers.length !== range.length : answers[0]?.length !== range[0]?.length) return wrongValue
      const place = extended(sought, range, modesOf(this, modes))
      if (typeof place !== 'number') return place === notFound && otherwise !== undefined ? otherwise : place
      return across ? [[...answers[place]!]] : answers.map((column) => [column[place]!])
    },
  })
  registry.replace('XMATCH', {
    ...lookup,
    args: lookup.args.filter((_, index) => index !== 2 && index !== 3),
    compute(sought, list, ...modes) {
      const place = extended(sought, matrix(list), modesOf(this, modes))
      return typeof place === 'number' ? { value: place + 1 } : place
    },
  })
}

/** In a sorted list: the value itself, else the one before (-1) or after (1) its place. */
function inSorted(list: List, key: Payload | undefined, near: number): number | undefined {
  const place = sortedPlace(list, key?.value)
  if (place < list.length && isSame(list.at(place), key?.value)) return place
  const beside = near < 0 ? place - 1 : place
  return near === 0 || beside < 0 || beside >= list.length ? undefined : beside
}

type Found = (range: Range, list: List, key: Payload | undefined, wildcards: boolean) => number | undefined

/** The first place of a value in a list; the places of a range are noted once for all that is sought in it. */
function exactPlaces(o: OSpreadsheetModule): Found {
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
