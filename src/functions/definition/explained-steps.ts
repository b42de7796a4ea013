import {
  checkedOn,
  explainSubsidy,
  ok,
  sourceOf,
  zero,
  type ExplanationStep,
  type IsoDate,
  type Money,
  type Parameters,
  type Result,
  type SubsidyQuestion,
  type UnknownLaw,
} from '../../rules'
import { moneyResult, type CellResult, type Formats } from '../../cells'
import { explanationTexts, wordsIn, type Language } from '../../wording'

/** What a step comes to: a day, an amount in euro, a rate as a fraction, or words. */
export type StepValue =
  | { readonly kind: 'day'; readonly value: IsoDate }
  | { readonly kind: 'amount' | 'fraction'; readonly value: Money }
  | { readonly kind: 'words'; readonly value: string }

/** One step of a subsidy as KMO.EXPLAIN tells it; the pane tells it in its own language. */
export type ExplainedStep = {
  readonly name: string
  readonly value: StepValue
  readonly sentence: string
  /** The rule behind it: its first day, and where it is written. */
  readonly rule: { readonly inForce: IsoDate; readonly source: string } | undefined
}

/** Without a cost there is one step, and it says so. */
export function withoutCost(language: Language): readonly ExplainedStep[] {
  const { stepText, noCostText } = explanationTexts[language]
  const { name } = stepText({ step: 'subsidy', value: zero }, true)
  return [{ name, value: { kind: 'amount', value: zero }, sentence: noCostText, rule: undefined }]
}

/** The steps of one subsidy; without a day under the rules of the day they were last checked. */
export function explainedSteps(
  { appliedOn, ...question }: Omit<SubsidyQuestion, 'appliedOn'> & { readonly appliedOn: IsoDate | undefined },
  language: Language,
): Result<readonly ExplainedStep[], UnknownLaw> {
  const steps = explainSubsidy({ ...question, appliedOn: appliedOn ?? checkedOn })
  return steps.ok ? ok(steps.value.map((step) => explained(step, appliedOn !== undefined, language))) : steps
}

/** The parameter each step rests on, to find its source. */
const parameterOf: { readonly [S in ExplanationStep['step']]?: keyof Parameters } = {
  'application-date': 'subsidyRate',
  applicant: 'subsidyRate',
  theme: 'eligibleThemes',
  'ordinary-rate': 'subsidyRate',
  'rate-increase': 'rateIncrease',
  minimum: 'minimumCost',
  ceiling: 'subsidyCeiling',
  room: 'subsidyCeiling',
}

function explained(step: ExplanationStep, dayWasGiven: boolean, language: Language): ExplainedStep {
  const { amendment } = step
  const parameter = parameterOf[step.step]
  const rule =
    amendment === undefined || parameter === undefined
      ? undefined
      : { inForce: amendment.inForce, source: sourceOf(amendment, parameter).url }
  return { ...explanationTexts[language].stepText(step, dayWasGiven), value: valueOf(step, language), rule }
}

function valueOf(step: ExplanationStep, language: Language): StepValue {
  switch (step.step) {
    case 'application-date':
      return { kind: 'day', value: step.value }
    case 'applicant':
      return { kind: 'words', value: wordsIn(language).applicant(step.value) }
    case 'theme':
      return { kind: 'words', value: explanationTexts[language].themeStepValue(step) }
    case 'rate-increase':
      return { kind: 'words', value: explanationTexts[language].increaseStepValue(step) }
    case 'ordinary-rate':
      return { kind: 'fraction', value: step.value }
    default:
      return { kind: 'amount', value: step.value }
  }
}

/** A value as a cell shows it. */
export function stepResult({ kind, value }: StepValue, format: Formats): CellResult {
  switch (kind) {
    case 'day':
      return format.day(value)
    case 'fraction':
      return format.fraction(value)
    case 'amount':
      return moneyResult(value)
    case 'words':
      return value
  }
}
