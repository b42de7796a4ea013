import { checkedOn } from './amendments'
import type { Source } from './parameters'
import type { IsoDate } from '../values/iso-date'
import { figure, type DecimalText, type Money } from '../values/money'

/**
 * Btw-tarief on courses that are not exempt, as a fraction, by its first day. No part of the scheme, but it tells a price with VAT from one
 * without. The one rate stood before the first known day of the scheme; its own first day is open, so it answers for every day before the next.
 */
export const vatRates = [
  {
    inForce: '2016-04-01',
    rate: '0.21',
    source: {
      kind: 'agency',
      name: 'Belgium.be, btw-tarieven',
      url: 'https://www.belgium.be/nl/belastingen/btw/tarieven',
      readOn: checkedOn,
    },
  },
] as const satisfies readonly { inForce: IsoDate; rate: DecimalText; source: Source }[]

/** The rate on a day, as a fraction. */
export function vatRateOn(day: IsoDate): Money {
  const inForce = vatRates.filter((one) => one.inForce <= day).pop() ?? vatRates[0]
  return figure(inForce.rate)
}
