import { load } from '@odoo/o-spreadsheet'
import { addressOf, areaName } from '../engine/address'
import type { Sheet } from '../xlsx/workbook'
import type { WorkbookFile } from '../xlsx/workbook-file'
import { decodeXml, walkXml } from '../xlsx/xml'

type WorkbookData = ReturnType<typeof load>
type SheetData = WorkbookData['sheets'][number]

/** What a file looks like, in the form of o-spreadsheet: everything but values, formulas, names and number formats. */
export type FileLook = Pick<WorkbookData, 'styles' | 'borders'> & {
  /** By the name of the sheet. */
  readonly sheets: ReadonlyMap<string, SheetLook>
}

export type SheetLook = Pick<
  SheetData,
  | 'cols'
  | 'rows'
  | 'panes'
  | 'conditionalFormats'
  | 'dataValidationRules'
  | 'tables'
  | 'styles'
  | 'borders'
  | 'isVisible'
> &
  Partial<Pick<SheetData, 'areGridLinesVisible' | 'color'>>

const emptyStrings = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'

/**
 * Reads colours, fonts, widths, frozen rows, conditional formats, validations and tables with the importer of o-spreadsheet. That importer is slow on
 * cells and loses names, so it gets the file without its cells; which style each cell has is known from our own reading.
 */
export function fileLook(file: WorkbookFile): FileLook {
  const data = load(partsWithoutCells(file))
  const borderOf = borderIds(file)
  const sheets = new Map(
    data.sheets.map((look) => {
      const index = file.workbook.sheets.findIndex(({ name }) => name === look.name)
      const sheet = file.workbook.sheets[index]
      const styled = sheet === undefined ? [] : styledAreas(sheet)
      const { cols, panes, conditionalFormats, dataValidationRules, tables, isVisible, areGridLinesVisible, color } =
        look
      const own: SheetLook = {
        cols,
        rows: sheet === undefined ? {} : ownRowHeights(look, file, index),
        ...(panes !== undefined && { panes }),
        conditionalFormats: conditionalFormats.map(withoutFontSize),
        dataValidationRules,
        tables,
        isVisible,
        ...(areGridLinesVisible !== undefined && { areGridLinesVisible }),
        ...(color !== undefined && { color }),
        // The importer numbers styles and borders from 1.
        styles: Object.fromEntries(styled.map(({ zone, style }) => [zone, style + 1])),
        borders: Object.fromEntries(
          styled.flatMap(({ zone, style }) => ((borderOf[style] ?? 0) > 0 ? [[zone, borderOf[style]! + 1]] : [])),
        ),
      }
      return [look.name, own] as const
    }),
  )
  return { styles: data.styles, borders: data.borders, sheets }
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

/** Rows below the last used one that still show the style of their column. */
const rowsOfColumnStyle = 200

/** Which style holds where, in runs of a column; style 0 is left out. */
function styledAreas(sheet: Sheet): StyledZone[] {
  const columns = new Map<number, Map<number, number>>()
  let lastRow = 0
  let lastColumn = -1
  for (const row of sheet.rows) {
    for (const { column, style } of row.cells) {
      if (!columns.has(column)) columns.set(column, new Map())
      columns.get(column)!.set(row.row, style)
      lastColumn = Math.max(lastColumn, column)
    }
    lastRow = row.row
  }
  const columnStyles = sheet.columns.filter(({ style }) => style > 0)
  for (const { first, last } of columnStyles)
    for (let column = first; column <= Math.min(last, lastColumn + 1); column++)
      if (!columns.has(column)) columns.set(column, new Map())
  const rowStyles = new Map(
    sheet.rows.flatMap(({ row, style }) => (style !== undefined && style > 0 ? [[row, style] as const] : [])),
  )
  if (rowStyles.size > 0)
    for (let column = 0; column <= lastColumn; column++) if (!columns.has(column)) columns.set(column, new Map())

  const zones: StyledZone[] = []
  for (const [column, cells] of columns) {
    const columnStyle = columnStyles.find(({ first, last }) => first <= column && column <= last)?.style ?? 0
    const styleAt = (row: number): number => cells.get(row) ?? rowStyles.get(row) ?? columnStyle
    const end = columnStyle > 0 ? lastRow + rowsOfColumnStyle : lastRow
    for (let top = 0; top <= end;) {
      const style = styleAt(top)
      let bottom = top
      while (bottom < end && styleAt(bottom + 1) === style) bottom++
      if (style > 0) zones.push({ zone: areaName({ top, left: column, bottom, right: column }), style })
      top = bottom + 1
    }
  }
  return zones
}

/** The border that each cell style names. */
function borderIds({ styles }: WorkbookFile): number[] {
  const ids: number[] = []
  let inCellStyles = false
  walkXml(styles.toXml(), {
    open({ name, attributes }) {
      if (name === 'cellXfs') inCellStyles = true
      else if (name === 'xf' && inCellStyles) ids.push(Number(attributes['borderId'] ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return ids
}

/** Heights and hidden rows that the file itself names: the importer gives every row a height, and then it could not grow with its text. */
function ownRowHeights(look: SheetData, { sheetParts, workbook }: WorkbookFile, index: number): SheetData['rows'] {
  const xml = sheetParts[index]?.xml ?? ''
  return Object.fromEntries(
    workbook.sheets[index]!.rows.flatMap(({ row, place }) => {
      const tag = xml.slice(place.start, place.openEnd)
      const known = look.rows[row]
      return known !== undefined && /\s(ht|hidden)\s*=/.test(tag) ? [[row, known]] : []
    }),
  )
}

/** A width that runs on to the end of the sheet says nothing of where the sheet ends. */
const widestSpan = 200

function lastKnownColumn(sheet: Sheet): number {
  const ofCells = sheet.rows.reduce(
    (last, { cells }) => cells.reduce((most, { column }) => Math.max(most, column), last),
    0,
  )
  return sheet.columns.reduce(
    (most, { first, last }) => (last - first < widestSpan ? Math.max(most, last) : Math.max(most, first)),
    ofCells,
  )
}

function partsWithoutCells({ parts, sheetParts, workbook }: WorkbookFile): Record<string, string> {
  const withoutCells = new Map(
    sheetParts.flatMap((part, index) => {
      if (part === undefined) return []
      const { xml, name, places } = part
      const rows = workbook.sheets[index]!.rows.flatMap(({ place }) => {
        const tag = xml.slice(place.start, place.openEnd)
        return /\s(ht|hidden|outlineLevel)\s*=/.test(tag) ? [tag.replace(/\s*\/?>$/, '/>')] : []
      })
      // One empty cell in the last column that has a width or a cell: the importer looks no further than the cells.
      const { prefix } = places
      const corner = addressOf({ row: 0, column: lastKnownColumn(workbook.sheets[index]!) })
      const data = `<${prefix}sheetData>${rows.join('')}<${prefix}row r="1"><${prefix}c r="${corner}"/></${prefix}row></${prefix}sheetData>`
      const text = xml.slice(0, places.sheetData.start) + data + xml.slice(places.sheetData.end)
      // Pictures, charts and comments are not shown; the importer stumbles over some of them.
      return [
        [
          name,
          text.replace(
            /<(?:\w+:)?(?:drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls)\b[^>]*\/>/g,
            '',
          ),
        ] as const,
      ]
    }),
  )
  const texts: Record<string, string> = {}
  for (const [name, bytes] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue
    texts[name] = /sharedStrings\.xml$/.test(name)
      ? emptyStrings
      : (withoutCells.get(name) ?? decodeXml(bytes).replace(/^\uFEFF/, ''))
  }
  return texts
}
