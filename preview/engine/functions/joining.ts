import { locales, languageOf } from '../locale'
import type { EvalContext, OSpreadsheetModule, Payload } from './registration'

/** A number in a text has the decimal sign of the language. */
export const worded = (payload: Payload, { locale }: EvalContext): Payload =>
  typeof payload.value === 'number'
    ? {
        ...payload,
        value: String(Number(payload.value.toPrecision(15))).replace('.', locales[languageOf(locale)].decimalSeparator),
      }
    : payload

/** The sign & and the functions that join texts. */
export function correctJoining(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  for (const name of ['CONCAT', 'CONCATENATE', 'TEXTJOIN']) {
    const joining = registry.get(name)
    registry.replace(name, {
      ...joining,
      compute(...inputs) {
        return joining.compute.apply(
          this,
          inputs.map((input) =>
            Array.isArray(input)
              ? input.map((column) => column.map((payload) => worded(payload, this)))
              : input && worded(input, this),
          ),
        )
      },
    })
  }
}
