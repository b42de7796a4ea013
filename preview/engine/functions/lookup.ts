import {
  columnList,
  exactPlaces,
  isColumn,
  isRow,
  listOf,
  notFound,
  rowList,
  wrongValue,
  type Range,
} from './looked-up-range'
import { matrix, scalar, wholeNumber, type EngineInput, type OSpreadsheetModule, type Payload } from './registration'
import { fallingMatch, sortedMatch, type List } from './search-order'

const outside: Payload = { value: '#REF!' }

/** MATCH, VLOOKUP, HLOOKUP and LOOKUP. */
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
}
