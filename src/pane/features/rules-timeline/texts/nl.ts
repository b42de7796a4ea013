import type { Source, SubsidyRefusal } from '../../../../rules'
import type { ViewName } from '../model'

export const nl = {
  views: 'Wat wilt u zien',
  checked: (day: string) => `De regels zijn het laatst nagekeken op ${day}.`,
  versions: (addIn: string, providers: string) => `Add-in ${addIn}, dienstverleners van ${providers}.`,
  day: 'Dag van de aanvraag',
  decides: 'De dag waarop u indient beslist over de regels, en haar kalenderjaar over het plafond.',
  noRules: (day: string) => `Vóór ${day} zijn geen regels gekend.`,
  afterCheck: (day: string) => `Deze dag ligt na de laatste controle (${day}). U ziet de regels die toen gekend waren.`,
  from: (day: string) => `vanaf ${day}`,
  doubt: 'Nog onzeker:',
  sources: 'Bronnen',
  newWindow: 'nieuw venster',
  was: 'was',
  isNew: 'nieuw',
  firstRules: 'De eerste regels die deze add-in kent.',
  compare:
    'Wat elke rij zou krijgen als ze op de ene of op de andere dag was aangevraagd. Zonder het plafond, een stopzetting of de termijn.',
  dayA: 'Eerste dag',
  dayB: 'Tweede dag',
  total: 'Alle rijen',
  noDifference: (count: number) =>
    `Geen verschil: ${count === 1 ? 'de rij krijgt' : `alle ${count} rijen krijgen`} op beide dagen evenveel.`,
  differences: (count: number, all: number) =>
    `${count} van ${all} ${all === 1 ? 'rij' : 'rijen'} ${count === 1 ? 'verschilt' : 'verschillen'}.`,
  unknown: (count: number) =>
    `${count} ${count === 1 ? 'rij is' : 'rijen zijn'} niet vergeleken: de kost of de grootte ontbreekt, of een cel is niet leesbaar.`,
  untitled: (row: number) => `rij ${row}`,
  goTo: (title: string) => `Toon ${title} in het blad`,
  more: (count: number) => `… en nog ${count}.`,
  viewNames: {
    day: 'Op een dag',
    changes: 'Wijzigingen',
    plan: 'Uw plan',
  } satisfies Record<ViewName, string>,
  sourceKinds: {
    act: 'wettekst',
    agency: 'overheid',
    other: 'andere',
  } satisfies Record<Source['kind'], string>,
  because: {
    'applicant-not-entitled': 'geen recht voor deze onderneming',
    'theme-not-eligible': 'dienst of thema niet gesubsidieerd',
    'below-minimum': 'onder de minimumkost',
  } satisfies Record<Exclude<SubsidyRefusal['code'], 'before-first-rules'>, string>,
}

export type Texts = typeof nl
