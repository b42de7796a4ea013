import { daysBetween, lastDayOfYear, yearOf, type IsoDate, type Money, type Theme } from '../../../rules'
import { dayText, percentText, wordsIn, type Language } from '../../../wording'
import type { Change, Effect, Stop, YearCeiling } from './model'

type Sentence<A extends unknown[]> = Readonly<Record<Language, (...about: A) => string>>
const sentence = <A extends unknown[]>(nl: (...about: A) => string, en: (...about: A) => string): Sentence<A> => ({
  nl,
  en,
})

const counted = (locale: string) => (count: number, one: string, more: string) =>
  `${count.toLocaleString(locale)} ${count === 1 ? one : more}`
const nlCount = counted('nl-BE')
const enCount = counted('en')

export const euroText = (amount: Money, language: Language): string => `€\u00A0${wordsIn(language).amount(amount)}`

export const texts = {
  title: { nl: 'Plafond', en: 'Ceiling' },
  nothing: {
    nl: 'Geen rij van dit plan gebruikt een plafond: er is een kost nodig, en een start of een aanvraag.',
    en: 'No row of this plan uses a ceiling: a cost is needed, and a start or an application.',
  },
  rowsUnknown: sentence(
    (rows: number) =>
      `${nlCount(rows, 'rij telt', 'rijen tellen')} niet mee: de subsidie is er niet gekend. Kijk het plan na, want wat vrij is kan minder zijn.`,
    (rows: number) =>
      `${enCount(rows, 'row does', 'rows do')} not count: the subsidy is not known there. Check the plan, for less may be free.`,
  ),
  noCompany: { nl: 'Zonder onderneming', en: 'Without a company' },
  // How a year is used.
  ceiling: { nl: 'Plafond', en: 'Ceiling' },
  filed: { nl: 'Aangevraagd', en: 'Applied for' },
  planned: { nl: 'Gepland', en: 'Planned' },
  free: { nl: 'Nog vrij', en: 'Still free' },
  freed: { nl: 'Vrijgekomen door stopzetting', en: 'Freed by a stop' },
  left: { nl: 'Over', en: 'Left' },
  above: sentence(
    (amount: string) => `Er is ${amount} meer toegekend dan het plafond.`,
    (amount: string) => `${amount} more was granted than the ceiling.`,
  ),
  covers: sentence(
    (parts: string) => `Wat vrij is, dekt nog ${parts}.`,
    (parts: string) => `What is free still covers ${parts}.`,
  ),
  coversPart: sentence(
    (cost: string, rate: string) => `${cost} kost aan ${rate}`,
    (cost: string, rate: string) => `a cost of ${cost} at ${rate}`,
  ),
  or: { nl: 'of', en: 'or' },
  pastYears: sentence(
    (count: number) => `${nlCount(count, 'vorig jaar', 'vorige jaren')} tonen`,
    (count: number) => `Show ${enCount(count, 'earlier year', 'earlier years')}`,
  ),
  moreCompanies: sentence(
    (count: number) => `Nog ${nlCount(count, 'onderneming', 'ondernemingen')} tonen`,
    (count: number) => `Show ${enCount(count, 'more company', 'more companies')}`,
  ),
  moreRows: sentence(
    (count: number) => `Nog ${nlCount(count, 'rij', 'rijen')} tonen`,
    (count: number) => `Show ${enCount(count, 'more row', 'more rows')}`,
  ),
  // The last weeks of the year.
  yearEnd: sentence(
    (amount: string, year: number, days: number) =>
      `Nog ${nlCount(days, 'dag', 'dagen')} in ${year}, en ${amount} van het plafond is vrij. Wat op 31 december niet is aangevraagd, is voorbij: het gaat niet mee naar ${year + 1}.`,
    (amount: string, year: number, days: number) =>
      `${enCount(days, 'day is', 'days are')} left in ${year}, and ${amount} of the ceiling is free. What is not applied for on 31 December is gone: it does not move to ${year + 1}.`,
  ),
  lastDay: sentence(
    (amount: string, year: number) =>
      `Dit is de laatste dag van ${year}, en ${amount} van het plafond is vrij. Wat vandaag niet is aangevraagd, gaat niet mee naar ${year + 1}.`,
    (amount: string, year: number) =>
      `This is the last day of ${year}, and ${amount} of the ceiling is free. What is not applied for today does not move to ${year + 1}.`,
  ),
  budget: {
    nl: 'Het budget van de hele regeling kan vóór 31 december op zijn. In december 2015 was dat zo: aanvragen werden geblokkeerd.',
    en: 'The budget of the whole scheme may run out before 31 December. In December 2015 it did: applications were blocked.',
  },
  // The best year.
  bestYear: { nl: 'Beste jaar', en: 'Best year' },
  bestYearHint: {
    nl: 'Indienen kan van de inschrijving tot 14 kalenderdagen na de start. Ligt 31 december daartussen, dan kiest u welk plafond betaalt.',
    en: 'You can file from the enrolment until 14 calendar days after the start. Where 31 December lies in between, you choose whose ceiling pays.',
  },
  noEnrolment: {
    nl: 'Het plan heeft geen kolom voor de inschrijving. Daarom telt de start als eerste dag om in te dienen.',
    en: 'The plan has no column for the enrolment. So the start counts as the first day to file.',
  },
  calculating: { nl: 'Het beste jaar wordt gezocht…', en: 'Looking for the best year…' },
  noChoice: {
    nl: 'Geen enkele open aanvraag kan in twee jaren worden ingediend.',
    en: 'No open application can be filed in two years.',
  },
  asItIs: sentence(
    (count: number) =>
      `${nlCount(count, 'aanvraag kan', 'aanvragen kunnen')} in meer dan één jaar. Het plan zoals het is, brengt het meeste op.`,
    (count: number) =>
      `${enCount(count, 'application', 'applications')} can be filed in more than one year. The plan as it is brings the most.`,
  ),
  gain: sentence(
    (amount: string, count: number) =>
      `${amount} meer subsidie met ${nlCount(count, 'andere keuze', 'andere keuzes')}.`,
    (amount: string, count: number) =>
      `${amount} more subsidy with ${enCount(count, 'other choice', 'other choices')}.`,
  ),
  effects: { nl: 'Daardoor verandert ook', en: 'Which also changes' },
  together: {
    nl: 'De bedragen gelden als alle keuzes samen worden gevolgd.',
    en: 'The amounts hold when all choices are followed together.',
  },
  fileIn: sentence(
    (year: number) => `Indienen in ${year}`,
    (year: number) => `File in ${year}`,
  ),
  insteadOf: sentence(
    (year: number) => `in plaats van ${year}`,
    (year: number) => `instead of ${year}`,
  ),
  otherDays: { nl: 'op andere dagen', en: 'on other days' },
  between: sentence(
    (from: string, to: string) => (from === to ? `op ${from}` : `van ${from} tot en met ${to}`),
    (from: string, to: string) => (from === to ? `on ${from}` : `from ${from} to ${to}`),
  ),
  amounts: sentence(
    (now: string, then: string) => `nu ${now}, dan ${then}`,
    (now: string, then: string) => `now ${now}, then ${then}`,
  ),
  reading: {
    nl: 'Dit is onze lezing van de regels: het plafond is dat van het kalenderjaar van de aanvraag. Vraag het na bij VLAIO voor u erop rekent.',
    en: 'This is our reading of the rules: the ceiling is that of the calendar year of the application. Ask VLAIO before you rely on it.',
  },
  nextYear: sentence(
    (year: number) => `Of er in ${year} dezelfde regels en budget zijn, is niet zeker.`,
    (year: number) => `Whether ${year} has the same rules and budget is not certain.`,
  ),
  goTo: sentence(
    (course: string) => `${course}, naar de rij`,
    (course: string) => `${course}, go to the row`,
  ),
  row: sentence(
    (row: number) => `Rij ${row}`,
    (row: number) => `Row ${row}`,
  ),
  // Stops.
  stops: { nl: 'Stopzetten vóór 31 december?', en: 'Stop before 31 December?' },
  stopsHint: {
    nl: 'Enkel als een opleiding niet doorgaat: haar subsidie vervalt. Zet ze dan nog dit jaar stop, want alleen dan komt de subsidie terug in het plafond van dit jaar.',
    en: 'Only if a course does not take place: its subsidy is given up. Then stop it this year, for only then does the subsidy return to this year’s ceiling.',
  },
  frees: sentence(
    (amount: string) => `Stopt u deze aanvraag nog dit jaar, dan komt ${amount} vrij.`,
    (amount: string) => `If you stop this application this year, ${amount} is freed.`,
  ),
  startsOn: sentence(
    (day: string) => `start op ${day}`,
    (day: string) => `starts on ${day}`,
  ),
  runsUntil: sentence(
    (day: string) => `loopt tot ${day}`,
    (day: string) => `runs until ${day}`,
  ),
  // Sheets.
  inWorkbook: { nl: 'In de werkmap', en: 'In the workbook' },
  makeOverview: { nl: 'Overzicht met grafiek', en: 'Overview with a chart' },
  makeBestYear: { nl: 'Beste jaar per rij', en: 'Best year of each row' },
  sheetHint: sentence(
    (name: string) =>
      `Er komt een nieuw blad “${name}” met formules die meerekenen. Aan het plan verandert niets. De eerste rij:`,
    (name: string) =>
      `A new sheet “${name}” is added with formulas that keep calculating. Nothing changes in the plan. The first row:`,
  ),
  withChart: { nl: 'Onder de cijfers komt een grafiek.', en: 'A chart stands below the figures.' },
  addSheet: { nl: 'Blad toevoegen', en: 'Add sheet' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  sheetAdded: sentence(
    (name: string) => `Het blad ${name} is toegevoegd.`,
    (name: string) => `Sheet ${name} was added.`,
  ),
  noChart: {
    nl: 'Deze versie van Excel kan hier geen grafiek maken: het blad is er zonder. Selecteer de cijfers en kies Invoegen, Grafiek.',
    en: 'This version of Excel cannot make a chart here: the sheet has none. Select the figures and choose Insert, Chart.',
  },
  removeSheet: { nl: 'Blad weer verwijderen', en: 'Remove the sheet again' },
  sheetRemoved: { nl: 'Het blad is verwijderd.', en: 'The sheet was removed.' },
  hindrances: {
    headers: {
      nl: 'De functies herkennen een kolom aan haar hoofding. Hernoem eerst:',
      en: 'The functions know a column by its header. Rename first:',
    },
    sizes: {
      nl: 'Niet elke rij heeft een grootte. Kies ze bovenaan, bij Grootte.',
      en: 'Not every row has a size. Choose it at the top, under Size.',
    },
    'too-many-years': {
      nl: 'Dit plan heeft te veel ondernemingen en jaren voor één overzicht met een grafiek.',
      en: 'This plan has too many companies and years for one overview with a chart.',
    },
  },
  becomes: { nl: 'wordt', en: 'becomes' },
  overviewName: { nl: 'Plafond', en: 'Ceiling' },
  overviewTitle: { nl: 'Plafond per jaar', en: 'Ceiling per year' },
  overviewNote: {
    nl: 'In euro. Aangevraagd: rijen met een aanvraagdatum. Gepland: de andere, op hun startdatum. De laatste kolommen: hoeveel kost wat vrij is nog dekt.',
    en: 'In euro. Applied for: rows with an application date. Planned: the others, on their start date. The last columns: how much cost is still covered by what is free.',
  },
  company: { nl: 'Onderneming', en: 'Company' },
  columns: {
    year: { nl: 'Jaar', en: 'Year' },
    filed: { nl: 'Aangevraagd', en: 'Applied for' },
    planned: { nl: 'Gepland', en: 'Planned' },
    free: { nl: 'Nog vrij', en: 'Still free' },
    ceiling: { nl: 'Plafond', en: 'Ceiling' },
    coversOrdinary: { nl: 'Kost, gewoon %', en: 'Cost, ordinary %' },
    coversHigher: { nl: 'Kost, verhoogd %', en: 'Cost, higher %' },
  },
  bestYearName: { nl: 'Beste jaar', en: 'Best year' },
  bestYearTitle: { nl: 'Beste jaar om in te dienen', en: 'Best year to file in' },
} as const

/** What nobody should overlook beside a best year. */
export const caveats = (language: Language, today: IsoDate): string[] => [
  texts.reading[language],
  texts.budget[language],
  texts.nextYear[language](yearOf(today) + 1),
]

/** How much of the year is left, and what of the ceiling. */
export function yearEndText(free: Money, today: IsoDate, language: Language): string {
  const days = daysBetween(today, lastDayOfYear(yearOf(today))) + 1
  const amount = euroText(free, language)
  return days === 1
    ? texts.lastDay[language](amount, yearOf(today))
    : texts.yearEnd[language](amount, yearOf(today), days)
}

/** `€ 25.000,00 kost aan 30 %, of € 16.666,66 aan 45 % (cybersecurity, energie-efficiëntie)` */
export function coversText({ covers }: YearCeiling, language: Language): string {
  const themesText = (themes: readonly Theme[]) =>
    themes.length === 0 ? '' : ` (${themes.map(wordsIn(language).theme).join(', ')})`
  const parts = covers.map(
    ({ rate, themes, cost }) =>
      texts.coversPart[language](euroText(cost, language), percentText(rate)) + themesText(themes),
  )
  return texts.covers[language](parts.join(`, ${texts.or[language]} `))
}

const longestName = 200

export const nameOf = (
  { title, index }: { readonly title: string; readonly index: number },
  firstRow: number,
  language: Language,
): string => (title === '' ? texts.row[language](firstRow + index + 1) : title.slice(0, longestName))

export function changeTitle({ yearNow, bestYear }: Change, language: Language): string {
  return `${texts.fileIn[language](bestYear)} ${bestYear === yearNow ? texts.otherDays[language] : texts.insteadOf[language](yearNow)}`
}
export const changeDays = ({ days }: Change, language: Language): string =>
  texts.between[language](dayText(days.from), dayText(days.to))
export const amountsText = ({ subsidyNow, subsidy }: Effect, language: Language): string =>
  texts.amounts[language](euroText(subsidyNow, language), euroText(subsidy, language))

export function stopDetail({ line: { row } }: Stop, today: IsoDate, language: Language): string {
  const { startsOn, endsOn } = row
  if (startsOn !== undefined && startsOn >= today) return texts.startsOn[language](dayText(startsOn))
  return endsOn === undefined ? '' : texts.runsUntil[language](dayText(endsOn))
}
