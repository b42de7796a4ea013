import { checkedOn, partnerLimitsOn, type Relation, type SizeDoubt, type SizeReason } from '../../../../rules'
import { fromLaw, wordsIn } from '../../../../wording'
import type { ClosedYear, FieldProblem, FigureName } from '../model'

const { percent } = wordsIn('nl')
const { partnerFrom, linkedAbove } = partnerLimitsOn(checkedOn)
const partner = percent(partnerFrom)
const publicShare = fromLaw(({ publicShareLimit }) => percent(publicShareLimit))

export const nl = {
  intro:
    'Hoe groot is uw onderneming voor de kmo-portefeuille? De grootte ligt vast bij de eerste aanvraag van een kalenderjaar, tot het einde van dat jaar.',
  saved: 'Bewaard in deze werkmap',
  savedYear: (year: string, size: string, day: string) => `${year}: ${size} (bewaard op ${day})`,
  open: 'Openen',
  openYear: (year: string) => `Openen: ${year}`,
  use: 'Voor het plan gebruiken',
  useYear: (year: string) => `Voor het plan gebruiken: ${year}`,
  year: 'Kalenderjaar van de aanvragen',
  isNew: 'Nieuwe onderneming: nog maar één boekjaar afgesloten',
  takenOver: 'Overname of fusie sinds het vorige boekjaar',
  isSheltered: 'Maatwerkbedrijf',
  sizeBefore: 'Grootte tot nu toe',
  sizeBeforeHint: 'De grootte die vóór deze twee boekjaren gold. Enkel nodig als de twee jaren verschillen.',
  unknown: '(niet gekend)',
  publicShare: 'Deel in handen van een overheid, in %',
  publicShareHint: 'Leeg als er geen is.',
  own: 'Uw onderneming',
  headcountHint: 'Personen in voltijdse eenheden: twee halftijdse zijn één. Zonder uitzendkrachten. Bedragen in euro.',
  related: 'Partner- en verbonden ondernemingen',
  relatedHint:
    'Elke onderneming met een deel in de uwe, of waarin u een deel hebt: het hoogste van kapitaal en stemmen. Neem ook wie achter hen staat.',
  add: 'Onderneming toevoegen',
  remove: 'Weglaten',
  removeNamed: (name: string) => `Weglaten: ${name}`,
  name: 'Naam',
  share: 'Deel in %',
  numbered: (number: number) => `Onderneming ${number}`,
  result: 'Resultaat',
  notYet: 'Vul de cijfers in: de redenering staat dan hier.',
  stillMissing: (count: number) => `Nog ${count} ${count === 1 ? 'veld' : 'velden'} in te vullen of te verbeteren.`,
  forYear: (year: number, size: string) => `Voor ${year}: ${size}`,
  notEntitled: 'Geen recht op de kmo-portefeuille.',
  reasoning: 'Redenering',
  counts: (share: string, relation: string, weight: string) => `${share} %: ${relation}, telt voor ${weight} %`,
  total: 'Samen',
  yearIs: (size: string) => `Dit jaar op zich: ${size}.`,
  limits: (size: string) => `Grenzen van ${size}`,
  fewerThan: (limit: string) => `minder dan ${limit} personen`,
  turnoverAtMost: (limit: string) => `omzet hoogstens ${limit}`,
  balanceAtMost: (limit: string) => `of balanstotaal hoogstens ${limit}`,
  kept: 'ja',
  notKept: 'nee',
  doubts: 'Nog onzeker',
  sources: 'Bronnen',
  useForPlan: 'Ook als grootte van het plan gebruiken',
  save: (year: number) => `Bewaren voor ${year}`,
  replace: (year: number, from: string, to: string) => `Voor ${year} ${from} vervangen door ${to}`,
  isSaved: (year: number, size: string) => `Bewaard: in ${year} is de onderneming ${size}.`,
  isUsed: (size: string) => `Het plan rekent met: ${size}.`,
  changedMeanwhile: (year: number, size: string) =>
    `Een collega bewaarde intussen voor ${year}: ${size}. Er is niets gewijzigd; klik opnieuw om te vervangen.`,
  newForm: 'Leeg formulier',
  figures: {
    headcount: 'Personen',
    turnover: 'Omzet',
    balanceSheetTotal: 'Balanstotaal',
  } satisfies Record<FigureName, string>,
  years: {
    last: 'laatste afgesloten boekjaar',
    previous: 'boekjaar daarvoor',
  } satisfies Record<ClosedYear, string>,
  problems: {
    absent: 'nog in te vullen',
    unreadable: 'niet leesbaar: verwacht een getal van 0 of meer, zoals 12500000 of 12,5',
  } satisfies Record<FieldProblem, string>,
  relations: {
    independent: `minder dan ${partner}, onafhankelijk`,
    partner: 'partner',
    linked: 'verbonden',
  } satisfies Record<Relation, string>,
  reasons: {
    'public-share': `Vanaf ${publicShare} in handen van een overheid is een onderneming uitgesloten.`,
    'taken-over': 'Na een overname of fusie telt enkel het laatste afgesloten boekjaar, met de nieuwe groep.',
    'only-year': 'Er is maar één afgesloten boekjaar: dat telt.',
    'two-equal-years': 'Beide boekjaren geven dezelfde grootte.',
    'class-kept':
      'De grootte verandert pas na twee boekjaren na elkaar buiten de grenzen: één jaar verandert nog niets.',
    'class-changed': 'Twee boekjaren na elkaar liggen buiten de grenzen van vroeger: de grootte verandert.',
  } satisfies Record<SizeReason, string>,
  doubtTexts: {
    'partner-at-limit': `Precies ${partner}: één pagina zegt “vanaf ${partner}”, een andere “meer dan ${partner}”. Hier telt ${partner} mee als partner.`,
    'partner-pro-rata':
      'Dat partners in verhouding tot hun deel meetellen is de Europese regel; de Vlaamse pagina zegt enkel “deels”.',
    investors: `Een deel van ${partnerFrom.times(100).toFixed()} tot ${percent(linkedAbove)} van een participatiemaatschappij, durfkapitaal, universiteit of institutionele belegger telt niet mee. Laat die onderneming dan weg.`,
    'public-share-at-limit': `Precies ${publicShare} overheid is tegenstrijdig in de bronnen: hier uitgesloten.`,
    'public-share-of-sheltered':
      'Of de grens voor een overheidsdeel ook voor maatwerkbedrijven geldt, is niet gevonden.',
    'two-year-rule':
      'De regel van twee boekjaren staat op een pagina over een andere subsidie, met dezelfde Europese definitie.',
    'size-before-unknown': 'De grootte van vroeger is niet ingevuld: hier telt die van het boekjaar daarvoor.',
  } satisfies Record<SizeDoubt, string>,
}

export type Texts = typeof nl
