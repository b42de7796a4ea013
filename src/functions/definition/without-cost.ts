import { isBlank, isBlankOrZero, optional as readIfThere, type Cell } from '../../cells'
import { applicationDate, plafondLeft, service, size, theme } from './parameters'

const besideCost = [size, applicationDate, theme, service, plafondLeft] as const

/**
 * Whether SUBSIDY, and who takes the same arguments, has no cost to ask about. Beside a blank cell nothing else is read, beside a cost of 0 all of
 * it: throws #VALUE! for what cannot be read.
 */
export function hasNoCost(cells: readonly Cell[]): boolean {
  const cost = cells[0]
  // A long column asks this of an amount in nearly every row.
  if (typeof cost === 'number' && cost !== 0) return false
  if (isBlank(cost) || !isBlankOrZero(cost)) return isBlank(cost)
  besideCost.forEach(({ names, reader }, place) => readIfThere<unknown>(names, cells[place + 1], reader))
  return true
}
