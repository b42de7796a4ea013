import type { Applicant, EnterpriseSize, Money, Service, Step, Theme } from '../rules'
import { amountText, choiceText } from './formats'
import { applicantTerm, lapsedTerm, serviceTerm, stepTerms, themeTerm } from './terms'

/** Dutch is what every user of the scheme reads; English stands beside it in the pane. */
export type Language = 'nl' | 'en'

/** The terms and formats that a sentence is made of, in one language. */
export type Words = {
  readonly applicant: (applicant: Applicant) => string
  readonly service: (service: Service | 'other') => string
  readonly theme: (theme: Theme) => string
  readonly step: (step: Step) => string
  readonly lapsed: string
  /** `1.028,50` or `1,028.50` */
  readonly amount: (amount: Money) => string
  /** `a, b of c` or `a, b or c` */
  readonly choice: (choices: readonly string[]) => string
}

const dutch: Words = {
  applicant: applicantTerm,
  service: serviceTerm,
  theme: themeTerm,
  step: (step) => stepTerms[step],
  lapsed: lapsedTerm,
  amount: amountText,
  choice: choiceText,
}

const sizes: Readonly<Record<EnterpriseSize, string>> = { small: 'small', medium: 'medium-sized', large: 'large' }
const services: Readonly<Record<Service | 'other', string>> = {
  training: 'training',
  advice: 'advice',
  other: 'another service',
}
const themes: Readonly<Record<Theme, string>> = {
  'business-strategy': 'business strategy',
  'job-specific-skills': 'job-specific skills',
  digitalisation: 'digitalisation',
  sustainability: 'sustainability',
  'financial-literacy': 'financial literacy',
  innovation: 'innovation',
  internationalisation: 'internationalisation',
  'human-resources': 'human resources',
  cybersecurity: 'cybersecurity',
  'energy-efficiency': 'energy efficiency',
}
const steps: Readonly<Record<Step, string>> = {
  apply: 'apply',
  deposit: 'deposit own share',
  'order-payment': 'order payment',
  'obtain-certificate': 'ask for the certificate',
  done: 'done',
}
/** Points and commas change places. */
const swapped: Readonly<Record<string, string>> = { ',': '.', '.': ',' }

const english: Words = {
  applicant(applicant) {
    const size = applicant.replace('sheltered-', '') as EnterpriseSize
    return size === applicant ? sizes[size] : `${sizes[size]}, sheltered work`
  },
  service: (service) => services[service],
  theme: (theme) => themes[theme],
  step: (step) => steps[step],
  lapsed: 'lapsed',
  amount: (amount) => amountText(amount).replace(/[.,]/g, (mark) => swapped[mark] as string),
  choice: (choices) =>
    choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices[choices.length - 1]}`,
}

const languages: Readonly<Record<Language, Words>> = { nl: dutch, en: english }

export const wordsIn = (language: Language): Words => languages[language]
