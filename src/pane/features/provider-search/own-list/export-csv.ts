import Papa from 'papaparse'
import type { Provider } from '../../../../providers'
import { ownListTable } from './own-list-table'

/** What Excel would calculate. The library's own pattern lets a text of several lines through. */
const beginsLikeFormula = /^[=+\-@\t\r]/

/** The own list as a CSV that a Belgian Excel opens as it is; what Excel would calculate gets an apostrophe before it. */
export const ownListCsv = (providers: readonly Provider[]): string =>
  `\uFEFF${Papa.unparse(ownListTable(providers) as string[][], { delimiter: ';', newline: '\r\n', escapeFormulae: beginsLikeFormula })}\r\n`
