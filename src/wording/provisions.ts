import type { Parameters, Provision, Theme } from '../rules'
import { provisionNames as english } from './en/provisions'
import { wordsIn } from './language'
import { provisionNames as dutch } from './nl/provisions'
import type { Language, ProvisionNames } from './vocabulary'

/** How a value of the law is to be read and shown. */
export type Unit = 'fraction' | 'euro' | 'days' | 'years' | 'persons' | 'themes'

const names: Readonly<Record<Language, ProvisionNames>> = { nl: dutch, en: english }

const units: Readonly<Record<keyof Parameters, Unit | ((branches: readonly string[]) => Unit)>> = {
  subsidyRate: 'fraction',
  rateIncrease: 'fraction',
  subsidyCeiling: 'euro',
  extraCeiling: 'euro',
  eligibleThemes: 'themes',
  minimumCost: 'euro',
  cateringLimit: 'euro',
  applicationTerm: 'days',
  depositTerm: 'days',
  completionTerm: 'years',
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

/** The value of a provision as text, where it is not a figure. */
export const themesText = (value: 'any' | readonly Theme[], language: Language = 'nl'): string =>
  value === 'any' ? wordsIn(language).all : value.map(wordsIn(language).theme).join(', ')

/** The row about the scheme as a whole: which day decides, and what stays outside the figures. */
export const scopeName = 'Toepassing'
export const scopeValue = 'volgens de indieningsdatum van de aanvraag'
