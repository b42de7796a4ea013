import type { Payload } from './registration'

type Value = Payload['value'] | undefined

/** Numbers are compared by the fifteen digits that Excel shows. */
export const fifteenDigits = (value: number): number => Number(value.toPrecision(15))

const texts = new Intl.Collator('nl', { sensitivity: 'accent' })

/** Below zero when the first comes first: small letters count as capitals. */
export const compareTexts = (one: string, other: string): number =>
  one.toLowerCase() === other.toLowerCase() ? 0 : texts.compare(one, other)

/** The order of two values of one kind; undefined when they are not. */
export function compareAlike(one: Value, other: Value): number | undefined {
  if (typeof one === 'number' && typeof other === 'number') return fifteenDigits(one) - fifteenDigits(other)
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other)
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other)
  return undefined
}

const ranks: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 }

/** The order of two values of any kind: numbers come before texts, texts before logical values; nothing is the 0 of its counterpart's kind. */
export function compareWithin(one: Value, other: Value): number {
  const isNothing = (value: Value): value is null | undefined => value === null || value === undefined
  if (isNothing(one) && isNothing(other)) return 0
  const left = isNothing(one) ? neutral(other) : one
  const right = isNothing(other) ? neutral(one) : other
  return compareAlike(left, right) ?? ranks[typeof left]! - ranks[typeof right]!
}

function neutral(counterpart: Value): Value {
  if (typeof counterpart === 'string') return ''
  return typeof counterpart === 'boolean' ? false : 0
}
