import { firstDay, subsidyCeiling, yearOf, type Applicant } from '../rules'
import { problem, type ArgumentName } from '../wording'
import { known, nameOf, unknownLaw } from './arguments'
import type { YearReading } from './cell'
import { invalidValue } from './errors'

/** A calendar year of which rules are known, else #N/A. */
export function knownYear(year: YearReading): number {
  if (year === 'before-first-rules') throw unknownLaw({ firstDay }, 'year')
  return year
}

export const isKnownYear = (year: number): boolean => year >= yearOf(firstDay)

/** Whose ceiling to take when no size is given: one ceiling for small and medium needs none, else #VALUE!. */
export function ceilingApplicant(size: Applicant | undefined, year: number, argument: ArgumentName): Applicant {
  if (size !== undefined) return size
  const [small, medium] = [subsidyCeiling('small', year), subsidyCeiling('medium', year)]
  if (!known(small, argument).equals(known(medium, argument))) {
    throw invalidValue(problem.sizeNeeded(nameOf('size')))
  }
  return 'small'
}
