import type { Texts } from './nl'

export const en: Texts = {
  more: 'More',
  features: 'Parts',
  loading: 'This part is being loaded…',
  notLoaded:
    'This part did not load: there is no connection, or the add-in was updated in the meantime. If trying again does not help, close the workbook and open it again.',
  tryAgain: 'Try again',
  noOffice:
    'No connection with Excel: office.js did not load. Looking up works; reading and writing the workbook does not.',
  stop: 'Stop',
  close: 'Close',
  source: 'Source',
  sourceOf: (about) => `Source of ${about} (new window)`,
  warnings: {
    'left-out': 'Part of what this workbook keeps for this pane cannot be read. That part does not count.',
    'not-noted': 'It was written, but not noted: Restore cannot take it back.',
  },
  refusals: {
    'protected-sheet':
      'The sheet is protected. Unprotect it (Review, Unprotect Sheet) and try again. Nothing was changed.',
    'changed-meanwhile':
      'Someone changed these cells in the meantime. Look at them again and retry. Nothing was changed.',
    'cell-being-edited': 'You are editing a cell. Press Enter or Esc in Excel and try again.',
    'not-found': 'The sheet, the table or the column no longer exists. Nothing was changed.',
    'not-supported': 'This version of Excel cannot do this. Nothing was changed.',
    'no-excel': 'No connection with Excel. Open this pane from Excel.',
    cancelled: 'Stopped. Nothing was changed.',
    failed: 'Excel refused this.',
  },
}
