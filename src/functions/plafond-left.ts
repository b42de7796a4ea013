import { yearBalance } from '../rules'
import {
  known,
  optional,
  required,
  readYear,
  columns,
  moneyResult,
  readApplicant,
  ceilingApplicant,
  knownYear,
} from '../cells'
import { readGrants } from './definition/grants'

/**
 * Wat in een kalenderjaar van het plafond overblijft, in euro. Een aanvraag die in haar eigen kalenderjaar is stopgezet telt niet mee.
 * @customfunction PLAFOND_LEFT
 * @helpurl https://localhost:3000/functies.html#PLAFOND_LEFT
 * @param subsidies Kolom met de subsidies, in euro. Tekst en lege cellen tellen niet mee.
 * @param application_dates Kolom met de aanvraagdatums, evenveel rijen.
 * @param year Jaar van de aanvragen (2016 tot 2199) of een datum.
 * @param [size] Grootte; enkel nodig vóór 2020.
 * @param [stop_dates] Kolom met de datums van stopzetting, evenveel rijen.
 * @returns {any} Bedrag in euro, nooit onder 0.
 */
export function plafondLeft(
  subsidies: any[][],
  application_dates: any[][],
  year: any,
  size?: any,
  stop_dates?: any[][],
): any {
  const ranges = columns({ subsidies, application_dates }, { stop_dates })
  const calendarYear = required('year', year, readYear)
  const applicant = optional('size', size, readApplicant)
  const grants = readGrants(ranges, (one) => one === calendarYear)
  const inYear = knownYear(calendarYear)
  return moneyResult(known(yearBalance(inYear, ceilingApplicant(applicant, inYear, 'year'), grants), 'year').left)
}
