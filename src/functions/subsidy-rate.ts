import * as rules from '../rules'
import { rateOrNothing } from '../cells'
import { readRateQuestion } from './definition/subsidy-question'

/**
 * Steunpercentage voor een grootte, dag, thema en dienst; 0 zonder recht op subsidie.
 * @customfunction SUBSIDY_RATE
 * @helpurl https://localhost:3000/functies.html#SUBSIDY_RATE
 * @param size "klein", "middelgroot" of "groot"; met "maatwerk" ervoor voor een maatwerkbedrijf.
 * @param [application_date] Dag van de aanvraag; leeg: de regels van de dag waarop ze het laatst zijn nagekeken.
 * @param [theme] Thema, bijvoorbeeld "cybersecurity"; leeg: het gewone percentage.
 * @param [service] "opleiding" (standaard) of "advies".
 * @returns {any} Percentage als breuk: 0,3 is 30 %.
 */
export function subsidyRate(size: any, application_date?: any, theme?: any, service?: any): any {
  return rateOrNothing(rules.subsidyRate(readRateQuestion({ size, application_date, theme, service })))
}
