import type { Money } from '../../../rules'
import { columnTerm, dayText, wordsIn, type PaneColumn, type Language } from '../../../wording'
import type { Text } from '../../feature'
import type { AgendaGroup, AgendaItem, AgendaStep } from './model'

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

export const texts = {
  title: { nl: 'Agenda', en: 'Agenda' },
  nothing: { nl: 'Er staat niets open.', en: 'Nothing is due.' },
  due: sentence(
    (open: number, lapsed: number) =>
      `${nlCount(open, 'stap', 'stappen')} open, ${lapsed.toLocaleString('nl-BE')} vervallen.`,
    (open: number, lapsed: number) => `${enCount(open, 'step', 'steps')} due, ${lapsed.toLocaleString('en')} lapsed.`,
  ),
  missingColumns: sentence(
    (columns: readonly PaneColumn[]) =>
      `Het plan heeft geen kolom voor: ${columns.map((column) => columnTerm(column, 'nl')).join(', ')}. Is de laatste dag van zo’n stap voorbij, dan telt ze hier als gedaan.`,
    (columns: readonly PaneColumn[]) =>
      `The plan has no column for: ${columns.map((column) => columnTerm(column, 'en')).join(', ')}. Once the last day of such a step is over, it counts as done here.`,
  ),
  withoutSubsidy: sentence(
    (count: number) =>
      `${nlCount(count, 'rij krijgt', 'rijen krijgen')} geen subsidie en ${count === 1 ? 'staat' : 'staan'} hier niet.`,
    (count: number) =>
      `${enCount(count, 'row gets', 'rows get')} no subsidy and ${count === 1 ? 'is' : 'are'} not shown here.`,
  ),
  withoutDay: sentence(
    (count: number) =>
      `${nlCount(count, 'rij heeft', 'rijen hebben')} geen leesbare start- of aanvraagdatum en ${count === 1 ? 'staat' : 'staan'} hier niet.`,
    (count: number) =>
      `${enCount(count, 'row has', 'rows have')} no readable start or application date and ${count === 1 ? 'is' : 'are'} not shown here.`,
  ),
  seeWhy: { nl: 'Bekijk waarom', en: 'See why' },
  groups: {
    lapsed: { nl: 'Vervallen', en: 'Lapsed' },
    overdue: { nl: 'Te laat', en: 'Overdue' },
    week: { nl: 'Binnen een week', en: 'Within a week' },
    month: { nl: 'Binnen een maand', en: 'Within a month' },
    later: { nl: 'Later', en: 'Later' },
  } satisfies Record<AgendaGroup, Text>,
  until: sentence(
    (day: string) => `tot en met ${day}`,
    (day: string) => `until ${day}`,
  ),
  lapsedHint: {
    nl: 'De laatste dag is voorbij. Is de stap toch op tijd gedaan, vul dan de datum in het plan in.',
    en: 'The last day is over. If the step was taken in time after all, fill in its day in the plan.',
  },
  stops: { nl: 'Stopzetten vóór 31 december?', en: 'Stop before 31 December?' },
  stopsHint: {
    nl: 'Gaat een opleiding niet door, zet ze dan dit jaar nog stop: enkel dan komt haar subsidie terug in het plafond. De subsidie van dat project vervalt.',
    en: 'If a course does not take place, stop it this year: only then does its subsidy return to the ceiling. The subsidy of that project is given up.',
  },
  frees: sentence(
    (amount: string) => `${amount} euro komt terug in het plafond`,
    (amount: string) => `${amount} euro returns to the ceiling`,
  ),
  today: { nl: 'vandaag', en: 'today' },
  dayTomorrow: { nl: 'morgen', en: 'tomorrow' },
  daysLeft: sentence(
    (days: number) => `nog ${days.toLocaleString('nl-BE')} dagen`,
    (days: number) => `${days.toLocaleString('en')} days left`,
  ),
  daysLate: sentence(
    (days: number) => `${nlCount(days, 'dag', 'dagen')} te laat`,
    (days: number) => `${enCount(days, 'day', 'days')} late`,
  ),
  lastDay: sentence(
    (day: string) => `uiterlijk ${day}`,
    (day: string) => `last day ${day}`,
  ),
  lapsedOn: sentence(
    (day: string) => `kon tot en met ${day}`,
    (day: string) => `was possible until ${day}`,
  ),
  plannedEnd: sentence(
    (planned: string, last: string) => `eindigt op ${planned}, uiterlijk ${last}`,
    (planned: string, last: string) => `ends on ${planned}, last day ${last}`,
  ),
  tooLate: {
    apply: sentence(
      (day: string) => `aanvraag op ${day}: te laat`,
      (day: string) => `application on ${day}: too late`,
    ),
    end: sentence(
      (day: string) => `einde op ${day}: te laat`,
      (day: string) => `ends on ${day}: too late`,
    ),
  },
  ownShare: sentence(
    (amount: string) => `precies ${amount} euro, die dag op de rekening`,
    (amount: string) => `exactly ${amount} euro, on the account by that day`,
  ),
  atStake: sentence(
    (amount: string) => `${amount} euro subsidie staat op het spel`,
    (amount: string) => `${amount} euro of subsidy at stake`,
  ),
  lost: sentence(
    (amount: string) => `kost ${amount} euro subsidie`,
    (amount: string) => `costs ${amount} euro of subsidy`,
  ),
  amountUnknown: { nl: 'bedrag niet gekend', en: 'amount not known' },
  untitled: sentence(
    (row: number) => `Rij ${row}`,
    (row: number) => `Row ${row}`,
  ),
  goTo: sentence(
    (course: string) => `Naar de cel: ${course}`,
    (course: string) => `Go to the cell: ${course}`,
  ),
  done: { nl: 'Gedaan', en: 'Done' },
  doneFor: sentence(
    (step: string, course: string) => `Gedaan: ${step}, ${course}`,
    (step: string, course: string) => `Done: ${step}, ${course}`,
  ),
  card: { nl: 'Aanvraagkaart', en: 'Application card' },
  cardFor: sentence(
    (course: string) => `Aanvraagkaart: ${course}`,
    (course: string) => `Application card: ${course}`,
  ),
  empty: { nl: '(leeg)', en: '(empty)' },
  becomes: { nl: 'wordt', en: 'becomes' },
  hidden: { nl: 'Deze rij is nu verborgen of gefilterd.', en: 'This row is hidden or filtered at the moment.' },
  merged: {
    nl: 'De cel is samengevoegd met andere. Hef de samenvoeging op en probeer opnieuw. Er is niets gewijzigd.',
    en: 'The cell is merged with others. Unmerge it and try again. Nothing was changed.',
  },
  write: { nl: 'Invullen', en: 'Fill in' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  written: sentence(
    (address: string, day: string) => `${day} staat in ${address}.`,
    (address: string, day: string) => `${day} is in ${address}.`,
  ),
  undo: { nl: 'Terugzetten', en: 'Put back' },
  undone: { nl: 'Teruggezet.', en: 'Put back.' },
  showAll: sentence(
    (count: number) => `Alle ${count.toLocaleString('nl-BE')} tonen`,
    (count: number) => `Show all ${count.toLocaleString('en')}`,
  ),
  showMore: sentence(
    (count: number) => `Nog ${count.toLocaleString('nl-BE')} tonen`,
    (count: number) => `Show ${count.toLocaleString('en')} more`,
  ),

  take: { nl: 'Meenemen', en: 'Take along' },
  calendarHint: {
    nl: 'Voor Outlook of een andere agenda, met een herinnering een week en een dag vooraf. Opnieuw openen werkt de afspraken bij.',
    en: 'For Outlook or another calendar, with a reminder a week and a day ahead. Opening it again updates the entries.',
  },
  withNames: { nl: 'Met de namen van de deelnemers', en: 'With the names of participants' },
  withStops: { nl: 'Met de mogelijke stopzettingen', en: 'With the possible stops' },
  saveCalendar: sentence(
    (count: number) => `Agendabestand met ${nlCount(count, 'afspraak', 'afspraken')}`,
    (count: number) => `Calendar file with ${enCount(count, 'entry', 'entries')}`,
  ),
  calendarSaved: sentence(
    (count: number) => `Het agendabestand met ${nlCount(count, 'afspraak', 'afspraken')} is klaar.`,
    (count: number) => `The calendar file with ${enCount(count, 'entry', 'entries')} is ready.`,
  ),
  saving: { nl: 'Het agendabestand wordt gemaakt', en: 'The calendar file is being made' },
  stop: { nl: 'Stoppen', en: 'Stop' },
  calendarName: { nl: 'Agenda kmo-portefeuille', en: 'Agenda kmo-portefeuille' },
  eventTitle: sentence<[AgendaItem]>(
    (item) => `${eventVerb(item, 'nl')}: ${courseOf(item, 'nl')}`,
    (item) => `${eventVerb(item, 'en')}: ${courseOf(item, 'en')}`,
  ),
  rowOfPlan: sentence(
    (plan: string, row: number) => `Plan ${plan}, rij ${row}`,
    (plan: string, row: number) => `Plan ${plan}, row ${row}`,
  ),
  participants: { nl: 'Deelnemers', en: 'Participants' },
  inAWeek: { nl: 'Binnen een week', en: 'Within a week' },
  tomorrow: { nl: 'Morgen', en: 'Tomorrow' },

  asSheet: { nl: 'Als blad in de werkmap', en: 'As a sheet in the workbook' },
  sheetHint: sentence(
    (rows: number) =>
      `Er komt een nieuw blad bij met formules voor ${nlCount(rows, 'rij', 'rijen')}; het plan zelf verandert niet.`,
    (rows: number) =>
      `A new sheet with formulas for ${enCount(rows, 'row', 'rows')} is added; the plan itself does not change.`,
  ),
  columnsLeftOut: sentence(
    (columns: readonly PaneColumn[]) =>
      `Het plan heeft geen kolom voor ${columns.map((column) => columnTerm(column, 'nl')).join(', ')}: op het blad telt die stap als niet gedaan.`,
    (columns: readonly PaneColumn[]) =>
      `The plan has no column for ${columns.map((column) => columnTerm(column, 'en')).join(', ')}: on the sheet that step counts as not done.`,
  ),
  tooManyRows: sentence(
    (most: number) =>
      `Het plan telt meer dan ${most.toLocaleString('nl-BE')} rijen: te veel voor een blad met formules.`,
    (most: number) => `The plan has more than ${most.toLocaleString('en')} rows: too many for a sheet with formulas.`,
  ),
  firstRow: { nl: 'Eerste rij', en: 'First row' },
  addSheet: { nl: 'Blad toevoegen', en: 'Add sheet' },
  sheetAdded: sentence(
    (name: string) => `De agenda staat op het blad ${name}.`,
    (name: string) => `The agenda is on sheet ${name}.`,
  ),
  removeSheet: { nl: 'Blad weer verwijderen', en: 'Remove the sheet again' },
  sheetRemoved: { nl: 'Het blad is verwijderd.', en: 'The sheet was removed.' },
  sheetName: { nl: 'Agenda', en: 'Agenda' },
  asOf: { nl: 'Peildatum', en: 'As of' },
  asOfNote: {
    nl: 'Vul in B1 een andere dag in, of =VANDAAG(): alles hieronder rekent mee.',
    en: 'Type another day in B1, or =TODAY(): everything below follows.',
  },
  row: { nl: 'Nr.', en: 'No.' },
  course: { nl: 'Opleiding', en: 'Course' },
  step: { nl: 'Volgende stap', en: 'Next step' },
  lastDayHeader: { nl: 'Uiterlijk', en: 'Last day' },
  daysHeader: { nl: 'Dagen', en: 'Days' },
} as const

const ownSteps: Readonly<Record<'end' | 'stop', Text>> = {
  end: { nl: 'project beëindigen', en: 'end the project' },
  stop: { nl: 'stopzetten', en: 'stop' },
}
export const stepTerm = (step: AgendaStep, language: Language): string =>
  step === 'end' || step === 'stop' ? ownSteps[step][language] : wordsIn(language).step(step)

/** `Eigen aandeel storten`, at the beginning of a line. */
export const stepTitle = (step: AgendaStep, language: Language): string => {
  const term = stepTerm(step, language)
  return term.charAt(0).toUpperCase() + term.slice(1)
}

const longestCourse = 200

/** What a row is called: its course, or its place. */
export function courseOf({ line: { title }, sheetRow }: AgendaItem, language: Language): string {
  if (title === '') return texts.untitled[language](sheetRow)
  return title.length <= longestCourse ? title : `${title.slice(0, longestCourse)}…`
}

function eventVerb(item: AgendaItem, language: Language): string {
  const { step, line } = item
  const { ownShare } = line.answer
  return step === 'deposit' && ownShare !== undefined
    ? `${stepTitle(step, language)} (${wordsIn(language).amount(ownShare)} euro)`
    : stepTitle(step, language)
}

/** How long there is left, or how long it is over. */
export function daysText({ daysLeft, lapsed }: AgendaItem, language: Language): string {
  if (lapsed) return wordsIn(language).lapsed
  if (daysLeft < 0) return texts.daysLate[language](-daysLeft)
  if (daysLeft < 2) return daysLeft === 0 ? texts.today[language] : texts.dayTomorrow[language]
  return texts.daysLeft[language](daysLeft)
}

/** The sentences about one item: its day, its amounts. */
export function detailsOf(item: AgendaItem, language: Language): string[] {
  const { step, day, lastDay, lapsed, amount, tooLate, line } = item
  const money = (value: Money) => wordsIn(language).amount(value)
  const details: string[] = []
  if (step === 'end' && day !== lastDay) details.push(texts.plannedEnd[language](dayText(day), dayText(lastDay)))
  else details.push((lapsed ? texts.lapsedOn : texts.lastDay)[language](dayText(lastDay)))
  if (tooLate !== undefined && (step === 'apply' || step === 'end'))
    details.push(texts.tooLate[step][language](dayText(tooLate)))
  if (step === 'deposit' && !lapsed)
    details.push(
      line.answer.ownShare === undefined
        ? texts.amountUnknown[language]
        : texts.ownShare[language](money(line.answer.ownShare)),
    )
  if (amount === undefined) {
    if (step !== 'deposit') details.push(texts.amountUnknown[language])
  } else details.push((step === 'stop' ? texts.frees : lapsed ? texts.lost : texts.atStake)[language](money(amount)))
  return details
}
