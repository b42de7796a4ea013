import type { EngineInput, Payload } from './registration'

/** Stands where a formula has no value at all, so that nothing is calculated with it. */
export const valueMissing = '#ONTBREEKT'
/** What the engine says after a fault of its own, and where its sheet is too small; other errors are answers. */
const engineFaults = ['An unexpected error occurred', "Result couldn't be automatically expanded"]
export const circle = '#CYCLE'
const failures: ReadonlySet<string> = new Set(['#BAD_EXPR', circle, valueMissing])

/** Stands before a text that the engine would take for an error, `#N/A` typed as text: only who knows the mark can work with it. */
const textMark = '#TEKST'
export const markedText = (text: string): string => `${textMark}${text.toUpperCase()}`
/** A value, a marked text as it is meant. */
export const unmarked = (value: Payload['value']): Payload['value'] =>
  isMarked(value) ? value.slice(textMark.length) : value
export const isMarked = (value: Payload['value'] | undefined): value is string =>
  typeof value === 'string' && value.startsWith(textMark)

export const isFailure = ({ value, message }: Pick<Payload, 'value' | 'message'>): boolean =>
  typeof value === 'string' &&
  (failures.has(value) ||
    isMarked(value) ||
    (message !== undefined && engineFaults.some((fault) => String(message).startsWith(fault))))

/** The failures of each range, gone through once: the engine gives the same range to all formulas that ask for it. */
const inRanges = new WeakMap<object, readonly Payload[]>()

function failuresIn(range: readonly (readonly Payload[])[]): readonly Payload[] {
  const known = inRanges.get(range)
  if (known !== undefined) return known
  const found = range.flatMap((column) => column.filter(isFailure))
  inRanges.set(range, found)
  return found
}

/** What the engine failed on is no error of Excel: a function that counts or explains errors would hide it. */
export function firstFailure(inputs: readonly EngineInput[], knowsMarks = false): Payload | undefined {
  for (const input of inputs) {
    const found = Array.isArray(input) ? failuresIn(input) : input && isFailure(input) ? [input] : []
    const first = found.find(({ value }) => !(knowsMarks && isMarked(value)))
    if (first) return first
  }
  return undefined
}
