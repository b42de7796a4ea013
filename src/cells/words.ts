import { expected, plainWord } from '../wording'
import { reader, type Reader } from './cell'

// Words: a closed list is read however its words are spelled, a text as it stands.

/** What a word of a closed list means; case, accents, spaces, hyphens and apostrophes do not matter. */
export function meaningsOf<T extends string>(
  words: Readonly<Record<T, readonly string[]>>,
): (word: string) => T | undefined {
  const meanings = new Map<string, T>()
  for (const [meaning, spellings] of Object.entries(words) as [T, readonly string[]][]) {
    for (const spelling of spellings) meanings.set(spelling, meaning).set(plainWord(spelling), meaning)
  }
  // Most cells hold a word as it is spelled here, and a long column cannot afford to clean each of them.
  return (word) => meanings.get(word) ?? meanings.get(plainWord(word))
}

/** A closed list of words. Blank and 0 are no word. */
export function wordReader<T extends string>(words: Readonly<Record<T, readonly string[]>>, what?: string): Reader<T> {
  const meaningOf = meaningsOf(words)
  const choices = Object.values<readonly string[]>(words).map(([first]) => first as string)
  return reader(
    what ?? expected.oneOf(choices),
    (written) => (typeof written === 'string' ? meaningOf(written) : undefined),
    { zeroIsBlank: true },
  )
}

/** A text; a number is shown as its digits. Blank and 0 are no text. */
export const readText = reader(
  expected.text,
  (written) => (typeof written === 'boolean' ? undefined : String(written)),
  { zeroIsBlank: true },
)
