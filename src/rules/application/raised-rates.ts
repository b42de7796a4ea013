import { termsOn } from '../scheme/in-force'
import { applicants, type Applicant } from '../scheme/parameters'
import type { IsoDate } from '../values/iso-date'
import { figure, type DecimalText, type Money } from '../values/money'

/** A percentage with an increase in it, as a fraction, and who gets it. */
export type RaisedRate = { readonly rate: Money; readonly applicants: readonly Applicant[] }

/** Verhoogd steunpercentage: what an increase makes of the ordinary rates of a day, the highest first. Empty for an increase of 0. */
export function raisedRates(increase: DecimalText, on: IsoDate): RaisedRate[] {
  if (figure(increase).isZero()) return []
  const ordinary = termsOn(on).subsidyRate
  const raised = new Map<string, { rate: Money; applicants: Applicant[] }>()
  for (const applicant of applicants) {
    const own = ordinary[applicant]
    if (own === undefined) continue
    const rate = figure(own).plus(figure(increase))
    const known = raised.get(rate.toFixed())
    if (known === undefined) raised.set(rate.toFixed(), { rate, applicants: [applicant] })
    else known.applicants.push(applicant)
  }
  return [...raised.values()].sort((a, b) => b.rate.comparedTo(a.rate))
}
