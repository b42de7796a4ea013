import { isCellError } from '../engine/cell-value'
import { round } from '../engine/excel-rounding'
import { decimalsOf, numberKind } from '../xlsx/number-format'
import type { ShownCell } from './sheet-view'

const formatters = new Map<string, Intl.NumberFormat>()

/** A number as Flemish readers write it, rounded as Excel rounds. */
export function dutchNumber(value: number, decimals: { least: number; most: number }, grouped: boolean): string {
  const key = `${decimals.least} ${decimals.most} ${grouped}`
  let formatter = formatters.get(key)
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat('nl-BE', {
      minimumFractionDigits: decimals.least,
      maximumFractionDigits: decimals.most,
      useGrouping: grouped,
    })
    formatters.set(key, formatter)
  }
  return formatter.format(round(value, decimals.most))
}

/** How the numbers of a column are written that have no format of their own. */
export type GeneralNumbers = 'amounts' | 'whole' | 'as they are'

/** A cell as it reads on a screen. */
export function shownText({ value, format }: ShownCell, general: GeneralNumbers): string {
  if (value === null) return ''
  if (isCellError(value)) return value.error
  if (typeof value === 'boolean') return value ? 'WAAR' : 'ONWAAR'
  if (typeof value === 'string') return value
  switch (numberKind(format)) {
    case 'date':
      return dutchDay(value)
    case 'moment':
      return `${dutchDay(value)} ${clock(value)}`
    case 'time':
      return clock(value)
    case 'percentage': {
      const decimals = decimalsOf(format)
      return `${dutchNumber(value * 100, { least: decimals, most: decimals }, false)} %`
    }
    case 'number': {
      const decimals = decimalsOf(format)
      return dutchNumber(value, { least: decimals, most: decimals }, format.includes(','))
    }
    default:
      if (general === 'amounts') return dutchNumber(value, { least: 2, most: 2 }, true)
      return dutchNumber(value, { least: 0, most: 10 }, general === 'whole')
  }
}

/** Days are whole numbers from 1 January 1900 on, with Excel's 29 February 1900. */
const dayOf = (serial: number): Date => new Date((Math.floor(serial) - (serial < 60 ? 25_568 : 25_569)) * 86_400_000)

/** `2026-03-05`, or undefined for a number that is no day of Excel. */
export const isoDay = (serial: number): string | undefined =>
  serial >= 1 && serial < 2_958_466 ? dayOf(serial).toISOString().slice(0, 10) : undefined

function dutchDay(serial: number): string {
  const [year, month, day] = isoDay(serial)?.split('-') ?? []
  return day === undefined ? dutchNumber(serial, { least: 0, most: 10 }, false) : `${day}/${month}/${year}`
}

function clock(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** A value as data: days in ISO notation, errors by their code. */
export function rawValue({ value, format }: ShownCell): string | number | boolean | null {
  if (isCellError(value)) return value.error
  if (typeof value !== 'number') return value
  const kind = numberKind(format)
  const day = kind === 'date' || kind === 'moment' ? isoDay(value) : undefined
  if (day === undefined) return value
  return kind === 'moment' ? `${day}T${clock(value)}` : day
}
