import { firstToSet, originOf, schemeInForce, type UnknownLaw } from '../scheme/in-force'
import type { Applicant, Parameters, Service, Theme } from '../scheme/parameters'
import type { IsoDate } from '../values/iso-date'
import { figure, toCents, zero, type Money } from '../values/money'
import { ok, type Result } from '../values/result'

export type Question = {
  /** Without one nothing is decided about who applies. */
  readonly applicant?: Applicant | undefined
  /** Training when not given. */
  readonly service?: Service | undefined
  /** Not given counts as a theme without an increase. */
  readonly theme?: Theme | undefined
  readonly appliedOn: IsoDate
  /** In aanmerking komende kosten, euro without VAT. Without them nothing is decided about the minimum. Negative for a credit note. */
  readonly eligibleCost?: Money | undefined
}

export type NotEntitled =
  | {
      readonly code: 'applicant-not-entitled'
      readonly applicant: Applicant
      readonly entitledFrom: IsoDate | undefined
    }
  | {
      readonly code: 'theme-not-eligible'
      readonly service: Service
      readonly eligible: readonly Theme[]
      readonly since: IsoDate
    }
export type BelowMinimum = { readonly code: 'below-minimum'; readonly minimum: Money }

/** The steps of one application, the ceiling aside. Each stands by itself: of several that refuse, the first decides. */
export type Decision = {
  readonly service: Service
  /** The ordinary rate, as a fraction; undefined for who is not entitled. */
  readonly ordinary: Money | undefined
  readonly isThemeEligible: boolean
  /** What the theme adds to the rate, as a fraction. */
  readonly increase: Money
  /** Steunpercentage, as a fraction; 0 for who is not entitled, and for a theme that is not eligible. */
  readonly rate: Money
  readonly minimum: Money
  /** A credit note knows no minimum. */
  readonly reachesMinimum: boolean
  /** Rate times cost, to the cent; 0 where a step refuses. */
  readonly calculated: Money
  readonly refusedBy: (NotEntitled | BelowMinimum)['code'] | undefined
}

/** Walks the steps of an application: who applies, what it is about, the rate, the minimum, and rate times cost. */
export function decide(question: Question): Result<Decision, UnknownLaw> {
  const { applicant, service = 'training', theme, appliedOn, eligibleCost = zero } = question
  const inForce = schemeInForce(appliedOn)
  if (!inForce.ok) return inForce
  const scheme = inForce.value

  const ordinaryRate = applicant && scheme.subsidyRate[applicant]
  const ordinary = ordinaryRate === undefined ? undefined : figure(ordinaryRate)
  const isThemeEligible = themeIsEligible(scheme, service, theme)
  const increase = rateIncrease(scheme, service, theme)
  const rate =
    ordinary === undefined || !isThemeEligible ? zero : increase.isZero() ? ordinary : ordinary.plus(increase)
  const minimum = figure(scheme.minimumCost[service])
  const reachesMinimum =
    question.eligibleCost === undefined || eligibleCost.isNegative() || !eligibleCost.lessThan(minimum)
  const refusedBy =
    ordinary === undefined
      ? 'applicant-not-entitled'
      : !isThemeEligible
        ? 'theme-not-eligible'
        : reachesMinimum
          ? undefined
          : 'below-minimum'
  const calculated = refusedBy === undefined ? toCents(eligibleCost.times(rate)) : zero
  return ok({ service, ordinary, isThemeEligible, increase, rate, minimum, reachesMinimum, calculated, refusedBy })
}

/** What an application could get if nothing of the ceiling were used; 0 where it has no right, or no rules are known. */
export function couldGet(question: Question): Money {
  const decided = decide(question)
  return decided.ok ? decided.value.calculated : zero
}

/** The increase of a theme for a service, as a fraction; 0 where there is none. */
export function rateIncrease(scheme: Parameters, service: Service, theme: Theme | undefined): Money {
  const increase = theme && scheme.rateIncrease[theme]?.[service]
  return increase === undefined ? zero : figure(increase)
}

/** Whether the scheme subsidises a service about this theme. A theme that is not given counts as one without an increase. */
export function themeIsEligible(scheme: Parameters, service: Service, theme: Theme | undefined): boolean {
  const eligible = scheme.eligibleThemes[service]
  if (eligible === 'any') return true
  return theme === undefined
    ? eligible.some((one) => rateIncrease(scheme, service, one).isZero())
    : eligible.includes(theme)
}

/** The day from which an applicant is entitled at all; undefined when that day never came. */
export const entitledFrom = (applicant: Applicant): IsoDate | undefined =>
  firstToSet(({ subsidyRate }) => subsidyRate?.[applicant])?.inForce

/** Why who applies has no right, with the day from which it would have had one. */
export const applicantNotEntitled = (applicant: Applicant) =>
  ({ code: 'applicant-not-entitled', applicant, entitledFrom: entitledFrom(applicant) }) as const

/** Why a theme gives no right, with the themes that do and since when. */
export function themeNotEligible(service: Service, on: IsoDate): Extract<NotEntitled, { code: 'theme-not-eligible' }> {
  const origin = originOf(on, ({ eligibleThemes }) => eligibleThemes?.[service])
  const eligible = origin?.sets.eligibleThemes?.[service] as readonly Theme[]
  return { code: 'theme-not-eligible', service, eligible, since: origin?.inForce as IsoDate }
}
