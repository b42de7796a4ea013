import type { ExplanationStep } from '../../rules'
import { words } from './words'

export function stepText(step: ExplanationStep, dayWasGiven: boolean): { name: string; sentence: string } {
  switch (step.step) {
    case 'cost':
      return { name: 'Cost', sentence: 'Eligible cost without VAT, in euro.' }
    case 'application-date':
      return {
        name: 'Application date',
        sentence: dayWasGiven
          ? 'The day of the application decides which rules hold and which calendar year gives the ceiling.'
          : 'Left out: the rules of the day on which they were last checked.',
      }
    case 'applicant':
      return {
        name: 'Size',
        sentence: `${capital(words.applicant(step.value))}: ${step.entitled ? '' : 'not '}entitled to subsidy on this day.`,
      }
    case 'theme': {
      const theme = step.value === undefined ? 'without a theme' : `about ${words.theme(step.value)}`
      const only =
        step.eligible === 'any' || step.entitled ? '' : `: only about ${words.choice(step.eligible.map(words.theme))}`
      return {
        name: 'Service and theme',
        sentence: `${capital(words.service(step.service))} ${theme} is ${step.entitled ? '' : 'not '}subsidised on this day${only}.`,
      }
    }
    case 'ordinary-rate':
      return { name: 'Ordinary rate', sentence: 'The rate for this size.' }
    case 'rate-increase':
      return {
        name: 'Increase',
        sentence: `The theme ${words.theme(step.theme)} gives ${words.points(step.value)}: from ${words.percent(step.ordinary)} to ${words.percent(step.rate)}.`,
      }
    case 'minimum':
      return {
        name: 'Minimum cost',
        sentence: step.reached
          ? `The cost reaches the minimum for an application (${words.service(step.service)}).`
          : `The cost is below the minimum for an application (${words.service(step.service)}).`,
      }
    case 'calculated':
      return {
        name: 'Calculated subsidy',
        sentence: `${words.percent(step.rate)} of ${words.amount(step.cost)} euro, rounded to the cent.`,
      }
    case 'ceiling':
      return { name: 'Ceiling', sentence: `The whole ceiling of calendar year ${step.year}.` }
    case 'room':
      return { name: 'Ceiling left', sentence: 'What is said to be left of the ceiling.' }
    case 'own-share':
      return { name: 'Own share', sentence: 'The cost minus the subsidy.' }
    case 'subsidy':
      return { name: 'Subsidy', sentence: conclusion(step.because) }
  }
}

function conclusion(because: (ExplanationStep & { step: 'subsidy' })['because']): string {
  switch (because) {
    case 'applicant-not-entitled':
      return 'No subsidy: this enterprise is not entitled.'
    case 'theme-not-eligible':
      return 'No subsidy: this service is not subsidised.'
    case 'below-minimum':
      return 'No subsidy: the cost is below the minimum.'
    case 'credit-note':
      return 'Credit note: this amount of subsidy is paid back.'
    case 'cut':
      return 'Reduced to what is left of the ceiling.'
    case undefined:
      return 'The calculated subsidy fits below the ceiling.'
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const themeStepValue = (step: ExplanationStep & { step: 'theme' }): string =>
  step.value === undefined ? words.service(step.service) : `${words.service(step.service)}, ${words.theme(step.value)}`

export const increaseStepValue = (step: ExplanationStep & { step: 'rate-increase' }): string =>
  `${words.points(step.value)}: ${words.percent(step.rate)}`

export const noCostText = 'No cost is filled in.'
