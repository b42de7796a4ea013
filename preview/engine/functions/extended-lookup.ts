import { exactPlaces, isColumn, listOf, notFound, wrongValue, type Range } from './looked-up-range'
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
import { isSame, nearest, sortedPlace, turned, type List } from './search-order'

/** XLOOKUP and XMATCH. */
export function correctExtendedLookup(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const exactly = exactPlaces(o)

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
