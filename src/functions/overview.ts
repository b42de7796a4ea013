import { coveredCost, firstDay, yearBalance, yearOf, type Applicant, type Grant } from '../rules'
import { overviewHeaders } from '../wording'
import { known, unknownLaw, moneyResult, type CellResult, ceilingApplicant, isKnownYear } from '../cells'
import { column, optional, optionalColumn } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { readGrants } from './definition/grants'
import { applicationDates, sizeForCeiling, stopDates, subsidies } from './definition/parameters'

export const overview = customFunction({
  id: 'OVERVIEW',
  says: {
    nl: 'Overzicht per kalenderjaar: plafond, toegekend, vrijgekomen door stopzetting, wat overblijft en hoeveel kost dat nog dekt. Alle bedragen in euro.',
    en: 'Overview per calendar year: ceiling, granted, freed by a stop, left, and how much cost that still covers. All amounts in euro.',
  },
  arguments: {
    appliedOn: column({
      ...applicationDates,
      says: { nl: 'Kolom met de aanvraagdatums.', en: 'Column with the application dates.' },
    }),
    subsidies: column({
      ...subsidies,
      says: {
        nl: 'Kolom met de subsidies, in euro, evenveel rijen.',
        en: 'Column with the subsidies, in euro, as many rows.',
      },
    }),
    applicant: optional(sizeForCeiling),
    cancelledOn: optionalColumn(stopDates),
  },
  restsOn: ['subsidyCeiling', 'subsidyRate', 'releaseTerm'],
  examples: [['=INDEX(KMO.OVERVIEW({46023;46054},{3000;1500}),2,5)', '3000']],
  spills: true,
  answer({ applicant, ...columns }) {
    const byYear = new Map<number, Grant[]>()
    for (const grant of readGrants(columns)) {
      const year = yearOf(grant.appliedOn)
      const ofYear = byYear.get(year)
      if (ofYear === undefined) byYear.set(year, [grant])
      else ofYear.push(grant)
    }
    const years = [...byYear].sort(([a], [b]) => a - b)
    return [[...overviewHeaders], ...years.map(([year, ofYear]) => yearRow(year, applicant, ofYear))]
  },
})

/** A year before the scheme is known says #N/A in its own row. */
function yearRow(year: number, size: Applicant | undefined, grants: readonly Grant[]): CellResult[] {
  const { names } = applicationDates
  if (!isKnownYear(year)) return [year, ...overviewHeaders.slice(1).map(() => unknownLaw({ firstDay }, names))]
  const applicant = ceilingApplicant(size, year, { sizeNames: sizeForCeiling.names, yearNames: names })
  const { ceiling, granted, freed, left } = known(yearBalance(year, applicant, grants), names)
  return [year, ...[ceiling, granted, freed, left, coveredCost(left, applicant, year)].map(moneyResult)]
}
