import { criterionOf, type Criterion } from './criterion'
import { isMarked } from './failures'
import { factsOf } from './sheet-facts'
import {
  beyondEngine,
  matrix,
  scalar,
  type EngineInput,
  type EvalContext,
  type OSpreadsheetModule,
  type Payload,
} from './registration'

/** The rows and columns that a sheet of Excel has. */
const [allRows, allColumns] = [1_048_576, 16_384]
const wrongSize: Payload = { value: '#VALUE!' }

type Tested = { readonly range: readonly (readonly Payload[])[]; readonly meets: Criterion }
type Visit = (column: number, row: number) => void
/** What a function of the kind makes of the cells that meet its criteria: their values, and the number of places. */
type Outcome = (values: readonly Payload['value'][], count: number) => Payload

/** COUNTIF, SUMIF and their kind: what a criterion means is said in one place, and an error counts where it would be summed. */
export function correctCriteria(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const replace = (name: string, answer: (context: EvalContext, inputs: readonly EngineInput[]) => Payload): void => {
    const known = registry.get(name)
    registry.replace(name, {
      ...known,
      // A range is tested as it is, and an error is a criterion like any other.
      args: known.args.map((arg) => {
        const isRange = arg.type.some((type) => type.startsWith('RANGE'))
        return { ...arg, acceptErrors: true, ...(!isRange && { type: ['ANY'] }) }
      }),
      compute(...inputs) {
        return answer(this, inputs)
      },
    })
  }
  const tested = ({ locale }: EvalContext, inputs: readonly EngineInput[]): Tested[] =>
    Array.from({ length: Math.floor(inputs.length / 2) }, (_, pair) => ({
      range: matrix(inputs[2 * pair]),
      meets: criterionOf(o, scalar(inputs[2 * pair + 1]), locale),
    }))
  const counted = (context: EvalContext, inputs: readonly EngineInput[]): Payload => {
    const tests = tested(context, inputs)
    const more = placesBeyond(context, tests)
    if (more === undefined) return beyondEngine
    let count = 0
    return visitMatches(context, tests, () => count++) ?? { value: count + more }
  }
  const chosen =
    (outcome: Outcome) =>
    (context: EvalContext, from: EngineInput, criteria: readonly EngineInput[], mayDiffer: boolean): Payload => {
      const tests = tested(context, criteria)
      const source = matrix(from)
      if (!sameSize(context, source, tests[0]!.range)) return mayDiffer ? beyondEngine : wrongSize
      const values: Payload['value'][] = []
      const refused = visitMatches(context, tests, (column, row) => values.push(source[column]?.[row]?.value ?? null))
      if (refused !== undefined) return refused
      const error = values.find((value) => o.helpers.isEvaluationError(value) && !isMarked(value))
      return error === undefined ? outcome(values, values.length) : { value: error }
    }

  replace('COUNTIF', counted)
  replace('COUNTIFS', counted)
  for (const [name, outcome] of Object.entries(outcomes)) {
    const answer = chosen(outcome)
    if (name.endsWith('S')) replace(name, (context, [from, ...criteria]) => answer(context, from, criteria, false))
    else {
      replace(name, (context, [range, criterion, from]) => answer(context, from ?? range, [range, criterion], true))
    }
  }
}

const numbersIn = (values: readonly Payload['value'][]): number[] =>
  values.filter((value): value is number => typeof value === 'number')
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const average: Outcome = (values) => {
  const numbers = numbersIn(values)
  return { value: numbers.length === 0 ? '#DIV/0!' : sum(numbers) / numbers.length }
}
const total: Outcome = (values) => ({ value: sum(numbersIn(values)) })
const extreme =
  (of: (one: number, other: number) => number): Outcome =>
  (values) => {
    const numbers = numbersIn(values)
    return { value: numbers.length === 0 ? 0 : numbers.reduce((one, other) => of(one, other)) }
  }

const outcomes: Readonly<Record<string, Outcome>> = {
  SUMIF: total,
  SUMIFS: total,
  AVERAGEIF: average,
  AVERAGEIFS: average,
  MINIFS: extreme(Math.min),
  MAXIFS: extreme(Math.max),
}

/** Visits the places that meet all criteria; answers with an error when the ranges are of different sizes. */
function visitMatches(context: EvalContext, tests: readonly Tested[], visit: Visit): Payload | undefined {
  const [first, ...others] = tests
  if (first === undefined || others.some(({ range }) => !sameSize(context, range, first.range))) return wrongSize
  const columns = Math.max(...tests.map(({ range }) => range.length))
  const rows = Math.max(...tests.map(({ range }) => range[0]?.length ?? 0))
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      if (tests.every(({ range, meets }) => meets(range[column]?.[row]?.value ?? null))) visit(column, row)
    }
  }
  return undefined
}

type Range = Tested['range']

/** Whole columns of two sheets are of one size, however much of them the engine has. */
function sameSize(context: EvalContext, one: Range, other: Range): boolean {
  const alike = (size: (range: Range) => number, isWhole: (range: Range) => boolean): boolean =>
    size(one) === size(other) || (isWhole(one) && isWhole(other))
  return (
    alike(columnsOf, (range) => reachesEnd(context, range).columns) &&
    alike(rowsOf, (range) => reachesEnd(context, range).rows)
  )
}

const columnsOf = (range: Range): number => range.length
const rowsOf = (range: Range): number => range[0]?.length ?? 0

/** Whether a range takes all the rows, or all the columns, that the engine has of its sheet. */
function reachesEnd({ getters }: EvalContext, range: Range): { readonly rows: boolean; readonly columns: boolean } {
  const first = range[0]?.[0]?.position
  if (first === undefined) return { rows: false, columns: false }
  return {
    rows: first.row === 0 && rowsOf(range) === getters.getNumberRows(first.sheetId),
    columns: first.col === 0 && columnsOf(range) === getters.getNumberCols(first.sheetId),
  }
}

/**
 * How many blank places of whole rows and columns the engine does not have, where blank ones count; undefined where it is not known whether
 * the range is a whole one.
 */
function placesBeyond(context: EvalContext, tests: readonly Tested[]): number | undefined {
  const range = tests[0]?.range
  if (range === undefined || !tests.every(({ meets }) => meets(null))) return 0
  const { rows, columns } = reachesEnd(context, range)
  const width = columns ? allColumns : columnsOf(range)
  const height = rows ? allRows : rowsOf(range)
  const more = width * height - columnsOf(range) * rowsOf(range)
  if (more === 0) return 0
  const sheetId = range[0]?.[0]?.position?.sheetId
  return sheetId !== undefined && factsOf(sheetId) !== undefined ? more : undefined
}
