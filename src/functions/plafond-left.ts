import { yearBalance } from '../rules'
import { known, moneyResult, ceilingApplicant, knownYear } from '../cells'
import { column, optional, optionalColumn, required } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { readGrants } from './definition/grants'
import { applicationDates, sizeForCeiling, stopDates, subsidies, year } from './definition/parameters'

export const plafondLeft = customFunction({
  id: 'PLAFOND_LEFT',
  says: {
    nl: 'Wat in een kalenderjaar van het plafond overblijft, in euro. Een aanvraag die in haar eigen kalenderjaar is stopgezet telt niet mee.',
    en: 'What is left of the ceiling in a calendar year, in euro. An application stopped in its own calendar year does not count.',
  },
  arguments: {
    subsidies: column(subsidies),
    appliedOn: column(applicationDates),
    year: required(year),
    applicant: optional(sizeForCeiling),
    cancelledOn: optionalColumn(stopDates),
  },
  restsOn: ['subsidyCeiling', 'releaseTerm'],
  examples: [['=KMO.PLAFOND_LEFT({3000;1500},{46023;46054},2026)', '3000']],
  answer({ year: calendarYear, applicant, ...columns }) {
    const grants = readGrants(columns, (one) => one === calendarYear)
    const inYear = knownYear(calendarYear, year.names)
    const whose = ceilingApplicant(applicant, inYear, { sizeNames: sizeForCeiling.names, yearNames: year.names })
    return moneyResult(known(yearBalance(inYear, whose, grants), year.names).left)
  },
})
