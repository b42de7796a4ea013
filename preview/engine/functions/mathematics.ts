import { numberFunction } from './number-function'
import type { OSpreadsheetModule } from './registration'

/** Functions that the engine lacks, or that refuse a number with another error than Excel's #NUM!. */
export function correctMathematics(o: OSpreadsheetModule): void {
  const ofOne: Readonly<Record<string, (value: number) => number>> = {
    SQRT: Math.sqrt,
    LN: Math.log,
    ACOS: Math.acos,
    ASIN: Math.asin,
    ACOSH: Math.acosh,
    ATANH: Math.atanh,
    SIGN: Math.sign,
    RADIANS: (degrees) => (degrees * Math.PI) / 180,
  }
  for (const [name, compute] of Object.entries(ofOne)) numberFunction(o, name, 'value', compute)
  numberFunction(o, 'LOG', 'value [base]', (value: number, base = 10) => {
    if (base === 1 && value > 0) return '#DIV/0!'
    if (value <= 0 || base <= 0) return '#NUM!'
    return base === 10 ? Math.log10(value) : Math.log(value) / Math.log(base)
  })
  numberFunction(
    o,
    'QUOTIENT',
    'value divisor',
    (value: number, divisor: number) => (divisor === 0 ? '#DIV/0!' : Math.trunc(value / divisor) + 0),
    { strict: true },
  )
}
