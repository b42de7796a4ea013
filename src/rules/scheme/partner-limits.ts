import { checkedOn } from './amendments'
import type { Source } from './parameters'
import type { IsoDate } from '../values/iso-date'
import { figure, type DecimalText, type Money } from '../values/money'

/** Where the relations between enterprises are told. The first speaks of the kmo-portefeuille, the second of another subsidy with the same European definition. */
export const groupSizeSources = [
  {
    kind: 'agency',
    name: 'Vlaanderen.be, een kmo volgens de Europese kmo-definitie',
    url: 'https://www.vlaanderen.be/economie-en-ondernemen/financiering/een-kmo-volgens-de-europese-kmo-definitie-kleine-of-middelgrote-onderneming',
    readOn: checkedOn,
  },
  {
    kind: 'agency',
    name: 'VLAIO, ontwikkelingsproject: wanneer (partner- en verbonden ondernemingen, regel van twee boekjaren)',
    url: 'https://www.vlaio.be/nl/subsidies-financiering/ontwikkelingsproject/financiele-steun-voor-een-ontwikkelingsproject/wanneer',
    readOn: checkedOn,
  },
] as const satisfies readonly Source[]

/**
 * Share in another enterprise from which it is a partner, and above which it is linked, as a fraction, by the first day. The European definition
 * is older than the scheme, so the first entry answers for earlier days too. VLAIO's database of subsidies writes "meer dan 25 %" of a partner.
 */
export const partnerLimits = [
  { inForce: '2016-04-01', partnerFrom: '0.25', linkedAbove: '0.5', source: groupSizeSources[1] },
] as const satisfies readonly {
  inForce: IsoDate
  partnerFrom: DecimalText
  linkedAbove: DecimalText
  source: Source
}[]

/** The limits on a day, as fractions. */
export function partnerLimitsOn(day: IsoDate): { readonly partnerFrom: Money; readonly linkedAbove: Money } {
  const { partnerFrom, linkedAbove } = partnerLimits.filter(({ inForce }) => inForce <= day).pop() ?? partnerLimits[0]
  return { partnerFrom: figure(partnerFrom), linkedAbove: figure(linkedAbove) }
}
