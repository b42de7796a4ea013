import { applicationDeadline, completionDeadline } from './deadlines'
import { checkedOn } from '../scheme/amendments'
import { applicantNotEntitled, decide, themeNotEligible, type Decision, type NotEntitled } from './decision'
import { firstToSet, termsOn } from '../scheme/in-force'
import type { Applicant, Service, Theme } from '../scheme/parameters'
import { vatRateOn } from '../scheme/vat-rate'
import type { IsoDate } from '../values/iso-date'
import type { Money } from '../values/money'
import { readRegistrationNumber, type RegistrationNumber } from '../values/registration-number'

/** What can be wrong with a project, worst first: this order is the order of severity. */
export const findingCodes = [
  'applied-too-late',
  'ends-too-late',
  'deposited-too-late',
  'theme-not-eligible',
  'applicant-not-entitled',
  'below-minimum',
  'above-ceiling',
  'number-unreadable',
  'number-of-other-service',
  'number-of-other-organisation',
  'no-day',
  'no-cost',
  'enterprise-from-above',
  'stop-day-unknown',
  'application-day-unknown',
  'unreadable',
  'no-theme',
  'other-size',
  'same-degree-year',
  'same-course-twice',
  'ends-before-start',
  'vat-included',
  'catering-not-counted',
  'number-repaired',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** A finding with the figures that matter. */
export type Finding =
  /** Applied for after the last day, or not applied for when it was over. */
  | { readonly code: 'applied-too-late'; readonly lastDay: IsoDate; readonly wasAppliedFor: boolean }
  | { readonly code: 'ends-too-late'; readonly lastDay: IsoDate }
  /** Own share deposited after the last day, or not deposited when it was over. */
  | { readonly code: 'deposited-too-late'; readonly lastDay: IsoDate; readonly wasDeposited: boolean }
  | NotEntitled
  | { readonly code: 'below-minimum'; readonly cost: Money; readonly minimum: Money }
  | { readonly code: 'above-ceiling'; readonly wanted: Money; readonly room: Money; readonly granted: boolean }
  | { readonly code: 'number-unreadable' }
  | { readonly code: 'number-of-other-service'; readonly number: RegistrationNumber; readonly service: Service }
  | { readonly code: 'number-of-other-organisation'; readonly holder: string; readonly provider: string }
  | { readonly code: 'no-day' }
  | { readonly code: 'no-cost' }
  /** So many rows from this one on do not name their enterprise: that of the row above is taken. */
  | { readonly code: 'enterprise-from-above'; readonly name: string; readonly rows: number }
  | { readonly code: 'stop-day-unknown'; readonly isInvoiced: boolean }
  | { readonly code: 'application-day-unknown'; readonly startsOn: IsoDate }
  | { readonly code: 'unreadable'; readonly fields: readonly string[] }
  | { readonly code: 'no-theme'; readonly since: IsoDate }
  | { readonly code: 'other-size'; readonly applicant: Applicant }
  /** The academic year by the calendar year in which it begins, and the row that was first. */
  | { readonly code: 'same-degree-year'; readonly academicYear: number; readonly row: number }
  | { readonly code: 'same-course-twice'; readonly row: number }
  | { readonly code: 'ends-before-start'; readonly startsOn: IsoDate }
  | {
      readonly code: 'vat-included'
      readonly cost: Money
      readonly withoutVat: Money
      readonly vatRate: Money
    }
  | { readonly code: 'catering-not-counted' }
  | { readonly code: 'number-repaired'; readonly number: RegistrationNumber }

export type Project = {
  readonly startsOn?: IsoDate | undefined
  readonly endsOn?: IsoDate | undefined
  readonly appliedOn?: IsoDate | undefined
  /** What was filled in as the price, euro. */
  readonly projectAmount?: Money | undefined
  /** What counts of it. */
  readonly eligibleCost?: Money | undefined
  /** Training when not given, but then the kind of the number is not judged. */
  readonly service?: Service | undefined
  readonly theme?: Theme | undefined
  readonly applicant?: Applicant | undefined
  /** As somebody wrote it. */
  readonly registrationNumber?: string | undefined
  /** What stands there but cannot be read, with the name its reader knows it by: it is not missing, so it is not called missing. */
  readonly unreadable?: readonly Unreadable[] | undefined
}

export type Unreadable = { readonly field: string; readonly name: string }

/** Whether something stands in one of these cells that cannot be read. */
export const cannotRead = (
  { unreadable = [] }: { readonly unreadable?: readonly Unreadable[] | undefined },
  ...fields: readonly string[]
): boolean => unreadable.some(({ field }) => fields.includes(field))

/**
 * All findings about one project on its own, worst first, under the rules of a day: without one that of its application, else of its start,
 * else the day the rules were last checked. `decision` and `lastDayToApply` spare a second walk where they are known already.
 */
export function projectFindings(
  project: Project,
  on = decidingDay(project),
  decision = decisionOf(project, on),
  lastDayToApply = lastDayToApplyFor(project),
): readonly Finding[] {
  return bySeverity([
    ...timing(project, lastDayToApply),
    ...content(project, on, decision),
    ...amounts(project, on, decision),
    ...number(project),
    ...gaps(project),
  ])
}

/** The steps of a project as far as it says them; undefined before the first rules. */
function decisionOf(project: Project, on: IsoDate): Decision | undefined {
  const decided = decide({ ...project, appliedOn: on })
  return decided.ok ? decided.value : undefined
}

export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  findings.length < 2
    ? findings
    : [...findings].sort((a, b) => findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code))

const decidingDay = ({ appliedOn, startsOn }: Project): IsoDate => appliedOn ?? startsOn ?? checkedOn

/** Uiterste aanvraag of a project that has a start. */
const lastDayToApplyFor = ({ startsOn }: Project): IsoDate | undefined => startsOn && applicationDeadline(startsOn)

function* timing(project: Project, lastDayToApply: IsoDate | undefined): Generator<Finding> {
  const { startsOn, endsOn, appliedOn } = project
  if (appliedOn !== undefined && lastDayToApply !== undefined && appliedOn > lastDayToApply)
    yield { code: 'applied-too-late', lastDay: lastDayToApply, wasAppliedFor: true }
  if (endsOn === undefined) return
  const latestApplication = appliedOn ?? (cannotRead(project, 'appliedOn') ? undefined : lastDayToApply)
  const lastDay = latestApplication && completionDeadline(latestApplication)
  if (lastDay !== undefined && endsOn > lastDay) yield { code: 'ends-too-late', lastDay }
  if (startsOn !== undefined && endsOn < startsOn) yield { code: 'ends-before-start', startsOn }
}

function* content(project: Project, on: IsoDate, decision: Decision | undefined): Generator<Finding> {
  if (decision === undefined) return
  const { theme, applicant } = project
  const { service, isThemeEligible, ordinary } = decision
  if (!cannotRead(project, 'theme')) {
    if (!isThemeEligible && !cannotRead(project, 'service')) yield themeNotEligible(service, on)
    if (theme === undefined && needsTheme(service, on))
      yield { code: 'no-theme', since: themeNeededSince(service) as IsoDate }
  }
  if (applicant !== undefined && ordinary === undefined) yield applicantNotEntitled(applicant)
}

const needsTheme = (service: Service, on: IsoDate): boolean => termsOn(on).eligibleThemes[service] !== 'any'

const themeNeededSince = (service: Service): IsoDate | undefined =>
  firstToSet(({ eligibleThemes }) => (eligibleThemes?.[service] === 'any' ? undefined : eligibleThemes?.[service]))
    ?.inForce

function* amounts(project: Project, on: IsoDate, decision: Decision | undefined): Generator<Finding> {
  const { projectAmount, eligibleCost } = project
  const isMinimumKnown = decision !== undefined && !cannotRead(project, 'service')
  if (isMinimumKnown && eligibleCost !== undefined && !decision.reachesMinimum)
    yield { code: 'below-minimum', cost: eligibleCost, minimum: decision.minimum }
  if (projectAmount !== undefined && !projectAmount.isNegative() && !projectAmount.isInteger()) {
    const vatRate = vatRateOn(on)
    const withVat = vatRate.plus(1)
    if (projectAmount.modulo(withVat).isZero())
      yield { code: 'vat-included', cost: projectAmount, withoutVat: projectAmount.dividedBy(withVat), vatRate }
  }
}

function* number({ registrationNumber, service }: Project): Generator<Finding> {
  if (registrationNumber === undefined) return
  const reading = readRegistrationNumber(registrationNumber)
  if (!reading.ok) {
    yield { code: 'number-unreadable' }
    return
  }
  const { number, service: kind, repaired } = reading.value
  if (service !== undefined && kind !== 'other' && kind !== service)
    yield { code: 'number-of-other-service', number, service: kind }
  if (repaired) yield { code: 'number-repaired', number }
}

function* gaps(project: Project): Generator<Finding> {
  const { startsOn, appliedOn, projectAmount, unreadable = [] } = project
  const missing = (value: unknown, field: keyof Project) => value === undefined && !cannotRead(project, field)
  if (missing(startsOn, 'startsOn') && missing(appliedOn, 'appliedOn')) yield { code: 'no-day' }
  if (missing(projectAmount, 'projectAmount')) yield { code: 'no-cost' }
  if (unreadable.length > 0) yield { code: 'unreadable', fields: unreadable.map(({ name }) => name) }
}
