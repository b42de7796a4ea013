import { Marks } from './marks'

/** A calendar year in which something can count, and what it brings there, in whole cents. */
export type YearOption = { readonly year: number; readonly cents: number }

/** What can count in one year or another. The first option is where it stands now, the others follow in order of year. */
export type YearChoice = readonly [YearOption, ...YearOption[]]

/** So many combinations are looked at one by one. */
const mostCombinations = 20_000

/**
 * Which option of each choice to take, so that the years together hold the most: a year never holds more than its room, in whole cents.
 * Exact, by trying all combinations where there are few, else by dynamic programming over the cents of each year and the next.
 * There a choice between more than two years is held to the year it stands in and the better of its neighbours.
 * Of equal answers the one that changes least is taken, then the earlier year.
 */
export function bestChoices(choices: readonly YearChoice[], room: ReadonlyMap<number, number>): number[] {
  const asItIs = choices.map(() => 0)
  const most = Math.min(
    total([...room.values()]),
    total(choices.map((options) => Math.max(...options.map(({ cents }) => cents)))),
  )
  if (worthOf(choices, asItIs, room) === most) return asItIs
  if (combinations(choices) <= mostCombinations) return bestOfAll(choices, (picks) => worthOf(choices, picks, room))
  const quick = largestFirst(choices, room)
  return withoutIdleChanges(choices, worthOf(choices, quick, room) === most ? quick : byCents(choices, room), room)
}

export const combinations = (choices: readonly (readonly unknown[])[]): number =>
  choices.reduce((product, options) => product * options.length, 1)

/** Looks at every combination: the one worth most, then the one with the fewest changes, then the first. */
export function bestOfAll(
  choices: readonly (readonly unknown[])[],
  worth: (picks: readonly number[]) => number,
): number[] {
  const picks = choices.map(() => 0)
  let best = { picks: [...picks], worth: worth(picks), changes: 0 }
  const visit = (place: number, changes: number): void => {
    if (place === picks.length) {
      if (changes === 0) return
      const value = worth(picks)
      if (value > best.worth || (value === best.worth && changes < best.changes))
        best = { picks: [...picks], worth: value, changes }
      return
    }
    const { length } = choices[place] as readonly unknown[]
    for (let pick = 0; pick < length; pick++) {
      picks[place] = pick
      visit(place + 1, changes + (pick === 0 ? 0 : 1))
    }
    picks[place] = 0
  }
  visit(0, 0)
  return best.picks
}

const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
const roomIn = (room: ReadonlyMap<number, number>, year: number) => room.get(year) ?? 0

function sumsOf(choices: readonly YearChoice[], picks: readonly number[]): Map<number, number> {
  const sums = new Map<number, number>()
  choices.forEach((options, place) => {
    const { year, cents } = options[picks[place] as number] as YearOption
    sums.set(year, (sums.get(year) ?? 0) + cents)
  })
  return sums
}

function worthOf(choices: readonly YearChoice[], picks: readonly number[], room: ReadonlyMap<number, number>): number {
  let worth = 0
  for (const [year, sum] of sumsOf(choices, picks)) worth += Math.min(roomIn(room, year), sum)
  return worth
}

/** The largest amounts first, each where it still brings most. Quick, and where there is room enough, or far too little, as good as any. */
function largestFirst(choices: readonly YearChoice[], room: ReadonlyMap<number, number>): number[] {
  const left = new Map(room)
  const picks = choices.map(() => 0)
  const bySize = choices
    .map((options, place) => ({ options, place, largest: Math.max(...options.map(({ cents }) => cents)) }))
    .sort((a, b) => b.largest - a.largest)
  for (const { options, place } of bySize) {
    const brings = options.map(({ year, cents }) => Math.min(roomIn(left, year), cents))
    const pick = brings.indexOf(Math.max(...brings))
    const { year } = options[pick] as YearOption
    left.set(year, roomIn(left, year) - (brings[pick] as number))
    picks[place] = pick
  }
  return picks
}

/** Undoes every change without which the years hold as much, or moves it to an earlier year that holds as much. */
function withoutIdleChanges(
  choices: readonly YearChoice[],
  chosen: readonly number[],
  room: ReadonlyMap<number, number>,
): number[] {
  const picks = [...chosen]
  const sums = sumsOf(choices, picks)
  const held = (year: number, more: number) => Math.min(roomIn(room, year), (sums.get(year) ?? 0) + more)
  const gainOf = (from: YearOption, to: YearOption) =>
    from.year === to.year
      ? held(to.year, to.cents - from.cents) - held(to.year, 0)
      : held(from.year, -from.cents) - held(from.year, 0) + held(to.year, to.cents) - held(to.year, 0)
  for (let again = true; again;) {
    again = false
    choices.forEach((options, place) => {
      const from = options[picks[place] as number] as YearOption
      const pick = options.findIndex((to, index) => index < (picks[place] as number) && gainOf(from, to) >= 0)
      if (pick < 0) return
      const to = options[pick] as YearOption
      sums.set(from.year, (sums.get(from.year) ?? 0) - from.cents)
      sums.set(to.year, (sums.get(to.year) ?? 0) + to.cents)
      picks[place] = pick
      again = true
    })
  }
  return picks
}

/** What stands between a year and the next: the options it has in either. */
type Between = { readonly place: number; readonly here: YearOption; readonly next: YearOption }

/**
 * Year by year, in cents. With `next(g, a)` the most that group g can bring to the next year when it brings a to its own (`fill`):
 *   most(y + 1, next(y, a)) = the largest of most(y, b) + min(room(y), a + b), over all a and b;
 *   most(first, 0) = 0, and the answer is the largest of most(last, b) + b.
 */
function byCents(choices: readonly YearChoice[], room: ReadonlyMap<number, number>): number[] {
  const kept = choices.map(yearAndBetterNeighbour)
  const years = kept.flatMap(([here, next]) => (next === undefined ? [here.year] : [here.year, next.year]))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const caps = Array.from({ length: last - first + 1 }, (_, index) => roomIn(room, first + index))
  const groups: Between[][] = caps.map(() => [])
  kept.forEach(([here, next], place) => {
    const index = here.year - first
    if (next === undefined) caps[index] = Math.max(0, (caps[index] as number) - here.cents)
    else groups[index]?.push({ place, here, next })
  })

  /** By what the group before brings to the year, the most that all years before it hold; -1 for what cannot be. */
  let before = filled(caps[0] as number)
  before[0] = 0
  const trail: { readonly group: Filled; readonly here: Int32Array; readonly before: Int32Array }[] = []
  for (let index = 0; index < caps.length - 1; index++) {
    const [cap, nextCap] = [caps[index] as number, caps[index + 1] as number]
    const group = fill(groups[index] as Between[], cap, nextCap)
    const [atLeast, below] = [bestFrom(before), bestUpTo(before)]
    const after = filled(nextCap)
    const [fromHere, fromBefore] = [new Int32Array(nextCap + 1), new Int32Array(nextCap + 1)]
    for (let here = 0; here <= cap; here++) {
      const next = group.mostNext[here] as number
      if (next < 0) continue
      // Either the year is full, and more of it is wasted, or every cent counts.
      const full = atLeast[cap - here] as number
      const short = here === cap ? -1 : (below[cap - here - 1] as number)
      const ifFull = full < 0 ? -1 : (before[full] as number) + cap
      const ifShort = short < 0 ? -1 : (before[short] as number) + short + here
      if (Math.max(ifFull, ifShort) <= (after[next] as number)) continue
      after[next] = Math.max(ifFull, ifShort)
      fromHere[next] = here
      fromBefore[next] = ifFull >= ifShort ? full : short
    }
    trail.push({ group, here: fromHere, before: fromBefore })
    before = after
  }

  const picks = kept.map(([here]) => here.pick)
  let brought = bestUpTo(before)[before.length - 1] as number
  for (const { group, here, before: earlier } of trail.reverse()) {
    for (const { place, next } of group.movedOn(here[brought] as number)) picks[place] = (next as Kept).pick
    brought = earlier[brought] as number
  }
  return picks
}

type Kept = YearOption & { readonly pick: number }

/** At most two options in consecutive years, the earlier first: the year it stands in and the better of its neighbours, in each what brings most. */
function yearAndBetterNeighbour(options: YearChoice): [Kept, Kept?] {
  const inYear = (year: number): Kept | undefined => {
    let best: Kept | undefined
    options.forEach((option, pick) => {
      if (option.year === year && option.cents > (best?.cents ?? -1)) best = { ...option, pick }
    })
    return best
  }
  const [{ year }] = options
  const [earlier, stands, later] = [inYear(year - 1), inYear(year) as Kept, inYear(year + 1)]
  if (earlier !== undefined && earlier.cents >= (later?.cents ?? -1)) return [earlier, stands]
  return later === undefined ? [stands] : [stands, later]
}

const filled = (cap: number) => new Int32Array(cap + 1).fill(-1)

/** For each amount, which amount from there on has the most before it. */
function bestFrom(before: Int32Array): Int32Array {
  const best = filled(before.length - 1)
  for (let amount = before.length - 1, top = -1; amount >= 0; amount--) {
    if ((before[amount] as number) >= 0 && (top < 0 || (before[amount] as number) >= (before[top] as number)))
      top = amount
    best[amount] = top
  }
  return best
}

/** For each amount, which amount up to there makes the most together with what is before it. */
function bestUpTo(before: Int32Array): Int32Array {
  const best = filled(before.length - 1)
  for (let amount = 0, top = -1; amount < before.length; amount++) {
    if (
      (before[amount] as number) >= 0 &&
      (top < 0 || (before[amount] as number) + amount > (before[top] as number) + top)
    )
      top = amount
    best[amount] = top
  }
  return best
}

type Filled = {
  /** By what the group brings to its own year, the most it can bring to the next; -1 for what cannot be. */
  readonly mostNext: Int32Array
  /** Which of the group count in the next year for that. */
  readonly movedOn: (here: number) => readonly Between[]
}

/**
 * One choice of the group at a time, for each amount a in its own year, at most its room:
 *   next(g + one, a) = the larger of next(g, a) + one.next (it moves on) and next(g, a - one.here) (it stays);
 *   next(nothing, 0) = 0; at a full year it may bring more than fits, from `fullFrom` on.
 */
function fill(group: readonly Between[], cap: number, nextCap: number): Filled {
  const mostNext = filled(cap)
  mostNext[0] = 0
  const steps: { readonly one: Between; readonly stays: Marks; readonly fullFrom: number }[] = []
  for (const one of group) {
    // Nothing can be better than both years full.
    if (mostNext[cap] === nextCap) break
    const { here, next } = one
    const stays = new Marks(cap)
    let fullFrom = -1
    for (let from = Math.max(0, cap - here.cents); from <= cap; from++) {
      if (
        (mostNext[from] as number) >= 0 &&
        (fullFrom < 0 || (mostNext[from] as number) > (mostNext[fullFrom] as number))
      )
        fullFrom = from
    }
    for (let amount = cap; amount >= 0; amount--) {
      const moved = (mostNext[amount] as number) < 0 ? -1 : Math.min(nextCap, (mostNext[amount] as number) + next.cents)
      const from = amount === cap ? fullFrom : amount - here.cents
      const stayed = from < 0 ? -1 : (mostNext[from] as number)
      if (stayed > moved) stays.mark(amount)
      mostNext[amount] = Math.max(moved, stayed)
    }
    steps.push({ one, stays, fullFrom })
  }
  return {
    mostNext,
    movedOn(here) {
      const moved: Between[] = []
      let amount = here
      for (const { one, stays, fullFrom } of [...steps].reverse()) {
        if (stays.has(amount)) amount = amount === cap ? fullFrom : amount - one.here.cents
        else moved.push(one)
      }
      return moved
    },
  }
}
