import { settlement as settle, zero, type SettlementRefusal } from '../rules'
import { expected, problem, settlementWords } from '../wording'
import { invalidValue, isBlank, moneyResult, nameOf, readAmount, wordReader, type CellError } from '../cells'
import { maybeBlank, optional, required } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { settlementParts } from './definition/suggested-words'

const amounts = {
  cost: {
    names: { nl: 'kost', en: 'cost' },
    says: {
      nl: 'Kost van de aanvraag die in aanmerking komt, zonder btw, in euro.',
      en: 'Eligible cost of the application, in euro without VAT.',
    },
    reader: readAmount,
  },
  subsidy: {
    names: { nl: 'subsidie', en: 'subsidy' },
    says: { nl: 'Toegekende subsidie, in euro.', en: 'Subsidy that was granted, in euro.' },
    reader: readAmount,
  },
  invoiced: {
    names: { nl: 'factuurbedrag', en: 'invoiced' },
    says: {
      nl: 'Deel van de facturen dat in aanmerking komt, zonder btw, in euro.',
      en: 'Eligible part of the invoices, in euro without VAT.',
    },
    reader: readAmount,
  },
} as const

export const settlement = customFunction({
  id: 'SETTLEMENT',
  says: {
    nl: 'Afrekening van een aanvraag na de facturen, in euro: de subsidie die u houdt, of een ander deel. Subsidie en eigen aandeel worden naar verhouding gebruikt: zo lezen wij het, geen bron zegt het.',
    en: 'Settles an application once it is invoiced, in euro: the subsidy that is kept, or another part. Subsidy and own share are used in proportion: that is our reading, no source says it.',
  },
  arguments: {
    cost: required(amounts.cost),
    subsidy: maybeBlank(amounts.subsidy),
    invoiced: maybeBlank(amounts.invoiced),
    creditNote: optional({
      names: { nl: 'creditnota', en: 'credit_note' },
      says: {
        nl: 'Creditnota’s op die facturen, zonder btw, in euro; met of zonder min.',
        en: 'Credit notes on those invoices, in euro without VAT; with or without a minus.',
      },
      reader: readAmount,
    }),
    show: optional(
      {
        names: { nl: 'tonen', en: 'show' },
        says: {
          nl: '"subsidie" (standaard), "eigen aandeel", "terug", "vrij" of "buiten portefeuille".',
          en: '"subsidie" (subsidy kept, the default), "eigen aandeel" (own share), "terug" (refund), "vrij" (released) or "buiten portefeuille" (outside wallet).',
        },
        reader: wordReader(settlementWords),
        words: settlementParts,
      },
      'kept',
    ),
  },
  restsOn: ['releaseTerm'],
  examples: [
    ['=KMO.SETTLEMENT(1000,300,800)', '240'],
    ['=KMO.SETTLEMENT(1000,300,1210,110,"buiten portefeuille")', '100'],
    ['=KMO.SETTLEMENT(1000,300,0,,"terug")', '0'],
    ['=KMO.SETTLEMENT(1000,300,1000,-1000,"terug")', '700'],
  ],
  withoutSubject: (cost) => (isBlank(cost) ? 0 : undefined),
  answer({ subsidy, show, ...given }) {
    const answer = settle({ ...given, subsidy: subsidy ?? zero })
    if (!answer.ok) throw refused(answer.refusal)
    const isInvoiced = !given.cost.isZero() && given.invoiced?.isZero() === false
    if (subsidy === undefined && isInvoiced)
      throw invalidValue(problem.absent(nameOf(amounts.subsidy.names), expected.amountNotNegative))
    return moneyResult(answer.value[show])
  },
})

function refused(refusal: SettlementRefusal): CellError {
  if (refusal.code === 'negative-amount')
    return invalidValue(problem.unreadable(nameOf(amounts[refusal.amount].names), expected.amountNotNegative))
  return invalidValue(problem.subsidyAboveCost(nameOf(amounts.subsidy.names), nameOf(amounts.cost.names)))
}
