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
  const exact = new uFuzzy(unicode)
  const tolerant = new uFuzzy(withOneError)
  const organisations = yield* organisationsOf(providers)
  const records: Provider[] = []
  const haystack: string[] = []
  const organisationOfRecord: number[] = []
  const recordsOfNumber = new Map<string, number[]>()
  const names: string[] = []
  for (const [at, { name, numbers }] of organisations.entries()) {
    if (at % organisationsBetweenBreaths === 0) yield at / organisations.length
    names.push(plainText(name))
    for (const { number, scopes } of numbers) {
      const first = records.length
      for (const record of scopes) {
        const { campus = '', programme = '', website = '', enterpriseNumber = '' } = record
        records.push(record)
        organisationOfRecord.push(at)
        haystack.push(
          `${names[at]} ${plainText(`${campus} ${programme} ${website} ${enterpriseNumber}`)} ${compactNumber(number)}`,
        )
      }
      recordsOfNumber.set(number, [...(recordsOfNumber.get(number) ?? []), ...scopes.map((_, scope) => first + scope)])
    }
  }

  /** Groups records by organisation: in order of tier, then by name. Only the best are put together. */
  function answer(
    indexes: readonly number[],
    tierOfName: (name: string) => number,
    most: number,
  ): Pick<Found, 'organisations' | 'total'> {
    const seen = new Uint8Array(organisations.length)
    const byTier = tiers.map((): number[] => [])
    for (const index of indexes) {
      const at = organisationOfRecord[index] as number
      if (seen[at] === 1) continue
      seen[at] = 1
      byTier[tierOfName(names[at] as string)]?.push(at)
    }
    const best = byTier.flatMap((tier) => tier.sort((a, b) => a - b).slice(0, most)).slice(0, most)
    const matches = new Map(best.map((at) => [at, new Set<Provider>()]))
    for (const index of indexes) matches.get(organisationOfRecord[index] as number)?.add(records[index] as Provider)
    return {
      total: byTier.reduce((sum, tier) => sum + tier.length, 0),
      organisations: [...matches].map(([at, found]) => ({
        organisation: organisations[at] as Organisation,
        matches: found,
      })),
    }
  }

  /** The exact answers to the words of the question before, over the whole list. */
  let answered = new Map<string, number[]>()
  function everywhere(word: string): number[] {
    // While someone types, each word begins with the one before: what did not hold that, does not hold this.
    const shorter = [...answered.keys()]
      .filter((before) => word.startsWith(before))
      .sort((a, b) => b.length - a.length)[0]
    const found =
      shorter === word
        ? (answered.get(word) as number[])
        : (exact.filter(haystack, word, shorter === undefined ? undefined : answered.get(shorter)) ?? [])
    answered.set(word, found)
    return found
  }

  function withWord(word: string, among: number[] | undefined): number[] {
    const found = among === undefined ? everywhere(word) : (exact.filter(haystack, word, among) ?? [])
    if (found.length > 0) return found
    const nearly = tolerant.filter(haystack, word, among) ?? []
    if (nearly.length > 0 || word.length < shortestWithoutFirstLetter) return nearly
    return exact.filter(haystack, word.slice(1), among) ?? []
  }

  return (query, most) => {
    const numbers = findRegistrationNumbers(query)
    const [known, unknown] = [
      numbers.filter(({ number }) => recordsOfNumber.has(number)),
      numbers.find(({ number }) => !recordsOfNumber.has(number)),
    ]
    if (known.length > 0) {
      const indexes = known.flatMap(({ number }) => recordsOfNumber.get(number) ?? [])
      return { ...answer(indexes, () => 0, most), ignored: [] }
    }
    if (unknown !== undefined) {
      const nearby = nearbyNumbers(unknown.number, (number) => recordsOfNumber.has(number))
      const indexes = nearby.flatMap((number) => recordsOfNumber.get(number) ?? [])
      // Eight digits and more cannot be a number, six or seven may still be one in the making.
      if (indexes.length > 0 || unknown.digits.length === 6)
        return { ...answer(indexes, () => 0, most), ignored: [], unknownNumber: unknown.number }
    }

    const words = wordsOf(query)
    answered = new Map([...answered].filter(([before]) => words.some((word) => word.startsWith(before))))
    const ignored: string[] = []
    let indexes: number[] | undefined
    for (const word of words) {
      const found = withWord(word, indexes)
      if (found.length > 0) indexes = found
      else ignored.push(word)
    }
    if (indexes === undefined) return { organisations: [], total: 0, ignored }
    const used = words.filter((word) => !ignored.includes(word))
    return { ...answer(indexes, (name) => tierOf(name, used.join(' '), used), most), ignored }
  }
}
