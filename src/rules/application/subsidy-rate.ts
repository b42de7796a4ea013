import { firstToSet, originOf, schemeInForce, type UnknownLaw } from '../scheme/in-force'
import type { Applicant, Parameters, Service, Theme } from '../scheme/parameters'
import type { IsoDate } from '../values/iso-date'
import { Decimal, figure, zero, type Money } from '../values/money'
import { ok, refuse, type Result } from '../values/result'

export type RateQuestion = {
  readonly applicant: Applicant
  readonly service: Service
  /** Not given counts as a theme without an increase. */
  readonly theme?: Theme | undefined
  readonly appliedOn: IsoDate
}

/** Steunpercentage, as a fraction: the ordinary rate and the increase of the theme. */
export type Rate = { readonly rate: Money; readonly ordinary: Money; readonly increase: Money }

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

/** The day from which an applicant is entitled at all; undefined when that day never came. */
export const entitledFrom = (applicant: Applicant): IsoDate | undefined =>
  firstToSet(({ subsidyRate }) => subsidyRate?.[applicant])?.inForce

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

/** Steunpercentage on the day of the application, or why the application has no right to a subsidy. */
export function subsidyRate({
  applicant,
  service,
  theme,
  appliedOn,
}: RateQuestion): Result<Rate, UnknownLaw | NotEntitled> {
  const inForce = schemeInForce(appliedOn)
  if (!inForce.ok) return inForce
  const scheme = inForce.value

  const ordinaryRate = scheme.subsidyRate[applicant]
  if (ordinaryRate === undefined) {
    return refuse({ code: 'applicant-not-entitled', applicant, entitledFrom: entitledFrom(applicant) })
  }
  if (!themeIsEligible(scheme, service, theme)) {
    const eligible = scheme.eligibleThemes[service] as readonly Theme[]
    const since = originOf(appliedOn, ({ eligibleThemes }) => eligibleThemes?.[service])?.inForce as IsoDate
    return refuse({ code: 'theme-not-eligible', service, eligible, since })
  }
  const ordinary = figure(ordinaryRate)
  const increase = rateIncrease(scheme, service, theme)
  return ok({ ordinary, increase, rate: increase.isZero() ? ordinary : Decimal.add(ordinary, increase) })
}
