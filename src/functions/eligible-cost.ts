import * as rules from '../rules'
import { problem } from '../wording'
import { nameOf, optional, isBlank, readCount, readNotNegative, invalidValue, moneyResult } from '../cells'

const readPart = readNotNegative()

/**
 * Kost die in aanmerking komt, in euro zonder btw: prijs, catering tot 25 euro per persoon per dag, materiaal en verplaatsing van de lesgever, min wat niet meetelt.
 * @customfunction ELIGIBLE_COST
 * @helpurl https://localhost:3000/functies.html#ELIGIBLE_COST
 * @param fee Prijs van de opleiding of het advies zonder btw, in euro.
 * @param [catering] Catering op dezelfde factuur, in euro zonder btw.
 * @param [persons] Aantal deelnemers; nodig bij catering.
 * @param [days] Aantal dagen; nodig bij catering.
 * @param [materials] Cursusmateriaal dat enkel voor de opleiding dient, in euro zonder btw.
 * @param [trainer_travel] Verplaatsing van de lesgever op dezelfde factuur, in euro zonder btw.
 * @param [deduction] Wat niet meetelt, in euro zonder btw, bijvoorbeeld een examen of andere steun.
 * @returns {any} Bedrag in euro, nooit onder 0.
 */
export function eligibleCost(
  fee: any,
  catering?: any,
  persons?: any,
  days?: any,
  materials?: any,
  trainer_travel?: any,
  deduction?: any,
): any {
  if (isBlank(fee)) return 0
  const parts = {
    fee: optional('fee', fee, readPart) ?? rules.zero,
    catering: optional('catering', catering, readPart),
    persons: optional('persons', persons, readCount),
    days: optional('days', days, readCount),
    materials: optional('materials', materials, readPart),
    trainerTravel: optional('trainer_travel', trainer_travel, readPart),
    deduction: optional('deduction', deduction, readPart),
  }
  if (parts.catering?.greaterThan(0) && (parts.persons === undefined || parts.days === undefined)) {
    throw invalidValue(problem.cateringWithoutPersons(nameOf('catering'), nameOf('persons'), nameOf('days')))
  }
  return moneyResult(rules.eligibleCost(parts, rules.checkedOn))
}
