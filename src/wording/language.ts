import {
  firstDay,
  yearOf,
  type Applicant,
  type DecimalText,
  type EnterpriseSize,
  type IsoDate,
  type Money,
  type Service,
  type Step,
  type Theme,
  type Years,
} from '../rules'
import { amountText, choiceText, figureText, monthText, percentText, yearsText } from './formats'
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
  /** `7.500` or `7,500`: a figure of the law, with cents only where it has them */
  readonly figure: (figure: DecimalText) => string
  /** `12,5 %` or `12.5 %` */
  readonly percent: (fraction: Money | DecimalText) => string
  /** `april 2016` or `April 2016` */
  readonly month: (day: IsoDate) => string
  /** `vóór 2020 en vanaf 2027` or `before 2020 and from 2027` */
  readonly years: (years: readonly Years[]) => string
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
  figure: figureText,
  percent: percentText,
  month: monthText,
  years: yearsText,
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

const swap = (text: string): string => text.replace(/[.,]/g, (mark) => swapped[mark] as string)

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function span({ from, to }: Years): string {
  if (to === undefined) return `from ${from}`
  if (from === yearOf(firstDay)) return `before ${to + 1}`
  return from === to ? `in ${from}` : `from ${from} to ${to}`
}

const english: Words = {
  applicant(applicant) {
    const size = applicant.replace('sheltered-', '') as EnterpriseSize
    return size === applicant ? sizes[size] : `${sizes[size]}, sheltered work`
  },
  service: (service) => services[service],
  theme: (theme) => themes[theme],
  step: (step) => steps[step],
  lapsed: 'lapsed',
  amount: (amount) => swap(amountText(amount)),
  figure: (figure) => swap(figureText(figure)),
  percent: (fraction) => swap(percentText(fraction)),
  month: (day) => `${months[Number(day.slice(5, 7)) - 1]} ${yearOf(day)}`,
  years: (years) => years.map(span).join(' and '),
  choice: (choices) =>
    choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices[choices.length - 1]}`,
}

const languages: Readonly<Record<Language, Words>> = { nl: dutch, en: english }

export const wordsIn = (language: Language): Words => languages[language]
