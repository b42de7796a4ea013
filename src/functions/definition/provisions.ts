import { checkedOn, lastDayOfYear, provisionsInForce, type IsoDate, type Parameters, type Provision } from '../../rules'
import { readDay, readYear, type Cell } from '../../cells'
import type { FunctionId } from './list'
import { functionSignature } from './signature'

const rate = ['subsidyRate', 'rateIncrease', 'eligibleThemes'] as const
const amount = [...rate, 'minimumCost', 'subsidyCeiling'] as const
const terms = ['applicationTerm', 'depositTerm', 'completionTerm'] as const

/** What of the scheme each function rests on. */
const parametersOf: { readonly [F in FunctionId]?: readonly (keyof Parameters)[] } = {
  ALLOCATE: amount,
  BEST_YEAR: [...amount, 'applicationTerm', 'completionTerm', 'cateringLimit'],
  CHECK: ['applicationTerm', 'completionTerm', 'minimumCost', 'eligibleThemes'],
  DEADLINE: [...terms, 'retentionTerm'],
  ELIGIBLE_COST: ['cateringLimit'],
  EXPLAIN: amount,
  NEXT_STEP: terms,
  OVERVIEW: ['subsidyCeiling', 'subsidyRate'],
  PLAFOND: ['subsidyCeiling'],
  PLAFOND_LEFT: ['subsidyCeiling'],
  PLAN: [...amount, 'applicationTerm', 'cateringLimit'],
  SIZE: ['sizeThresholds', 'publicShareLimit'],
  SUBSIDY: amount,
  SUBSIDY_RATE: rate,
}

/** The rules that a call of a function rests on, as they stand on the day it is about; the day of the last check where it names none. */
export function functionProvisions(
  id: FunctionId,
  cells: readonly Cell[],
): { readonly on: IsoDate; readonly provisions: readonly Provision[] } {
  const { parameters } = functionSignature(id)
  const at = (name: string): Cell => cells[parameters.findIndex((one) => one.name === name)]
  const year = readYear(at('year'))
  const days = ['application_date', 'start_date', 'date']
    .map((name) => readDay(at(name)))
    .flatMap((day) => (day.kind === 'value' ? [day.value] : []))
  const on =
    year.kind === 'value' && typeof year.value === 'number' ? lastDayOfYear(year.value) : (days[0] ?? checkedOn)
  const wanted = parametersOf[id] ?? []
  return { on, provisions: provisionsInForce(on).filter(({ parameter }) => wanted.includes(parameter)) }
}
