import { checkedOn, Decimal, partnerLimitsOn, provisionsInForce, vatRateOn } from '../../src/rules'
import { provisionUnit } from '../../src/wording'

/** The figures in force as people write them: percentages, amounts, terms and headcounts; a term of one year is a word. */
const figures = new Set([
  ...[vatRateOn(checkedOn), ...Object.values(partnerLimitsOn(checkedOn))].map((share) => share.times(100).toFixed()),
  ...provisionsInForce(checkedOn).flatMap((provision) => {
    if (typeof provision.value === 'object' || provision.value === 'any') return []
    const figure = new Decimal(provision.value)
    if (provisionUnit(provision) === 'fraction') return figure.isZero() ? [] : [figure.times(100).toFixed()]
    return figure.lessThanOrEqualTo(1) ? [] : [figure.toFixed()]
  }),
])

/** What stands in a text but is no figure of the law: days, and what one of our own limits is a limit of. */
const allowed = [
  /\d{1,2}\/\d{1,2}\/\d{4}/g,
  // A percentage as such, and the limits of our own files and lists.
  /percentage tot 100/g,
  /[\d.]+ (MB|rijen|rows)\b/g,
]

/** The figures of the law that are typed in a text. */
export function typedIn(text: string): string[] {
  const plain = allowed.reduce((rest, form) => rest.replace(form, ''), text)
  const numbers = [
    ...plain.matchAll(/(?<![\w./-])\d{1,3}(?:[.\u00A0]\d{3})+(?!\d)|(?<![\w./-])\d+(?:[.,]\d+)?(?![\w-])/g),
  ]
  return numbers
    .map(([number]) => number.replace(/[.\u00A0](?=\d{3})/g, '').replace(',', '.'))
    .filter((number) => figures.has(number))
}
