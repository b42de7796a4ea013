import * as rules from '../rules'
import { euroOrNothing, isBlankOrZero } from '../cells'
import { readSubsidyQuestion } from './definition/subsidy-question'

/**
 * Subsidie in euro: steunpercentage maal de kost zonder btw, hoogstens wat van het plafond overblijft; 0 zonder recht op subsidie.
 * @customfunction SUBSIDY
 * @helpurl https://localhost:3000/functies.html#SUBSIDY
 * @param cost Kost zonder btw die in aanmerking komt, in euro. Negatief voor een creditnota.
 * @param size "klein", "middelgroot" of "groot"; met "maatwerk" ervoor voor een maatwerkbedrijf.
 * @param [application_date] Dag van de aanvraag; leeg: de regels van de dag waarop ze het laatst zijn nagekeken.
 * @param [theme] Thema, bijvoorbeeld "cybersecurity"; leeg: het gewone percentage.
 * @param [service] "opleiding" (standaard) of "advies".
 * @param [plafond_left] Wat van het plafond overblijft, in euro; leeg: het hele plafond van het kalenderjaar.
 * @returns {any} Bedrag in euro.
 */
export function subsidy(
  cost: any,
  size: any,
  application_date?: any,
  theme?: any,
  service?: any,
  plafond_left?: any,
): any {
  if (isBlankOrZero(cost)) return 0
  const question = readSubsidyQuestion({ cost, size, application_date, theme, service, plafond_left })
  return euroOrNothing(rules.subsidy(question))
}
