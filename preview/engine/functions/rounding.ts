import { multipleAbove, multipleBelow, round, roundDown, roundToMultiple, roundUp } from '../excel-rounding'
import { numberFunction, type Answer } from './number-function'
import type { OSpreadsheetModule } from './registration'

/** Excel rounds what its fifteen digits show. */
export function correctRounding(o: OSpreadsheetModule): void {
  const rounding = (name: string, parameters: string, compute: (...numbers: never[]) => Answer, strict = false) =>
    numberFunction(o, name, parameters, compute, { keepsFormat: true, strict })
  rounding('ROUND', 'value [decimals]', (value: number, decimals = 0) => round(value, decimals))
  rounding('ROUNDUP', 'value [decimals]', (value: number, decimals = 0) => roundUp(value, decimals))
  rounding('ROUNDDOWN', 'value [decimals]', (value: number, decimals = 0) => roundDown(value, decimals))
  rounding('TRUNC', 'value [decimals]', (value: number, decimals = 0) => roundDown(value, decimals))
  rounding('INT', 'value', (value: number) => Math.floor(value))
  rounding('EVEN', 'value', (value: number) => awayFromZero(value, 2))
  rounding('ODD', 'value', (value: number) => (value === 0 ? 1 : Math.sign(value) * oddAbove(Math.abs(value))))
  rounding(
    'MROUND',
    'value multiple',
    (value: number, multiple: number) => roundToMultiple(value, multiple) ?? '#NUM!',
    true,
  )
  rounding('CEILING', 'value multiple', (value: number, multiple: number) => {
    if (value > 0 && multiple < 0) return '#NUM!'
    return value < 0 && multiple < 0 ? multipleBelow(value, multiple) : multipleAbove(value, multiple)
  })
  rounding('FLOOR', 'value multiple', (value: number, multiple: number) => {
    if (value > 0 && multiple < 0) return '#NUM!'
    if (multiple === 0) return value === 0 ? 0 : '#DIV/0!'
    return value < 0 && multiple < 0 ? multipleAbove(value, multiple) : multipleBelow(value, multiple)
  })
  rounding('CEILING.MATH', 'value [multiple] [away]', (value: number, multiple = 1, away = 0) =>
    value < 0 && away !== 0 ? multipleBelow(value, multiple) : multipleAbove(value, multiple),
  )
  rounding('FLOOR.MATH', 'value [multiple] [towards]', (value: number, multiple = 1, towards = 0) =>
    value < 0 && towards !== 0 ? multipleAbove(value, multiple) : multipleBelow(value, multiple),
  )
  for (const name of ['CEILING.PRECISE', 'ISO.CEILING'])
    rounding(name, 'value [multiple]', (value: number, multiple = 1) => multipleAbove(value, multiple))
  rounding('FLOOR.PRECISE', 'value [multiple]', (value: number, multiple = 1) => multipleBelow(value, multiple))
}

const awayFromZero = (value: number, multiple: number): number =>
  value < 0 ? multipleBelow(value, multiple) : multipleAbove(value, multiple)

const oddAbove = (size: number): number => multipleAbove(size - 1, 2) + 1
