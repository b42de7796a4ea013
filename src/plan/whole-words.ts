import { visibleText } from '../wording'
import { remembered } from './remembered'

/** The words of a text without case and accents. A hyphen binds: Total-Energies is one word. */
const boundWords = (text: string): readonly string[] => wordsOf(text, /[^\p{L}\p{N}'’‐-]+/u)
/** The words of a text without case and accents, where a hyphen parts: 2026-Q1 is two words. */
const partedWords = (text: string): readonly string[] => wordsOf(text, /[^\p{L}\p{N}]+/u)

const wordsOf = (text: string, borders: RegExp): readonly string[] =>
  visibleText(text.normalize('NFKC'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(borders)
    .map((word) => word.replace(/['’‐-]/g, ''))
    .filter((word) => word !== '')

/** Whether a text begins or ends with one of these, as whole words. */
export function beginsOrEndsWith(phrases: readonly string[]): (text: string) => boolean {
  const known = remembered(() => phrases.map(boundWords))
  const isAt = (words: readonly string[], phrase: readonly string[], start: number) =>
    start >= 0 && phrase.every((word, index) => words[start + index] === word)
  return (text) => {
    const words = boundWords(text)
    return known().some((phrase) => isAt(words, phrase, 0) || isAt(words, phrase, words.length - phrase.length))
  }
}

/** Whether one of these stands in a text as a whole word. */
export function hasWordOf(words: readonly string[]): (text: string) => boolean {
  const known = remembered(() => new Set(words.flatMap(partedWords)))
  return (text) => partedWords(text).some((word) => known().has(word))
}
