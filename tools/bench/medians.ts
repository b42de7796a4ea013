/** The middle one of the values, which need no order. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/**
 * The median time of each task in milliseconds. The tasks take turns, so that whatever else the machine does touches all of them.
 * The first turns are not counted: the engine still compiles.
 */
export function medians<Name extends string>(
  tasks: Record<Name, () => void>,
  { turns, warmUp }: { turns: number; warmUp: number },
): Record<Name, number> {
  const names = Object.keys(tasks) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let turn = -warmUp; turn < turns; turn++) {
    for (const name of names) {
      const started = performance.now()
      tasks[name]()
      if (turn >= 0) times[name].push(performance.now() - started)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>
}
