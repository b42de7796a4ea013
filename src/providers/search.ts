import uFuzzy from '@leeoniya/ufuzzy'
import { findRegistrationNumbers, type RegistrationNumber } from '../rules'
import { nearbyNumbers } from './nearby-numbers'
import { organisationsOf, type Organisation } from './organisations'
import { plainText } from './plain-text'
import type { Provider } from './provider'

export type FoundOrganisation = {
  readonly organisation: Organisation
  /** The records that answer the question; the others are its other numbers. */ readonly matches: ReadonlySet<Provider>
}

export type Found = {
  /** Best first, at most as many as were asked for. */
  readonly organisations: readonly FoundOrganisation[]
  /** How many organisations there are in all. */
  readonly total: number
  /** Words that nothing answers to, and that were left out. */
  readonly ignored: readonly string[]
  /** A number was asked for that the list does not hold; what was found is one slip of the pen away. */
  readonly unknownNumber?: RegistrationNumber
}

export type ProviderSearch = (query: string, most: number) => Found

const unicode = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
} satisfies uFuzzy.Options
/** One wrong, missing, extra or swapped letter per word, after its first letter. */
const withOneError = {
  ...unicode,
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
} satisfies uFuzzy.Options
const shortestWithoutFirstLetter = 5

const compactNumber = (number: string) => number.replace('.', '').toLowerCase()
/** A number that is still being typed: `dv.o 2427`, `DV-02427`. */
const partOfNumber = /(?<![\p{L}\p{N}])d\.? ?v[ .\-–]{0,3}([a-z0])[ .\-–]{0,3}(\d{1,8})(?!\d)/giu

/** The words of a question. Of an address only the site counts. */
function wordsOf(query: string): readonly string[] {
  const text = query
    .slice(0, 300)
    .replace(partOfNumber, (_, letter: string, digits: string) => `dv${letter === '0' ? 'o' : letter}${digits}`)
    .replace(/https?:\/\/(?:www\.)?([^\s/]+)\S*/gi, '$1')
  return [...new Set(plainText(text).split(' '))].filter((word) => word !== '')
}

/** How well a name answers: equal, begins so, a word of it begins so, contains it, or it is found elsewhere. */
function tierOf(name: string, query: string, words: readonly string[]): number {
  if (name === query) return 0
  if (name.startsWith(query)) return 1
  if (words.every((word) => name.startsWith(word) || name.includes(` ${word}`))) return 2
  if (words.every((word) => name.includes(word))) return 3
  return words.some((word) => name.startsWith(word) || name.includes(` ${word}`)) ? 4 : 5
}
const tiers = [0, 1, 2, 3, 4, 5]

const organisationsBetweenBreaths = 500

/** Makes a list ready to be searched; to be made again when the list changes. */
export function providerSearch(providers: readonly Provider[]): ProviderSearch {
  const work = preparedSearch(providers)
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

/** The same for a long list, with a yield wherever something else may come first. */
export function* preparedSearch(providers: readonly Provider[]): Generator<number, ProviderSearch, undefined> {
  const list = yield* listOf(yield* organisationsOf(providers))
  const search = wordSearch(list.texts)
  return (query, most) => byNumber(list, query, most) ?? byWords(list, search, query, most)
}

/** A list that can be searched: each record with the text that is looked in, and the place of its organisation. */
type SearchList = {
  readonly organisations: readonly Organisation[]
  /** The names of the organisations as they are compared. */
  readonly names: readonly string[]
  readonly records: readonly Provider[]
  readonly texts: string[]
  readonly organisationOf: readonly number[]
  readonly recordsOfNumber: ReadonlyMap<string, readonly number[]>
}

function* listOf(organisations: readonly Organisation[]): Generator<number, SearchList, undefined> {
  const names: string[] = []
  const records: Provider[] = []
  const texts: string[] = []
  const organisationOf: number[] = []
  const recordsOfNumber = new Map<string, readonly number[]>()
  for (const [at, { name, numbers }] of organisations.entries()) {
    if (at % organisationsBetweenBreaths === 0) yield at / organisations.length
    names.push(plainText(name))
    for (const { number, scopes } of numbers) {
      const places = scopes.map((_, scope) => records.length + scope)
      for (const record of scopes) {
        const { campus = '', programme = '', website = '', enterpriseNumber = '' } = record
        const described = plainText(`${campus} ${programme} ${website} ${enterpriseNumber}`)
        records.push(record)
        organisationOf.push(at)
        texts.push(`${names[at]} ${described} ${compactNumber(number)}`)
      }
      recordsOfNumber.set(number, [...(recordsOfNumber.get(number) ?? []), ...places])
    }
  }
  return { organisations, names, records, texts, organisationOf, recordsOfNumber }
}

/** Groups records by organisation: in order of tier, then by name. Only the best are put together. */
function answer(
  { organisations, names, records, organisationOf }: SearchList,
  found: readonly number[],
  tier: (name: string) => number,
  most: number,
): Pick<Found, 'organisations' | 'total'> {
  const seen = new Uint8Array(organisations.length)
  const byTier = tiers.map((): number[] => [])
  for (const index of found) {
    const at = organisationOf[index] as number
    if (seen[at] === 1) continue
    seen[at] = 1
    byTier[tier(names[at] as string)]?.push(at)
  }
  const best = byTier.flatMap((places) => places.sort((a, b) => a - b).slice(0, most)).slice(0, most)
  const matches = new Map(best.map((at) => [at, new Set<Provider>()]))
  for (const index of found) matches.get(organisationOf[index] as number)?.add(records[index] as Provider)
  return {
    total: byTier.reduce((sum, places) => sum + places.length, 0),
    organisations: [...matches].map(([at, matching]) => ({
      organisation: organisations[at] as Organisation,
      matches: matching,
    })),
  }
}

/** The answer to a question that holds a whole number; undefined for any other. */
function byNumber(list: SearchList, query: string, most: number): Found | undefined {
  const { recordsOfNumber } = list
  const numbers = findRegistrationNumbers(query)
  const answerWith = (known: readonly RegistrationNumber[]) =>
    answer(
      list,
      known.flatMap((number) => recordsOfNumber.get(number) ?? []),
      () => 0,
      most,
    )
  const known = numbers.filter(({ number }) => recordsOfNumber.has(number))
  if (known.length > 0) return { ...answerWith(known.map(({ number }) => number)), ignored: [] }
  const [unknown] = numbers
  if (unknown === undefined) return undefined
  const nearby = nearbyNumbers(unknown.number, (number) => recordsOfNumber.has(number))
  // Eight digits and more cannot be a number, six or seven may still be one in the making.
  if (nearby.length === 0 && unknown.digits.length !== 6) return undefined
  return { ...answerWith(nearby), ignored: [], unknownNumber: unknown.number }
}

function byWords(list: SearchList, search: WordSearch, query: string, most: number): Found {
  const words = wordsOf(query)
  const { found, ignored } = search(words)
  if (found === undefined) return { organisations: [], total: 0, ignored }
  const used = words.filter((word) => !ignored.includes(word))
  return { ...answer(list, found, (name) => tierOf(name, used.join(' '), used), most), ignored }
}

/** The places of the texts that answer to all words but the ignored ones; undefined where no word has an answer. */
type WordSearch = (words: readonly string[]) => {
  readonly found: readonly number[] | undefined
  readonly ignored: readonly string[]
}

function wordSearch(texts: string[]): WordSearch {
  const exact = new uFuzzy(unicode)
  const tolerant = new uFuzzy(withOneError)
  /** The exact answers to the words of the question before, over the whole list. */
  let answered = new Map<string, number[]>()

  function everywhere(word: string): number[] {
    // While someone types, each word begins with the one before: what did not hold that, does not hold this.
    const [shorter] = [...answered.keys()]
      .filter((before) => word.startsWith(before))
      .sort((a, b) => b.length - a.length)
    const among = shorter === undefined ? undefined : answered.get(shorter)
    const found = shorter === word && among !== undefined ? among : (exact.filter(texts, word, among) ?? [])
    answered.set(word, found)
    return found
  }

  function withWord(word: string, among: number[] | undefined): number[] {
    const found = among === undefined ? everywhere(word) : (exact.filter(texts, word, among) ?? [])
    if (found.length > 0) return found
    const nearly = tolerant.filter(texts, word, among) ?? []
    if (word.length < shortestWithoutFirstLetter) return nearly
    // Either may be the slip that was made; the next word tells which.
    const withoutFirst = exact.filter(texts, word.slice(1), among) ?? []
    return [...new Set([...nearly, ...withoutFirst])].sort((a, b) => a - b)
  }

  return (words) => {
    answered = new Map([...answered].filter(([before]) => words.some((word) => word.startsWith(before))))
    const ignored: string[] = []
    let found: number[] | undefined
    for (const word of words) {
      const holding = withWord(word, found)
      if (holding.length > 0) found = holding
      else ignored.push(word)
    }
    return { found, ignored }
  }
}
