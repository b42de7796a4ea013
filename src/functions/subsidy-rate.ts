import * as rules from '../rules'
import { rateOrNothing } from '../cells'
import { optional, required } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { applicationDate, service, size, theme } from './definition/parameters'
import { rateParameters } from './definition/rests-on'

export const subsidyRate = customFunction({
  id: 'SUBSIDY_RATE',
  says: {
    nl: 'Steunpercentage voor een grootte, dag, thema en dienst; 0 zonder recht op subsidie.',
    en: 'Subsidy rate for a size, day, theme and service; 0 when not entitled.',
  },
  arguments: {
    applicant: required(size),
    appliedOn: optional(applicationDate, rules.checkedOn),
    theme: optional(theme),
    service: optional(service, 'training'),
  },
  restsOn: rateParameters,
  examples: [['=KMO.SUBSIDY_RATE("middelgroot",DATE(2026,3,2),"cybersecurity")', '35%']],
  answer: (given) => rateOrNothing(rules.subsidyRate(given), applicationDate.names),
})
