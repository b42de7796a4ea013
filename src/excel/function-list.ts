import { allocate } from './functions/allocate'
import { bestYear } from './functions/best-year'
import { check } from './functions/check'
import { deadline } from './functions/deadline'
import { eligibleCost } from './functions/eligible-cost'
import { explain } from './functions/explain'
import { nextStep } from './functions/next-step'
import { overview } from './functions/overview'
import { plafond } from './functions/plafond'
import { plafondLeft } from './functions/plafond-left'
import { plan } from './functions/plan'
import { provider } from './functions/provider'
import { providerNumber } from './functions/provider-number'
import { rules } from './functions/rules'
import { size } from './functions/size'
import { subsidy } from './functions/subsidy'
import { subsidyRate } from './functions/subsidy-rate'
import { version } from './functions/version'

/** Every function by its id. A test holds this list against the folder of functions. */
export const functions = {
  ALLOCATE: allocate,
  BEST_YEAR: bestYear,
  CHECK: check,
  DEADLINE: deadline,
  ELIGIBLE_COST: eligibleCost,
  EXPLAIN: explain,
  NEXT_STEP: nextStep,
  OVERVIEW: overview,
  PLAFOND: plafond,
  PLAFOND_LEFT: plafondLeft,
  PLAN: plan,
  PROVIDER: provider,
  PROVIDER_NUMBER: providerNumber,
  RULES: rules,
  SIZE: size,
  SUBSIDY: subsidy,
  SUBSIDY_RATE: subsidyRate,
  VERSION: version,
}
export type FunctionId = keyof typeof functions
