import type { Texts } from './nl'

export const en: Texts = {
  views: 'What to show',
  checked: (day) => `The rules were last checked on ${day}.`,
  versions: (addIn, providers) => `Add-in ${addIn}, providers of ${providers}.`,
  day: 'Day of the application',
  decides: 'The day on which you file decides which rules count, and its calendar year which ceiling.',
  noRules: (day) => `No rules are known before ${day}.`,
  afterCheck: (day) => `This day lies after the last check (${day}). You see the rules known then.`,
  from: (day) => `from ${day}`,
  doubt: 'Still uncertain:',
  sources: 'Sources',
  newWindow: 'new window',
  was: 'was',
  isNew: 'new',
  firstRules: 'The first rules that this add-in knows.',
  compare:
    'What each row would get if it were filed on the one day or on the other. Without the ceiling, a stop or the term.',
  dayA: 'First day',
  dayB: 'Second day',
  total: 'All rows',
  noDifference: (count) =>
    `No difference: ${count === 1 ? 'the row gets' : `all ${count} rows get`} as much on both days.`,
  differences: (count, all) =>
    `${count} of ${all} ${all === 1 ? 'row' : 'rows'} ${count === 1 ? 'differs' : 'differ'}.`,
  unknown: (count) =>
    `${count} ${count === 1 ? 'row was' : 'rows were'} not compared: the cost or the size is missing, or a cell cannot be read.`,
  untitled: (row) => `row ${row}`,
  goTo: (title) => `Show ${title} in the sheet`,
  more: (count) => `… and ${count} more.`,
  viewNames: {
    day: 'On a day',
    changes: 'Changes',
    plan: 'Your plan',
  },
  sourceKinds: {
    act: 'act',
    agency: 'agency',
    other: 'other',
  },
  because: {
    'applicant-not-entitled': 'not entitled',
    'theme-not-eligible': 'service or theme not subsidised',
    'below-minimum': 'under the minimum cost',
  },
}
