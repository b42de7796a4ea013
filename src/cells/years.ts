import { ceilingDependsOnSize, firstDay, yearOf, type Applicant } from '../rules'
import { expected, problem } from '../wording'
import { known, nameOf, unknownLaw, type ArgumentNames } from './arguments'
import { reader, type Written } from './cell'
import { dayWritten } from './days'
import { invalidValue } from './errors'

// Calendar years: a year before the scheme is not unreadable, there is only no law for it.

/** The years that can be asked about. */
export const firstYear = yearOf(firstDay)
export const lastYear = 2199

/** A calendar year, or one before the scheme is known. */
export type YearReading = number | 'before-first-rules'

/** Jaar: a whole number from the first year of the scheme to 2199, or the year of a date. */
export const readYear = reader<YearReading>(expected.year(firstYear, lastYear), yearWritten, { zeroIsBlank: true })

function yearWritten(written: Written): YearReading | undefined {
  const year = typeof written === 'string' && /^\d{4}$/.test(written) ? Number(written) : written
  if (typeof year === 'number' && Number.isInteger(year) && year >= firstYear && year <= lastYear) return year
  if (typeof written === 'string' && typeof year === 'number' && year < firstYear) return 'before-first-rules'
  const day = dayWritten(written)
  if (day === undefined) return undefined
  return day < firstDay ? 'before-first-rules' : yearOf(day)
}

/** A calendar year of which rules are known, else #N/A. */
export function knownYear(year: YearReading, names: ArgumentNames): number {
  if (year === 'before-first-rules') throw unknownLaw({ firstDay }, names)
  return year
}

export const isKnownYear = (year: number): boolean => year >= yearOf(firstDay)

/** Whose ceiling to take when no size is given: one ceiling for small and medium needs none, else #VALUE!. */
export function ceilingApplicant(
  size: Applicant | undefined,
  year: number,
  { sizeNames, yearNames }: { readonly sizeNames: ArgumentNames; readonly yearNames: ArgumentNames },
): Applicant {
  if (size !== undefined) return size
  if (known(ceilingDependsOnSize(year), yearNames)) throw invalidValue(problem.sizeNeeded(nameOf(sizeNames)))
  return 'small'
}
