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
import { applicantTerm, noCostText, stepText, themeStepValue } from '../../wording'

/** What a step comes to: a day, an amount in euro, a rate as a fraction, or words. */
export type StepValue =
  | { readonly kind: 'day'; readonly value: IsoDate }
  | { readonly kind: 'amount' | 'fraction'; readonly value: Money }
  | { readonly kind: 'words'; readonly value: string }

/** One step of a subsidy as KMO.EXPLAIN tells it, in Dutch. */
export type ExplainedStep = {
  readonly name: string
  readonly value: StepValue
  readonly sentence: string
  /** The rule behind it: its first day, and where it is written. */
  readonly rule: { readonly inForce: IsoDate; readonly source: string } | undefined
}

/** Without a cost there is one step, and it says so. */
export const withoutCost: readonly ExplainedStep[] = [
  { name: 'Subsidie', value: { kind: 'amount', value: zero }, sentence: noCostText, rule: undefined },
]

/** The steps of one subsidy; without a day under the rules of the day they were last checked. */
export function explainedSteps({
  appliedOn,
  ...question
}: Omit<SubsidyQuestion, 'appliedOn'> & { readonly appliedOn: IsoDate | undefined }): Result<
  readonly ExplainedStep[],
  UnknownLaw
> {
  const steps = explainSubsidy({ ...question, appliedOn: appliedOn ?? checkedOn })
  return steps.ok ? ok(steps.value.map((step) => explained(step, appliedOn !== undefined))) : steps
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

function explained(step: ExplanationStep, dayWasGiven: boolean): ExplainedStep {
  const { amendment } = step
  const parameter = parameterOf[step.step]
  const rule =
    amendment === undefined || parameter === undefined
      ? undefined
      : { inForce: amendment.inForce, source: sourceOf(amendment, parameter).url }
  return { ...stepText(step, dayWasGiven), value: valueOf(step), rule }
}

function valueOf(step: ExplanationStep): StepValue {
  switch (step.step) {
    case 'application-date':
      return { kind: 'day', value: step.value }
    case 'applicant':
      return { kind: 'words', value: applicantTerm(step.value) }
    case 'theme':
      return { kind: 'words', value: themeStepValue(step) }
    case 'ordinary-rate':
    case 'rate-increase':
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
