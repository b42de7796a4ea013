import type { DecimalText, IsoDate, Money } from '../rules'

/** `1.028,50`: an amount as Flemish readers write it, to the cent. */
export function amountText(amount: Money): string {
  const [whole = '', cents = ''] = amount.abs().toFixed(2).split('.')
  return `${amount.isNegative() ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`
}

/** `07/10/2024` */
export const dayText = (day: IsoDate): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

/** `30 %`, from a fraction. */
export const percentText = (fraction: Money | DecimalText): string => `${Number(fraction) * 100}`.replace(/(\.\d\d?).*$/, '$1').replace('.', ',') + ' %'

/** `a, b of c` */
export const choiceText = (choices: readonly string[]): string =>
  choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} of ${choices[choices.length - 1]}`
