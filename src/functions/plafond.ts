import { checkedOn, subsidyCeiling, yearOf } from '../rules'
import { known, optional, required, readYear, moneyResult, readApplicant, knownYear } from '../cells'

/**
 * Plafond in euro: hoogste subsidie per onderneming in een kalenderjaar.
 * @customfunction PLAFOND
 * @helpurl https://localhost:3000/functies.html#PLAFOND
 * @param size "klein", "middelgroot" of "groot"; met "maatwerk" ervoor voor een maatwerkbedrijf.
 * @param [year] Jaar van de aanvraag (2016 tot 2199) of een datum; leeg: het jaar waarin de regels het laatst zijn nagekeken.
 * @returns {any} Bedrag in euro; 0 zonder recht op subsidie.
 */
export function plafond(size: any, year?: any): any {
  const applicant = required('size', size, readApplicant)
  const calendarYear = knownYear(optional('year', year, readYear) ?? yearOf(checkedOn))
  return moneyResult(known(subsidyCeiling(applicant, calendarYear), 'year'))
}
