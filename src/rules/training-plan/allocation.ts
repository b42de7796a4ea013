import { ceilingDependsOnSize } from '../application/ceilings-by-size'
import { decide, type Decision } from '../application/decision'
import { settlement } from '../application/settlement'
import type { DoneOn } from './follow-up/step-done'
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
  /** Not applied for yet: its turn comes after all that were. */
  readonly isPlanned?: boolean | undefined
  /** Applied for, or still to be, after the last day: no subsidy, and no part in the ceiling or the size. */
  readonly isLate?: boolean | undefined
  /** A cell that the subsidy needs cannot be read: only what was granted counts, and it fixes no size. */
  readonly isUnclear?: boolean | undefined
  readonly cancelledOn?: DoneOn | undefined
  /** Toegekend: takes the place of the calculated subsidy. */
  readonly granted?: Money | undefined
  readonly invoiced?: Money | undefined
  readonly creditNote?: Money | undefined
}

export type Share = {
  /** The steps that led to what was wanted. */
  readonly decision: Decision
  /** Who applies, as fixed by the first application of the calendar year; undefined for a granted amount of a year of which nothing says it. */
  readonly applicant: Applicant | undefined
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
  /** What the invoices leave of the subsidy, a stop aside; undefined without invoices, and where more was granted than there is cost. */
  readonly settled: Money | undefined
}

export type ShareRefusal = UnknownLaw | { readonly code: 'size-unknown' }

type YearOfEnterprise = { applicant: Applicant | undefined; used: Money }

/**
 * Shares out the ceilings of a plan: per enterprise and calendar year, what was applied for before what is planned, then first filed, first
 * served, ties in the order given. The answer stands in the order of the question. A row that is refused takes no part.
 */
export function allocate(
  applications: readonly Application[],
  planApplicant?: Applicant,
): Result<Share, ShareRefusal>[] {
  const years = new Map<string, YearOfEnterprise>()
  const yearOfEnterprise = ({ enterprise, appliedOn }: Application): YearOfEnterprise => {
    const key = `${appliedOn.slice(0, 4)} ${enterprise}`
    let year = years.get(key)
    if (year === undefined) years.set(key, (year = { applicant: undefined, used: zero }))
    return year
  }
  const turns = applications.map((application, row) => ({ application, row, year: yearOfEnterprise(application) }))
  turns.sort((a, b) => byTurn(a.application, b.application))
  for (const { application, year } of turns) {
    if (fixesSize(application)) year.applicant ??= application.applicant ?? planApplicant
  }

  const shares = new Array<Result<Share, ShareRefusal>>(applications.length)
  for (const { application, row, year } of turns) shares[row] = takeTurn(application, year, planApplicant)
  return shares
}

/** Whose turn comes first: what was applied for, then the earlier day. Of equals the order given stands, for sorting keeps it. */
export function byTurn(a: Turn, b: Turn): number {
  const aIsPlanned = a.isPlanned === true
  if (aIsPlanned !== (b.isPlanned === true)) return aIsPlanned ? 1 : -1
  return a.appliedOn < b.appliedOn ? -1 : a.appliedOn > b.appliedOn ? 1 : 0
}
type Turn = Pick<Application, 'isPlanned' | 'appliedOn'>

/** Whether an application may be the first of its year, whose size holds for all. */
export const fixesSize = (application: Application): boolean =>
  !application.isLate && !application.isUnclear && !isGivenUp(application) && schemeInForce(application.appliedOn).ok

/** Stopped before it was applied for: it uses nothing, whatever the stop says. */
const isGivenUp = ({ isPlanned, cancelledOn }: Application): boolean => isPlanned === true && cancelledOn !== undefined

function takeTurn(
  application: Application,
  year: YearOfEnterprise,
  planApplicant: Applicant | undefined,
): Result<Share, ShareRefusal> {
  const { appliedOn, service, theme, eligibleCost, granted } = application
  const applicant = year.applicant ?? application.applicant ?? planApplicant
  const ceiling = applicant === undefined ? ceilingOfAnySize(application) : subsidyCeiling(applicant, yearOf(appliedOn))
  if (!ceiling.ok) return ceiling
  const decided = decide({ applicant, service, theme, appliedOn, eligibleCost })
  if (!decided.ok) return decided
  const decision = decided.value

  const hasNoClaim = application.isLate === true || isGivenUp(application)
  const wanted = granted ?? (hasNoClaim ? zero : decision.calculated)
  const room = remainingCeiling(ceiling.value, year.used)
  const taken = granted ?? lesser(wanted, room)
  const { subsidy, used, settled } = afterStop(application, taken)
  if (!used.isZero()) year.used = year.used.plus(used)
  const left = used.isZero() ? room : remainingCeiling(ceiling.value, year.used)
  return ok({ applicant, decision, rate: decision.rate, subsidy, used, wanted, room, left, settled })
}

/** What was granted is a fact, whatever the size: it has its turn where one ceiling holds for small and medium. */
function ceilingOfAnySize({ appliedOn, granted }: Application): Result<Money, ShareRefusal> {
  const depends = ceilingDependsOnSize(yearOf(appliedOn))
  if (!depends.ok) return depends
  return depends.value || granted === undefined
    ? refuse({ code: 'size-unknown' })
    : subsidyCeiling('small', yearOf(appliedOn))
}

/** What a stop and the invoices leave of the subsidy that an application was given, and what it takes of the ceiling. */
function afterStop(application: Application, taken: Money): Pick<Share, 'subsidy' | 'used' | 'settled'> {
  const { appliedOn, cancelledOn, invoiced } = application
  const settled = keptAsInvoiced(application, taken)
  if (cancelledOn === undefined) return { subsidy: taken, used: taken, settled }
  const subsidy = settled ?? zero
  // More granted than there is cost: nobody can say which part of it was used.
  const isUnclear = invoiced !== undefined && settled === undefined
  return { subsidy, used: freesCeiling(appliedOn, cancelledOn) && !isUnclear ? subsidy : taken, settled }
}

/** What the invoices leave of a subsidy; undefined without invoices, and where more was granted than there is cost. */
function keptAsInvoiced({ eligibleCost: cost, invoiced, creditNote }: Application, subsidy: Money): Money | undefined {
  if (invoiced === undefined || subsidy.greaterThan(cost)) return undefined
  const settled = settlement({ cost, subsidy, invoiced, creditNote })
  return settled.ok ? settled.value.kept : undefined
}
