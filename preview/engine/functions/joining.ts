import { locales, languageOf } from '../locale'
import type { OSpreadsheetModule, Payload } from './registration'

/** A number in a text has the decimal sign of the language. */
export function correctJoining(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const worded = (payload: Payload, decimalSign: string): Payload =>
    typeof payload.value === 'number'
      ? { ...payload, value: String(Number(payload.value.toPrecision(15))).replace('.', decimalSign) }
      : payload
  for (const name of ['CONCAT', 'CONCATENATE', 'TEXTJOIN']) {
    const joining = registry.get(name)
    registry.replace(name, {
      ...joining,
      compute(...inputs) {
        const { decimalSeparator } = locales[languageOf(this.locale)]
        return joining.compute.apply(
          this,
          inputs.map((input) =>
            Array.isArray(input)
              ? input.map((column) => column.map((payload) => worded(payload, decimalSeparator)))
              : input && worded(input, decimalSeparator),
          ),
        )
      },
    })
  }
}
