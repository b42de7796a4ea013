import * as rules from '../rules'
import { fromLaw, problem, wordsIn } from '../wording'
import { nameOf, isBlank, readCount, readNotNegative, invalidValue, moneyResult } from '../cells'
import { optional, required } from './definition/arguments'
import { customFunction } from './definition/custom-function'

const readPart = readNotNegative()

const catering = {
  names: { nl: 'catering', en: 'catering' },
  says: {
    nl: 'Catering op dezelfde factuur, in euro zonder btw.',
    en: 'Catering on the same invoice, in euro without VAT.',
  },
  reader: readPart,
}
const persons = {
  names: { nl: 'deelnemers', en: 'persons' },
  says: { nl: 'Aantal deelnemers; nodig bij catering.', en: 'Number of participants; needed with catering.' },
  reader: readCount,
}
const days = {
  names: { nl: 'dagen', en: 'days' },
  says: { nl: 'Aantal dagen; nodig bij catering.', en: 'Number of days; needed with catering.' },
  reader: readCount,
}

export const eligibleCost = customFunction({
  id: 'ELIGIBLE_COST',
  says: fromLaw(({ cateringLimit }) => ({
    nl: `Kost die in aanmerking komt, in euro zonder btw: prijs, catering tot ${wordsIn('nl').figure(cateringLimit)} euro per persoon per dag, materiaal en verplaatsing van de lesgever, min wat niet meetelt.`,
    en: `Eligible cost in euro without VAT: fee, catering up to ${wordsIn('en').figure(cateringLimit)} euro per person per day, materials and travel of the trainer, less what does not count.`,
  })),
  arguments: {
    fee: required({
      names: { nl: 'prijs', en: 'fee' },
      says: {
        nl: 'Prijs van de opleiding of het advies zonder btw, in euro.',
        en: 'Price of the course or the advice without VAT, in euro.',
      },
      reader: readPart,
    }),
    catering: optional(catering),
    persons: optional(persons),
    days: optional(days),
    materials: optional({
      names: { nl: 'materiaal', en: 'materials' },
      says: {
        nl: 'Cursusmateriaal dat enkel voor de opleiding dient, in euro zonder btw.',
        en: 'Course materials that serve only the course, in euro without VAT.',
      },
      reader: readPart,
    }),
    trainerTravel: optional({
      names: { nl: 'verplaatsing_lesgever', en: 'trainer_travel' },
      says: {
        nl: 'Verplaatsing van de lesgever op dezelfde factuur, in euro zonder btw.',
        en: 'Travel of the trainer on the same invoice, in euro without VAT.',
      },
      reader: readPart,
    }),
    deduction: optional({
      names: { nl: 'aftrek', en: 'deduction' },
      says: {
        nl: 'Wat niet meetelt, in euro zonder btw, bijvoorbeeld een examen of andere steun.',
        en: 'What does not count, in euro without VAT, for example an exam or other support.',
      },
      reader: readPart,
    }),
  },
  restsOn: ['cateringLimit'],
  examples: [
    [
      '=KMO.ELIGIBLE_COST(800,200,4,1)',
      fromLaw(({ cateringLimit }) => rules.Decimal.mul(4, cateringLimit).plus(800).toFixed()),
    ],
  ],
  withoutSubject: (fee) => (isBlank(fee) ? 0 : undefined),
  answer(given) {
    if (given.catering?.greaterThan(0) && (given.persons === undefined || given.days === undefined)) {
      throw invalidValue(
        problem.cateringWithoutPersons(nameOf(catering.names), nameOf(persons.names), nameOf(days.names)),
      )
    }
    return moneyResult(rules.eligibleCost(given, rules.checkedOn))
  },
})
