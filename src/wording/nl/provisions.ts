import type { Applicant, Service, Theme } from '../../rules'
import type { ProvisionNames } from '../vocabulary'
import { words } from './words'

const figures: Readonly<Record<string, string>> = {
  headcount: 'werkzame personen, minder dan',
  turnover: 'omzet in euro, hoogstens',
  balanceSheetTotal: 'balanstotaal in euro, hoogstens',
}

export const provisionNames: ProvisionNames = {
  subsidyRate: ([who]) => `Steunpercentage, ${words.applicant(who as Applicant)}`,
  rateIncrease: ([theme, service]) =>
    `Verhoging van het percentage, ${words.theme(theme as Theme)}, ${words.service(service as Service)}`,
  subsidyCeiling: ([who]) => `Plafond per kalenderjaar in euro, ${words.applicant(who as Applicant)}`,
  extraCeiling: () => 'Extra plafond werkbaar werk in euro (aparte aanvraag, enkel ter informatie)',
  eligibleThemes: ([service]) => `Thema’s, ${words.service(service as Service)}`,
  minimumCost: ([service]) => `Minimumkost per aanvraag in euro, ${words.service(service as Service)}`,
  cateringLimit: () => 'Catering in euro per persoon per dag, hoogstens',
  applicationTerm: () => 'Aanvragen, dagen na de start',
  depositTerm: () => 'Eigen aandeel storten, dagen na de aanvraag',
  completionTerm: () => 'Einde op 31 december, jaren na de aanvraag',
  releaseTerm: () => 'Stoppen tot 31 december geeft het plafond terug, jaren na de aanvraag',
  retentionTerm: () => 'Documenten bewaren, jaren na de start',
  sizeThresholds: ([size, figure = '']) => `Grootte, ${words.applicant(size as Applicant)}: ${figures[figure]}`,
  publicShareLimit: () => 'Deel van een overheid vanaf waar een onderneming uitgesloten is',
}
