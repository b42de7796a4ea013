import { isError, primitiveValue, readDay, type Cell } from '../../cells'
import { dayText, percentText } from '../../wording'
import { Decimal } from '../../rules'

const longest = 500
const truths = { nl: ['WAAR', 'ONWAAR'], en: ['TRUE', 'FALSE'] } as const

/** A value as its cell shows it, with the decimal sign of this Excel. A very long text is cut. */
export function shownValue(cell: Cell, decimalSeparator: string, language: 'nl' | 'en' = 'nl'): string {
  if (isError(cell)) return errorCode(cell)
  const value = primitiveValue(cell) ?? ''
  if (typeof value === 'boolean') return truths[language][value ? 0 : 1]
  if (typeof value === 'string') return value.length > longest ? `${value.slice(0, longest)}…` : value
  const format = formatOf(cell)
  const day = format.includes('yy') ? readDay(value) : undefined
  if (day?.kind === 'value') return dayText(day.value)
  if (format.endsWith('%')) return percentText(new Decimal(value))
  return String(value).replace('.', decimalSeparator)
}

const formatOf = (cell: Cell): string =>
  typeof cell === 'object' && cell !== null && 'numberFormat' in cell ? String(cell.numberFormat) : ''

function errorCode(cell: Cell): string {
  if (typeof cell !== 'object' || cell === null) return '#VALUE!'
  const { code, basicValue } = cell as { code?: unknown; basicValue?: unknown }
  return String(code ?? basicValue ?? '#VALUE!')
}
