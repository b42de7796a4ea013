import { readDay, serialOf, type Cell } from '../../../cells'
import type { FormulaStyle, Area } from '../../../workbook'
import { areaOf, referenceTo, type Surroundings } from './reference'

/** What the user filled in for one argument. */
export type Argument =
  | { readonly kind: 'absent' }
  | { readonly kind: 'cells'; readonly area: Area }
  /** A value, and how a formula writes it. */
  | { readonly kind: 'written'; readonly value: Cell; readonly formula: string }

/** Reads a field: cells, a number with this Excel's decimal sign, a percentage, a day, or a text. */
export function readArgument(
  written: string,
  surroundings: Surroundings,
  { decimalSeparator }: Pick<FormulaStyle, 'decimalSeparator'>,
): Argument {
  const text = written.trim().replace(/^=/, '')
  if (text === '') return { kind: 'absent' }
  const area = areaOf(text, surroundings)
  if (area !== undefined) return { kind: 'cells', area }

  const [, sign = '', whole, fraction, percent] = /^(-?)(\d+)(?:[.,](\d+))?( ?%)?$/.exec(text) ?? []
  const usesSeparator = fraction === undefined || text.includes(decimalSeparator)
  if (whole !== undefined && usesSeparator) {
    const number = `${sign}${whole}${fraction === undefined ? '' : `.${fraction}`}`
    return {
      kind: 'written',
      value: percent === undefined ? Number(number) : Number(number) / 100,
      formula: percent === undefined ? number : `${number}%`,
    }
  }
  const day = readDay(text)
  if (day.kind === 'value') {
    const [year, month, date] = day.value.split('-').map(Number)
    return { kind: 'written', value: serialOf(day.value), formula: `DATE(${year},${month},${date})` }
  }
  const plain = text.replace(/^"([\s\S]*)"$/, '$1').replace(/""/g, '"')
  return { kind: 'written', value: plain, formula: `"${plain.replace(/"/g, '""')}"` }
}

/** The formula as Excel stores it, as it reads in the target cell. Arguments left out at the end leave no commas. */
export function formulaFor(id: string, given: readonly Argument[], surroundings: Omit<Surroundings, 'sheets'>): string {
  const written = given.map((one) =>
    one.kind === 'absent' ? '' : one.kind === 'cells' ? referenceTo(one.area, surroundings) : one.formula,
  )
  while (written.length > 0 && written[written.length - 1] === '') written.pop()
  return `=KMO.${id}(${written.join(',')})`
}
