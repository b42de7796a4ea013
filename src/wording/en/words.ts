import { firstDay, yearOf, type EnterpriseSize, type Service, type Step, type Theme, type Years } from '../../rules'
import { amountText, figureText, percentText, pointsText } from '../formats'
import { monthNames } from '../month-names'
import type { Words } from '../vocabulary'

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

function span({ from, to }: Years): string {
  if (to === undefined) return `from ${from}`
  if (from === yearOf(firstDay)) return `before ${to + 1}`
  return from === to ? `in ${from}` : `from ${from} to ${to}`
}

export const words: Words = {
  applicant(applicant) {
    const size = applicant.replace('sheltered-', '') as EnterpriseSize
    return size === applicant ? sizes[size] : `${sizes[size]}, sheltered work`
  },
  service: (service) => services[service],
  theme: (theme) => themes[theme],
  step: (step) => steps[step],
  lapsed: 'lapsed',
  all: 'all',
  unknown: 'unknown',
  none: 'none',
  amount: (amount) => swap(amountText(amount)),
  figure: (figure) => swap(figureText(figure)),
  percent: (fraction) => swap(percentText(fraction)),
  points: (fraction) => swap(pointsText(fraction)).replace('procentpunt', 'percentage points'),
  month: (day) => `${monthNames.en[Number(day.slice(5, 7)) - 1]} ${yearOf(day)}`,
  years: (years) => years.map(span).join(' and '),
  choice: (choices) =>
    choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices[choices.length - 1]}`,
}
