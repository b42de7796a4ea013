import { schemeInForce, type UnknownLaw } from '../scheme/in-force'
import type { Applicant } from '../scheme/parameters'
import { lastDayOfYear } from '../values/iso-date'
import { figure, zero, type Money } from '../values/money'
import { ok, type Result } from '../values/result'

/** Steunplafond: euro per enterprise for the applications of one calendar year; 0 for who is not entitled. */
export function subsidyCeiling(applicant: Applicant, year: number): Result<Money, UnknownLaw> {
  const inForce = schemeInForce(lastDayOfYear(year))
  if (!inForce.ok) return inForce
  const ceiling = inForce.value.subsidyCeiling[applicant]
  return ok(ceiling === undefined ? zero : figure(ceiling))
}
