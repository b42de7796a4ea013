import type { ExplanationStep } from '../../rules'
import type { Language } from '../language'
import * as en from './en'
import * as nl from './nl'

/** What is said about the steps of a subsidy. */
export type ExplanationTexts = {
  readonly stepText: (
    step: ExplanationStep,
    dayWasGiven: boolean,
  ) => { readonly name: string; readonly sentence: string }
  /** What a theme step shows as its value. */
  readonly themeStepValue: (step: ExplanationStep & { step: 'theme' }) => string
  /** What stands beside a subsidy of 0 when there is no cost to explain. */
  readonly noCostText: string
}

export const explanationTexts: Readonly<Record<Language, ExplanationTexts>> = { nl, en }
