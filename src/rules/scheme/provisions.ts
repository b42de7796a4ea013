import { timeline } from './in-force'
import type { Amendment, Parameters } from './parameters'
import type { IsoDate } from '../values/iso-date'

type ValueIn<T> = T extends string | number | readonly unknown[]
  ? T
  : { [K in keyof T]-?: ValueIn<NonNullable<T[K]>> }[keyof T]

/** What can stand at the end of a branch of the scheme. */
export type ProvisionValue = ValueIn<Parameters>

/** One value of the scheme: its parameter, the branches below it, and what stands there. */
export type Provision = {
  readonly parameter: keyof Parameters
  readonly branches: readonly string[]
  readonly value: ProvisionValue
  readonly amendment: Amendment
}

function* leaves(
  tree: object,
  branches: readonly string[] = [],
): Generator<{ branches: readonly string[]; value: ProvisionValue }> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) yield* leaves(value, [...branches, key])
    else yield { branches: [...branches, key], value }
  }
}

/** What one amendment sets, value by value. */
export function provisionsOf(amendment: Amendment): Provision[] {
  return [...leaves(amendment.sets)].map(({ branches: [parameter, ...branches], value }) => ({
    parameter: parameter as keyof Parameters,
    branches,
    value,
    amendment,
  }))
}

/** Every value in force on a day, each with the amendment it rests on, in the order of the parameters. */
export function provisionsInForce(on: IsoDate): Provision[] {
  const latest = new Map<string, Provision>()
  for (const amendment of timeline.filter(({ inForce }) => inForce <= on)) {
    for (const provision of provisionsOf(amendment))
      latest.set([provision.parameter, ...provision.branches].join('.'), provision)
  }
  const order = Object.keys(timeline[0].sets)
  return [...latest.values()].sort((a, b) => order.indexOf(a.parameter) - order.indexOf(b.parameter))
}
