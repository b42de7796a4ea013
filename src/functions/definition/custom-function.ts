import {
  columns,
  isOneValue,
  type ArgumentNames,
  type Cell,
  type CellResult,
  type Column,
  type Reader,
} from '../../cells'
import type { Parameters as Scheme } from '../../rules'
import type { Language } from '../../wording'

/** A text in every language. */
export type Says = Readonly<Record<Language, string>>

/** A word Excel can suggest. The value is the same in every language; only what it is called and its explanation are translated. */
export type SuggestedWord = { readonly value: string; readonly called: Says; readonly says: Says }

/** What an argument is called, what it is, how its cell is read, and the words it may hold. */
export type Parameter<T> = {
  readonly names: ArgumentNames
  readonly says: Says
  readonly reader: Reader<T>
  readonly words?: readonly SuggestedWord[]
}

/** An argument as its reader is told about it. */
export type DescribedArgument = {
  readonly parameter: Omit<Parameter<unknown>, 'reader'>
  /** Whether it may be left out. */
  readonly isOptional: boolean
  /** Whether it takes a block of cells. */
  readonly isRange: boolean
}

/** An argument that is read by itself. Reading throws #VALUE! with a sentence. */
export type Argument<T> = DescribedArgument & { readonly kind: 'alone'; readonly read: (cell: Cell) => T }

/** A column that is read beside the other columns. */
export type ColumnArgument<T> = DescribedArgument & {
  readonly kind: 'column'
  readonly reader: Reader<T>
  readonly mustBeThere: boolean
  /** Refuses one value for all rows at once, instead of in every row. */
  readonly checkOneValue?: (cell: Cell) => unknown
}

type Arguments = Readonly<Record<string, Argument<unknown> | ColumnArgument<unknown>>>
type Given<A extends Arguments> = {
  readonly [K in keyof A]: A[K] extends Argument<infer T> ? T : A[K] extends ColumnArgument<infer T> ? Column<T> : never
}

/** A formula as Excel stores it (English names, commas) and what its cell shows in a Belgian Dutch Excel. */
export type FunctionExample = readonly [formula: string, shows: string]

export type Block = (CellResult | undefined)[][]

type Definition<Id extends string, A extends Arguments> = {
  readonly id: Id
  readonly says: Says
  /** In the order of the contract; the keys are the words of the rules. */
  readonly arguments: A
  /** What of the scheme the answer rests on. */
  readonly restsOn?: readonly (keyof Scheme)[]
  /** At least one; the tests calculate each with the shipped functions. */
  readonly examples: readonly [FunctionExample, ...FunctionExample[]]
  /** What is shown while the cell it is all about is blank: then nothing else is read. */
  readonly withoutSubject?: (...cells: readonly Cell[]) => CellResult | Block | undefined
} & (
  | { readonly spills?: false; readonly answer: (given: Given<A>) => CellResult | boolean }
  | { readonly spills: true; readonly answer: (given: Given<A>) => Block }
)

/** A function of Excel: what is said about it, and how Excel calls it. */
export type CustomFunction<Id extends string = string, G = unknown> = {
  readonly id: Id
  readonly says: Says
  readonly arguments: readonly DescribedArgument[]
  readonly restsOn: readonly (keyof Scheme)[]
  readonly examples: readonly FunctionExample[]
  /** Whether it answers with a block of cells. */
  readonly spills: boolean
  /** Throws a CellError for what a cell shows as an error. Excel gives null for what is left out, and its invocation last. */
  readonly call: (...cells: readonly Cell[]) => unknown
  /** What its arguments say. Throws a CellError for what cannot be read. */
  readonly read: (cells: readonly Cell[]) => G
}

/** Makes a function of its one definition. Columns are read before single cells, each in the order of the contract. */
export function customFunction<Id extends string, A extends Arguments>(
  definition: Definition<Id, A>,
): CustomFunction<Id, Given<A>> {
  const { id, says, restsOn = [], examples, spills = false, withoutSubject } = definition
  const places = Object.entries(definition.arguments).map(([key, argument], place) => ({ key, argument, place }))
  const alone = places.flatMap(({ argument, ...at }) => (argument.kind === 'alone' ? [{ ...at, argument }] : []))
  const beside = places.flatMap(({ argument, ...at }) => (argument.kind === 'column' ? [{ ...at, argument }] : []))

  function read(cells: readonly Cell[]): Given<A> {
    const given: Record<string, unknown> = {}
    if (beside.length > 0) readColumns(beside, cells, given)
    for (const { key, argument, place } of alone) given[key] = argument.read(cells[place])
    return given as Given<A>
  }
  function call(...cells: readonly Cell[]): unknown {
    return withoutSubject?.(...cells) ?? definition.answer(read(cells))
  }
  return { id, says, restsOn, examples, spills, call, read, arguments: places.map(({ argument }) => argument) }
}

type ColumnPlace = { readonly key: string; readonly argument: ColumnArgument<unknown>; readonly place: number }

function readColumns(beside: readonly ColumnPlace[], cells: readonly Cell[], given: Record<string, unknown>): void {
  const ranges = beside.map(({ argument: { parameter, reader, mustBeThere }, place }) => ({
    names: parameter.names,
    range: cells[place],
    reader,
    mustBeThere,
  }))
  const read = columns(ranges)
  beside.forEach(({ key }, index) => (given[key] = read[index]))
  for (const { argument, place } of beside) if (isOneValue(cells[place])) argument.checkOneValue?.(cells[place])
}
