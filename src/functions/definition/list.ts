import { allocate } from '../allocate'
import { bestYear } from '../best-year'
import { check } from '../check'
import { deadline } from '../deadline'
import { eligibleCost } from '../eligible-cost'
import { explain } from '../explain'
import { growthSubsidy } from '../growth-subsidy'
import { nextStep } from '../next-step'
import { overview } from '../overview'
import { plafond } from '../plafond'
import { plafondLeft } from '../plafond-left'
import { plan } from '../plan'
import { provider } from '../provider'
import { providerNumber } from '../provider-number'
import { rules } from '../rules'
import { settlement } from '../settlement'
import { size } from '../size'
import { subsidy } from '../subsidy'
import { subsidyRate } from '../subsidy-rate'
import { version } from '../version'
import type { CustomFunction } from './custom-function'

/** Every function; a test holds this list against the folder of functions. */
export const customFunctions = [
  allocate,
  bestYear,
  check,
  deadline,
  eligibleCost,
  explain,
  growthSubsidy,
  nextStep,
  overview,
  plafond,
  plafondLeft,
  plan,
  provider,
  providerNumber,
  rules,
  settlement,
  size,
  subsidy,
  subsidyRate,
  version,
] as const

export type FunctionId = (typeof customFunctions)[number]['id']
export const functionIds: readonly FunctionId[] = customFunctions.map(({ id }) => id)

const byId = Object.fromEntries(customFunctions.map((one) => [one.id, one])) as Readonly<
  Record<FunctionId, CustomFunction<FunctionId>>
>

export const functionOf = (id: FunctionId): CustomFunction<FunctionId> => byId[id]
