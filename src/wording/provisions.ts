import type { Applicant, Parameters, Provision, Service, Theme } from '../rules'
import { wordsIn, type Language } from './language'
import { applicantTerm, serviceTerm, themeTerm } from './terms'

/** How a value of the law is to be read and shown. */
export type Unit = 'fraction' | 'euro' | 'days' | 'years' | 'persons' | 'themes'

type Description = {
  readonly what: (branches: readonly string[]) => string
  readonly unit: (branches: readonly string[]) => Unit
}

const onlyBranch = (say: (branch: string) => string) => (branches: readonly string[]) => say(branches[0] ?? '')

const sizeFigures: Record<string, string> = {
  headcount: 'werkzame personen, minder dan',
  turnover: 'omzet in euro, hoogstens',
  balanceSheetTotal: 'balanstotaal in euro, hoogstens',
}

/** Every parameter of the scheme in Dutch; the compiler asks for a new one. */
const descriptions: Record<keyof Parameters, Description> = {
  subsidyRate: {
    what: onlyBranch((who) => `Steunpercentage, ${applicantTerm(who as Applicant)}`),
    unit: () => 'fraction',
  },
  rateIncrease: {
    what: ([theme, service]) =>
      `Verhoging van het percentage, ${themeTerm(theme as Theme)}, ${serviceTerm(service as Service)}`,
    unit: () => 'fraction',
  },
  subsidyCeiling: {
    what: onlyBranch((who) => `Plafond per kalenderjaar in euro, ${applicantTerm(who as Applicant)}`),
    unit: () => 'euro',
  },
  extraCeiling: {
    what: () => 'Extra plafond werkbaar werk in euro (aparte aanvraag, enkel ter informatie)',
    unit: () => 'euro',
  },
  eligibleThemes: {
    what: onlyBranch((service) => `Thema’s, ${serviceTerm(service as Service)}`),
    unit: () => 'themes',
  },
  minimumCost: {
    what: onlyBranch((service) => `Minimumkost per aanvraag in euro, ${serviceTerm(service as Service)}`),
    unit: () => 'euro',
  },
  cateringLimit: { what: () => 'Catering in euro per persoon per dag, hoogstens', unit: () => 'euro' },
  applicationTerm: { what: () => 'Aanvragen, dagen na de start', unit: () => 'days' },
  depositTerm: { what: () => 'Eigen aandeel storten, dagen na de aanvraag', unit: () => 'days' },
  completionTerm: { what: () => 'Einde op 31 december, jaren na de aanvraag', unit: () => 'years' },
  retentionTerm: { what: () => 'Documenten bewaren, jaren na de start', unit: () => 'years' },
  sizeThresholds: {
    what: ([size, figure = '']) => `Grootte, ${applicantTerm(size as Applicant)}: ${sizeFigures[figure]}`,
    unit: ([, figure]) => (figure === 'headcount' ? 'persons' : 'euro'),
  },
  publicShareLimit: {
    what: () => 'Deel van een overheid vanaf waar een onderneming uitgesloten is',
    unit: () => 'fraction',
  },
}

const english = wordsIn('en')
const englishFigures: Record<string, string> = {
  headcount: 'staff headcount, fewer than',
  turnover: 'turnover in euro, at most',
  balanceSheetTotal: 'balance sheet total in euro, at most',
}

/** The same in English, which only the pane shows. */
const englishNames: Record<keyof Parameters, Description['what']> = {
  subsidyRate: onlyBranch((who) => `Subsidy rate, ${english.applicant(who as Applicant)}`),
  rateIncrease: ([theme, service]) =>
    `Increase of the rate, ${english.theme(theme as Theme)}, ${english.service(service as Service)}`,
  subsidyCeiling: onlyBranch((who) => `Ceiling per calendar year in euro, ${english.applicant(who as Applicant)}`),
  extraCeiling: () => 'Extra ceiling for workable work in euro (a separate application, for information only)',
  eligibleThemes: onlyBranch((service) => `Themes, ${english.service(service as Service)}`),
  minimumCost: onlyBranch(
    (service) => `Minimum cost of an application in euro, ${english.service(service as Service)}`,
  ),
  cateringLimit: () => 'Catering in euro per person per day, at most',
  applicationTerm: () => 'Apply, days after the start',
  depositTerm: () => 'Deposit the own share, days after the application',
  completionTerm: () => 'End on 31 December, years after the application',
  retentionTerm: () => 'Keep the documents, years after the start',
  sizeThresholds: ([size, figure = '']) => `Size, ${english.applicant(size as Applicant)}: ${englishFigures[figure]}`,
  publicShareLimit: () => 'Share of a public authority from which an enterprise is excluded',
}

export const provisionName = ({ parameter, branches }: Provision, language: Language = 'nl'): string =>
  language === 'nl' ? descriptions[parameter].what(branches) : englishNames[parameter](branches)
export const provisionUnit = ({ parameter, branches }: Provision): Unit => descriptions[parameter].unit(branches)

/** The value of a provision as text, where it is not a figure. */
export const themesText = (value: 'any' | readonly Theme[], language: Language = 'nl'): string =>
  value === 'any' ? (language === 'nl' ? 'alle' : 'all') : value.map(wordsIn(language).theme).join(', ')

/** The row about the scheme as a whole: which day decides, and what stays outside the figures. */
export const scopeName = 'Toepassing'
export const scopeValue = 'volgens de indieningsdatum van de aanvraag'
