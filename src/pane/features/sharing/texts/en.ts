import type { Texts } from './nl'

const cells = (count: number) => `${count} ${count === 1 ? 'cell' : 'cells'}`

export const en: Texts = {
  copy: 'Copy with values only',
  copyIntro:
    'Who does not have the add-in sees no KMO formulas. Make a copy for them in which every formula is its value, with a first sheet that tells of which day the rules are. Nothing changes in this workbook.',
  sheets: 'Which sheets',
  hiddenSheet: 'hidden sheet',
  noSheets: 'Choose at least one sheet.',
  tooLarge: (most: string) => `Together these sheets are larger than ${most} cells. Choose fewer.`,
  openCopy: 'Open as a new workbook',
  download: 'Download (.xlsx)',
  fileName: 'copy-with-values.xlsx',
  making: 'Making the copy…',
  stop: 'Stop',
  opened: (formulas: number, kmo: number) =>
    `The copy is open. ${formulas} ${formulas === 1 ? 'formula became its value' : 'formulas became their values'}, of which ${kmo} of KMO. Save it under a name of its own.`,
  downloaded: (formulas: number, kmo: number) =>
    `The copy was downloaded. ${formulas} ${formulas === 1 ? 'formula became its value' : 'formulas became their values'}, of which ${kmo} of KMO.`,
  withErrors: (count: number) =>
    `${cells(count)} in the copy ${count === 1 ? 'shows' : 'show'} an error, as here. Repair them first if that is not intended.`,
  withHiddenRows: (names: string) => `Hidden or filtered rows are visible in the copy: ${names}.`,
  repair: 'Repair #NAME?',
  repairIntro:
    'Sometimes Excel does not recognise the KMO functions on opening. This button finds the cells that show #NAME? for that reason; then you enter their formulas again.',
  find: 'Find',
  finding: 'Reading all sheets…',
  nothingBroken: 'No cell with a KMO formula shows #NAME?.',
  found: (count: number) => `${cells(count)} with a KMO formula ${count === 1 ? 'shows' : 'show'} #NAME?.`,
  protectedRun: 'protected sheet',
  becomes: 'becomes',
  showCell: (address: string) => `Show ${address}`,
  more: (count: number) => `… and ${count} more.`,
  enterAgain: (count: number) => `Enter ${count} ${count === 1 ? 'formula' : 'formulas'} again`,
  allProtected: 'These cells are on protected sheets. Unprotect them (Review, Unprotect Sheet) and find again.',
  repaired: (count: number) => `${count} ${count === 1 ? 'formula was' : 'formulas were'} entered again.`,
  sheetRefused: (sheet: string, why: string) => `${sheet}: ${why}`,
  stillBroken: (count: number) =>
    `${cells(count)} still ${count === 1 ? 'shows' : 'show'} #NAME?. Close the workbook and open it again; if that does not help, load the add-in again (Insert, My Add-ins).`,
  recalculate: 'Calculate everything anew',
  recalculateIntro: 'After a new version of the rules Excel does not calculate old formulas anew by itself.',
  recalculated: 'Excel calculated everything anew.',
  about: {
    name: 'About this copy',
    sentences: [
      'This is a copy with values only, for who does not have the add-in KMO for Excel. Nothing in this copy calculates.',
      'The amounts follow the rules of the kmo-portefeuille as they were known on the day below. They are no decision of VLAIO.',
      'Number formats and column widths were taken over; other formatting, charts, notes and hidden sheets were not.',
    ],
    madeOn: 'Made on',
    rulesOf: 'Rules checked on',
    providersOf: 'Providers of',
    addIn: 'Version of the add-in',
    sheet: 'Sheet',
    formulas: 'Formulas replaced',
    kmoFormulas: 'Of which KMO',
    errors: 'Cells with an error',
  },
}
