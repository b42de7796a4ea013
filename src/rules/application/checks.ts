import { applicationDeadline, completionDeadline } from './deadlines'
import { checkedOn } from '../scheme/amendments'
import { firstToSet, originOf, schemeInForce } from '../scheme/in-force'
import type { Applicant, Service, Theme } from '../scheme/parameters'
import { entitledFrom, themeIsEligible } from './subsidy-rate'
import type { IsoDate } from '../values/iso-date'
import { figure, type Money } from '../values/money'
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
  | {
      readonly code: 'theme-not-eligible'
      readonly service: Service
      readonly eligible: readonly Theme[]
      readonly since: IsoDate
    }
  | {
      readonly code: 'applicant-not-entitled'
      readonly applicant: Applicant
      readonly entitledFrom: IsoDate | undefined
    }
  | { readonly code: 'below-minimum'; readonly cost: Money; readonly minimum: Money }
  | { readonly code: 'above-ceiling'; readonly wanted: Money; readonly room: Money; readonly granted: boolean }
  | { readonly code: 'number-unreadable' }
  | { readonly code: 'number-of-other-service'; readonly number: RegistrationNumber; readonly service: Service }
  | { readonly code: 'no-day' }
  | { readonly code: 'no-cost' }
  | { readonly code: 'unreadable'; readonly fields: readonly string[] }
  | { readonly code: 'no-theme'; readonly since: IsoDate }
  | { readonly code: 'other-size'; readonly applicant: Applicant }
  | { readonly code: 'vat-included'; readonly cost: Money; readonly withoutVat: Money }
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

/** Belgian VAT on courses that are not exempt, as a fraction. */
export const vatRate = figure('0.21')

/** All findings about one project on its own, worst first. Without an application date the rules of its start date are asked. */
export function projectFindings(project: Project): Finding[] {
  return bySeverity([
    ...timing(project),
    ...content(project),
    ...amounts(project),
    ...number(project),
    ...gaps(project),
  ])
}

export function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code))
}

/** The day whose rules a project follows: its application, else its start, else the day the rules were last checked. */
const decidingDay = ({ appliedOn, startsOn }: Project): IsoDate => appliedOn ?? startsOn ?? checkedOn

function* timing({ startsOn, endsOn, appliedOn }: Project): Generator<Finding> {
  if (startsOn !== undefined && appliedOn !== undefined) {
    const lastDay = applicationDeadline(startsOn)
    if (lastDay !== undefined && appliedOn > lastDay) yield { code: 'applied-too-late', lastDay }
  }
  if (endsOn !== undefined && appliedOn !== undefined) {
    const lastDay = completionDeadline(appliedOn)
    if (lastDay !== undefined && endsOn > lastDay) yield { code: 'ends-too-late', lastDay }
  }
}

function* content(project: Project): Generator<Finding> {
  const { service = 'training', theme, applicant } = project
  const on = decidingDay(project)
  const inForce = schemeInForce(on)
  if (!inForce.ok) return
  const scheme = inForce.value

  const eligible = scheme.eligibleThemes[service]
  if (eligible !== 'any') {
    const themeUnreadable = cannotRead(project, 'theme')
    if (!themeUnreadable && !themeIsEligible(scheme, service, theme)) {
      yield {
        code: 'theme-not-eligible',
        service,
        eligible,
        since: originOf(on, ({ eligibleThemes }) => eligibleThemes?.[service])?.inForce as IsoDate,
      }
    }
    if (!themeUnreadable && theme === undefined) yield { code: 'no-theme', since: themeNeededSince(service) as IsoDate }
  }
  if (applicant !== undefined && scheme.subsidyRate[applicant] === undefined) {
    yield { code: 'applicant-not-entitled', applicant, entitledFrom: entitledFrom(applicant) }
  }
}

const themeNeededSince = (service: Service): IsoDate | undefined =>
  firstToSet(({ eligibleThemes }) => (eligibleThemes?.[service] === 'any' ? undefined : eligibleThemes?.[service]))
    ?.inForce

function* amounts(project: Project): Generator<Finding> {
  const { projectAmount, eligibleCost, service = 'training' } = project
  const inForce = schemeInForce(decidingDay(project))
  if (inForce.ok && eligibleCost !== undefined && !eligibleCost.isNegative()) {
    const minimum = figure(inForce.value.minimumCost[service])
    if (eligibleCost.lessThan(minimum)) yield { code: 'below-minimum', cost: eligibleCost, minimum }
  }
  if (projectAmount !== undefined && !projectAmount.isNegative() && !projectAmount.isInteger()) {
    const withoutVat = projectAmount.dividedBy(vatRate.plus(1))
    if (withoutVat.isInteger()) yield { code: 'vat-included', cost: projectAmount, withoutVat }
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

const cannotRead = ({ unreadable = [] }: Project, field: keyof Project): boolean =>
  unreadable.some((one) => one.field === field)
