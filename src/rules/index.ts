/** The only door of the rules: other layers import from here and nowhere deeper. */
export * from './application/ceilings-by-size'
export * from './application/checks'
export * from './application/deadlines'
export * from './application/decision'
export * from './application/eligible-cost'
export * from './application/explanation'
export * from './application/next-step'
export * from './application/raised-rates'
export * from './application/settlement'
export * from './application/subsidy'
export * from './application/subsidy-ceiling'
export * from './application/subsidy-rate'
export * from './enterprise/group-size'
export * from './enterprise/size'
export * from './growth-subsidy/growth-subsidy'
export {
  growthAmendments,
  type Call,
  type Calls,
  type GrowthAmendment,
  type GrowthParameters,
} from './growth-subsidy/amendments'
export { checkedOn } from './scheme/amendments'
export * from './scheme/in-force'
export * from './scheme/parameters'
export * from './scheme/partner-limits'
export * from './scheme/provisions'
export * from './scheme/sub-themes'
export * from './scheme/vat-rate'
export { allocate, type Application, type Share, type ShareRefusal } from './training-plan/allocation'
export * from './training-plan/best-year/best-year'
export type { Days } from './training-plan/best-year/filing-days'
export * from './training-plan/ceilings'
export * from './training-plan/euro-at-risk'
export * from './training-plan/follow-up/may-still-stop'
export {
  dayNoted,
  isDone,
  stepsDone,
  type DoneOn,
  type Noted,
  type StepNotes,
} from './training-plan/follow-up/step-done'
export * from './training-plan/follow-up/step-lapsed'
export * from './training-plan/follow-up/stopped'
export * from './training-plan/remaining-ceiling'
export type { PlanField, PlanRow } from './training-plan/row'
export * from './training-plan/subsidy-on-day'
export * from './training-plan/training-plan'
export * from './values/grouped'
export * from './values/iso-date'
export * from './values/money'
export * from './values/registration-number'
export * from './values/result'
