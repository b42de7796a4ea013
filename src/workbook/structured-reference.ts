/** Signs that Excel reads as part of its own language inside brackets: each takes an apostrophe before it. */
const escaped = (header: string): string => header.replace(/['#[\]@]/g, "'$&")

/** Only letters, digits and underscores need no brackets of their own. */
const isPlain = (header: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(header)

/** The cell of a column in the row of the formula, inside a table: `[@Kost]`, `[@[Prijs excl. btw]]`. */
export const thisRow = (header: string): string => (isPlain(header) ? `[@${header}]` : `[@[${escaped(header)}]]`)

/** All cells of a column of a table, without its header: `Plan[Kost]`, `Plan['#]`. */
export const tableColumn = (table: string, header: string): string => `${table}[${escaped(header)}]`

/** A whole table with its headers: `Plan[#All]`. */
export const wholeTable = (table: string): string => `${table}[#All]`

/** A table with its headers, but without a row of totals: `Plan[[#Headers],[#Data]]`. */
export const tableWithHeaders = (table: string): string => `${table}[[#Headers],[#Data]]`

/** A column of a table with its header, but without a total: `Plan[[#Headers],[#Data],[Kost]]`. */
export const columnWithHeader = (table: string, header: string): string =>
  `${table}[[#Headers],[#Data],[${escaped(header)}]]`
