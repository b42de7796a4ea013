import { decide, type Decision } from '../application/decision'
import { freesCeiling, remainingCeiling } from './remaining-ceiling'
import { schemeInForce, type UnknownLaw } from '../scheme/in-force'
import type { Applicant, Service, Theme } from '../scheme/parameters'
import { subsidyCeiling } from '../application/subsidy-ceiling'
import { yearOf, type IsoDate } from '../values/iso-date'
import { lesser, zero, type Money } from '../values/money'
import { ok, refuse, type Result } from '../values/result'

/** One application in a plan. */
export type Application = {
  /** Whose ceiling it uses; equal text is one enterprise. */
  readonly enterprise: string
  readonly appliedOn: IsoDate
  /** In aanmerking komende kosten, euro without VAT, not negative. */
  readonly eligibleCost: Money
  readonly service?: Service | undefined
  readonly theme?: Theme | undefined
  /** What the row itself says; the first application of the year decides. */
  readonly applicant?: Applicant | undefined
  /** Applied after the last day: no subsidy, and no part in the ceiling or the size. */
  readonly late?: boolean | undefined
  readonly cancelledOn?: IsoDate | undefined
  /** Toegekend: takes the place of the calculated subsidy. */
  readonly granted?: Money | undefined
}

export type Share = {
  /** The steps that led to what was wanted. */
  readonly decision: Decision
  /** Who applies, as fixed by the first application of the calendar year. */
  readonly applicant: Applicant
  /** Steunpercentage as a fraction; 0 when not entitled. */
  readonly rate: Money
  readonly subsidy: Money
  /** What the application takes of the ceiling; differs from the subsidy for a project stopped in a later year. */
  readonly used: Money
  /** What the application would have taken without a ceiling. */
  readonly wanted: Money
  /** What was left of the ceiling when its turn came. */
  readonly room: Money
  /** What is left once it has had its turn. */
  readonly left: Money
}

export type ShareRefusal = UnknownLaw | { readonly code: 'size-unknown' }

type YearOfEnterprise = { applicant: Applicant | undefined; used: Money }

/**
 * Shares out the ceilings of a plan: per enterprise and calendar year, first filed, first served, ties in the order given.
 * The answer stands in the order of the question. A row that is refused takes no part.
 */
export function allocate(
  applications: readonly Application[],
  planApplicant?: Applicant,
): Result<Share, ShareRefusal>[] {
  const filed = applications
    .map((application, row) => ({ application, row }))
    .sort((a, b) =>
      a.application.appliedOn < b.application.appliedOn
        ? -1
        : a.application.appliedOn > b.application.appliedOn
          ? 1
          : a.row - b.row,
    )

  const years = new Map<string, YearOfEnterprise>()
  const yearOfEnterprise = ({ enterprise, appliedOn }: Application): YearOfEnterprise => {
    const key = `${appliedOn.slice(0, 4)} ${enterprise}`
    let year = years.get(key)
    if (year === undefined) years.set(key, (year = { applicant: undefined, used: zero }))
    return year
  }
  for (const { application } of filed) {
    if (application.late || !schemeInForce(application.appliedOn).ok) continue
    yearOfEnterprise(application).applicant ??= application.applicant ?? planApplicant
  }

  const shares = new Array<Result<Share, ShareRefusal>>(applications.length)
  for (const { application, row } of filed)
    shares[row] = takeTurn(application, yearOfEnterprise(application), planApplicant)
  return shares
}

function takeTurn(
  application: Application,
  year: YearOfEnterprise,
  planApplicant: Applicant | undefined,
): Result<Share, ShareRefusal> {
  const { appliedOn, service, theme, eligibleCost, late, cancelledOn, granted } = application
  const applicant = year.applicant ?? application.applicant ?? planApplicant
  if (applicant === undefined) return refuse({ code: 'size-unknown' })
  const ceiling = subsidyCeiling(applicant, yearOf(appliedOn))
  if (!ceiling.ok) return ceiling
  const decided = decide({ applicant, service, theme, appliedOn, eligibleCost })
  if (!decided.ok) return decided
  const decision = decided.value

  const wanted = granted ?? (late ? zero : decision.calculated)
  const room = remainingCeiling(ceiling.value, year.used)
  const taken = granted ?? lesser(wanted, room)
  const used = freesCeiling(appliedOn, cancelledOn) ? zero : taken
  year.used = year.used.plus(used)
  return ok({
    applicant,
    decision,
    rate: decision.rate,
    subsidy: cancelledOn === undefined ? taken : zero,
    used,
    wanted,
    room,
    left: remainingCeiling(ceiling.value, year.used),
  })
}
