import {
  matrix,
  rangeParameter,
  scalar,
  wholeNumber,
  type EngineInput,
  type EvalContext,
  type OSpreadsheetModule,
  type Payload,
  type Registration,
} from './registration'

const noNumber: Payload = { value: '#NUM!' }

/** LARGE, SMALL, MEDIAN, RANK and SUMPRODUCT. */
export function correctStatistics(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const isError = ({ value }: Payload): boolean => o.helpers.isEvaluationError(value)
  const errorIn = (inputs: readonly EngineInput[]): Payload | undefined =>
    inputs.flatMap((input) => matrix(input).flat()).find(isError)
  /** The numbers of a range; a value that is given as such is read as one. */
  const numbersOf = (input: EngineInput, { locale }: EvalContext): number[] => {
    if (!Array.isArray(input)) return [o.helpers.toNumber(input, locale)]
    return input.flat().flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  }
  const replace = (name: string, compute: Registration['compute']): void => {
    const known = registry.get(name)
    registry.replace(name, { ...known, compute })
  }
  const ranked = (name: string, order: (one: number, other: number) => number): void =>
    replace(name, function (data, rank) {
      const error = errorIn([data])
      if (error) return error
      const place = wholeNumber(o, rank, this, 1)
      const found = numbersOf(data, this).sort(order)[place - 1]
      return found === undefined ? noNumber : { value: found }
    })
  ranked('LARGE', (one, other) => other - one)
  ranked('SMALL', (one, other) => one - other)

  const median = registry.get('MEDIAN')
  replace('MEDIAN', function (...inputs) {
    const isEmpty =
      inputs.every((input) => Array.isArray(input)) && inputs.flatMap((input) => numbersOf(input, this)).length === 0
    return isEmpty ? (errorIn(inputs) ?? noNumber) : median.compute.apply(this, inputs)
  })

  const rank = registry.get('RANK')
  const rankAs = (name: string, of: (before: number, equal: number) => number): void => {
    registry.replace(name, {
      ...rank,
      compute(value, within, ascending) {
        const error = errorIn([within])
        if (error) return error
        const sought = o.helpers.toNumber(scalar(value), this.locale)
        const upwards = ascending !== undefined && o.helpers.toNumber(scalar(ascending), this.locale) !== 0
        const numbers = numbersOf(matrix(within), this)
        const equal = numbers.filter((number) => number === sought).length
        const before = numbers.filter((number) => (upwards ? number < sought : number > sought)).length
        return equal === 0 ? { value: '#N/A' } : { value: of(before, equal) }
      },
    })
  }
  rankAs('RANK', (before) => before + 1)
  rankAs('RANK.EQ', (before) => before + 1)
  rankAs('RANK.AVG', (before, equal) => before + (equal + 1) / 2)

  registry.replace('SUMPRODUCT', {
    ...registry.get('SUMPRODUCT'),
    args: [{ ...rangeParameter('range'), repeating: true }],
    compute(...inputs) {
      const ranges = inputs.map(matrix)
      const [first, ...others] = ranges
      const error = errorIn(inputs)
      if (error) return error
      const isAlike = others.every(
        (range) => range.length === first!.length && (range[0]?.length ?? 0) === (first![0]?.length ?? 0),
      )
      if (!isAlike) return { value: '#VALUE!' }
      const numberIn = (payload: Payload | undefined): number =>
        typeof payload?.value === 'number' ? payload.value : 0
      const products = first!.flatMap((cells, column) =>
        cells.map((_, row) => ranges.reduce((product, range) => product * numberIn(range[column]?.[row]), 1)),
      )
      return { value: products.reduce((total, product) => total + product, 0) }
    },
  })
}
