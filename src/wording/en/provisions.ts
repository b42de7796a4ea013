import type { Applicant, Service, Theme } from '../../rules'
import type { ProvisionNames } from '../vocabulary'
import { words } from './words'

const figures: Readonly<Record<string, string>> = {
  headcount: 'staff headcount, fewer than',
  turnover: 'turnover in euro, at most',
  balanceSheetTotal: 'balance sheet total in euro, at most',
}

export const provisionNames: ProvisionNames = {
  subsidyRate: ([who]) => `Subsidy rate, ${words.applicant(who as Applicant)}`,
  rateIncrease: ([theme, service]) =>
    `Increase of the rate, ${words.theme(theme as Theme)}, ${words.service(service as Service)}`,
  subsidyCeiling: ([who]) => `Ceiling per calendar year in euro, ${words.applicant(who as Applicant)}`,
  extraCeiling: () => 'Extra ceiling for workable work in euro (a separate application, for information only)',
  eligibleThemes: ([service]) => `Themes, ${words.service(service as Service)}`,
  minimumCost: ([service]) => `Minimum cost of an application in euro, ${words.service(service as Service)}`,
  cateringLimit: () => 'Catering in euro per person per day, at most',
  applicationTerm: () => 'Apply, days after the start',
  depositTerm: () => 'Deposit the own share, days after the application',
  completionTerm: () => 'End on 31 December, years after the application',
  releaseTerm: () => 'A stop until 31 December gives the ceiling back, years after the application',
  retentionTerm: () => 'Keep the documents, years after the start',
  sizeThresholds: ([size, figure = '']) => `Size, ${words.applicant(size as Applicant)}: ${figures[figure]}`,
  publicShareLimit: () => 'Share of a public authority from which an enterprise is excluded',
}
