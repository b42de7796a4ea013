import { checkedOn, enterpriseSize, Decimal, type Money } from '../rules'
import { expected, fromLaw, sizeTerm, wordsIn } from '../wording'
import { readCount, readNotNegative, type Reader } from '../cells'
import { optional, required } from './definition/arguments'
import { customFunction } from './definition/custom-function'

const readFigure = readNotNegative()

/** A fraction, or above 1 and up to 100 a percentage. */
const readShare: Reader<Money> = (cell) => {
  const reading = readNotNegative(expected.publicShare)(cell)
  if (reading.kind !== 'value' || reading.value.lessThanOrEqualTo(1)) return reading
  if (reading.value.greaterThan(100)) return { kind: 'unreadable', expected: expected.publicShare }
  return { kind: 'value', value: Decimal.div(reading.value, 100) }
}

export const size = customFunction({
  id: 'SIZE',
  says: {
    nl: 'Grootte van de onderneming volgens de Europese kmo-definitie. Tel partner- en verbonden ondernemingen zelf mee.',
    en: 'Size of an enterprise by the European SME definition. Add partner and linked enterprises yourself.',
  },
  arguments: {
    headcount: required({
      names: { nl: 'personeel', en: 'headcount' },
      says: { nl: 'Werkzame personen in voltijdse eenheden.', en: 'Staff headcount in full-time units.' },
      reader: readCount,
    }),
    turnover: required({
      names: { nl: 'omzet', en: 'turnover' },
      says: { nl: 'Jaaromzet in euro.', en: 'Yearly turnover in euro.' },
      reader: readFigure,
    }),
    balanceSheetTotal: required({
      names: { nl: 'balanstotaal', en: 'balance_total' },
      says: { nl: 'Balanstotaal in euro.', en: 'Balance sheet total in euro.' },
      reader: readFigure,
    }),
    publicShare: optional({
      names: { nl: 'overheidsdeel', en: 'public_share' },
      says: fromLaw(({ publicShareLimit }) => ({
        nl: `Deel in handen van een overheid, als breuk of percentage; vanaf ${wordsIn('nl').percent(publicShareLimit)} geen recht.`,
        en: `Share held by a public authority, as a fraction or percentage; from ${wordsIn('en').percent(publicShareLimit)} not eligible.`,
      })),
      reader: readShare,
    }),
  },
  restsOn: ['sizeThresholds', 'publicShareLimit'],
  examples: [['=KMO.SIZE(49.9,12000000,9000000)', 'klein']],
  answer: (given) => sizeTerm(enterpriseSize(given, checkedOn)),
})
