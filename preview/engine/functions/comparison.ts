import { compareWithin } from './comparing'
import type { OSpreadsheetModule } from './registration'

const operators: Readonly<Record<string, (order: number) => boolean>> = {
  EQ: (order) => order === 0,
  NE: (order) => order !== 0,
  LT: (order) => order < 0,
  LTE: (order) => order <= 0,
  GT: (order) => order > 0,
  GTE: (order) => order >= 0,
}

/** The signs = <> < <= > >= between values of any kind. */
export function correctComparison(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  for (const [name, holds] of Object.entries(operators)) {
    registry.replace(name, {
      ...registry.get(name),
      compute(one, other) {
        const [left, right] = [one, other].map((input) => (Array.isArray(input) ? input[0]?.[0] : input))
        const error = [left, right].find((payload) => o.helpers.isEvaluationError(payload?.value ?? null))
        return error ?? { value: holds(compareWithin(left?.value, right?.value)) }
      },
    })
  }
}
