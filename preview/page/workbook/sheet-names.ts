/**
 * The grid writes a sheet's name between apostrophes as it is; Excel doubles an apostrophe in it. The grid therefore has the names with apostrophes doubled:
 * then its formulas read as those of Excel.
 */
export const gridSheetName = (name: string): string => name.replaceAll("'", "''")
export const fileSheetName = (name: string): string => name.replaceAll("''", "'")

/** Read as cells by Excel, though not by the grid: 26, A1, R1C1. */
const needsQuotes = /^(?:\d.*|[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*)$/i

/** A formula of the grid with apostrophes round every name of a sheet that needs them in Excel; texts stay as they are. */
export const withQuotedSheets = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\b(\w+)!/g, (piece, name?: string) =>
    name !== undefined && needsQuotes.test(name) ? `'${name}'!` : piece,
  )
