import {
  belowHeaders,
  cellAddress,
  columnNumber,
  columnIn,
  holds,
  isOneCell,
  isSameArea,
  tableColumn,
  thisRow,
  wholeTable,
  type Area,
  type NamedArea,
  type SheetDescription,
  type TableDescription,
} from '../../../workbook'

/** What a reference can point at, and the cell in which it stands. */
export type Surroundings = {
  readonly tables: readonly TableDescription[]
  readonly sheets: readonly SheetDescription[]
  readonly names: readonly NamedArea[]
  readonly cell: Area | undefined
}

const sheetPart = String.raw`(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\p{L}\d_.]+))!)?`
const cells = new RegExp(
  String.raw`^${sheetPart}\$?(?<column>[A-Z]{1,3})\$?(?<row>\d{1,7})(?::\$?(?<toColumn>[A-Z]{1,3})\$?(?<toRow>\d{1,7}))?$`,
  'iu',
)
const columns = new RegExp(String.raw`^${sheetPart}\$?(?<column>[A-Z]{1,3}):\$?(?<toColumn>[A-Z]{1,3})$`, 'iu')
const structured = /^(?<table>[\p{L}_\\][\p{L}\d_.\\]*)?(?<inside>\[[\s\S]*\])?$/u

/** The cells that a reference means, as far as it can be followed: addresses, whole columns, names, and references to a table. */
export function areaOf(reference: string, surroundings: Surroundings): Area | undefined {
  const text = reference.trim()
  const named = surroundings.names.find(({ name }) => name.toLowerCase() === text.toLowerCase())
  return addressed(text, surroundings) ?? named?.area ?? ofTable(text, surroundings)
}

function addressed(text: string, { sheets, cell }: Surroundings): Area | undefined {
  const groups = (cells.exec(text) ?? columns.exec(text))?.groups
  if (groups === undefined) return undefined
  const wanted = groups['quoted']?.replace(/''/g, "'") ?? groups['plain']
  const sheet =
    wanted === undefined
      ? sheets.find(({ name }) => name === cell?.sheet)
      : sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  if (sheet === undefined) return undefined
  const [from, to] = [columnNumber(groups['column'] ?? ''), columnNumber(groups['toColumn'] ?? groups['column'] ?? '')]
  const firstRow = groups['row'] === undefined ? 0 : Number(groups['row']) - 1
  // Of a whole column only the cells in use say anything.
  const lastRow =
    groups['row'] === undefined
      ? sheet.used === undefined
        ? 0
        : sheet.used.row + sheet.used.rows - 1
      : Number(groups['toRow'] ?? groups['row']) - 1
  if (firstRow < 0 || lastRow < 0) return undefined
  const [top, left] = [Math.min(firstRow, lastRow), Math.min(from, to)]
  return {
    sheet: sheet.name,
    row: top,
    column: left,
    rows: Math.abs(lastRow - firstRow) + 1,
    columns: Math.abs(to - from) + 1,
  }
}

function ofTable(text: string, { tables, cell }: Surroundings): Area | undefined {
  const { table: name, inside } = structured.exec(text)?.groups ?? {}
  if (name === undefined && inside === undefined) return undefined
  const table = tables.find((one) =>
    name === undefined ? cell !== undefined && holds(one.area, cell) : one.name.toLowerCase() === name.toLowerCase(),
  )
  if (table === undefined) return undefined
  const { area, headers } = table
  const wanted = inside === undefined ? { rows: [], columns: [] } : specifiersOf(inside.slice(1, -1).trim())

  let [from, until] = [0, headers.length - 1]
  if (wanted.columns.length > 0) {
    const places = wanted.columns.map((header) =>
      headers.findIndex((one) => one.toLowerCase() === header.toLowerCase()),
    )
    if (places.includes(-1)) return undefined
    from = Math.min(...places)
    until = Math.max(...places)
  }
  const rows = rowsOf(wanted.rows, area, cell)
  return rows && { ...area, ...rows, column: area.column + from, columns: until - from + 1 }
}

function rowsOf(words: readonly string[], area: Area, cell: Area | undefined): Pick<Area, 'row' | 'rows'> | undefined {
  const [word = '#data', ...more] = words.map((one) => one.toLowerCase())
  if (word === '#all' || (word === '#headers' && more.includes('#data'))) return { row: area.row, rows: area.rows }
  if (word === '#headers') return { row: area.row, rows: 1 }
  if (word === '#data' && area.rows > 1) return belowHeaders(area)
  const isInTable =
    cell !== undefined && cell.sheet === area.sheet && cell.row > area.row && cell.row < area.row + area.rows
  return word === '#this row' && isInTable ? { row: cell.row, rows: 1 } : undefined
}

const unescaped = (header: string): string => header.replace(/'(['#[\]@])/g, '$1')

/** `@Kost`, `@[Prijs excl. btw]`, `[#All],[Kost]`, `[Start]:[Einde]`: which rows and which columns. */
function specifiersOf(inside: string): { rows: readonly string[]; columns: readonly string[] } {
  if (inside.startsWith('@')) {
    const { columns: named } = specifiersOf(inside.slice(1).trim())
    return { rows: ['#this row'], columns: named }
  }
  if (!inside.startsWith('[')) {
    if (inside.startsWith('#')) return { rows: [inside], columns: [] }
    return { rows: [], columns: inside === '' ? [] : [unescaped(inside)] }
  }
  const items = [...inside.matchAll(/\[((?:'[\s\S]|[^'[\]])*)\]/g)].map(([, item = '']) => item)
  return {
    rows: items.filter((item) => item.startsWith('#')),
    columns: items.filter((item) => !item.startsWith('#')).map(unescaped),
  }
}

/** How a formula in a cell points at an area: by the names of a table where it has them, with the sheet where that is another one. */
export function referenceTo(area: Area, { tables, names, cell }: Omit<Surroundings, 'sheets'>): string {
  const named = names.find((one) => isSameArea(one.area, area))
  if (named !== undefined) return named.name

  const table = tables.find((one) => holds(one.area, area))
  if (table !== undefined) {
    const header = table.headers[area.column - table.area.column] ?? ''
    const isColumn = isSameArea(area, columnIn(belowHeaders(table.area), area.column - table.area.column))
    if (isSameArea(area, table.area)) return wholeTable(table.name)
    if (isColumn && area.rows > 1) return tableColumn(table.name, header)
    const isBeside = cell !== undefined && holds(table.area, cell) && cell.row === area.row && area.row > table.area.row
    if (isBeside && isOneCell(area)) return thisRow(header)
  }
  return area.sheet === cell?.sheet ? cellAddress(area) : `${sheetName(area.sheet)}!${cellAddress(area)}`
}

/** Quotes are needed wherever a name could be read as something else; they never harm. */
const sheetName = (name: string): string => (/^[\p{L}_][\p{L}_]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`)
