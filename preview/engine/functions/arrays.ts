import { isError, numberOf, parametersOf } from './number-function'
import {
  rangeParameter,
  scalar,
  type EngineInput,
  type OSpreadsheetModule,
  type Parameter,
  type Payload,
  type Registration,
} from './registration'

/** The engine has FILTER, SORT and UNIQUE as Google Sheets has them: with other arguments in the same places. */
export function correctArrays(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const register = (name: string, args: Parameter[], compute: Registration['compute']) =>
    registry.replace(name, { description: '', args, isExported: true, compute })
  const array = rangeParameter('array')
  const optionalArray = (name: string): Parameter => ({ ...rangeParameter(name), optional: true })
  register('SEQUENCE', parametersOf('[rows] [columns] [start] [step]'), sequence(o))
  register('FILTER', [array, rangeParameter('include'), optionalArray('if_empty')], filter(o))
  register('UNIQUE', [array, ...parametersOf('[by_column] [exactly_once]')], unique(o))
  register('SORT', [array, optionalArray('index'), optionalArray('order'), ...parametersOf('[by_column]')], sort(o))
  const repeating = { ...optionalArray('more'), repeating: true }
  register('SORTBY', [array, rangeParameter('by'), repeating], sortBy(o))
  register('TAKE', [array, ...parametersOf('[rows] [columns]')], part(o, taken))
  register('DROP', [array, ...parametersOf('[rows] [columns]')], part(o, dropped))
}

type Rows = Payload[][]
const refused: Payload = { value: '#VALUE!' }
const empty: Payload = { value: '#CALC!' }

/** Whether nothing stands between the separators; a blank cell is something. */
export const isLeftOut = (input: EngineInput): boolean =>
  input === undefined || (!Array.isArray(input) && input.value === null && input.position === undefined)

/** The engine has its tables by column. */
const turned = (lines: readonly (readonly Payload[])[]): Rows =>
  Array.from({ length: lines[0]?.length ?? 0 }, (_, index) => lines.map((line) => line[index]!))
const rowsOf = (input: EngineInput): Rows => (Array.isArray(input) ? turned(input) : [[input ?? { value: null }]])
const listOf = (input: EngineInput): Payload[] => (Array.isArray(input) ? input.flat() : [input ?? { value: null }])
const resultOf = (rows: Rows): Payload[][] | Payload =>
  rows.length === 0 || rows[0]!.length === 0 ? empty : turned(rows)

type Locale = Parameters<typeof numberOf>[2]

/** The numbers of arguments, a default for each that is left out; or the error among them. */
function numbersOf(
  o: OSpreadsheetModule,
  inputs: readonly EngineInput[],
  locale: Locale,
  defaults: readonly number[],
): number[] | Payload {
  const numbers: number[] = []
  for (const [index, standard] of defaults.entries()) {
    const number = isLeftOut(inputs[index]) ? standard : numberOf(o, scalar(inputs[index]), locale)
    if (typeof number === 'object') return number
    numbers.push(number)
  }
  return numbers
}

const sequence = (o: OSpreadsheetModule): Registration['compute'] =>
  function (...inputs) {
    const numbers = numbersOf(o, inputs, this.locale, [1, 1, 1, 1])
    if (!Array.isArray(numbers)) return numbers
    const [rows, columns] = [Math.trunc(numbers[0]!), Math.trunc(numbers[1]!)]
    const [, , start, step] = numbers as [number, number, number, number]
    if (rows < 0 || columns < 0) return refused
    if (rows === 0 || columns === 0) return empty
    return Array.from({ length: columns }, (_, column) =>
      Array.from({ length: rows }, (__, row) => ({ value: start + (row * columns + column) * step })),
    )
  }

const filter = (o: OSpreadsheetModule): Registration['compute'] =>
  function (array, include, ifEmpty) {
    const rows = rowsOf(array)
    const conditions = rowsOf(include)
    const byRow = conditions[0]!.length === 1 && conditions.length === rows.length
    if (!byRow && !(conditions.length === 1 && conditions[0]!.length === rows[0]!.length)) return refused
    const kept: boolean[] = []
    for (const condition of conditions.flat()) {
      const number = numberOf(o, condition, this.locale)
      if (typeof number === 'object') return number
      kept.push(number !== 0)
    }
    const found = byRow
      ? rows.filter((_, row) => kept[row])
      : rows.map((row) => row.filter((_, column) => kept[column]))
    if (found.length > 0 && found[0]!.length > 0) return turned(found)
    return isLeftOut(ifEmpty) ? empty : turned(rowsOf(ifEmpty))
  }

const keyOf = (line: readonly Payload[]): string =>
  JSON.stringify(line.map(({ value }) => (typeof value === 'string' ? value.toLowerCase() : value)))

const unique = (o: OSpreadsheetModule): Registration['compute'] =>
  function (array, byColumnInput, onceInput) {
    const flags = numbersOf(o, [byColumnInput, onceInput], this.locale, [0, 0])
    if (!Array.isArray(flags)) return flags
    const [byColumn, once] = flags.map((flag) => flag !== 0)
    const rows = rowsOf(array)
    const lines = byColumn === true ? turned(rows) : rows
    const counts = new Map<string, number>()
    for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1)
    const seen = new Set<string>()
    const found = lines.filter((line) => {
      const key = keyOf(line)
      if (seen.has(key)) return false
      seen.add(key)
      return once !== true || counts.get(key) === 1
    })
    return resultOf(byColumn === true ? turned(found) : found)
  }

/** Numbers before texts before FALSE and TRUE before errors. */
function rank(o: OSpreadsheetModule, payload: Payload): number {
  if (isError(o, payload)) return 3
  return typeof payload.value === 'number' ? 0 : typeof payload.value === 'string' ? 1 : 2
}

type SortKey = { readonly values: readonly Payload[]; readonly order: number }

/** Line numbers in order; blanks come last, whichever way. */
function orderOf(o: OSpreadsheetModule, count: number, keys: readonly SortKey[]): number[] {
  const compare = (one: Payload, other: Payload, order: number): number => {
    const blanks = Number(one.value === null) - Number(other.value === null)
    if (blanks !== 0 || one.value === null) return blanks
    const ranks = rank(o, one) - rank(o, other)
    if (ranks !== 0) return ranks * order
    if (typeof one.value === 'string' && typeof other.value === 'string')
      return one.value.localeCompare(other.value, 'nl', { sensitivity: 'accent' }) * order
    return (Number(one.value) - Number(other.value)) * order
  }
  return Array.from({ length: count }, (_, index) => index).sort((one, other) => {
    for (const { values, order } of keys) {
      const difference = compare(values[one]!, values[other]!, order)
      if (difference !== 0 && !Number.isNaN(difference)) return difference
    }
    return one - other
  })
}

const sort = (o: OSpreadsheetModule): Registration['compute'] =>
  function (array, indexInput, orderInput, byColumnInput) {
    const flags = numbersOf(o, [byColumnInput], this.locale, [0])
    if (!Array.isArray(flags)) return flags
    const byColumn = flags[0] !== 0
    const rows = rowsOf(array)
    const lines = byColumn ? turned(rows) : rows
    const numbersIn = (input: EngineInput) =>
      isLeftOut(input) ? [1] : listOf(input).map((payload) => numberOf(o, payload, this.locale))
    const [indexes, orders] = [numbersIn(indexInput), numbersIn(orderInput)]
    const keys: SortKey[] = []
    for (const [at, index] of indexes.entries()) {
      const order = orders[at] ?? orders[0]!
      if (typeof index === 'object') return index
      if (typeof order === 'object') return order
      const place = Math.trunc(index) - 1
      if (place < 0 || place >= lines[0]!.length || Math.abs(order) !== 1) return refused
      keys.push({ values: lines.map((line) => line[place]!), order })
    }
    const sorted = orderOf(o, lines.length, keys).map((line) => lines[line]!)
    return turned(byColumn ? turned(sorted) : sorted)
  }

const sortBy = (o: OSpreadsheetModule): Registration['compute'] =>
  function (array, ...given) {
    const rows = rowsOf(array)
    const byColumn = Array.isArray(given[0]) && given[0].length > 1
    const lines = byColumn ? turned(rows) : rows
    const keys: SortKey[] = []
    for (let at = 0; at < given.length; at += 2) {
      const values = listOf(given[at])
      const order = isLeftOut(given[at + 1]) ? 1 : numberOf(o, scalar(given[at + 1]), this.locale)
      if (typeof order === 'object') return order
      if (values.length !== lines.length || Math.abs(order) !== 1) return refused
      keys.push({ values, order })
    }
    const sorted = orderOf(o, lines.length, keys).map((line) => lines[line]!)
    return turned(byColumn ? turned(sorted) : sorted)
  }

type Part = <T>(lines: readonly T[], count: number) => T[]
/** So many from the start or, below 0, from the end. */
const taken: Part = (lines, count) => (count < 0 ? lines.slice(count) : lines.slice(0, count))
const dropped: Part = (lines, count) => (count < 0 ? lines.slice(0, count) : lines.slice(count))

const part = (o: OSpreadsheetModule, pick: Part): Registration['compute'] =>
  function (array, ...counts) {
    const rows = rowsOf(array)
    const all = pick === taken ? [rows.length, rows[0]!.length] : [0, 0]
    const numbers = numbersOf(o, counts, this.locale, all)
    if (!Array.isArray(numbers)) return numbers
    const [down, across] = numbers.map(Math.trunc) as [number, number]
    return resultOf(pick(rows, down).map((row) => pick(row, across)))
  }
