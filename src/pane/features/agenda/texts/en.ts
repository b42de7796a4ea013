import { countedIn, wholeIn } from '../../../text'
import type { Texts } from './nl'

const counted = countedIn('en')
const whole = wholeIn('en')

export const en: Texts = {
  title: 'Agenda',
  nothing: 'Nothing is due.',
  due: (open: number, lapsed: number) => `${counted(open, 'step', 'steps')} due, ${whole(lapsed)} lapsed.`,
  missingColumns: (columns: string) =>
    `The plan has no column for: ${columns}. Once the last day of such a step is over, it counts as done here.`,
  withoutSubsidy: (count: number) =>
    `${counted(count, 'row gets', 'rows get')} no subsidy and ${count === 1 ? 'is' : 'are'} not shown here.`,
  withoutDay: (count: number) =>
    `${counted(count, 'row has', 'rows have')} no readable start or application date and ${count === 1 ? 'is' : 'are'} not shown here.`,
  seeWhy: 'See why',
  groups: {
    lapsed: 'Lapsed',
    overdue: 'Overdue',
    week: 'Within a week',
    month: 'Within a month',
    later: 'Later',
  },
  until: (day: string) => `until ${day}`,
  lapsedHint: 'The last day is over. If the step was taken in time after all, fill in its day in the plan.',
  stops: 'Stop before 31 December?',
  stopsHint:
    'If a course does not take place, stop it this year: only then does its subsidy return to the ceiling. The subsidy of that project is given up.',
  frees: (amount: string) => `${amount} returns to the ceiling`,
  today: 'today',
  dayTomorrow: 'tomorrow',
  daysLeft: (days: number) => `${whole(days)} days left`,
  daysLate: (days: number) => `${counted(days, 'day', 'days')} late`,
  lastDay: (day: string) => `last day ${day}`,
  lapsedOn: (day: string) => `was possible until ${day}`,
  plannedEnd: (planned: string, last: string) => `ends on ${planned}, last day ${last}`,
  tooLate: {
    apply: (day: string) => `application on ${day}: too late`,
    end: (day: string) => `ends on ${day}: too late`,
  },
  ownShare: (amount: string) => `exactly ${amount}, on the account by that day`,
  atStake: (amount: string) => `${amount} of subsidy at stake`,
  lost: (amount: string) => `costs ${amount} of subsidy`,
  amountUnknown: 'amount not known',
  untitled: (row: number) => `Row ${row}`,
  goTo: (course: string) => `Go to the cell: ${course}`,
  done: 'Done',
  doneFor: (step: string, course: string) => `Done: ${step}, ${course}`,
  card: 'Application card',
  cardFor: (course: string) => `Application card: ${course}`,
  empty: '(empty)',
  becomes: 'becomes',
  hidden: 'This row is hidden or filtered at the moment.',
  merged: 'The cell is merged with others. Unmerge it and try again. Nothing was changed.',
  write: 'Fill in',
  cancel: 'Cancel',
  written: (address: string, day: string) => `${day} is in ${address}.`,
  undo: 'Put back',
  undone: 'Put back.',
  showAll: (count: number) => `Show all ${whole(count)}`,
  showMore: (count: number) => `Show ${whole(count)} more`,

  take: 'Take along',
  calendarHint:
    'For Outlook or another calendar, with a reminder a week and a day ahead. Opening it again updates the entries.',
  withNames: 'With the names of participants',
  withStops: 'With the possible stops',
  saveCalendar: (count: number) => `Calendar file with ${counted(count, 'entry', 'entries')}`,
  calendarSaved: (count: number) => `The calendar file with ${counted(count, 'entry', 'entries')} is ready.`,
  saving: 'The calendar file is being made',
  stop: 'Stop',
  calendarName: 'Agenda kmo-portefeuille',
  rowOfPlan: (plan: string, row: number) => `Plan ${plan}, row ${row}`,
  participants: 'Participants',
  inAWeek: 'Within a week',
  tomorrow: 'Tomorrow',

  asSheet: 'As a sheet in the workbook',
  sheetHint: (rows: number) =>
    `A new sheet with formulas for ${counted(rows, 'row', 'rows')} is added; the plan itself does not change.`,
  columnsLeftOut: (columns: string) =>
    `The plan has no column for ${columns}: on the sheet that step counts as not done.`,
  tooManyRows: (most: number) => `The plan has more than ${whole(most)} rows: too many for a sheet with formulas.`,
  firstRow: 'First row',
  addSheet: 'Add sheet',
  sheetAdded: (name: string) => `The agenda is on sheet ${name}.`,
  removeSheet: 'Remove the sheet again',
  sheetRemoved: 'The sheet was removed.',
  sheetName: 'Agenda',
  asOf: 'As of',
  asOfNote: 'Type another day in B1, or =TODAY(): everything below follows.',
  row: 'No.',
  course: 'Course',
  step: 'Next step',
  lastDayHeader: 'Last day',
  daysHeader: 'Days',
  ownSteps: {
    end: 'end the project',
    stop: 'stop',
  },
}
