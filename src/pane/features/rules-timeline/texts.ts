import type { Source, SubsidyRefusal } from '../../../rules'
import type { Text } from '../../feature'
import type { ViewName } from './model'

const sentence = <A extends readonly unknown[]>(nl: (...values: A) => string, en: (...values: A) => string) => ({
  nl,
  en,
})

export const texts = {
  title: { nl: 'Regels', en: 'Rules' },
  views: { nl: 'Wat wilt u zien', en: 'What to show' },
  checked: sentence(
    (day: string) => `De regels zijn het laatst nagekeken op ${day}.`,
    (day: string) => `The rules were last checked on ${day}.`,
  ),
  versions: sentence(
    (addIn: string, providers: string) => `Add-in ${addIn}, dienstverleners van ${providers}.`,
    (addIn: string, providers: string) => `Add-in ${addIn}, providers of ${providers}.`,
  ),
  day: { nl: 'Dag van de aanvraag', en: 'Day of the application' },
  decides: {
    nl: 'De dag waarop u indient beslist over de regels, en haar kalenderjaar over het plafond.',
    en: 'The day on which you file decides which rules count, and its calendar year which ceiling.',
  },
  noRules: sentence(
    (day: string) => `Vóór ${day} zijn geen regels gekend.`,
    (day: string) => `No rules are known before ${day}.`,
  ),
  afterCheck: sentence(
    (day: string) => `Deze dag ligt na de laatste controle (${day}). U ziet de regels die toen gekend waren.`,
    (day: string) => `This day lies after the last check (${day}). You see the rules known then.`,
  ),
  from: sentence(
    (day: string) => `vanaf ${day}`,
    (day: string) => `from ${day}`,
  ),
  doubt: { nl: 'Nog onzeker:', en: 'Still uncertain:' },
  sources: { nl: 'Bronnen', en: 'Sources' },
  newWindow: { nl: 'nieuw venster', en: 'new window' },
  was: { nl: 'was', en: 'was' },
  isNew: { nl: 'nieuw', en: 'new' },
  firstRules: { nl: 'De eerste regels die deze add-in kent.', en: 'The first rules that this add-in knows.' },
  compare: {
    nl: 'Wat elke rij zou krijgen als ze op de ene of op de andere dag was aangevraagd. Zonder het plafond, een stopzetting of de termijn.',
    en: 'What each row would get if it were filed on the one day or on the other. Without the ceiling, a stop or the term.',
  },
  dayA: { nl: 'Eerste dag', en: 'First day' },
  dayB: { nl: 'Tweede dag', en: 'Second day' },
  total: { nl: 'Alle rijen', en: 'All rows' },
  noDifference: sentence(
    (count: number) =>
      `Geen verschil: ${count === 1 ? 'de rij krijgt' : `alle ${count} rijen krijgen`} op beide dagen evenveel.`,
    (count: number) => `No difference: ${count === 1 ? 'the row gets' : `all ${count} rows get`} as much on both days.`,
  ),
  differences: sentence(
    (count: number, all: number) =>
      `${count} van ${all} ${all === 1 ? 'rij' : 'rijen'} ${count === 1 ? 'verschilt' : 'verschillen'}.`,
    (count: number, all: number) =>
      `${count} of ${all} ${all === 1 ? 'row' : 'rows'} ${count === 1 ? 'differs' : 'differ'}.`,
  ),
  unknown: sentence(
    (count: number) =>
      `${count} ${count === 1 ? 'rij is' : 'rijen zijn'} niet vergeleken: de kost of de grootte ontbreekt, of een cel is niet leesbaar.`,
    (count: number) =>
      `${count} ${count === 1 ? 'row was' : 'rows were'} not compared: the cost or the size is missing, or a cell cannot be read.`,
  ),
  untitled: sentence(
    (row: number) => `rij ${row}`,
    (row: number) => `row ${row}`,
  ),
  goTo: sentence(
    (title: string) => `Toon ${title} in het blad`,
    (title: string) => `Show ${title} in the sheet`,
  ),
  more: sentence(
    (count: number) => `… en nog ${count}.`,
    (count: number) => `… and ${count} more.`,
  ),
} as const

export const viewTexts: Readonly<Record<ViewName, Text>> = {
  day: { nl: 'Op een dag', en: 'On a day' },
  changes: { nl: 'Wijzigingen', en: 'Changes' },
  plan: { nl: 'Uw plan', en: 'Your plan' },
}

export const sourceKinds: Readonly<Record<Source['kind'], Text>> = {
  act: { nl: 'wettekst', en: 'act' },
  agency: { nl: 'overheid', en: 'agency' },
  other: { nl: 'andere', en: 'other' },
}

export const becauseTexts: Readonly<Record<Exclude<SubsidyRefusal['code'], 'before-first-rules'>, Text>> = {
  'applicant-not-entitled': { nl: 'geen recht voor deze onderneming', en: 'not entitled' },
  'theme-not-eligible': { nl: 'dienst of thema niet gesubsidieerd', en: 'service or theme not subsidised' },
  'below-minimum': { nl: 'onder de minimumkost', en: 'under the minimum cost' },
}
