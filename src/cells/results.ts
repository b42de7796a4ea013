import { toCents, type IsoDate, type Money } from '../rules'
import { serialOf } from './days'
import type { CellError } from './errors'

/** What a cell can be given. */
export type CellResult =
  number | string | CellError | { readonly type: 'Double'; readonly basicValue: number; readonly numberFormat: string }

/** A number for a cell; never minus zero. */
const plainNumber = (number: Money): number => number.toNumber() + 0

/** An amount in euro, to the cent. */
export const moneyResult = (amount: Money): number => plainNumber(toCents(amount))

export type Formats = {
  /** A day as an Excel serial. */
  readonly day: (day: IsoDate) => CellResult
  /** A percentage as a fraction. */
  readonly fraction: (fraction: Money) => CellResult
}

/** Excel loses a result of more than 5 MB, and a format weighs more than its number: an answer of more rows carries none. */
const mostFormattedRows = 20_000

/** Formats where the host says that it supports them, plain numbers elsewhere and in very long answers. Asked anew for every result. */
export function formats(rows = 1): Formats {
  const requirements = (globalThis as { Office?: typeof Office }).Office?.context?.requirements
  const supported = rows <= mostFormattedRows && requirements?.isSetSupported('CustomFunctionsRuntime', '1.4') === true
  const format = (value: number, numberFormat: string): CellResult =>
    supported ? { type: 'Double', basicValue: value, numberFormat } : value
  return {
    day: (day) => format(serialOf(day), 'dd/mm/yyyy'),
    fraction: (fraction) => format(plainNumber(fraction), '0%'),
  }
}
