import { Decimal, firstDay, toCents, yearOf, type DecimalText, type IsoDate, type Money, type Years } from '../rules'
import { monthNames } from './month-names'
import { visibleText } from './visible-text'

/** `1.028,50`: an amount as Flemish readers write it, to the cent. */
export function amountText(amount: Money): string {
  const rounded = toCents(amount)
  const [whole = '', cents = ''] = rounded.abs().toFixed(2).split('.')
  return `${rounded.lessThan(0) ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`
}

/** `07/10/2024` */
export const dayText = (day: IsoDate): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

const hundredths = (fraction: Money | DecimalText): string => Decimal.mul(fraction, 100).toFixed().replace('.', ',')

/** `30 %` or `12,5 %`, from a fraction. */
export const percentText = (fraction: Money | DecimalText): string => `${hundredths(fraction)} %`

/** `+15 procentpunt`, from a fraction that is added to a percentage. */
export const pointsText = (fraction: Money | DecimalText): string => `+${hundredths(fraction)} procentpunt`

/** `a, b of c` */
export const choiceText = (choices: readonly string[]): string =>
  choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} of ${choices[choices.length - 1]}`

/** `25`, `7.500` or `12,50`: a figure of the law, with cents only where it has them. */
export const figureText = (figure: DecimalText): string => amountText(new Decimal(figure)).replace(/,00$/, '')

/** `vóór 2020`, `van 2021 tot en met 2023`, `vanaf 2027`, one after the other */
export const yearsText = (years: readonly Years[]): string => years.map(spanText).join(' en ')

function spanText({ from, to }: Years): string {
  if (to === undefined) return `vanaf ${from}`
  if (from === yearOf(firstDay)) return `vóór ${to + 1}`
  return from === to ? `in ${from}` : `van ${from} tot en met ${to}`
}

/** `april 2016` */
export const monthText = (day: IsoDate): string => `${monthNames.nl[Number(day.slice(5, 7)) - 1]} ${yearOf(day)}`

/** `2026` for the first of January, else `01/02/2026`: what stands after "vanaf". */
export const sinceText = (day: IsoDate): string => (day.endsWith('-01-01') ? String(yearOf(day)) : dayText(day))

const mostQuoted = 40

/** A text of a user as a sentence quotes it: what is seen of it, and of a long one its beginning. */
export function quotedText(text: string): string {
  const signs = [...visibleText(text.slice(0, mostRead))]
  return signs.length > mostQuoted || text.length > mostRead
    ? `${signs.slice(0, mostQuoted).join('')}…`
    : signs.join('')
}
/** Enough to see what stands at the beginning, whatever marks stand between it. */
const mostRead = 1000
