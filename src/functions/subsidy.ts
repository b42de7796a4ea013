import * as rules from '../rules'
import { euroOrNothing } from '../cells'
import { fromLaw } from '../wording'
import { optional, required } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { applicationDate, cost, plafondLeft, service, size, theme } from './definition/parameters'
import { subsidyParameters } from './definition/rests-on'
import { hasNoCost } from './definition/without-cost'

export const subsidy = customFunction({
  id: 'SUBSIDY',
  says: {
    nl: 'Subsidie in euro: steunpercentage maal de kost zonder btw, hoogstens wat van het plafond overblijft; 0 zonder recht op subsidie.',
    en: 'Subsidy in euro: rate times cost without VAT, never above what is left of the ceiling; 0 when not entitled.',
  },
  arguments: {
    eligibleCost: required(cost),
    applicant: required(size),
    appliedOn: optional(applicationDate, rules.checkedOn),
    theme: optional(theme),
    service: optional(service, 'training'),
    room: optional(plafondLeft),
  },
  restsOn: subsidyParameters,
  examples: [
    [
      '=KMO.SUBSIDY(1000,"klein")',
      fromLaw(({ subsidyRate: { small = '0' } }) => rules.Decimal.mul(1000, small).toFixed()),
    ],
    ['=KMO.SUBSIDY(1000,"middelgroot",DATE(2026,3,2),"cybersecurity")', '350'],
    ['=KMO.SUBSIDY(1000,"klein",DATE(2019,11,30))', '400'],
    ['=KMO.SUBSIDY(99.99,"klein")', '0'],
    ['=KMO.SUBSIDY(1000,"klein",DATE(2026,2,1),"innovatie","advies")', '0'],
    ['=KMO.SUBSIDY(40000,"klein",DATE(2019,12,31))', '10000'],
    ['=KMO.SUBSIDY(1000,"klein",DATE(2026,5,4),,,120)', '120'],
  ],
  withoutSubject: (...cells) => (hasNoCost(cells) ? 0 : undefined),
  answer: (given) => euroOrNothing(rules.subsidy(given), applicationDate.names),
})
