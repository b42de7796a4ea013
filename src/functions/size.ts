import { checkedOn, enterpriseSize, Decimal, type Money } from '../rules'
import { expected, sizeTerm } from '../wording'
import { optional, required, readCount, readNotNegative, type Reader } from '../cells'

const readFigure = readNotNegative()

/** A fraction, or above 1 and up to 100 a percentage. */
const readShare: Reader<Money> = (cell) => {
  const reading = readNotNegative(expected.publicShare)(cell)
  if (reading.kind !== 'value' || reading.value.lessThanOrEqualTo(1)) return reading
  if (reading.value.greaterThan(100)) return { kind: 'unreadable', expected: expected.publicShare }
  return { kind: 'value', value: Decimal.div(reading.value, 100) }
}

/**
 * Grootte van de onderneming volgens de Europese kmo-definitie. Tel partner- en verbonden ondernemingen zelf mee.
 * @customfunction SIZE
 * @helpurl https://localhost:3000/functies.html#SIZE
 * @param headcount Werkzame personen in voltijdse eenheden.
 * @param turnover Jaaromzet in euro.
 * @param balance_total Balanstotaal in euro.
 * @param [public_share] Deel in handen van een overheid, als breuk of percentage; vanaf 25 % geen recht.
 * @returns {any} "klein", "middelgroot" of "groot".
 */
export function size(headcount: any, turnover: any, balance_total: any, public_share?: any): any {
  return sizeTerm(
    enterpriseSize(
      {
        headcount: required('headcount', headcount, readCount),
        turnover: required('turnover', turnover, readFigure),
        balanceSheetTotal: required('balance_total', balance_total, readFigure),
        publicShare: optional('public_share', public_share, readShare),
      },
      checkedOn,
    ),
  )
}
