import { scalar, type EngineInput, type OSpreadsheetModule, type Payload } from './registration'

/** Between two days lies a number of days, not a day. */
export function correctDays(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const minus = registry.get('MINUS')
  const showsDay = (input: EngineInput) => o.helpers.isDateTimeFormat(scalar(input)?.format ?? '')
  registry.replace('MINUS', {
    ...minus,
    compute(from, less) {
      const result = minus.compute.call(this, from, less) as Payload
      return showsDay(from) && showsDay(less) ? { value: result.value } : result
    },
  })
}
