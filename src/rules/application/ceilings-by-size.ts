import { checkedOn } from '../scheme/amendments'
import { firstDay, timeline, type UnknownLaw } from '../scheme/in-force'
import { subsidyCeiling } from './subsidy-ceiling'
import { yearOf } from '../values/iso-date'
import { ok, type Result } from '../values/result'

/** Calendar years, both included; without a last one as far as the law is known. */
export type Years = { readonly from: number; readonly to: number | undefined }

/** Whether a small enterprise has another ceiling than a medium one in a calendar year: only then the ceiling asks for the size. */
export function ceilingDependsOnSize(year: number): Result<boolean, UnknownLaw> {
  const [small, medium] = [subsidyCeiling('small', year), subsidyCeiling('medium', year)]
  if (!small.ok) return small
  return medium.ok ? ok(!small.value.equals(medium.value)) : medium
}

/** The calendar years in which the ceiling depends on the size. */
export function yearsWithCeilingsBySize(): readonly Years[] {
  const last = Math.max(...[checkedOn, ...timeline.map(({ inForce }) => inForce)].map(yearOf))
  const found: { from: number; to: number }[] = []
  for (let year = yearOf(firstDay); year <= last; year++) {
    const depends = ceilingDependsOnSize(year)
    if (!depends.ok || !depends.value) continue
    const before = found[found.length - 1]
    if (before?.to === year - 1) before.to = year
    else found.push({ from: year, to: year })
  }
  return found.map(({ from, to }) => ({ from, to: to === last ? undefined : to }))
}
