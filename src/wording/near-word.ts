import { plainWord } from './plain-word'

/** Shorter words are too easily one slip away from each other. */
const shortest = 5

/**
 * The spelling that a text is one slip of the pen away from: a letter wrong, missing, too many, or two swapped.
 * Undefined when there is none, or when words with different meanings are equally near.
 */
export function nearWord<T extends string>(
  words: Readonly<Record<T, readonly string[]>>,
  text: string,
): string | undefined {
  const written = plainWord(text)
  if (written.length < shortest || written.length > 60) return undefined
  const near = new Map<T, string>()
  for (const [meaning, spellings] of Object.entries(words) as [T, readonly string[]][]) {
    const found = spellings.find(
      (spelling) => plainWord(spelling).length >= shortest && isOneSlipAway(written, plainWord(spelling)),
    )
    if (found !== undefined) near.set(meaning, found)
  }
  return near.size === 1 ? [...near.values()][0] : undefined
}

function isOneSlipAway(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}
