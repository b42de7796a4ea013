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
  'theme-not-eligible',
  'applicant-not-entitled',
  'below-minimum',
  'above-ceiling',
  'number-unreadable',
  'number-of-other-service',
  'no-day',
  'no-cost',
  'unreadable',
  'no-theme',
  'other-size',
  'vat-included',
  'catering-not-counted',
  'number-repaired',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** A finding with the figures that matter. */
export type Finding =
  | { readonly code: 'applied-too-late'; readonly lastDay: IsoDate }
  | { readonly code: 'ends-too-late'; readonly lastDay: IsoDate }
  | NotEntitled
  | { readonly code: 'below-minimum'; readonly cost: Money; readonly minimum: Money }
  | { readonly code: 'above-ceiling'; readonly wanted: Money; readonly room: Money; readonly granted: boolean }
  | { readonly code: 'number-unreadable' }
  | { readonly code: 'number-of-other-service'; readonly number: RegistrationNumber; readonly service: Service }
  | { readonly code: 'no-day' }
  | { readonly code: 'no-cost' }
  | { readonly code: 'unreadable'; readonly fields: readonly string[] }
  | { readonly code: 'no-theme'; readonly since: IsoDate }
  | { readonly code: 'other-size'; readonly applicant: Applicant }
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
 * All findings about one project on its own, worst first. Without an application date the rules of its start date are asked.
 * `decision` and `lastDayToApply` spare a second walk where they are known already.
 */
export function projectFindings(
  project: Project,
  decision = decisionOf(project),
  lastDayToApply = lastDayToApplyFor(project),
): Finding[] {
  return bySeverity([
    ...timing(project, lastDayToApply),
    ...content(project, decision),
    ...amounts(project, decision),
    ...number(project),
    ...gaps(project),
  ])
}

/** The steps of a project as far as it says them; undefined before the first rules. */
function decisionOf(project: Project): Decision | undefined {
  const decided = decide({ ...project, appliedOn: decidingDay(project) })
  return decided.ok ? decided.value : undefined
}

export function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code))
}

/** The day whose rules a project follows: its application, else its start, else the day the rules were last checked. */
const decidingDay = ({ appliedOn, startsOn }: Project): IsoDate => appliedOn ?? startsOn ?? checkedOn

/** Uiterste aanvraag of a project that has a start. */
const lastDayToApplyFor = ({ startsOn }: Project): IsoDate | undefined => startsOn && applicationDeadline(startsOn)

function* timing({ endsOn, appliedOn }: Project, lastDay: IsoDate | undefined): Generator<Finding> {
  if (appliedOn !== undefined && lastDay !== undefined && appliedOn > lastDay)
    yield { code: 'applied-too-late', lastDay }
  if (endsOn !== undefined && appliedOn !== undefined) {
    const lastDay = completionDeadline(appliedOn)
    if (lastDay !== undefined && endsOn > lastDay) yield { code: 'ends-too-late', lastDay }
  }
}

function* content(project: Project, decision: Decision | undefined): Generator<Finding> {
  if (decision === undefined) return
  const { theme, applicant } = project
  const { service, isThemeEligible, ordinary } = decision
  const on = decidingDay(project)
  if (!cannotRead(project, 'theme')) {
    if (!isThemeEligible) yield themeNotEligible(service, on)
    if (theme === undefined && needsTheme(service, on))
      yield { code: 'no-theme', since: themeNeededSince(service) as IsoDate }
  }
  if (applicant !== undefined && ordinary === undefined) yield applicantNotEntitled(applicant)
}

const needsTheme = (service: Service, on: IsoDate): boolean => termsOn(on).eligibleThemes[service] !== 'any'

const themeNeededSince = (service: Service): IsoDate | undefined =>
  firstToSet(({ eligibleThemes }) => (eligibleThemes?.[service] === 'any' ? undefined : eligibleThemes?.[service]))
    ?.inForce

function* amounts(project: Project, decision: Decision | undefined): Generator<Finding> {
  const { projectAmount, eligibleCost } = project
  if (decision !== undefined && eligibleCost !== undefined && !decision.reachesMinimum)
    yield { code: 'below-minimum', cost: eligibleCost, minimum: decision.minimum }
  if (projectAmount !== undefined && !projectAmount.isNegative() && !projectAmount.isInteger()) {
    const vatRate = vatRateOn(decidingDay(project))
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
