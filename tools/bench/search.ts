import { performance } from 'node:perf_hooks'
import { providerSearch, type Provider } from '../../src/providers'

/** Times the search while typing over a large list: `npx tsx tools/bench/search.ts [records]`. */
const size = Number(process.argv[2] ?? 50_000)

// A generator with a fixed seed: the same list on every machine.
let state = 20_261_124
function below(limit: number): number {
  state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
  return (state >>> 8) % limit
}
const oneOf = (words: readonly string[]): string => words[below(words.length)] as string

const beginnings = [
  'Académie',
  'Atelier',
  'Bedrijfs',
  'Brugse',
  'Campus',
  'Centrum',
  'Digitaal',
  'Expert',
  'Flandria',
  'Gentse',
  'Hoge',
  'Instituut',
  'Kantoor',
  'Leer',
  'Meester',
  'Noord',
  'Opleidings',
  'Praktijk',
  'Quality',
  'Raad',
  'School',
  'Talent',
  'Vak',
  'Werk',
  'Zuid',
]
const endings = [
  'huis',
  'punt',
  'lab',
  'groep',
  'werk',
  'forum',
  'net',
  'plein',
  'kring',
  'bureau',
  'coach',
  'hub',
  'partners',
  'consult',
  'training',
  'advies',
]
const towns = [
  'Aalst',
  'Antwerpen',
  'Brugge',
  'Gent',
  'Genk',
  'Hasselt',
  'Kortrijk',
  'Leuven',
  'Mechelen',
  'Oostende',
  'Roeselare',
  'Sint-Niklaas',
  'Torhout',
  'Turnhout',
  'Zaventem',
  'Ieper',
]
const programmes = [
  'reguliere bachelor- en graduaatsopleidingen (geen postgraduaat of navorming)',
  'alle andere opleidingen',
  'leidinggeven en coaching',
  'taalopleidingen Frans',
  'boekhouden en fiscaliteit',
  'cybersecurity en NIS2',
]

const providers = Array.from({ length: size }, (_, index): Provider => {
  const name = `${oneOf(beginnings)}${oneOf(endings)} ${oneOf(beginnings)}${oneOf(endings)} ${below(999)} ${oneOf(['bv', 'nv', 'vzw', 'cv'])}`
  return {
    number: `DV.${oneOf(['O', 'O', 'O', 'A'])}${String(200_000 + index).padStart(6, '0')}`,
    name,
    campus: `campus ${oneOf(towns)}`,
    programme: oneOf(programmes),
    website: `https://www.${name.toLowerCase().replace(/ /g, '-')}.be`,
    source: 'bench',
  }
})

const questions = [
  'vakhuis talentlab',
  'kortrijk bachelor',
  'bachelor kortrijk vakhuis',
  'academie',
  'DV.O212345',
  'dv o 2123',
  'vkahuis',
  'kortrjik bachleor',
  'cybersecurty gent',
  'www.vakhuis-talentlab',
  'onbestaandwoord',
  'e',
  '2',
]

const start = performance.now()
const search = providerSearch(providers)
console.log(`${size} records, made ready in ${(performance.now() - start).toFixed(0)} ms`)

const turns = 5
const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] as number
const all: number[] = []
for (const question of questions) {
  // Every key counts: the question is typed letter by letter, from an empty field, several times over.
  const perKey = Array.from({ length: question.length }, (): number[] => [])
  for (let turn = 0; turn < turns; turn++) {
    search('', 50)
    for (let key = 0; key < question.length; key++) {
      const before = performance.now()
      search(question.slice(0, key + 1), 50)
      perKey[key]?.push(performance.now() - before)
    }
  }
  const medians = perKey.map(middle)
  all.push(...medians)
  const figures = `median ${middle(medians).toFixed(1).padStart(5)} ms a key, slowest key ${Math.max(...medians)
    .toFixed(1)
    .padStart(5)} ms`
  console.log(`${question.padEnd(26)} ${figures}, ${search(question, 50).total} organisations`)
}
console.log(
  `all keys: median ${middle(all).toFixed(1)} ms, slowest ${Math.max(...all).toFixed(1)} ms; ${all.filter((time) => time >= 50).length} of ${all.length} keys at 50 ms or more`,
)
