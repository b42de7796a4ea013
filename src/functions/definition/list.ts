import { allocate } from '../allocate'
import { bestYear } from '../best-year'
import { check } from '../check'
import { deadline } from '../deadline'
import { eligibleCost } from '../eligible-cost'
import { explain } from '../explain'
import { nextStep } from '../next-step'
import { overview } from '../overview'
import { plafond } from '../plafond'
import { plafondLeft } from '../plafond-left'
import { plan } from '../plan'
import { provider } from '../provider'
import { providerNumber } from '../provider-number'
import { rules } from '../rules'
import { size } from '../size'
import { subsidy } from '../subsidy'
import { subsidyRate } from '../subsidy-rate'
import { version } from '../version'

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
