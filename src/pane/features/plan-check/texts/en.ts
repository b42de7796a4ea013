import { countedIn, wholeIn } from '../../../text'
import type { Texts } from './nl'

const counted = countedIn('en')
const whole = wholeIn('en')

export const en: Texts = {
  back: 'Back',

  atRisk: (rows) => (rows === 1 ? 'is at risk in 1 row' : `is at risk in ${whole(rows)} rows`),
  nothingAtRisk: 'No subsidy is at risk.',
  nothingFound: (rows) => `No problems found in ${counted(rows, 'row', 'rows')}.`,
  emptyPlan: 'The plan has no rows yet.',
  checked: (rows, unknown) =>
    `${counted(rows, 'row', 'rows')} checked.${unknown === 0 ? '' : ` In ${counted(unknown, 'row', 'rows')} nobody can tell how much.`}`,
  unknownAmount: 'amount not known',
  noAmount: 'no subsidy to lose',
  noTheme: (rows) =>
    `The plan has no column for the theme. An application needs one: check that for ${counted(rows, 'row', 'rows')}.`,
  row: (row) => `row ${row}`,
  untitled: 'untitled',
  daysLeft: (days) => (days === 0 ? 'today is the last day' : `${counted(days, 'day', 'days')} left`),
  applyBy: (day) => `Apply until ${day}`,
  lapsed: (step, lastDay) => `not done in time: ${step}, last day ${lastDay}`,
  lapsedBadge: 'lapsed',
  more: (shown, total) => `Show more (${whole(shown)} of ${whole(total)})`,
  standsThere: (column: string, cell: string, expected: string | undefined) =>
    `${column}: it says “${cell}”.${expected === undefined ? '' : ` Expected: ${expected}.`}`,
  expected: { day: 'a date, as 23/09/2026', amount: 'an amount without VAT, as 1234.56' },
  findNumber: 'Find the number',

  becomes: 'becomes',
  apply: 'Apply',
  applyOne: (from, to, row) => `Apply in row ${row}: ${from} becomes ${to}`,
  applied: (count) => `${counted(count, 'cell', 'cells')} repaired. Restore takes it back.`,
  fixes: (count) => counted(count, 'repair', 'repairs'),
  fixesHint: 'Only the ticked cells change. Check that every repair is right.',
  allFixed: 'Nothing is left that can be repaired by itself.',
  applyAll: (count) => `Repair ${counted(count, 'cell', 'cells')}`,
  fixesBeyond: (count) =>
    `And ${counted(count, 'more cell', 'more cells')} further on: apply these first, or leave the rest.`,

  obstacles: {
    protected: (sheet) => `The sheet ${sheet} is protected: it can be checked, not changed.`,
    filtered: 'The plan is filtered. The rows you do not see now were checked too.',
    hiddenRows: 'The plan has hidden rows. They were checked too.',
    mergedCells:
      'The plan holds merged cells. Only the first cell of such a group has a value; the rows below seem empty.',
  },

  addColumns: 'Add columns',
  addHint: 'Formulas that follow every change of the plan. They work in every language of Excel.',
  way: 'How',
  perRow: 'A formula in every row',
  perRowHint: 'Sort and filter as you like. A row does not know what other rows use of the ceiling.',
  spilled: 'One formula beside the plan',
  spilledHint: 'Works out the whole plan, with the ceiling of each year. Do not sort it with the plan.',
  columns: 'Columns',
  columnHints: {
    applicationDeadline: 'last day to apply',
    eligibleCost: 'what counts of the cost',
    rate: 'subsidy rate',
    subsidy: 'without what other rows use of the ceiling',
    nextStep: 'what is to be done on the reference day',
    findings: 'OK, or what is wrong, in colour',
  },
  resultHints: {
    used: 'what the row uses of the ceiling',
    settled: 'what invoice and credit note leave of the subsidy',
    status: 'applied for, planned, lapsed or stopped',
    readAs: 'project, sum, heading …: what each row was read as',
  },
  forThePlanOnly: (rows) =>
    `Only KMO.PLAN reads ${counted(rows, 'row', 'rows')} as meant: a word such as yes or no stands there, a sub-theme that decides the rate, or a stop with an invoice. A formula in the row shows an error or another amount.`,
  isThere: 'is there already',
  needsStart: 'the plan has no column for the start',
  needsSize: 'choose the size first',
  untracked: (columns) =>
    `The plan has no column for: ${columns}. Once the last day of such a step is over, it counts as done; only an application lapses then.`,
  asOf: 'Reference day for the next step',
  asOfHint: 'A day, as 24/11/2026. Or select a cell with a date and take that: you then change the day there.',
  asOfWrong: 'This is no date. Write day/month/year, as 24/11/2026.',
  takeCell: 'Take the selected cell',
  takeDay: 'Type a day',
  cellTaken: (address) => `Reference day in cell ${address}`,
  noCell: 'First select one cell.',
  rename: (list) => `KMO.PLAN cannot name these columns. Rename first: ${list}. Or choose a formula in every row.`,
  spillNeedsSize: 'Choose the size first: it is not filled in in every row.',
  noRoom: 'There is no room left to the right of the plan.',
  mergedThere: (address) => `Cells are merged in ${address}. Unmerge them first (Home, Merge & Center).`,
  nothingChosen: 'Choose at least one column.',
  preview: 'What is added',
  inTable: (table, count) => `At the right of the table ${table}: ${counted(count, 'column', 'columns')}.`,
  inCells: (sheet, address) => `In the empty cells ${address} of the sheet ${sheet}.`,
  notNextTo: 'Something stands right beside the plan; this is the first free place.',
  noTable: 'This plan is no table: the formulas point at the cells of their row.',
  hiddenToo: 'Hidden and filtered rows get the formulas too.',
  showFormulas: 'Show formulas',
  hideFormulas: 'Hide formulas',
  add: 'Add',
  adding: 'Writing the formulas…',
  added: (count) => `${counted(count, 'column', 'columns')} added. Restore takes them away.`,

  restore: 'Restore',
  restoreHint:
    'This is what this pane wrote in the workbook. Choose what to take back; what you or a colleague changed since stays.',
  nothingWritten: 'There is nothing to restore: this pane wrote nothing here.',
  looking: 'Looking up what was written…',
  cellBack: (address, sheet, from, to) => `${address} (${sheet}): ${from} becomes ${to} again`,
  cellsBack: (address, sheet, count) => `${address} (${sheet}): ${counted(count, 'cell', 'cells')} as before`,
  cellsEmpty: (address, sheet, what) => `${address} (${sheet}): ${what} goes away`,
  columnsBack: (table: string, headers: readonly string[]) =>
    `Table ${table}: ${headers.join(', ')} ${headers.length === 1 ? 'goes' : 'go'} away`,
  sheetBack: (sheet) => `Sheet ${sheet} goes away, with everything on it`,
  lightsBack: (address, sheet) => `Colours in ${address} (${sheet}) go away`,
  writtenOn: (day) => `written on ${day}`,
  stays: {
    changed: (what) => `Changed since, and stays: ${what}`,
    'not-ours': (what) => `Stays, for nothing shows that this pane wrote it: ${what}`,
    formula: (what) => `Stays, for a formula stood there that this pane does not write again: ${what}`,
  },
  comesBack: (cells) => `What comes back (${counted(cells, 'cell', 'cells')})`,
  runBack: (address, from, to) => `${address}: ${from} becomes ${to} again`,
  andMore: (count) => `and ${whole(count)} more`,
  emptyCell: '(empty)',
  takeBack: (count) => `Restore ${counted(count, 'item', 'items')}`,
  takenBack: 'Restored.',
}
