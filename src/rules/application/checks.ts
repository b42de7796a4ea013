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
  'T1',
  'T2',
  'I2',
  'I4',
  'B1',
  'B3',
  'D1',
  'D3',
  'M1',
  'M2',
  'F1',
  'I1',
  'I5',
  'B2',
  'B4',
  'D2',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** A finding with the figures that matter. */
export type Finding =
  | { readonly code: 'T1'; readonly lastDay: IsoDate }
  | { readonly code: 'T2'; readonly lastDay: IsoDate }
  | { readonly code: 'I2'; readonly service: Service; readonly eligible: readonly Theme[]; readonly since: IsoDate }
  | { readonly code: 'I4'; readonly applicant: Applicant; readonly entitledFrom: IsoDate | undefined }
  | { readonly code: 'B1'; readonly cost: Money; readonly minimum: Money }
  | { readonly code: 'B3'; readonly wanted: Money; readonly room: Money; readonly granted: boolean }
  | { readonly code: 'D1' }
  | { readonly code: 'D3'; readonly number: RegistrationNumber; readonly service: Service }
  | { readonly code: 'M1' }
  | { readonly code: 'M2' }
  | { readonly code: 'F1'; readonly fields: readonly string[] }
  | { readonly code: 'I1'; readonly since: IsoDate }
  | { readonly code: 'I5'; readonly applicant: Applicant }
  | { readonly code: 'B2'; readonly cost: Money; readonly withoutVat: Money }
  | { readonly code: 'B4' }
  | { readonly code: 'D2'; readonly number: RegistrationNumber }

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
    if (lastDay !== undefined && appliedOn > lastDay) yield { code: 'T1', lastDay }
  }
  if (endsOn !== undefined && appliedOn !== undefined) {
    const lastDay = completionDeadline(appliedOn)
    if (lastDay !== undefined && endsOn > lastDay) yield { code: 'T2', lastDay }
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
        code: 'I2',
        service,
        eligible,
        since: originOf(on, ({ eligibleThemes }) => eligibleThemes?.[service])?.inForce as IsoDate,
      }
    }
    if (!themeUnreadable && theme === undefined) yield { code: 'I1', since: themeNeededSince(service) as IsoDate }
  }
  if (applicant !== undefined && scheme.subsidyRate[applicant] === undefined) {
    yield { code: 'I4', applicant, entitledFrom: entitledFrom(applicant) }
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
    if (eligibleCost.lessThan(minimum)) yield { code: 'B1', cost: eligibleCost, minimum }
  }
  if (projectAmount !== undefined && !projectAmount.isNegative() && !projectAmount.isInteger()) {
    const withoutVat = projectAmount.dividedBy(vatRate.plus(1))
    if (withoutVat.isInteger()) yield { code: 'B2', cost: projectAmount, withoutVat }
  }
}

function* number({ registrationNumber, service }: Project): Generator<Finding> {
  if (registrationNumber === undefined) return
  const reading = readRegistrationNumber(registrationNumber)
  if (!reading.ok) {
    yield { code: 'D1' }
    return
  }
  const { number, service: kind, repaired } = reading.value
  if (service !== undefined && kind !== 'other' && kind !== service) yield { code: 'D3', number, service: kind }
  if (repaired) yield { code: 'D2', number }
}

function* gaps(project: Project): Generator<Finding> {
  const { startsOn, appliedOn, projectAmount, unreadable = [] } = project
  const missing = (value: unknown, field: keyof Project) => value === undefined && !cannotRead(project, field)
  if (missing(startsOn, 'startsOn') && missing(appliedOn, 'appliedOn')) yield { code: 'M1' }
  if (missing(projectAmount, 'projectAmount')) yield { code: 'M2' }
  if (unreadable.length > 0) yield { code: 'F1', fields: unreadable.map(({ name }) => name) }
}

const cannotRead = ({ unreadable = [] }: Project, field: keyof Project): boolean =>
  unreadable.some((one) => one.field === field)
