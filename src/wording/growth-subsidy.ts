import {
  callsOn,
  doubtsAbout,
  figure,
  sourceOf,
  type DecimalText,
  type GrowthAmendment,
  type GrowthParameters,
  type IsoDate,
} from '../rules'
import { growthTexts as english } from './en/growth-subsidy'
import { dayText } from './formats'
import { wordsIn } from './language'
import { growthTexts as dutch } from './nl/growth-subsidy'
import type { GrowthTexts, Language } from './vocabulary'

const texts: Readonly<Record<Language, GrowthTexts>> = { nl: dutch, en: english }

export const growthSchemeName = (language: Language): string => texts[language].scheme

/** One rule of the kmo-groeisubsidie as a user reads it, with the address of its source and what is open about it. */
export type GrowthRule = {
  readonly name: string
  readonly value: string
  readonly source: string
  readonly doubts: readonly string[]
}

/** The rules of one amendment: as they stand on a day of it, or without a day with every call that is known. */
export function growthRules(amendment: GrowthAmendment, language: Language, on?: IsoDate): readonly GrowthRule[] {
  const { scheme, estimate, subsidyRate, ceiling, minimumCost, calls } = texts[language]
  const { unknown, percent } = wordsIn(language)
  const { sets } = amendment
  const [{ url }] = amendment.sources
  const whole = (value: string): GrowthRule => ({
    name: scheme,
    value,
    source: url,
    doubts: doubtsAbout(amendment, 'scope'),
  })
  if (sets === 'unknown') return [whole(unknown)]
  const rule = (about: keyof GrowthParameters, name: string, value: string): GrowthRule => ({
    name,
    value,
    source: sourceOf(amendment, about).url,
    doubts: doubtsAbout(amendment, about),
  })
  return [
    whole(estimate),
    rule('subsidyRate', subsidyRate, percent(sets.subsidyRate)),
    rule('ceiling', ceiling.advice, euroText(sets.ceiling.advice, language)),
    { ...rule('ceiling', ceiling.hire, euroText(sets.ceiling.hire, language)), doubts: [] },
    rule('minimumCost', minimumCost, euroText(sets.minimumCost, language)),
    rule('calls', calls, callsText(sets, language, on)),
  ]
}

const euroText = (amount: DecimalText, language: Language): string =>
  figure(amount).isZero() ? wordsIn(language).none : wordsIn(language).figure(amount)

function callsText({ calls }: GrowthParameters, language: Language, on: IsoDate | undefined): string {
  const { anyDay, noCall, inCall, call } = texts[language]
  if (calls === 'any-day') return anyDay
  const named = on === undefined ? calls.known : callsOn(on, calls)
  if (named === 'none') return noCall
  if (named === 'unknown') return wordsIn(language).unknown
  const days = named.map(({ opens, closes }) =>
    call(dayText(opens), closes === 'unknown' ? undefined : dayText(closes)),
  )
  return `${inCall} ${days.join('; ')}`
}
