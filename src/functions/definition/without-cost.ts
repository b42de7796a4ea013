import { isBlank, isBlankOrZero, optional as readIfThere, type Cell } from '../../cells'
import { applicationDate, plafondLeft, service, size, theme } from './parameters'

const besideCost = [size, applicationDate, theme, service, plafondLeft] as const

/**
 * Whether SUBSIDY, and who takes the same arguments, has no cost to ask about. Beside a blank cell nothing else is read, beside a cost of 0 all of
 * it: throws #VALUE! for what cannot be read.
 */
export function hasNoCost([cost, ...beside]: readonly Cell[]): boolean {
  if (isBlank(cost) || !isBlankOrZero(cost)) return isBlank(cost)
  besideCost.forEach(({ names, reader }, place) => readIfThere<unknown>(names, beside[place], reader))
  return true
}
