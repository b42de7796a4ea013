import {
  applicants,
  entitledFrom,
  rateIncrease,
  services,
  themeIsEligible,
  themes,
  type EnterpriseSize,
  type Theme,
} from '../../rules'
import {
  applicantTerm,
  deadlineWords,
  fromLaw,
  providerFieldWords,
  serviceTerm,
  settlementWords,
  showWords,
  sinceText,
  themeTerm,
  wordsIn,
  type Words,
} from '../../wording'
import type { SuggestedWord } from './custom-function'

type Texts = readonly [called: string, nl: string, en: string]

/** The words of a closed list: what Excel writes into the cell, what it is called in English, and what each means. */
const wordsOf = <T extends string>(
  meanings: readonly T[],
  written: (meaning: T) => string,
  texts: Readonly<Record<T, Texts>>,
): readonly SuggestedWord[] =>
  meanings.map((meaning) => {
    const [called, nl, en] = texts[meaning]
    return { value: written(meaning), called: { nl: written(meaning), en: called }, says: { nl, en } }
  })
const keysOf = <T extends string>(words: Readonly<Record<T, unknown>>) => Object.keys(words) as T[]

/** Who gets no subsidy, and else whom the class holds. */
const classText = (size: EnterpriseSize, name: string, noRight: string, fewerThan: (headcount: string) => string) =>
  fromLaw(({ subsidyRate, sizeThresholds }) => {
    if (subsidyRate[size] === undefined) return `${name}: ${noRight}`
    return size === 'large' ? name : `${name}: ${fewerThan(sizeThresholds[size].headcount)}`
  })
const dutchClass = (size: EnterpriseSize, name: string) =>
  classText(size, name, 'geen recht', (headcount) => `minder dan ${headcount} personen`)
const englishClass = (size: EnterpriseSize, name: string) =>
  classText(size, name, 'not entitled', (headcount) => `fewer than ${headcount} persons`)

/** From when a sheltered-work company of a size has a right. */
function shelteredTexts(size: EnterpriseSize, nl: string, en: string): Texts {
  const since = entitledFrom(`sheltered-${size}`)
  return [
    `sheltered-work, ${size}`,
    since === undefined ? `${nl}: geen recht` : `${nl}, vanaf ${sinceText(since)}`,
    since === undefined ? `${en}: not entitled` : `${en}, from ${sinceText(since)}`,
  ]
}

export const sizes = wordsOf(applicants, applicantTerm, {
  small: ['small', dutchClass('small', 'Kleine onderneming'), englishClass('small', 'Small enterprise')],
  medium: ['medium', dutchClass('medium', 'Middelgrote onderneming'), englishClass('medium', 'Medium enterprise')],
  large: ['large', dutchClass('large', 'Grote onderneming'), englishClass('large', 'Large enterprise')],
  'sheltered-small': shelteredTexts('small', 'Klein maatwerkbedrijf', 'Small sheltered-work company'),
  'sheltered-medium': shelteredTexts('medium', 'Middelgroot maatwerkbedrijf', 'Medium sheltered-work company'),
  'sheltered-large': shelteredTexts('large', 'Groot maatwerkbedrijf', 'Large sheltered-work company'),
})

export const kindsOfService = wordsOf(services, serviceTerm, {
  training: ['training', 'Opleiding, nummer DV.O', 'Training, number DV.O'],
  advice: ['advice', 'Advies, nummer DV.A', 'Advice, number DV.A'],
})

/** How many percentage points a theme adds to the rate: `+15 procentpunt`, or for which services. */
function increaseTexts(theme: Theme, ordinary: string, word: string, { points, service }: Words): string {
  const increases = fromLaw((law) =>
    services.flatMap((one) => {
      const increase = rateIncrease(law, one, theme)
      return themeIsEligible(law, one, theme) && !increase.isZero() ? [{ one, adds: points(increase) }] : []
    }),
  )
  const [first] = increases
  if (first === undefined) return ordinary
  if (increases.length === services.length && increases.every(({ adds }) => adds === first.adds)) return first.adds
  return increases.map(({ one, adds }) => `${adds} ${word} ${service(one)}`).join(', ')
}

const rateTexts = (theme: Theme, onList = { nl: '', en: '' }): Texts => [
  wordsIn('en').theme(theme),
  `${increaseTexts(theme, 'Gewoon percentage', 'voor', wordsIn('nl'))}${onList.nl}`,
  `${increaseTexts(theme, 'Ordinary rate', 'for', wordsIn('en'))}${onList.en}`,
]

const onlyOnList = { nl: '; enkel diensten op de lijst', en: '; only services on the list' }
export const subjects = wordsOf(
  themes,
  themeTerm,
  Object.fromEntries(
    themes.map((theme) => [theme, rateTexts(theme, theme === 'job-specific-skills' ? onlyOnList : undefined)]),
  ) as Readonly<Record<Theme, Texts>>,
)

export const terms = wordsOf(keysOf(deadlineWords), (term) => deadlineWords[term][0], {
  application: ['application', 'Laatste dag om aan te vragen', 'Last day to apply'],
  deposit: ['deposit', 'Laatste dag om het eigen aandeel te storten', 'Last day to deposit the own share'],
  completion: ['end', 'Laatste dag van het project', 'Last day of the project'],
  retention: ['retention', 'Tot wanneer de documenten bewaard blijven', 'Until when the documents are kept'],
})

export const shown = wordsOf(keysOf(showWords), (one) => showWords[one][0], {
  action: ['action', 'Wat er te doen is', 'What is to be done'],
  day: ['date', 'Laatste dag van de stap', 'Last day of the step'],
  days: ['days', 'Hoeveel dagen nog', 'How many days are left'],
})

export const settlementParts = wordsOf(keysOf(settlementWords), (part) => settlementWords[part][0], {
  kept: ['subsidy kept', 'Subsidie die u houdt', 'Subsidy that is kept'],
  ownShare: ['own share', 'Eigen aandeel dat gebruikt is', 'Own share that was used'],
  refund: ['refund', 'Eigen aandeel dat terugkomt', 'Own share that comes back'],
  released: [
    'released',
    'Subsidie die vrijkomt; ze komt enkel terug op het plafond bij een stopzetting in het jaar van de aanvraag',
    'Subsidy that is released; it returns to the ceiling only after a stop in the year of the application',
  ],
  outside: [
    'outside wallet',
    'Gefactureerd boven de kost: zonder subsidie te betalen',
    'Invoiced above the cost: to be paid without subsidy',
  ],
})

export const providerFields = wordsOf(keysOf(providerFieldWords), (field) => providerFieldWords[field][0], {
  name: ['name', 'Naam van de dienstverlener', 'Name of the provider'],
  number: ['number', 'Nummer in de juiste schrijfwijze', 'Number in its right spelling'],
  service: ['service', 'Opleiding of advies', 'Training or advice'],
  campus: ['campus', 'Campus waarvoor het nummer geldt', 'Campus the number is for'],
  programme: ['programme', 'Soort opleiding waarvoor het nummer geldt', 'Kind of programme the number is for'],
  website: ['website', 'Website van de dienstverlener', 'Website of the provider'],
  source: ['source', 'Pagina waar het nummer staat', 'Page that states the number'],
})
