import { scalar, type OSpreadsheetModule } from './registration'

/** A text is no dividend, also above 0: #VALUE! comes before #DIV/0!. */
export function correctDivision(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const divide = registry.get('DIVIDE')
  registry.replace('DIVIDE', {
    ...divide,
    compute(dividend, divisor) {
      const value = o.helpers.toNumber(scalar(dividend), this.locale)
      return divide.compute.call(this, { ...scalar(dividend), value }, divisor)
    },
  })
}
