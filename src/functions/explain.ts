import { checkedOn, explainSubsidy, sourceOf, type ExplanationStep, type Parameters } from '../rules'
import { applicantTerm, explainHeaders, noCostText, stepText, themeStepValue } from '../wording'
import { known, isBlankOrZero, formats, moneyResult, type CellResult, type Formats } from '../cells'
import { optional, required } from './definition/arguments'
import { customFunction } from './definition/custom-function'
import { applicationDate, cost, plafondLeft, service, size, theme } from './definition/parameters'
import { subsidyParameters } from './definition/rests-on'

export const explain = customFunction({
  id: 'EXPLAIN',
  says: {
    nl: 'Legt één subsidie stap voor stap uit, met de dag vanaf wanneer elke regel geldt en de bron. Dezelfde argumenten als SUBSIDY.',
    en: 'Explains one subsidy step by step, with the day from which each rule holds and its source. The same arguments as SUBSIDY.',
  },
  arguments: {
    eligibleCost: required(cost),
    applicant: required(size),
    appliedOn: optional(applicationDate),
    theme: optional(theme),
    service: optional(service, 'training'),
    room: optional(plafondLeft),
  },
  restsOn: subsidyParameters,
  examples: [['=INDEX(KMO.EXPLAIN(1000,"klein",DATE(2026,5,4)),1,1)', 'Stap']],
  spills: true,
  withoutSubject: (cost) =>
    isBlankOrZero(cost) ? [[...explainHeaders], ['Subsidie', 0, noCostText, '', '']] : undefined,
  answer(given) {
    const dayWasGiven = given.appliedOn !== undefined
    const steps = known(explainSubsidy({ ...given, appliedOn: given.appliedOn ?? checkedOn }), applicationDate.names)
    const format = formats()
    return [[...explainHeaders], ...steps.map((step) => stepRow(step, dayWasGiven, format))]
  },
})

/** The parameter each step rests on, to find its source. */
const parameterOf = {
  'application-date': 'subsidyRate',
  applicant: 'subsidyRate',
  theme: 'eligibleThemes',
  'ordinary-rate': 'subsidyRate',
  'rate-increase': 'rateIncrease',
  minimum: 'minimumCost',
  ceiling: 'subsidyCeiling',
  room: 'subsidyCeiling',
} as const satisfies Partial<Record<ExplanationStep['step'], keyof Parameters>>

function stepRow(step: ExplanationStep, dayWasGiven: boolean, format: Formats): CellResult[] {
  const { name, sentence } = stepText(step, dayWasGiven)
  const parameter = (parameterOf as Partial<Record<string, keyof Parameters>>)[step.step]
  const { amendment } = step
  if (amendment === undefined || parameter === undefined) return [name, stepValue(step, format), sentence, '', '']
  return [name, stepValue(step, format), sentence, format.day(amendment.inForce), sourceOf(amendment, parameter).url]
}

function stepValue(step: ExplanationStep, format: Formats): CellResult {
  switch (step.step) {
    case 'application-date':
      return format.day(step.value)
    case 'applicant':
      return applicantTerm(step.value)
    case 'theme':
      return themeStepValue(step)
    case 'ordinary-rate':
    case 'rate-increase':
      return format.fraction(step.value)
    default:
      return moneyResult(step.value)
  }
}
