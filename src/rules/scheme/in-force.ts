import { amendments } from './amendments'
import type { Amendment, Doubt, Opening, Parameters, Source } from './parameters'
import type { IsoDate } from '../values/iso-date'
import { ok, refuse, type Result } from '../values/result'

export const timeline: readonly [Opening, ...Amendment[]] = amendments
export const firstDay: IsoDate = timeline[0].inForce

export type UnknownLaw = { readonly code: 'before-first-rules'; readonly firstDay: IsoDate }

type Tree = { readonly [key: string]: unknown }
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an amendment does not name stays in force, however deep. */
function amend<T extends Tree>(scheme: T, changes: Tree): T {
  const amended: Record<string, unknown> = { ...scheme }
  for (const [key, change] of Object.entries(changes)) {
    const old = amended[key]
    amended[key] = isTree(old) && isTree(change) ? amend(old, change) : change
  }
  return amended as T
}

/** The whole scheme as it stood from each amendment on. */
function* statesOf([opening, ...later]: typeof timeline): Generator<{ from: IsoDate; scheme: Parameters }> {
  let scheme = opening.sets
  yield { from: opening.inForce, scheme }
  for (const { inForce, sets } of later) {
    scheme = amend(scheme, sets)
    yield { from: inForce, scheme }
  }
}
const history = [...statesOf(timeline)]

function stateOn(on: IsoDate): Parameters | undefined {
  let current: Parameters | undefined
  for (const { from, scheme } of history) if (from <= on) current = scheme
  return current
}

/**
 * The scheme on a day: every amendment already in force, applied in order.
 * Before the first day we know it refuses; it never borrows from a neighbouring day.
 */
export function schemeInForce(on: IsoDate): Result<Parameters, UnknownLaw> {
  const scheme = stateOn(on)
  return scheme === undefined ? refuse({ code: 'before-first-rules', firstDay }) : ok(scheme)
}

/** The terms on a day. Those of the first known day also answer for earlier days: a term is counted for any date. */
export const termsOn = (on: IsoDate): Parameters => stateOn(on) ?? timeline[0].sets

/** The amendment that a value rests on: the last one in force on the day that sets it. */
export function originOf(on: IsoDate, pick: (sets: Amendment['sets']) => unknown): Amendment | undefined {
  return timeline.filter(({ inForce, sets }) => inForce <= on && pick(sets) !== undefined).pop()
}

/** The first amendment that ever set a value. */
export function firstToSet(pick: (sets: Amendment['sets']) => unknown): Amendment | undefined {
  return timeline.find(({ sets }) => pick(sets) !== undefined)
}

type Sourced<Key> = { readonly sources: readonly [Source<Key>, ...Source<Key>[]] }
type Doubted<Key> = { readonly doubts?: readonly Doubt<Key>[] }

/** The source of one value in an amendment: the one that speaks of it, else the first. */
export const sourceOf = <Key>({ sources }: Sourced<Key>, parameter: Key): Source<Key> =>
  sources.find(({ on }) => on?.includes(parameter)) ?? sources[0]

/** What an amendment leaves open about one value, or about the scheme as a whole. */
export const doubtsAbout = <Key>({ doubts = [] }: Doubted<Key>, about: Doubt<Key>['about']): readonly string[] =>
  doubts.filter((doubt) => doubt.about === about).map(({ text }) => text)
