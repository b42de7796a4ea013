import { applicantNotEntitled, decide, themeNotEligible, type NotEntitled, type Question } from './decision'
import type { UnknownLaw } from '../scheme/in-force'
import type { Applicant } from '../scheme/parameters'
import type { Money } from '../values/money'
import { ok, refuse, type Result } from '../values/result'

export type RateQuestion = Omit<Question, 'eligibleCost'> & { readonly applicant: Applicant }

/** Steunpercentage, as a fraction: the ordinary rate and the increase of the theme. */
export type Rate = { readonly rate: Money; readonly ordinary: Money; readonly increase: Money }

/** Steunpercentage on the day of the application, or why the application has no right to a subsidy. */
export function subsidyRate(question: RateQuestion): Result<Rate, UnknownLaw | NotEntitled> {
  const { applicant, service, theme, appliedOn } = question
  const decided = decide({ applicant, service, theme, appliedOn })
  if (!decided.ok) return decided
  const { ordinary, increase, rate, isThemeEligible, service: about } = decided.value
  if (ordinary === undefined) return refuse(applicantNotEntitled(applicant))
  return isThemeEligible ? ok({ ordinary, increase, rate }) : refuse(themeNotEligible(about, appliedOn))
}
