import { decide } from './decision'
import { originOf, termsOn, timeline, type UnknownLaw } from '../scheme/in-force'
import type { Amendment, Applicant, Service, Theme } from '../scheme/parameters'
import { subsidyAsDecided, type SubsidyQuestion, type SubsidyRefusal } from './subsidy'
import { lastDayOfYear, yearOf, type IsoDate } from '../values/iso-date'
import { zero, type Money } from '../values/money'
import { ok, refuse, type Result } from '../values/result'

/** One step of a calculation, with the amendment it rests on. */
export type ExplanationStep = { readonly amendment?: Amendment | undefined } & (
  | { readonly step: 'cost'; readonly value: Money }
  | { readonly step: 'application-date'; readonly value: IsoDate }
  | { readonly step: 'applicant'; readonly value: Applicant; readonly entitled: boolean }
  | {
      readonly step: 'theme'
      readonly value: Theme | undefined
      readonly service: Service
      readonly eligible: 'any' | readonly Theme[]
      readonly entitled: boolean
    }
  | { readonly step: 'ordinary-rate'; readonly value: Money }
  | {
      readonly step: 'rate-increase'
      readonly value: Money
      readonly ordinary: Money
      readonly rate: Money
      readonly theme: Theme
    }
  | { readonly step: 'minimum'; readonly value: Money; readonly service: Service; readonly reached: boolean }
  | { readonly step: 'calculated'; readonly value: Money; readonly rate: Money; readonly cost: Money }
  | { readonly step: 'ceiling'; readonly value: Money; readonly year: number }
  | { readonly step: 'room'; readonly value: Money }
  | { readonly step: 'own-share'; readonly value: Money }
  | {
      readonly step: 'subsidy'
      readonly value: Money
      readonly because?: Exclude<SubsidyRefusal, UnknownLaw>['code'] | 'credit-note' | 'cut' | undefined
    }
)

/** The steps of one subsidy, up to the one that decides. The last is always the subsidy itself, with the value of `subsidy`. */
export function explainSubsidy(question: SubsidyQuestion): Result<ExplanationStep[], UnknownLaw> {
  const decided = decide(question)
  if (!decided.ok) return decided
  const answer = subsidyAsDecided(question, decided.value)
  if (!answer.ok && answer.refusal.code === 'before-first-rules') return refuse(answer.refusal)

  const { eligibleCost, applicant, theme, appliedOn, room } = question
  const { service, ordinary, isThemeEligible, increase, rate, minimum, reachesMinimum } = decided.value
  const origin = (pick: (sets: Amendment['sets']) => unknown) => originOf(appliedOn, pick)
  const steps: ExplanationStep[] = [
    { step: 'cost', value: eligibleCost },
    { step: 'application-date', value: appliedOn, amendment: origin((sets) => sets) },
  ]
  const rateOrigin = origin(({ subsidyRate }) => subsidyRate?.[applicant]) ?? timeline[0]
  steps.push({ step: 'applicant', value: applicant, entitled: ordinary !== undefined, amendment: rateOrigin })
  if (ordinary === undefined) return ok([...steps, { step: 'subsidy', value: zero, because: 'applicant-not-entitled' }])

  steps.push({
    step: 'theme',
    value: theme,
    service,
    eligible: termsOn(appliedOn).eligibleThemes[service],
    entitled: isThemeEligible,
    amendment: origin(({ eligibleThemes }) => eligibleThemes?.[service]),
  })
  if (!isThemeEligible) return ok([...steps, { step: 'subsidy', value: zero, because: 'theme-not-eligible' }])

  steps.push({ step: 'ordinary-rate', value: ordinary, amendment: rateOrigin })
  if (theme !== undefined && !increase.isZero()) {
    const increaseOrigin = origin((sets) => sets.rateIncrease?.[theme]?.[service])
    steps.push({ step: 'rate-increase', value: increase, ordinary, rate, theme, amendment: increaseOrigin })
  }
  if (!eligibleCost.isNegative()) {
    const amendment = origin(({ minimumCost }) => minimumCost?.[service])
    steps.push({ step: 'minimum', value: minimum, service, reached: reachesMinimum, amendment })
  }
  if (!answer.ok) return ok([...steps, { step: 'subsidy', value: zero, because: 'below-minimum' }])

  const { calculated, ownShare } = answer.value
  steps.push({ step: 'calculated', value: calculated, rate, cost: eligibleCost })
  if (answer.value.room !== undefined) {
    const year = yearOf(appliedOn)
    const ceilingOrigin = originOf(lastDayOfYear(year), ({ subsidyCeiling }) => subsidyCeiling?.[applicant])
    steps.push(
      room === undefined
        ? { step: 'ceiling', value: answer.value.room, year, amendment: ceilingOrigin }
        : { step: 'room', value: answer.value.room, amendment: ceilingOrigin },
    )
  }
  const cut = answer.value.subsidy.lessThan(calculated) ? 'cut' : undefined
  steps.push({ step: 'own-share', value: ownShare })
  steps.push({ step: 'subsidy', value: answer.value.subsidy, because: eligibleCost.isNegative() ? 'credit-note' : cut })
  return ok(steps)
}
