import { countedIn } from '../../../text'
import type { Texts } from './nl'

const counted = countedIn('en')

export const en: Texts = {
  nothing: 'No row of this plan uses a ceiling: a cost is needed, and a start or an application.',
  rowsUnknown: (rows) =>
    `${counted(rows, 'row does', 'rows do')} not count: the subsidy is not known there. Check the plan, for less may be free.`,
  noCompany: 'Without a company',
  // How a year is used.
  ceiling: 'Ceiling',
  filed: 'Applied for',
  planned: 'Planned',
  free: 'Still free',
  freed: 'Freed by a stop',
  left: 'Left',
  above: (amount) => `${amount} more was granted than the ceiling.`,
  covers: (parts) => `What is free still covers ${parts}.`,
  coversPart: (cost, rate) => `a cost of ${cost} at ${rate}`,
  or: 'or',
  pastYears: (count) => `Show ${counted(count, 'earlier year', 'earlier years')}`,
  moreCompanies: (count) => `Show ${counted(count, 'more company', 'more companies')}`,
  moreRows: (count) => `Show ${counted(count, 'more row', 'more rows')}`,
  // The last weeks of the year.
  yearEnd: (amount, year, days) =>
    `${counted(days, 'day is', 'days are')} left in ${year}, and ${amount} of the ceiling is free. What is not applied for on 31 December is gone: it does not move to ${year + 1}.`,
  lastDay: (amount, year) =>
    `This is the last day of ${year}, and ${amount} of the ceiling is free. What is not applied for today does not move to ${year + 1}.`,
  budget:
    'The budget of the whole scheme may run out before 31 December. In December 2015 it did: applications were blocked.',
  // The best year.
  bestYear: 'Best year',
  bestYearHint: (applicationTerm) =>
    `You can file from the enrolment until ${applicationTerm} calendar days after the start. Where 31 December lies in between, you choose whose ceiling pays.`,
  noEnrolment: 'The plan has no column for the enrolment. So the start counts as the first day to file.',
  calculating: 'Looking for the best year…',
  noChoice: 'No open application can be filed in two years.',
  asItIs: (count) =>
    `${counted(count, 'application', 'applications')} can be filed in more than one year. The plan as it is brings the most.`,
  gain: (amount, count) => `${amount} more subsidy with ${counted(count, 'other choice', 'other choices')}.`,
  effects: 'Which also changes',
  together: 'The amounts hold when all choices are followed together.',
  fileIn: (year) => `File in ${year}`,
  insteadOf: (year) => `instead of ${year}`,
  otherDays: 'on other days',
  between: (from, to) => (from === to ? `on ${from}` : `from ${from} to ${to}`),
  amounts: (now, then) => `now ${now}, then ${then}`,
  reading:
    'This is our reading of the rules: the ceiling is that of the calendar year of the application. Ask VLAIO before you rely on it.',
  nextYear: (year) => `Whether ${year} has the same rules and budget is not certain.`,
  goTo: (course) => `${course}, go to the row`,
  row: (row) => `Row ${row}`,
  // Stops.
  stops: 'Stop before 31 December?',
  stopsHint:
    'Only if a course does not take place: its subsidy is given up. Then stop it this year, for only then does the subsidy return to this year’s ceiling.',
  frees: (amount) => `If you stop this application this year, ${amount} is freed.`,
  startsOn: (day) => `starts on ${day}`,
  runsUntil: (day) => `runs until ${day}`,
  // Sheets.
  inWorkbook: 'In the workbook',
  makeOverview: 'Overview with a chart',
  makeBestYear: 'Best year of each row',
  sheetHint: (name) =>
    `A new sheet “${name}” is added with formulas that keep calculating. Nothing changes in the plan. The first row:`,
  withChart: 'A chart stands below the figures.',
  addSheet: 'Add sheet',
  cancel: 'Cancel',
  sheetAdded: (name) => `Sheet ${name} was added.`,
  noChart:
    'This version of Excel cannot make a chart here: the sheet has none. Select the figures and choose Insert, Chart.',
  removeSheet: 'Remove the sheet again',
  sheetRemoved: 'The sheet was removed.',
  hindrances: {
    headers: 'The functions cannot name a column. Rename first:',
    sizes: 'Not every row has a size. Choose it at the top, under Size.',
    companies: 'The overview counts by company, by its name. Fill it in in every row, written the same way everywhere.',
    days: 'The overview counts by the day of the application. Fill it in where it was applied for, and empty the cell where it was not yet.',
    'too-many-years': 'This plan has too many companies and years for one overview with a chart.',
  },
  becomes: 'becomes',
  overviewName: 'Ceiling',
  overviewTitle: 'Ceiling per year',
  overviewNote:
    'In euro. Applied for: rows with an application date. Planned: the others, on their start date. The last columns: how much cost is still covered by what is free.',
  company: 'Company',
  columns: {
    year: 'Year',
    filed: 'Applied for',
    planned: 'Planned',
    free: 'Still free',
    ceiling: 'Ceiling',
    coversOrdinary: 'Cost, ordinary %',
    coversHigher: 'Cost, higher %',
  },
  bestYearName: 'Best year',
  bestYearTitle: 'Best year to file in',
}
