import type { Relation, SizeDoubt, SizeReason } from '../../../rules'
import type { Text } from '../../feature'
import type { ClosedYear, FieldProblem, FigureName } from './model'

const sentence = <A extends readonly unknown[]>(nl: (...values: A) => string, en: (...values: A) => string) => ({
  nl,
  en,
})

export const texts = {
  title: { nl: 'Onderneming', en: 'Enterprise' },
  intro: {
    nl: 'Hoe groot is uw onderneming voor de kmo-portefeuille? De grootte ligt vast bij de eerste aanvraag van een kalenderjaar, tot het einde van dat jaar.',
    en: 'How large is your enterprise for the kmo-portefeuille? The size is fixed by the first application of a calendar year, until the end of that year.',
  },
  saved: { nl: 'Bewaard in deze werkmap', en: 'Kept in this workbook' },
  savedYear: sentence(
    (year: string, size: string, day: string) => `${year}: ${size} (bewaard op ${day})`,
    (year: string, size: string, day: string) => `${year}: ${size} (kept on ${day})`,
  ),
  open: { nl: 'Openen', en: 'Open' },
  openYear: sentence(
    (year: string) => `Openen: ${year}`,
    (year: string) => `Open: ${year}`,
  ),
  use: { nl: 'Voor het plan gebruiken', en: 'Use for the plan' },
  useYear: sentence(
    (year: string) => `Voor het plan gebruiken: ${year}`,
    (year: string) => `Use for the plan: ${year}`,
  ),
  year: { nl: 'Kalenderjaar van de aanvragen', en: 'Calendar year of the applications' },
  isNew: {
    nl: 'Nieuwe onderneming: nog maar één boekjaar afgesloten',
    en: 'New enterprise: only one financial year closed',
  },
  takenOver: {
    nl: 'Overname of fusie sinds het vorige boekjaar',
    en: 'Take-over or merger since the previous financial year',
  },
  isSheltered: { nl: 'Maatwerkbedrijf', en: 'Sheltered-work company' },
  sizeBefore: { nl: 'Grootte tot nu toe', en: 'Size until now' },
  sizeBeforeHint: {
    nl: 'De grootte die vóór deze twee boekjaren gold. Enkel nodig als de twee jaren verschillen.',
    en: 'The size that counted before these two financial years. Only needed when the two years differ.',
  },
  unknown: { nl: '(niet gekend)', en: '(not known)' },
  publicShare: { nl: 'Deel in handen van een overheid, in %', en: 'Share held by a public authority, in %' },
  publicShareHint: { nl: 'Leeg als er geen is.', en: 'Blank when there is none.' },
  own: { nl: 'Uw onderneming', en: 'Your enterprise' },
  headcountHint: {
    nl: 'Personen in voltijdse eenheden: twee halftijdse zijn één. Zonder uitzendkrachten. Bedragen in euro.',
    en: 'Persons in full-time units: two half-timers are one. Without agency workers. Amounts in euro.',
  },
  related: { nl: 'Partner- en verbonden ondernemingen', en: 'Partner and linked enterprises' },
  relatedHint: {
    nl: 'Elke onderneming met een deel in de uwe, of waarin u een deel hebt: het hoogste van kapitaal en stemmen. Neem ook wie achter hen staat.',
    en: 'Every enterprise with a share in yours, or in which you have one: the higher of capital and votes. Include those behind them too.',
  },
  add: { nl: 'Onderneming toevoegen', en: 'Add an enterprise' },
  remove: { nl: 'Weglaten', en: 'Leave out' },
  removeNamed: sentence(
    (name: string) => `Weglaten: ${name}`,
    (name: string) => `Leave out: ${name}`,
  ),
  name: { nl: 'Naam', en: 'Name' },
  share: { nl: 'Deel in %', en: 'Share in %' },
  numbered: sentence(
    (number: number) => `Onderneming ${number}`,
    (number: number) => `Enterprise ${number}`,
  ),
  result: { nl: 'Resultaat', en: 'Result' },
  notYet: {
    nl: 'Vul de cijfers in: de redenering staat dan hier.',
    en: 'Fill in the figures: the reasoning will stand here.',
  },
  stillMissing: sentence(
    (count: number) => `Nog ${count} ${count === 1 ? 'veld' : 'velden'} in te vullen of te verbeteren.`,
    (count: number) => `${count} ${count === 1 ? 'field' : 'fields'} left to fill in or correct.`,
  ),
  forYear: sentence(
    (year: number, size: string) => `Voor ${year}: ${size}`,
    (year: number, size: string) => `For ${year}: ${size}`,
  ),
  notEntitled: { nl: 'Geen recht op de kmo-portefeuille.', en: 'Not entitled to the kmo-portefeuille.' },
  reasoning: { nl: 'Redenering', en: 'Reasoning' },
  counts: sentence(
    (share: string, relation: string, weight: string) => `${share} %: ${relation}, telt voor ${weight} %`,
    (share: string, relation: string, weight: string) => `${share} %: ${relation}, counts for ${weight} %`,
  ),
  total: { nl: 'Samen', en: 'Together' },
  yearIs: sentence(
    (size: string) => `Dit jaar op zich: ${size}.`,
    (size: string) => `This year by itself: ${size}.`,
  ),
  limits: sentence(
    (size: string) => `Grenzen van ${size}`,
    (size: string) => `Limits of ${size}`,
  ),
  fewerThan: sentence(
    (limit: string) => `minder dan ${limit} personen`,
    (limit: string) => `fewer than ${limit} persons`,
  ),
  turnoverAtMost: sentence(
    (limit: string) => `omzet hoogstens ${limit} euro`,
    (limit: string) => `turnover at most ${limit} euro`,
  ),
  balanceAtMost: sentence(
    (limit: string) => `of balanstotaal hoogstens ${limit} euro`,
    (limit: string) => `or balance sheet total at most ${limit} euro`,
  ),
  kept: { nl: 'ja', en: 'yes' },
  notKept: { nl: 'nee', en: 'no' },
  doubts: { nl: 'Nog onzeker', en: 'Still uncertain' },
  sources: { nl: 'Bronnen', en: 'Sources' },
  useForPlan: { nl: 'Ook als grootte van het plan gebruiken', en: 'Also use as the size of the plan' },
  save: sentence(
    (year: number) => `Bewaren voor ${year}`,
    (year: number) => `Keep for ${year}`,
  ),
  replace: sentence(
    (year: number, from: string, to: string) => `Voor ${year} ${from} vervangen door ${to}`,
    (year: number, from: string, to: string) => `For ${year} replace ${from} by ${to}`,
  ),
  isSaved: sentence(
    (year: number, size: string) => `Bewaard: in ${year} is de onderneming ${size}.`,
    (year: number, size: string) => `Kept: in ${year} the enterprise is ${size}.`,
  ),
  isUsed: sentence(
    (size: string) => `Het plan rekent met: ${size}.`,
    (size: string) => `The plan calculates with: ${size}.`,
  ),
  changedMeanwhile: sentence(
    (year: number, size: string) =>
      `Een collega bewaarde intussen voor ${year}: ${size}. Er is niets gewijzigd; klik opnieuw om te vervangen.`,
    (year: number, size: string) =>
      `A colleague meanwhile kept for ${year}: ${size}. Nothing was changed; click again to replace it.`,
  ),
  newForm: { nl: 'Leeg formulier', en: 'Empty form' },
} as const

export const figureTexts: Readonly<Record<FigureName, Text>> = {
  headcount: { nl: 'Personen', en: 'Persons' },
  turnover: { nl: 'Omzet', en: 'Turnover' },
  balanceSheetTotal: { nl: 'Balanstotaal', en: 'Balance total' },
}
export const yearTexts: Readonly<Record<ClosedYear, Text>> = {
  last: { nl: 'laatste afgesloten boekjaar', en: 'last closed year' },
  previous: { nl: 'boekjaar daarvoor', en: 'year before' },
}
export const problemTexts: Readonly<Record<FieldProblem, Text>> = {
  absent: { nl: 'nog in te vullen', en: 'to be filled in' },
  unreadable: {
    nl: 'niet leesbaar: verwacht een getal van 0 of meer, zoals 12500000 of 12,5',
    en: 'cannot be read: expected a number of 0 or more, such as 12500000 or 12,5',
  },
}
export const relationTexts: Readonly<Record<Relation, Text>> = {
  independent: { nl: 'minder dan 25 %, onafhankelijk', en: 'less than 25 %, independent' },
  partner: { nl: 'partner', en: 'partner' },
  linked: { nl: 'verbonden', en: 'linked' },
}
export const reasonTexts: Readonly<Record<SizeReason, Text>> = {
  'public-share': {
    nl: 'Vanaf 25 % in handen van een overheid is een onderneming uitgesloten.',
    en: 'From 25 % held by a public authority an enterprise is excluded.',
  },
  'taken-over': {
    nl: 'Na een overname of fusie telt enkel het laatste afgesloten boekjaar, met de nieuwe groep.',
    en: 'After a take-over or merger only the last closed year counts, with the new group.',
  },
  'only-year': {
    nl: 'Er is maar één afgesloten boekjaar: dat telt.',
    en: 'Only one financial year is closed: that one counts.',
  },
  'two-equal-years': { nl: 'Beide boekjaren geven dezelfde grootte.', en: 'Both financial years give the same size.' },
  'class-kept': {
    nl: 'De grootte verandert pas na twee boekjaren na elkaar buiten de grenzen: één jaar verandert nog niets.',
    en: 'The size changes only after two financial years in a row outside the limits: one year changes nothing yet.',
  },
  'class-changed': {
    nl: 'Twee boekjaren na elkaar liggen buiten de grenzen van vroeger: de grootte verandert.',
    en: 'Two financial years in a row lie outside the limits of before: the size changes.',
  },
}
export const doubtTexts: Readonly<Record<SizeDoubt, Text>> = {
  'partner-from-25': {
    nl: 'Precies 25 %: één pagina zegt “vanaf 25 %”, een andere “meer dan 25 %”. Hier telt 25 % mee als partner.',
    en: 'Exactly 25 %: one page says “from 25 %”, another “more than 25 %”. Here 25 % counts as a partner.',
  },
  'partner-pro-rata': {
    nl: 'Dat partners in verhouding tot hun deel meetellen is de Europese regel; de Vlaamse pagina zegt enkel “deels”.',
    en: 'That partners count in proportion to their share is the European rule; the Flemish page only says “partly”.',
  },
  investors: {
    nl: 'Een deel van 25 tot 50 % van een participatiemaatschappij, durfkapitaal, universiteit of institutionele belegger telt niet mee. Laat die onderneming dan weg.',
    en: 'A share of 25 to 50 % of a participation company, venture capital, university or institutional investor does not count. Leave that enterprise out then.',
  },
  'public-share-of-25': {
    nl: 'Precies 25 % overheid is tegenstrijdig in de bronnen: hier uitgesloten.',
    en: 'Exactly 25 % public is contradictory in the sources: excluded here.',
  },
  'public-share-of-sheltered': {
    nl: 'Of de grens voor een overheidsdeel ook voor maatwerkbedrijven geldt, is niet gevonden.',
    en: 'Whether the limit for a public share also counts for sheltered-work companies was not found.',
  },
  'two-year-rule': {
    nl: 'De regel van twee boekjaren staat op een pagina over een andere subsidie, met dezelfde Europese definitie.',
    en: 'The rule of two financial years stands on a page about another subsidy, with the same European definition.',
  },
  'size-before-unknown': {
    nl: 'De grootte van vroeger is niet ingevuld: hier telt die van het boekjaar daarvoor.',
    en: 'The size of before was not filled in: here that of the year before counts.',
  },
}
