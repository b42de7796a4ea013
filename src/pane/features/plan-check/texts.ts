import { themes, type Money } from '../../../rules'
import { columnTerm, dayText, wordsIn, type PaneColumn, type Language } from '../../../wording'
import type { Text } from '../../feature'
import type { LapsedStep } from './model'
import type { RowColumn } from './row-formulas'

type Sentence<A extends unknown[]> = Readonly<Record<Language, (...about: A) => string>>
const sentence = <A extends unknown[]>(nl: (...about: A) => string, en: (...about: A) => string): Sentence<A> => ({
  nl,
  en,
})

const locale = { nl: 'nl-BE', en: 'en' } as const
const counted = (language: Language) => (count: number, one: string, more: string) =>
  `${count.toLocaleString(locale[language])} ${count === 1 ? one : more}`
const nlCount = counted('nl')
const enCount = counted('en')
const names = (columns: readonly PaneColumn[], language: Language) =>
  columns.map((column) => columnTerm(column, language)).join(', ')

/** What is expected in a cell that cannot be read, where that helps. */
export function expectedText(column: PaneColumn, language: Language): string | undefined {
  switch (column) {
    case 'startsOn':
    case 'endsOn':
    case 'appliedOn':
    case 'cancelledOn':
      return { nl: 'een datum, zoals 23/09/2026', en: 'a date, as 23/09/2026' }[language]
    case 'cost':
      return { nl: 'een bedrag zonder btw, zoals 1234,56', en: 'an amount without VAT, as 1234.56' }[language]
    case 'theme':
      return themes.map((theme) => wordsIn(language).theme(theme)).join(', ')
    default:
      return undefined
  }
}

export const euroText = (amount: Money, language: Language): string => `€ ${wordsIn(language).amount(amount)}`

export const texts = {
  title: { nl: 'Plan nakijken', en: 'Check plan' },
  back: { nl: 'Terug', en: 'Back' },

  atRisk: sentence(
    (rows: number) => (rows === 1 ? 'loopt gevaar in 1 rij' : `loopt gevaar in ${rows.toLocaleString('nl-BE')} rijen`),
    (rows: number) => (rows === 1 ? 'is at risk in 1 row' : `is at risk in ${rows.toLocaleString('en')} rows`),
  ),
  nothingAtRisk: { nl: 'Er loopt geen subsidie gevaar.', en: 'No subsidy is at risk.' },
  nothingFound: sentence(
    (rows: number) => `Geen problemen gevonden in ${nlCount(rows, 'rij', 'rijen')}.`,
    (rows: number) => `No problems found in ${enCount(rows, 'row', 'rows')}.`,
  ),
  emptyPlan: { nl: 'Het plan heeft nog geen rijen.', en: 'The plan has no rows yet.' },
  checked: sentence(
    (rows: number, unknown: number) =>
      `${nlCount(rows, 'rij', 'rijen')} nagekeken.${unknown === 0 ? '' : ` In ${nlCount(unknown, 'rij', 'rijen')} is niet te zeggen hoeveel.`}`,
    (rows: number, unknown: number) =>
      `${enCount(rows, 'row', 'rows')} checked.${unknown === 0 ? '' : ` In ${enCount(unknown, 'row', 'rows')} nobody can tell how much.`}`,
  ),
  unknownAmount: { nl: 'bedrag niet gekend', en: 'amount not known' },
  noAmount: { nl: 'geen subsidie te verliezen', en: 'no subsidy to lose' },
  noTheme: sentence(
    (rows: number) =>
      `Het plan heeft geen kolom voor het thema. Een aanvraag heeft er een nodig: kijk dat na voor ${nlCount(rows, 'rij', 'rijen')}.`,
    (rows: number) =>
      `The plan has no column for the theme. An application needs one: check that for ${enCount(rows, 'row', 'rows')}.`,
  ),
  row: sentence(
    (row: number) => `rij ${row}`,
    (row: number) => `row ${row}`,
  ),
  untitled: { nl: 'zonder titel', en: 'untitled' },
  daysLeft: sentence(
    (days: number) => (days === 0 ? 'vandaag de laatste dag' : `nog ${nlCount(days, 'dag', 'dagen')}`),
    (days: number) => (days === 0 ? 'today is the last day' : `${enCount(days, 'day', 'days')} left`),
  ),
  applyBy: sentence(
    (day: string) => `Aanvragen tot en met ${day}`,
    (day: string) => `Apply until ${day}`,
  ),
  lapsed: sentence(
    ({ step, lastDay }: LapsedStep) =>
      `niet op tijd gedaan: ${wordsIn('nl').step(step)}, uiterlijk ${dayText(lastDay)}`,
    ({ step, lastDay }: LapsedStep) => `not done in time: ${wordsIn('en').step(step)}, last day ${dayText(lastDay)}`,
  ),
  lapsedBadge: { nl: 'vervallen', en: 'lapsed' },
  more: sentence(
    (shown: number, total: number) =>
      `Toon meer (${shown.toLocaleString('nl-BE')} van ${total.toLocaleString('nl-BE')})`,
    (shown: number, total: number) => `Show more (${shown.toLocaleString('en')} of ${total.toLocaleString('en')})`,
  ),
  standsThere: sentence(
    (column: string, cell: string, expected: string | undefined) =>
      `${column}: er staat “${cell}”.${expected === undefined ? '' : ` Verwacht: ${expected}.`}`,
    (column: string, cell: string, expected: string | undefined) =>
      `${column}: it says “${cell}”.${expected === undefined ? '' : ` Expected: ${expected}.`}`,
  ),
  findNumber: { nl: 'Nummer zoeken', en: 'Find the number' },

  becomes: { nl: 'wordt', en: 'becomes' },
  apply: { nl: 'Toepassen', en: 'Apply' },
  applyOne: sentence(
    (from: string, to: string, row: number) => `Toepassen in rij ${row}: ${from} wordt ${to}`,
    (from: string, to: string, row: number) => `Apply in row ${row}: ${from} becomes ${to}`,
  ),
  applied: sentence(
    (count: number) => `${nlCount(count, 'cel', 'cellen')} verbeterd. Met Herstellen draait u dit terug.`,
    (count: number) => `${enCount(count, 'cell', 'cells')} repaired. Restore takes it back.`,
  ),
  fixes: sentence(
    (count: number) => nlCount(count, 'verbetering', 'verbeteringen'),
    (count: number) => enCount(count, 'repair', 'repairs'),
  ),
  fixesHint: {
    nl: 'Enkel de aangevinkte cellen wijzigen. Kijk na of elke verbetering klopt.',
    en: 'Only the ticked cells change. Check that every repair is right.',
  },
  allFixed: {
    nl: 'Er is niets meer dat vanzelf te verbeteren is.',
    en: 'Nothing is left that can be repaired by itself.',
  },
  applyAll: sentence(
    (count: number) => `${nlCount(count, 'cel', 'cellen')} verbeteren`,
    (count: number) => `Repair ${enCount(count, 'cell', 'cells')}`,
  ),
  fixesBeyond: sentence(
    (count: number) => `En nog ${nlCount(count, 'cel', 'cellen')} verderop: pas deze eerst toe, of laat de rest staan.`,
    (count: number) =>
      `And ${enCount(count, 'more cell', 'more cells')} further on: apply these first, or leave the rest.`,
  ),

  obstacles: {
    protected: sentence(
      (sheet: string) => `Het blad ${sheet} is beveiligd: nakijken kan, wijzigen niet.`,
      (sheet: string) => `The sheet ${sheet} is protected: it can be checked, not changed.`,
    ),
    filtered: {
      nl: 'Het plan is gefilterd. Ook de rijen die u nu niet ziet, zijn nagekeken.',
      en: 'The plan is filtered. The rows you do not see now were checked too.',
    },
    hiddenRows: {
      nl: 'Het plan heeft verborgen rijen. Ook die zijn nagekeken.',
      en: 'The plan has hidden rows. They were checked too.',
    },
    mergedCells: {
      nl: 'Het plan bevat samengevoegde cellen. Enkel de eerste cel van zo’n groep heeft een waarde; de rijen eronder lijken leeg.',
      en: 'The plan holds merged cells. Only the first cell of such a group has a value; the rows below seem empty.',
    },
  },

  addColumns: { nl: 'Kolommen toevoegen', en: 'Add columns' },
  addHint: {
    nl: 'Formules die meerekenen als u het plan wijzigt. Ze werken in elke taal van Excel.',
    en: 'Formulas that follow every change of the plan. They work in every language of Excel.',
  },
  way: { nl: 'Hoe', en: 'How' },
  perRow: { nl: 'Een formule in elke rij', en: 'A formula in every row' },
  perRowHint: {
    nl: 'Sorteren en filteren mag. Een rij weet niet wat andere rijen van het plafond gebruiken.',
    en: 'Sort and filter as you like. A row does not know what other rows use of the ceiling.',
  },
  spilled: { nl: 'Eén formule naast het plan', en: 'One formula beside the plan' },
  spilledHint: {
    nl: 'Rekent het hele plan uit, met het plafond per jaar. Niet samen met het plan sorteren.',
    en: 'Works out the whole plan, with the ceiling of each year. Do not sort it with the plan.',
  },
  columns: { nl: 'Kolommen', en: 'Columns' },
  columnHints: {
    applicationDeadline: { nl: 'laatste dag om aan te vragen', en: 'last day to apply' },
    eligibleCost: { nl: 'wat van de kost telt', en: 'what counts of the cost' },
    rate: { nl: 'steunpercentage', en: 'subsidy rate' },
    subsidy: {
      nl: 'zonder wat andere rijen van het plafond gebruiken',
      en: 'without what other rows use of the ceiling',
    },
    nextStep: { nl: 'wat er op de peildatum te doen is', en: 'what is to be done on the reference day' },
    findings: { nl: 'OK, of wat er mis is, in kleur', en: 'OK, or what is wrong, in colour' },
  } satisfies Record<RowColumn, Text>,
  isThere: { nl: 'staat er al', en: 'is there already' },
  needsStart: { nl: 'het plan heeft geen kolom voor de start', en: 'the plan has no column for the start' },
  needsSize: { nl: 'kies eerst de grootte', en: 'choose the size first' },
  untracked: sentence(
    (columns: readonly PaneColumn[]) =>
      `Het plan heeft geen kolom voor: ${names(columns, 'nl')}. Is de laatste dag van zo’n stap voorbij, dan telt ze als gedaan; enkel een aanvraag vervalt dan.`,
    (columns: readonly PaneColumn[]) =>
      `The plan has no column for: ${names(columns, 'en')}. Once the last day of such a step is over, it counts as done; only an application lapses then.`,
  ),
  asOf: { nl: 'Peildatum voor de volgende stap', en: 'Reference day for the next step' },
  asOfHint: {
    nl: 'Een dag, zoals 24/11/2026. Of selecteer een cel met een datum en neem die: dan past u de dag daar aan.',
    en: 'A day, as 24/11/2026. Or select a cell with a date and take that: you then change the day there.',
  },
  asOfWrong: {
    nl: 'Dit is geen datum. Schrijf dag/maand/jaar, zoals 24/11/2026.',
    en: 'This is no date. Write day/month/year, as 24/11/2026.',
  },
  takeCell: { nl: 'Geselecteerde cel nemen', en: 'Take the selected cell' },
  takeDay: { nl: 'Een dag typen', en: 'Type a day' },
  cellTaken: sentence(
    (address: string) => `Peildatum in cel ${address}`,
    (address: string) => `Reference day in cell ${address}`,
  ),
  noCell: { nl: 'Selecteer eerst één cel.', en: 'First select one cell.' },
  rename: sentence(
    (list: string) =>
      `KMO.PLAN leest de hoofdingen van de tabel. Hernoem eerst: ${list}. Of kies een formule in elke rij.`,
    (list: string) =>
      `KMO.PLAN reads the headers of the table. Rename first: ${list}. Or choose a formula in every row.`,
  ),
  spillNeedsSize: {
    nl: 'Kies eerst de grootte: niet in elke rij is ze ingevuld.',
    en: 'Choose the size first: it is not filled in in every row.',
  },
  noRoom: { nl: 'Rechts van het plan is er geen plaats meer.', en: 'There is no room left to the right of the plan.' },
  mergedThere: sentence(
    (address: string) => `In ${address} zijn cellen samengevoegd. Hef dat eerst op (Start, Samenvoegen en centreren).`,
    (address: string) => `Cells are merged in ${address}. Unmerge them first (Home, Merge & Center).`,
  ),
  nothingChosen: { nl: 'Kies minstens één kolom.', en: 'Choose at least one column.' },
  preview: { nl: 'Wat er bijkomt', en: 'What is added' },
  inTable: sentence(
    (table: string, count: number) => `Rechts in de tabel ${table}: ${nlCount(count, 'kolom', 'kolommen')}.`,
    (table: string, count: number) => `At the right of the table ${table}: ${enCount(count, 'column', 'columns')}.`,
  ),
  inCells: sentence(
    (sheet: string, address: string) => `In de lege cellen ${address} van het blad ${sheet}.`,
    (sheet: string, address: string) => `In the empty cells ${address} of the sheet ${sheet}.`,
  ),
  notNextTo: {
    nl: 'Vlak naast het plan staat al iets; dit is de eerste vrije plaats.',
    en: 'Something stands right beside the plan; this is the first free place.',
  },
  noTable: {
    nl: 'Dit plan is geen tabel: de formules wijzen naar de cellen van hun rij.',
    en: 'This plan is no table: the formulas point at the cells of their row.',
  },
  hiddenToo: {
    nl: 'Ook verborgen en gefilterde rijen krijgen de formules.',
    en: 'Hidden and filtered rows get the formulas too.',
  },
  showFormulas: { nl: 'Formules tonen', en: 'Show formulas' },
  hideFormulas: { nl: 'Formules verbergen', en: 'Hide formulas' },
  add: { nl: 'Toevoegen', en: 'Add' },
  adding: { nl: 'De formules worden geschreven…', en: 'Writing the formulas…' },
  added: sentence(
    (count: number) => `${nlCount(count, 'kolom', 'kolommen')} toegevoegd. Met Herstellen haalt u ze weer weg.`,
    (count: number) => `${enCount(count, 'column', 'columns')} added. Restore takes them away.`,
  ),

  restore: { nl: 'Herstellen', en: 'Restore' },
  restoreHint: {
    nl: 'Dit heeft dit venster in de werkmap geschreven. Kies wat weer weg mag; wat u of een collega intussen wijzigde, blijft staan.',
    en: 'This is what this pane wrote in the workbook. Choose what to take back; what you or a colleague changed since stays.',
  },
  nothingWritten: {
    nl: 'Er is niets om te herstellen: dit venster heeft hier niets geschreven.',
    en: 'There is nothing to restore: this pane wrote nothing here.',
  },
  looking: { nl: 'Even kijken wat er geschreven is…', en: 'Looking up what was written…' },
  cellBack: sentence(
    (address: string, sheet: string, from: string, to: string) => `${address} (${sheet}): ${from} wordt weer ${to}`,
    (address: string, sheet: string, from: string, to: string) => `${address} (${sheet}): ${from} becomes ${to} again`,
  ),
  cellsBack: sentence(
    (address: string, sheet: string, count: number) =>
      `${address} (${sheet}): ${nlCount(count, 'cel', 'cellen')} worden weer zoals voordien`,
    (address: string, sheet: string, count: number) =>
      `${address} (${sheet}): ${enCount(count, 'cell', 'cells')} as before`,
  ),
  cellsEmpty: sentence(
    (address: string, sheet: string, what: string) => `${address} (${sheet}): ${what} gaat weg`,
    (address: string, sheet: string, what: string) => `${address} (${sheet}): ${what} goes away`,
  ),
  columnsBack: sentence(
    (table: string, headers: readonly string[]) =>
      `Tabel ${table}: ${headers.join(', ')} ${headers.length === 1 ? 'gaat' : 'gaan'} weg`,
    (table: string, headers: readonly string[]) =>
      `Table ${table}: ${headers.join(', ')} ${headers.length === 1 ? 'goes' : 'go'} away`,
  ),
  sheetBack: sentence(
    (sheet: string) => `Blad ${sheet} gaat weg, met alles wat erop staat`,
    (sheet: string) => `Sheet ${sheet} goes away, with everything on it`,
  ),
  lightsBack: sentence(
    (address: string, sheet: string) => `Kleuren in ${address} (${sheet}) gaan weg`,
    (address: string, sheet: string) => `Colours in ${address} (${sheet}) go away`,
  ),
  writtenOn: sentence(
    (day: string) => `geschreven op ${day}`,
    (day: string) => `written on ${day}`,
  ),
  changedSince: sentence(
    (what: string) => `Intussen gewijzigd, en blijft staan: ${what}`,
    (what: string) => `Changed since, and stays: ${what}`,
  ),
  andMore: sentence(
    (count: number) => `en nog ${count.toLocaleString('nl-BE')}`,
    (count: number) => `and ${count.toLocaleString('en')} more`,
  ),
  emptyCell: { nl: '(leeg)', en: '(empty)' },
  takeBack: sentence(
    (count: number) => `${nlCount(count, 'onderdeel', 'onderdelen')} herstellen`,
    (count: number) => `Restore ${enCount(count, 'item', 'items')}`,
  ),
  takenBack: { nl: 'Hersteld.', en: 'Restored.' },
} as const
