import { areaFrom, areaOf, positionOf, type Area } from '../engine/address'
import type { CellValue } from '../engine/cell-value'
import type { Cell, CellPlace, ColumnStyle, Formula, Row, RowPlace, Span } from './workbook'
import { isTrue, readExcelText, walkXml, type XmlTag } from './xml'

export type SheetContent = {
  readonly rows: readonly Row[]
  readonly merges: readonly Area[]
  readonly columns: readonly ColumnStyle[]
  readonly places: SheetPlaces
}

/** Where new cells can go. */
export type SheetPlaces = {
  readonly dimension?: Span & { readonly area: Area }
  readonly sheetData: Span & { readonly openEnd: number }
  /** Prefix of the element names, with its colon; usually empty. */
  readonly prefix: string
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }
type OpenRow = { row: number; style?: number; cells: Cell[]; place: Writable<RowPlace> }
type OpenCell = {
  row: number
  column: number
  tag: XmlTag
  addressed: boolean
  formulaTag?: XmlTag
  formula?: Span & { openEnd: number }
  valueTag?: XmlTag
  value?: Span
  formulaText: string
  valueText: string | undefined
}

/** Reads the cells of a worksheet part, each with its place in the text. */
export function readSheet(xml: string, sharedStrings: readonly string[]): SheetContent {
  const rows: Row[] = []
  const merges: Area[] = []
  const columns: ColumnStyle[] = []
  const shared = new Map<string, Formula>()
  let dimension: SheetPlaces['dimension']
  let sheetData: Writable<SheetPlaces['sheetData']> = { start: xml.length, openEnd: xml.length, end: xml.length }
  let prefix = ''
  let inData = false
  let row: OpenRow | undefined
  let cell: OpenCell | undefined
  let text: string | undefined
  let phonetic = 0

  const openCell = (tag: XmlTag, at: OpenRow) => {
    const written = positionOf(tag.attributes['r'] ?? '')
    const last = at.cells[at.cells.length - 1]
    const column = written?.column ?? (last === undefined ? 0 : last.column + 1)
    cell = { row: at.row, column, tag, addressed: written !== undefined, formulaText: '', valueText: undefined }
  }

  const openRow = (tag: XmlTag) => {
    const written = Number(tag.attributes['r'] ?? NaN)
    const last = rows[rows.length - 1]
    const number = Number.isInteger(written) ? written - 1 : last === undefined ? 0 : last.row + 1
    const style = isTrue(tag.attributes['customFormat']) ? { style: Number(tag.attributes['s'] ?? 0) } : {}
    row = {
      row: number,
      ...style,
      cells: [],
      place: { start: tag.start, openEnd: tag.end, end: tag.end, numbered: Number.isInteger(written) },
    }
  }

  const closeCell = (open: OpenCell, at: OpenRow, end: number) => {
    const place: CellPlace = {
      start: open.tag.start,
      openEnd: open.tag.end,
      end,
      addressed: open.addressed,
      ...(open.formula && { formula: open.formula }),
      ...(open.value && { value: open.value }),
    }
    const formula = open.formulaTag && readFormula(open, open.formulaTag, shared)
    at.cells.push({
      row: open.row,
      column: open.column,
      style: Number(open.tag.attributes['s'] ?? 0),
      value: readValue(open.tag.attributes['t'], open.valueText, sharedStrings),
      ...(formula && { formula }),
      place,
    })
  }

  walkXml(xml, {
    open(tag) {
      if (!inData) {
        if (tag.name === 'sheetData') {
          inData = !tag.selfClosing
          sheetData = { start: tag.start, openEnd: tag.end, end: tag.end }
          prefix = tag.fullName.slice(0, -tag.name.length)
        } else if (tag.name === 'dimension') {
          const area = areaOf(tag.attributes['ref'] ?? '')
          if (area) dimension = { start: tag.start, end: tag.end, area }
        } else if (tag.name === 'mergeCell') {
          const area = areaOf(tag.attributes['ref'] ?? '')
          if (area) merges.push(area)
        } else if (tag.name === 'col') {
          const { min, max, width, style } = tag.attributes
          columns.push({
            first: Number(min) - 1,
            last: Number(max) - 1,
            style: Number(style ?? 0),
            ...(width !== undefined && { width: Number(width) }),
          })
        }
        return
      }
      switch (tag.name) {
        case 'row':
          openRow(tag)
          break
        case 'c':
          if (row) openCell(tag, row)
          break
        case 'f':
          if (!cell) break
          cell.formulaTag = tag
          text = ''
          break
        case 'v':
          if (!cell) break
          cell.valueTag = tag
          text = ''
          break
        case 'is':
          if (!cell) break
          cell.valueTag = tag
          cell.valueText = ''
          break
        case 'rPh':
          phonetic++
          break
        case 't':
          text = ''
          break
      }
    },
    text(piece) {
      if (text !== undefined) text += piece
    },
    close(name, end) {
      if (!inData) return
      switch (name) {
        case 'sheetData':
          sheetData.end = end
          inData = false
          break
        case 'row':
          if (!row) break
          row.place.end = end
          rows.push(row)
          row = undefined
          break
        case 'c':
          if (cell && row) closeCell(cell, row, end)
          cell = undefined
          break
        case 'f':
          if (!cell?.formulaTag) break
          cell.formula = { start: cell.formulaTag.start, openEnd: cell.formulaTag.end, end }
          cell.formulaText = text ?? ''
          text = undefined
          break
        case 'v':
        case 'is':
          if (!cell?.valueTag) break
          cell.value = { start: cell.valueTag.start, end }
          if (name === 'v') cell.valueText = text ?? ''
          text = undefined
          break
        case 'rPh':
          phonetic--
          break
        case 't':
          if (cell && phonetic === 0) cell.valueText = (cell.valueText ?? '') + (text ?? '')
          text = undefined
          break
      }
    },
  })
  return { rows, merges, columns, places: { sheetData, prefix, ...(dimension && { dimension }) } }
}

function readFormula(cell: OpenCell, { attributes }: XmlTag, shared: Map<string, Formula>): Formula | undefined {
  const text = cell.formulaText
  const { row, column } = cell
  switch (attributes['t']) {
    case 'shared': {
      const index = attributes['si'] ?? ''
      if (text !== '') shared.set(index, { text, writtenFor: { row, column } })
      return shared.get(index)
    }
    case 'array': {
      const area = areaOf(attributes['ref'] ?? '') ?? areaFrom(cell)
      // Only a dynamic array carries cell metadata.
      const cellMetadata = cell.tag.attributes['cm'] ?? '0'
      return { text, array: { area, dynamic: cellMetadata !== '0' } }
    }
    case 'dataTable':
      // A what-if table has no text of its own; the name is the one that Excel shows.
      return { text: 'TABLE()' }
    default:
      return text === '' ? undefined : { text }
  }
}

function readValue(type: string | undefined, text: string | undefined, sharedStrings: readonly string[]): CellValue {
  if (type === 'str' || type === 'inlineStr') return text === undefined ? null : readExcelText(text)
  if (text === undefined || text === '') return null
  switch (type) {
    case 's':
      return sharedStrings[Number(text)] ?? ''
    case 'b':
      return isTrue(text.trim())
    case 'e':
      return { error: text.trim() }
    case 'd':
      // ISO text, days counted from 30 December 1899 as Excel does from March 1900 on.
      return Date.parse(/T/.test(text) ? `${text.replace(/Z$/, '')}Z` : text) / 86_400_000 + 25_569
    default: {
      const number = Number(text)
      return Number.isNaN(number) ? null : number
    }
  }
}

/** The texts of the shared strings part; rich text without its looks. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = []
  let item: string | undefined
  let text: string | undefined
  let phonetic = 0
  walkXml(xml, {
    open({ name }) {
      if (name === 'si') item = ''
      else if (name === 'rPh') phonetic++
      else if (name === 't') text = ''
    },
    text(piece) {
      if (text !== undefined) text += piece
    },
    close(name) {
      if (name === 't') {
        if (item !== undefined && phonetic === 0) item += text ?? ''
        text = undefined
      } else if (name === 'rPh') phonetic--
      else if (name === 'si') {
        strings.push(readExcelText(item ?? ''))
        item = undefined
      }
    },
  })
  return strings
}
