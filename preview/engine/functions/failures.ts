import type { EngineInput, Payload } from './registration'

/** Stands where a formula has no value at all, so that nothing is calculated with it. */
export const valueMissing = '#ONTBREEKT'
/** What the engine says after a fault of its own, and where its sheet is too small; other errors are answers. */
const engineFaults = ['An unexpected error occurred', "Result couldn't be automatically expanded"]
export const circle = '#CYCLE'
const failures: ReadonlySet<string> = new Set(['#BAD_EXPR', circle, valueMissing])

export const isFailure = ({ value, message }: Pick<Payload, 'value' | 'message'>): boolean =>
  typeof value === 'string' &&
  (failures.has(value) || (message !== undefined && engineFaults.some((fault) => String(message).startsWith(fault))))

/** The failure in each range, gone through once: the engine gives the same range to all formulas that ask for it. */
const inRanges = new WeakMap<object, Payload | null>()

function failureIn(range: readonly (readonly Payload[])[]): Payload | undefined {
  const known = inRanges.get(range)
  if (known !== undefined) return known ?? undefined
  let found: Payload | undefined
  for (const column of range) found ??= column.find(isFailure)
  inRanges.set(range, found ?? null)
  return found
}

/** What the engine failed on is no error of Excel: a function that counts or explains errors would hide it. */
export function firstFailure(inputs: readonly EngineInput[]): Payload | undefined {
  for (const input of inputs) {
    const found = Array.isArray(input) ? failureIn(input) : input && isFailure(input) ? input : undefined
    if (found) return found
  }
  return undefined
}
