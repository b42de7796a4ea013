import { explainSubsidy, sourceOf, type ExplanationStep, type Parameters } from '../rules'
import { applicantTerm, explainHeaders, noCostText, stepText, themeStepValue } from '../wording'
import { known, isBlankOrZero, formats, moneyResult, type CellResult, type Formats } from '../cells'
import { readSubsidyQuestion } from './definition/subsidy-question'

/**
 * Legt één subsidie stap voor stap uit, met de dag vanaf wanneer elke regel geldt en de bron. Dezelfde argumenten als SUBSIDY.
 * @customfunction EXPLAIN
 * @helpurl https://localhost:3000/functies.html#EXPLAIN
 * @param cost Kost zonder btw die in aanmerking komt, in euro. Negatief voor een creditnota.
 * @param size "klein", "middelgroot" of "groot"; met "maatwerk" ervoor voor een maatwerkbedrijf.
 * @param [application_date] Dag van de aanvraag; leeg: de regels van de dag waarop ze het laatst zijn nagekeken.
 * @param [theme] Thema, bijvoorbeeld "cybersecurity"; leeg: het gewone percentage.
 * @param [service] "opleiding" (standaard) of "advies".
 * @param [plafond_left] Wat van het plafond overblijft, in euro; leeg: het hele plafond van het kalenderjaar.
 * @returns {any[][]} Een rij hoofdingen en een rij per stap; de laatste is de subsidie.
 */
export function explain(
  cost: any,
  size: any,
  application_date?: any,
  theme?: any,
  service?: any,
  plafond_left?: any,
): any[][] {
  if (isBlankOrZero(cost)) return [[...explainHeaders], ['Subsidie', 0, noCostText, '', '']]
  const question = readSubsidyQuestion({ cost, size, application_date, theme, service, plafond_left })
  const steps = known(explainSubsidy(question), 'application_date')
  const format = formats()
  const dayWasGiven = !isBlankOrZero(application_date)
  return [[...explainHeaders], ...steps.map((step) => stepRow(step, dayWasGiven, format))]
}

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
