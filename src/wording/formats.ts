import { Decimal, toCents, type DecimalText, type IsoDate, type Money } from '../rules'

/** `1.028,50`: an amount as Flemish readers write it, to the cent. */
export function amountText(amount: Money): string {
  const rounded = toCents(amount)
  const [whole = '', cents = ''] = rounded.abs().toFixed(2).split('.')
  return `${rounded.lessThan(0) ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`
}

/** `07/10/2024` */
export const dayText = (day: IsoDate): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

/** `30 %` or `12,5 %`, from a fraction. */
export const percentText = (fraction: Money | DecimalText): string =>
  `${Decimal.mul(fraction, 100).toFixed().replace('.', ',')} %`

/** `a, b of c` */
export const choiceText = (choices: readonly string[]): string =>
  choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} of ${choices[choices.length - 1]}`
