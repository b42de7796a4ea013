import { round, roundDown, roundToMultiple, roundUp } from '../excel-rounding'
import { locale } from '../locale'
import { scalar, valueParameter, type EngineInput, type OSpreadsheetModule } from './registration'

/** Excel rounds what its fifteen digits show. */
export function correctRounding(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const number = (input: EngineInput): number => (input === undefined ? 0 : o.helpers.toNumber(scalar(input), locale))
  const rounding = (name: string, rounded: (value: number, decimals: number) => number | undefined) =>
    registry.replace(name, {
      ...(registry.contains(name)
        ? registry.get(name)
        : { description: '', args: [valueParameter('value'), valueParameter('multiple')], isExported: true }),
      compute(value, decimals) {
        const result = rounded(number(value), number(decimals))
        const format = scalar(value)?.format
        return result === undefined ? { value: '#NUM!' } : { value: result, ...(format !== undefined && { format }) }
      },
    })
  rounding('ROUND', round)
  rounding('ROUNDUP', roundUp)
  rounding('ROUNDDOWN', roundDown)
  rounding('TRUNC', roundDown)
  rounding('MROUND', roundToMultiple)
}
