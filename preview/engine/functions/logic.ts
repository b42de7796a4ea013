import { compareWithin } from './comparing'
import { scalar, type EngineInput, type OSpreadsheetModule, type Payload } from './registration'

/** IF, IFS and SWITCH. */
export function correctLogic(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const isError = (payload: Payload | undefined): boolean => o.helpers.isEvaluationError(payload?.value ?? null)
  const isMultiple = (input: EngineInput): boolean => Array.isArray(input) && input.length * (input[0]?.length ?? 0) > 1

  const choose = registry.get('IF')
  registry.replace('IF', {
    ...choose,
    compute(...inputs) {
      const [condition, whenTrue, whenFalse] = inputs
      if (scalar(condition)?.value === '' && !isMultiple(condition)) return { value: '#VALUE!' }
      // Left out, the third argument is FALSE; left empty, it is 0.
      return choose.compute.call(this, condition, whenTrue, inputs.length < 3 ? { value: false } : whenFalse)
    },
  })

  const chooseFirst = registry.get('IFS')
  registry.replace('IFS', {
    ...chooseFirst,
    compute(...inputs) {
      const conditions = inputs.filter((_, index) => index % 2 === 0)
      if (conditions.some(isMultiple)) return chooseFirst.compute.apply(this, inputs)
      for (const [index, condition] of conditions.entries()) {
        const asked = scalar(condition)
        if (asked && isError(asked)) return asked
        if (asked?.value === '') return { value: '#VALUE!' }
        if (o.helpers.toBoolean(asked)) return inputs[2 * index + 1] ?? { value: 0 }
      }
      return { value: '#N/A' }
    },
  })

  const pick = registry.get('SWITCH')
  registry.replace('SWITCH', {
    ...pick,
    compute(asked, ...casesAndValues) {
      const rest = casesAndValues.length % 2 === 0 ? { value: '#N/A' } : casesAndValues.pop()
      for (let index = 0; index < casesAndValues.length; index += 2) {
        const one = scalar(casesAndValues[index])
        if (one && isError(one)) return one
        if (compareWithin(scalar(asked)?.value, one?.value) === 0) return casesAndValues[index + 1] ?? { value: 0 }
      }
      return rest ?? { value: 0 }
    },
  })
}
