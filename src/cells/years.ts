import { ceilingDependsOnSize, firstDay, yearOf, type Applicant } from '../rules'
import { problem } from '../wording'
import { known, nameOf, unknownLaw, type ArgumentNames } from './arguments'
import type { YearReading } from './cell'
import { invalidValue } from './errors'

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
