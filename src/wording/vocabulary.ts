import type {
  Applicant,
  DecimalText,
  ExplanationStep,
  Finding,
  IsoDate,
  Money,
  Parameters,
  Service,
  Step,
  Theme,
  Years,
} from '../rules'

// What every language has to say: the compiler asks each for all of it.

/** Dutch is what every user of the scheme reads; English stands beside it in the pane. */
export type Language = 'nl' | 'en'

/** The terms and formats that a sentence is made of, in one language. */
export type Words = {
  readonly applicant: (applicant: Applicant) => string
  readonly service: (service: Service | 'other') => string
  readonly theme: (theme: Theme) => string
  readonly step: (step: Step) => string
  readonly lapsed: string
  /** Every theme there is. */
  readonly all: string
  /** What no source tells. */
  readonly unknown: string
  /** Where there is none. */
  readonly none: string
  /** `1.028,50` or `1,028.50` */
  readonly amount: (amount: Money) => string
  /** `7.500` or `7,500`: a figure of the law, with cents only where it has them */
  readonly figure: (figure: DecimalText) => string
  /** `12,5 %` or `12.5 %` */
  readonly percent: (fraction: Money | DecimalText) => string
  /** `+15 procentpunt` or `+15 percentage points`: what is added to a percentage */
  readonly points: (fraction: Money | DecimalText) => string
  /** `april 2016` or `April 2016` */
  readonly month: (day: IsoDate) => string
  /** `vóór 2020 en vanaf 2027` or `before 2020 and from 2027` */
  readonly years: (years: readonly Years[]) => string
  /** `a, b of c` or `a, b or c` */
  readonly choice: (choices: readonly string[]) => string
}

/** What every parameter of the scheme is called, by the branch it stands on. */
export type ProvisionNames = Readonly<Record<keyof Parameters, (branches: readonly string[]) => string>>

/** What the rules of the kmo-groeisubsidie are called, and when one may apply. */
export type GrowthTexts = {
  readonly scheme: string
  /** What an amount of it is: no promise. */
  readonly estimate: string
  readonly subsidyRate: string
  readonly ceiling: { readonly advice: string; readonly hire: string }
  readonly minimumCost: string
  readonly calls: string
  readonly anyDay: string
  readonly noCall: string
  readonly inCall: string
  /** From when to when; `closes` is undefined where nobody tells it. */
  readonly call: (opens: string, closes: string | undefined) => string
}

/** What is the matter with a project, with the figure or day that counts. */
export type FindingSentence = (finding: Finding) => string

/** What is said about the steps of a subsidy. */
export type ExplanationTexts = {
  readonly stepText: (
    step: ExplanationStep,
    dayWasGiven: boolean,
  ) => { readonly name: string; readonly sentence: string }
  /** What a theme step shows as its value. */
  readonly themeStepValue: (step: ExplanationStep & { step: 'theme' }) => string
  /** What an increase shows as its value. */
  readonly increaseStepValue: (step: ExplanationStep & { step: 'rate-increase' }) => string
  /** What stands beside a subsidy of 0 when there is no cost to explain. */
  readonly noCostText: string
}
