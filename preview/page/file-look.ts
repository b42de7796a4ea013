import { load } from '@odoo/o-spreadsheet'
import { addressOf, areaName } from '../engine/address'
import { elementAt, prefixOf } from '../xlsx/element'
import type { Sheet } from '../xlsx/workbook'
import { relationshipsOf, textOf, type WorkbookFile } from '../xlsx/workbook-file'
import { walkXml } from '../xlsx/xml'
import { readIndex } from '../xlsx/xml-values'
import { gridSize, type GridSize } from './grid-size'
import { plainPackage } from './plain-package'

type WorkbookData = ReturnType<typeof load>
type SheetData = WorkbookData['sheets'][number]

/** What a file looks like, in the form of o-spreadsheet: everything but values, formulas, names, tables and number formats. */
export type FileLook = Pick<WorkbookData, 'styles' | 'borders'> & {
  /** For each sheet; undefined for one whose look cannot be read. */
  readonly sheets: readonly (SheetLook | undefined)[]
  /** The sheets, by name, whose look cannot be read. */
  readonly notRead: readonly string[]
}

export type SheetLook = Pick<
  SheetData,
  'cols' | 'rows' | 'panes' | 'conditionalFormats' | 'dataValidationRules' | 'styles' | 'borders'
> &
  Partial<Pick<SheetData, 'areGridLinesVisible' | 'color'>>

/** What a worksheet says of its look. Pictures, charts and comments are not shown, and the importer stumbles over some of them. */
const partsOfLook: ReadonlySet<string> = new Set([
  'sheetPr',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'conditionalFormatting',
  'dataValidations',
])

/**
 * Reads colours, fonts, widths, frozen rows, conditional formats and validations with the importer of o-spreadsheet. That importer is slow on cells, loses
 * names, takes pivot tables for tables, and knows packages of one make only: so it gets the look in a package of our own making. Which style each cell has is
 * known from our own reading.
 */
export function fileLook(file: WorkbookFile): FileLook {
  const texts = file.workbook.sheets.map((_, index) => lookXml(file, index))
  const styles = withoutPrefix(file.styles.toXml())
  const theme = relationshipsOf(file.parts, file.workbookPart).find(({ type }) => type === 'theme')?.target
  const read = (sheets: readonly string[], themeXml?: string): WorkbookData | undefined => {
    try {
      return load(plainPackage(sheets, styles, themeXml))
    } catch {
      return undefined
    }
  }
  const themeXml = theme === undefined ? undefined : textOf(file.parts, theme)
  const whole = read(texts, themeXml)
  // Where one sheet cannot be read, the others can.
  const byItself = (text: string): SheetData | undefined => read([text], themeXml)?.sheets[0]
  const looks = whole?.sheets ?? texts.map(byItself)
  const ofStyles = whole ?? read([emptySheet], themeXml) ?? read([emptySheet])
  const borderOf = borderIds(file)
  const sheets = looks.map((look, index) => look && sheetLook(look, file, index, borderOf))
  return {
    styles: ofStyles?.styles ?? {},
    borders: ofStyles?.borders ?? {},
    sheets: file.workbook.sheets.map((_, index) => sheets[index]),
    notRead: file.workbook.sheets.filter((_, index) => sheets[index] === undefined).map(({ name }) => name),
  }
}

function sheetLook(look: SheetData, file: WorkbookFile, index: number, borderOf: readonly number[]): SheetLook {
  const styled = styledAreas(file.workbook.sheets[index]!)
  const { cols, panes, conditionalFormats, dataValidationRules, areGridLinesVisible, color } = look
  return {
    cols,
    rows: ownRowHeights(look, file, index),
    ...(panes !== undefined && { panes }),
    conditionalFormats: conditionalFormats.map(withoutFontSize),
    dataValidationRules,
    ...(areGridLinesVisible !== undefined && { areGridLinesVisible }),
    ...(color !== undefined && { color }),
    // The importer numbers styles and borders from 1.
    styles: Object.fromEntries(styled.map(({ zone, style }) => [zone, style + 1])),
    borders: Object.fromEntries(
      styled.flatMap(({ zone, style }) => ((borderOf[style] ?? 0) > 0 ? [[zone, borderOf[style]! + 1]] : [])),
    ),
  }
}

/** A conditional format of Excel never changes the size of the letters; the importer gives it one. */
function withoutFontSize<T extends SheetData['conditionalFormats'][number]>(format: T): T {
  if (!('style' in format.rule)) return format
  const style = Object.fromEntries(
    Object.entries(format.rule.style).filter(
      ([name, value]) => name !== 'fontSize' && name !== 'wrapping' && value !== undefined,
    ),
  )
  return { ...format, rule: { ...format.rule, style } }
}

type StyledZone = { readonly zone: string; readonly style: number }

/** Which style holds where in the grid, in runs of a column; style 0 is left out. */
function styledAreas(sheet: Sheet): StyledZone[] {
  const size = gridSize(sheet)
  const columns = stylesByColumn(sheet, size)
  const columnStyles = sheet.columns.filter(({ style }) => style > 0)
  const rowStyles = new Map(
    sheet.rows.flatMap(({ row, style }) => (style !== undefined && style > 0 ? [[row, style] as const] : [])),
  )
  const zones: StyledZone[] = []
  for (const [column, cells] of columns) {
    const columnStyle = columnStyles.find(({ first, last }) => first <= column && column <= last)?.style ?? 0
    const styleAt = (row: number): number => cells.get(row) ?? rowStyles.get(row) ?? columnStyle
    for (let top = 0; top < size.rows;) {
      const style = styleAt(top)
      let bottom = top
      while (bottom + 1 < size.rows && styleAt(bottom + 1) === style) bottom++
      if (style > 0) zones.push({ zone: areaName({ top, left: column, bottom, right: column }), style })
      top = bottom + 1
    }
  }
  return zones
}

/** The styles of the cells in each column of the grid that has any, or one of its own or of a row. */
function stylesByColumn({ rows, columns }: Sheet, size: GridSize): Map<number, Map<number, number>> {
  const found = new Map<number, Map<number, number>>()
  const take = (column: number): Map<number, number> => {
    const known = found.get(column) ?? new Map<number, number>()
    found.set(column, known)
    return known
  }
  for (const { row, style, cells } of rows) {
    if (row >= size.rows) continue
    if (style !== undefined && style > 0) for (let column = 0; column < size.columns; column++) take(column)
    for (const cell of cells) if (cell.column < size.columns) take(cell.column).set(row, cell.style)
  }
  for (const { first, last, style } of columns)
    if (style > 0) for (let column = first; column <= Math.min(last, size.columns - 1); column++) take(column)
  return found
}

/** The border that each cell style names. */
function borderIds({ styles }: WorkbookFile): number[] {
  const ids: number[] = []
  let inCellStyles = false
  walkXml(styles.toXml(), {
    open({ name, attributes }) {
      if (name === 'cellXfs') inCellStyles = true
      else if (name === 'xf' && inCellStyles)
        ids.push(readIndex(attributes['borderId'] ?? '0', () => 'de opmaak van de cellen'))
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return ids
}

/** The open tags of the rows in the grid that say how high they are, or that they are hidden, each with the number of its row. */
function sizedRows(
  { sheetParts, workbook }: WorkbookFile,
  index: number,
): { readonly row: number; readonly tag: string }[] {
  const xml = sheetParts[index]?.xml ?? ''
  const sheet = workbook.sheets[index]!
  const { rows } = gridSize(sheet)
  return sheet.rows.flatMap(({ row, place }) => {
    const tag = xml.slice(place.start, place.openEnd)
    return row < rows && /\s(?:ht|hidden)\s*=/.test(tag) ? [{ row, tag }] : []
  })
}

/** Heights and hidden rows that the file itself names: the importer gives every row a height, and then it could not grow with its text. */
const ownRowHeights = (look: SheetData, file: WorkbookFile, index: number): SheetData['rows'] =>
  Object.fromEntries(
    sizedRows(file, index).flatMap(({ row }) => {
      const known = look.rows[row]
      return known === undefined ? [] : [[row, known]]
    }),
  )

const emptySheet = '<worksheet><sheetData/></worksheet>'

/** What the XML of a sheet says of its look, without its cells and without a prefix. */
function lookXml(file: WorkbookFile, index: number): string {
  const part = file.sheetParts[index]
  if (part === undefined) return emptySheet
  const { xml } = part
  const sheet = elementAt(xml)!
  const pieces = (names: ReadonlySet<string>): string =>
    sheet.children
      .filter(({ name }) => names.has(name))
      .map(({ start, outerEnd }) => xml.slice(start, outerEnd))
      .join('')
  const before = new Set([...partsOfLook].slice(0, 4))
  const after = new Set([...partsOfLook].slice(4))
  const rows = sizedRows(file, index).map(({ row, tag }) => numbered(tag.replace(/\s*\/?>$/, '/>'), row))
  // One empty cell in the last column: the importer looks no further than the cells.
  const corner = addressOf({ row: 0, column: gridSize(file.workbook.sheets[index]!).columns - 1 })
  const data = `<sheetData>${rows.join('')}<row r="1"><c r="${corner}"/></row></sheetData>`
  const rest = withoutPrefix(
    `${xml.slice(sheet.start, sheet.end)}${pieces(before)}\u0000${pieces(after)}</${sheet.fullName}>`,
    prefixOf(sheet),
  )
  return rest.replace('\u0000', () => data)
}

const numbered = (tag: string, row: number): string =>
  /\sr\s*=/.test(tag) ? tag : tag.replace(/\/>$/, ` r="${row + 1}"/>`)

/** XML with the elements of its own namespace as the importer knows them. */
function withoutPrefix(xml: string, prefix = prefixOf(elementAt(xml)!)): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</')
}
