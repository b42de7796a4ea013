import type { OSpreadsheetModule, Payload } from './registration'

/** A number in a text has a decimal comma in Flanders. */
export function correctJoining(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const worded = (payload: Payload): Payload =>
    typeof payload.value === 'number'
      ? { ...payload, value: String(Number(payload.value.toPrecision(15))).replace('.', ',') }
      : payload
  for (const name of ['CONCAT', 'CONCATENATE', 'TEXTJOIN']) {
    const joining = registry.get(name)
    registry.replace(name, {
      ...joining,
      compute(...inputs) {
        return joining.compute.apply(
          this,
          inputs.map((input) =>
            Array.isArray(input) ? input.map((column) => column.map(worded)) : input && worded(input),
          ),
        )
      },
    })
  }
}
