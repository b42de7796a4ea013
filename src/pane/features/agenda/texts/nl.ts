import type { AgendaGroup, AgendaStep } from '../model'
import { countedIn, wholeIn } from '../../../text'

const counted = countedIn('nl')
const whole = wholeIn('nl')

export const nl = {
  nothing: 'Er staat niets open.',
  due: (open: number, lapsed: number) => `${counted(open, 'stap', 'stappen')} open, ${whole(lapsed)} vervallen.`,
  missingColumns: (columns: string) =>
    `Het plan heeft geen kolom voor: ${columns}. Is de laatste dag van zo’n stap voorbij, dan telt ze hier als gedaan.`,
  withoutSubsidy: (count: number) =>
    `${counted(count, 'rij krijgt', 'rijen krijgen')} geen subsidie en ${count === 1 ? 'staat' : 'staan'} hier niet.`,
  withoutDay: (count: number) =>
    `${counted(count, 'rij heeft', 'rijen hebben')} geen leesbare start- of aanvraagdatum en ${count === 1 ? 'staat' : 'staan'} hier niet.`,
  seeWhy: 'Bekijk waarom',
  groups: {
    lapsed: 'Vervallen',
    overdue: 'Te laat',
    week: 'Binnen een week',
    month: 'Binnen een maand',
    later: 'Later',
  } satisfies Record<AgendaGroup, string>,
  until: (day: string) => `tot en met ${day}`,
  lapsedHint: 'De laatste dag is voorbij. Is de stap toch op tijd gedaan, vul dan de datum in het plan in.',
  stops: 'Stopzetten vóór 31 december?',
  stopsHint:
    'Gaat een opleiding niet door, zet ze dan dit jaar nog stop: enkel dan komt haar subsidie terug in het plafond. De subsidie van dat project vervalt.',
  frees: (amount: string) => `${amount} komt terug in het plafond`,
  today: 'vandaag',
  dayTomorrow: 'morgen',
  daysLeft: (days: number) => `nog ${whole(days)} dagen`,
  daysLate: (days: number) => `${counted(days, 'dag', 'dagen')} te laat`,
  lastDay: (day: string) => `uiterlijk ${day}`,
  lapsedOn: (day: string) => `kon tot en met ${day}`,
  plannedEnd: (planned: string, last: string) => `eindigt op ${planned}, uiterlijk ${last}`,
  tooLate: {
    apply: (day: string) => `aanvraag op ${day}: te laat`,
    end: (day: string) => `einde op ${day}: te laat`,
  },
  ownShare: (amount: string) => `precies ${amount}, die dag op de rekening`,
  atStake: (amount: string) => `${amount} subsidie staat op het spel`,
  lost: (amount: string) => `kost ${amount} subsidie`,
  amountUnknown: 'bedrag niet gekend',
  untitled: (row: number) => `Rij ${row}`,
  goTo: (course: string) => `Naar de cel: ${course}`,
  done: 'Gedaan',
  doneFor: (step: string, course: string) => `Gedaan: ${step}, ${course}`,
  card: 'Aanvraagkaart',
  cardFor: (course: string) => `Aanvraagkaart: ${course}`,
  empty: '(leeg)',
  becomes: 'wordt',
  hidden: 'Deze rij is nu verborgen of gefilterd.',
  merged: 'De cel is samengevoegd met andere. Hef de samenvoeging op en probeer opnieuw. Er is niets gewijzigd.',
  write: 'Invullen',
  cancel: 'Annuleren',
  written: (address: string, day: string) => `${day} staat in ${address}.`,
  undo: 'Terugzetten',
  undone: 'Teruggezet.',
  showAll: (count: number) => `Alle ${whole(count)} tonen`,
  showMore: (count: number) => `Nog ${whole(count)} tonen`,

  take: 'Meenemen',
  calendarHint:
    'Voor Outlook of een andere agenda, met een herinnering een week en een dag vooraf. Opnieuw openen werkt de afspraken bij.',
  withNames: 'Met de namen van de deelnemers',
  withStops: 'Met de mogelijke stopzettingen',
  saveCalendar: (count: number) => `Agendabestand met ${counted(count, 'afspraak', 'afspraken')}`,
  calendarSaved: (count: number) => `Het agendabestand met ${counted(count, 'afspraak', 'afspraken')} is klaar.`,
  saving: 'Het agendabestand wordt gemaakt',
  stop: 'Stoppen',
  calendarName: 'Agenda kmo-portefeuille',
  rowOfPlan: (plan: string, row: number) => `Plan ${plan}, rij ${row}`,
  participants: 'Deelnemers',
  inAWeek: 'Binnen een week',
  tomorrow: 'Morgen',

  asSheet: 'Als blad in de werkmap',
  sheetHint: (rows: number) =>
    `Er komt een nieuw blad bij met formules voor ${counted(rows, 'rij', 'rijen')}; het plan zelf verandert niet.`,
  columnsLeftOut: (columns: string) =>
    `Het plan heeft geen kolom voor ${columns}: op het blad telt die stap als niet gedaan.`,
  tooManyRows: (most: number) => `Het plan telt meer dan ${whole(most)} rijen: te veel voor een blad met formules.`,
  firstRow: 'Eerste rij',
  addSheet: 'Blad toevoegen',
  sheetAdded: (name: string) => `De agenda staat op het blad ${name}.`,
  removeSheet: 'Blad weer verwijderen',
  sheetRemoved: 'Het blad is verwijderd.',
  sheetName: 'Agenda',
  asOf: 'Peildatum',
  asOfNote: 'Vul in B1 een andere dag in, of =VANDAAG(): alles hieronder rekent mee.',
  row: 'Nr.',
  course: 'Opleiding',
  step: 'Volgende stap',
  lastDayHeader: 'Uiterlijk',
  daysHeader: 'Dagen',
  ownSteps: {
    end: 'project beëindigen',
    stop: 'stopzetten',
  } satisfies Partial<Record<AgendaStep, string>>,
}

export type Texts = typeof nl
