import { coveredCost, firstDay, yearBalance, yearOf, type Applicant, type Grant } from '../rules'
import { overviewHeaders } from '../wording'
import {
  known,
  optional,
  unknownLaw,
  columns,
  moneyResult,
  type CellResult,
  readApplicant,
  ceilingApplicant,
  isKnownYear,
} from '../cells'
import { readGrants } from './definition/grants'

/**
 * Overzicht per kalenderjaar: plafond, toegekend, vrijgekomen door stopzetting, wat overblijft en hoeveel kost dat nog dekt. Alle bedragen in euro.
 * @customfunction OVERVIEW
 * @helpurl https://localhost:3000/functies.html#OVERVIEW
 * @param application_dates Kolom met de aanvraagdatums.
 * @param subsidies Kolom met de subsidies, in euro, evenveel rijen.
 * @param [size] Grootte; enkel nodig vóór 2020.
 * @param [stop_dates] Kolom met de datums van stopzetting, evenveel rijen.
 * @returns {any[][]} Een rij hoofdingen en een rij per jaar.
 */
export function overview(application_dates: any[][], subsidies: any[][], size?: any, stop_dates?: any[][]): any[][] {
  const ranges = columns({ application_dates, subsidies }, { stop_dates })
  const applicant = optional('size', size, readApplicant)
  const grants = readGrants(ranges)
  const byYear = new Map<number, Grant[]>()
  for (const grant of grants) {
    const year = yearOf(grant.appliedOn)
    const ofYear = byYear.get(year)
    if (ofYear === undefined) byYear.set(year, [grant])
    else ofYear.push(grant)
  }
  const years = [...byYear].sort(([a], [b]) => a - b)
  return [[...overviewHeaders], ...years.map(([year, ofYear]) => yearRow(year, applicant, ofYear))]
}

/** A year before the scheme is known says #N/A in its own row. */
function yearRow(year: number, size: Applicant | undefined, grants: readonly Grant[]): CellResult[] {
  if (!isKnownYear(year))
    return [year, ...overviewHeaders.slice(1).map(() => unknownLaw({ firstDay }, 'application_dates'))]
  const applicant = ceilingApplicant(size, year, 'application_dates')
  const { ceiling, granted, freed, left } = known(yearBalance(year, applicant, grants), 'application_dates')
  return [year, ...[ceiling, granted, freed, left, coveredCost(left, applicant, year)].map(moneyResult)]
}
