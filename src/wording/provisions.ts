import { raisedRates, type DecimalText, type IsoDate, type Parameters, type Provision, type Theme } from '../rules'
import { provisionNames as english } from './en/provisions'
import { wordsIn } from './language'
import { provisionNames as dutch } from './nl/provisions'
import type { Language, ProvisionNames } from './vocabulary'

/** How a value of the law is to be read and shown. */
export type Unit = 'fraction' | 'points' | 'euro' | 'days' | 'years' | 'persons' | 'themes'

const names: Readonly<Record<Language, ProvisionNames>> = { nl: dutch, en: english }

const units: Readonly<Record<keyof Parameters, Unit | ((branches: readonly string[]) => Unit)>> = {
  subsidyRate: 'fraction',
  rateIncrease: 'points',
  subsidyCeiling: 'euro',
  extraCeiling: 'euro',
  eligibleThemes: 'themes',
  minimumCost: 'euro',
  cateringLimit: 'euro',
  applicationTerm: 'days',
  depositTerm: 'days',
  completionTerm: 'years',
  releaseTerm: 'years',
  retentionTerm: 'years',
  sizeThresholds: ([, figure]) => (figure === 'headcount' ? 'persons' : 'euro'),
  publicShareLimit: 'fraction',
}

export const provisionName = ({ parameter, branches }: Provision, language: Language = 'nl'): string =>
  names[language][parameter](branches)

export function provisionUnit({ parameter, branches }: Provision): Unit {
  const unit = units[parameter]
  return typeof unit === 'function' ? unit(branches) : unit
}

/** A value of the law as a user reads it: in words, as a count, or as a figure in its unit. */
export type ShownProvision =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'figure'; readonly figure: DecimalText; readonly unit: Unit }

/** How a value is shown on a day: an increase names the percentages it makes on that day. */
export function shownProvision(provision: Provision, on: IsoDate, language: Language = 'nl'): ShownProvision {
  const { value } = provision
  if (value === 'unknown') return { kind: 'words', text: wordsIn(language).unknown }
  if (typeof value === 'number') return { kind: 'count', count: value }
  if (value === 'any' || typeof value === 'object') return { kind: 'words', text: themesText(value, language) }
  const unit = provisionUnit(provision)
  if (unit === 'points') return { kind: 'words', text: increaseText(value, on, language) }
  return { kind: 'figure', figure: value, unit }
}

/** `+15 procentpunt: 45 % (klein), 35 % (middelgroot)` */
export function increaseText(increase: DecimalText, on: IsoDate, language: Language = 'nl'): string {
  const { none, points, percent, applicant } = wordsIn(language)
  const rates = raisedRates(increase, on).map(
    (one) => `${percent(one.rate)} (${one.applicants.map(applicant).join('; ')})`,
  )
  return rates.length === 0 ? none : `${points(increase)}: ${rates.join(', ')}`
}

/** The themes that a service may be about. */
export const themesText = (value: 'any' | readonly Theme[], language: Language = 'nl'): string =>
  value === 'any' ? wordsIn(language).all : value.map(wordsIn(language).theme).join(', ')

/** The row about the scheme as a whole: which day decides, and what stays outside the figures. */
export const scopeName = 'Toepassing'
export const scopeValue = 'volgens de indieningsdatum van de aanvraag'
