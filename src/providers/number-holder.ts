import { plainText } from './plain-text'
import type { Provider } from './provider'

/** Legal forms say nothing of who someone is. */
const legalForms: ReadonlySet<string> = new Set([
  ...['nv', 'bv', 'bvba', 'vzw', 'cv', 'cvba', 'commv', 'vof', 'gcv', 'ivzw'],
  ...['asbl', 'sprl', 'srl', 'sa', 'scrl'],
])

/** Words of several languages for the same. */
const sameWords: readonly (readonly string[])[] = [
  ['universiteit', 'universite', 'university'],
  ['gent', 'gand', 'ghent'],
  ['antwerpen', 'anvers', 'antwerp'],
  ['brussel', 'bruxelles', 'brussels'],
  ['brugge', 'bruges'],
  ['leuven', 'louvain'],
  ['kortrijk', 'courtrai'],
  ['mechelen', 'malines'],
  ['oostende', 'ostende', 'ostend'],
]
const inOtherLanguages: ReadonlyMap<string, readonly string[]> = new Map(
  sameWords.flatMap((words) => words.map((word) => [word, words])),
)

/** What initials often leave out. */
const smallWords: ReadonlySet<string> = new Set([
  ...['de', 'het', 't', 'een', 'van', 'voor', 'der', 'den', 'des', 'en', 'in', 'te'],
  ...['the', 'of', 'for', 'and', 'a', 'an', 'le', 'la', 'les', 'l', 'du', 'd', 'et', 'pour'],
])

/** The words of a text as they are compared; letters with points between them are one word, and a school in French is one in Dutch. */
const wordsOf = (text: string): readonly string[] =>
  plainText(text.replace(/(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, ''))
    .replace(/\bcomm v\b/g, 'commv')
    .replace(/\bhautes? ecoles?\b/g, 'hogeschool')
    .split(' ')

/** Of an address only the site counts. */
const withoutAddresses = (text: string): string => text.replace(/(?:https?:\/\/(?:www\.)?|\bwww\.)([^\s/]+)\S*/gi, '$1')

/** Three letters or more, and neither a legal form nor a number that somebody wrote beside the name. */
const tells = (word: string): boolean =>
  !legalForms.has(word) && !/\d{5}/.test(word) && word.replace(/\P{L}/gu, '').length >= 3

function initialsOf(words: readonly string[]): readonly string[] {
  const named = words.filter((word) => !legalForms.has(word))
  return [named, named.filter((word) => !smallWords.has(word))]
    .map((counted) => counted.map((word) => [...word][0] ?? '').join(''))
    .filter((initials) => [...initials].length >= 3)
}

/** Whether a word is what some words make when they stand together: `ienet`, of `ie-net`. */
const isMadeOf = (words: readonly string[], word: string): boolean =>
  words.some((_, from) => words.some((_, to) => words.slice(from, to + 1).join('') === word))

const standsIn = (words: readonly string[], word: string): boolean =>
  (inOtherLanguages.get(word) ?? [word]).some(
    (one) => words.some((known) => known.includes(one)) || isMadeOf(words, one),
  )

/** What a text names someone by. */
type Named = { readonly words: readonly string[]; readonly initials: readonly string[] }

/** Whether a record names the same: by its name, the initials of it, its campus or its site. */
function namesTheSame({ name, campus = '', website = '' }: Provider, { words, initials }: Named): boolean {
  const hold = (theirs: readonly string[]) =>
    words.some((word) => standsIn(theirs, word)) || initials.some((one) => theirs.includes(one))
  return (
    hold(wordsOf(name)) ||
    hold(initialsOf(wordsOf(name))) ||
    hold(wordsOf(campus)) ||
    hold(wordsOf(withoutAddresses(website).replace(/\.[^.]*$/, '')))
  )
}

/**
 * The holder of a registration number, where the text beside it names another organisation; undefined where it may be the same, and where
 * nothing is known or told. One word in common is enough, also inside another word, in another language, or as the initials of the name.
 */
export function numberHolderOtherThan(records: readonly Provider[], written: string): string | undefined {
  const words = wordsOf(withoutAddresses(written))
  const named = { words: words.filter(tells), initials: initialsOf(words) }
  if (named.words.length === 0 || records.some((record) => namesTheSame(record, named))) return undefined
  return records[0]?.name
}
