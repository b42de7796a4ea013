import { areaOf, positionOf, type Area } from '../engine/address'
import { Budget } from './budget'
import { readFormula, readValue, type OpenCell } from './read-cell'
import type { CellPlace, ColumnStyle, Formula, Row, RowPlace, Span, Cell } from './workbook'
import { isTrue, walkXml, type XmlTag, type XmlVisitor } from './xml'

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
type OpenRow = { row: number; hidden: boolean; style?: number; cells: Cell[]; place: Writable<RowPlace> }

/** Reads the cells of a worksheet part, each with its place in the text. */
export function readSheet(xml: string, sharedStrings: readonly string[], budget = new Budget()): SheetContent {
  const reader = new SheetReader(xml.length, sharedStrings, budget)
  walkXml(xml, reader)
  return reader.content()
}

class SheetReader implements XmlVisitor {
  private readonly rows: Row[] = []
  private readonly merges: Area[] = []
  private readonly columns: ColumnStyle[] = []
  private readonly sharedFormulas = new Map<string, Formula>()
  private dimension: SheetPlaces['dimension']
  private sheetData: Writable<SheetPlaces['sheetData']>
  private prefix = ''
  private inData = false
  private row: OpenRow | undefined
  private cell: OpenCell | undefined
  /** The text of the element that is open, where it counts. */
  private piece: string | undefined
  private phonetic = 0

  constructor(
    length: number,
    private readonly sharedStrings: readonly string[],
    private readonly budget: Budget,
  ) {
    this.sheetData = { start: length, openEnd: length, end: length }
  }

  content(): SheetContent {
    const { rows, merges, columns, sheetData, prefix, dimension } = this
    return { rows, merges, columns, places: { sheetData, prefix, ...(dimension && { dimension }) } }
  }

  open(tag: XmlTag): void {
    if (this.inData) this.openInData(tag)
    else this.openAround(tag)
  }

  text(text: string): void {
    if (this.piece !== undefined) this.piece += text
  }

  close(name: string, end: number): void {
    if (!this.inData) return
    if (name === 'sheetData') {
      this.sheetData.end = end
      this.inData = false
    } else if (name === 'row') this.closeRow(end)
    else if (name === 'c') this.closeCell(end)
    else this.closeInCell(name, end)
  }

  /** What stands before and after the cells. */
  private openAround(tag: XmlTag): void {
    const { name, attributes, start, end } = tag
    if (name === 'sheetData') {
      this.inData = !tag.selfClosing
      this.sheetData = { start, openEnd: end, end }
      this.prefix = tag.fullName.slice(0, -name.length)
    } else if (name === 'dimension') {
      const area = areaOf(attributes['ref'] ?? '')
      if (area) this.dimension = { start, end, area }
    } else if (name === 'mergeCell') {
      const area = areaOf(attributes['ref'] ?? '')
      if (area) this.merges.push(area)
    } else if (name === 'col') {
      const { min, max, width, style } = attributes
      this.columns.push({
        first: Number(min) - 1,
        last: Number(max) - 1,
        style: Number(style ?? 0),
        ...(width !== undefined && { width: Number(width) }),
      })
    }
  }

  private openInData(tag: XmlTag): void {
    switch (tag.name) {
      case 'row':
        return this.openRow(tag)
      case 'c':
        return this.openCell(tag)
      case 'f':
        if (!this.cell) return
        this.cell.formulaTag = tag
        this.piece = ''
        return
      case 'v':
        if (!this.cell) return
        this.cell.valueTag = tag
        this.piece = ''
        return
      case 'is':
        if (!this.cell) return
        this.cell.valueTag = tag
        this.cell.valueText = ''
        return
      case 'rPh':
        this.phonetic++
        return
      case 't':
        this.piece = ''
    }
  }

  private openRow(tag: XmlTag): void {
    this.budget.spend('rows', 1)
    const written = Number(tag.attributes['r'] ?? NaN)
    const last = this.rows[this.rows.length - 1]
    const number = Number.isInteger(written) ? written - 1 : last === undefined ? 0 : last.row + 1
    const style = isTrue(tag.attributes['customFormat']) ? { style: Number(tag.attributes['s'] ?? 0) } : {}
    this.row = {
      row: number,
      hidden: isTrue(tag.attributes['hidden']),
      ...style,
      cells: [],
      place: { start: tag.start, openEnd: tag.end, end: tag.end, numbered: Number.isInteger(written) },
    }
  }

  private openCell(tag: XmlTag): void {
    if (!this.row) return
    const { row, cells } = this.row
    const written = positionOf(tag.attributes['r'] ?? '')
    const last = cells[cells.length - 1]
    const column = written?.column ?? (last === undefined ? 0 : last.column + 1)
    this.cell = { row, column, tag, addressed: written !== undefined, formulaText: '', valueText: undefined }
  }

  private closeInCell(name: string, end: number): void {
    const { cell } = this
    switch (name) {
      case 'f':
        if (!cell?.formulaTag) return
        cell.formula = { start: cell.formulaTag.start, openEnd: cell.formulaTag.end, end }
        cell.formulaText = this.piece ?? ''
        this.piece = undefined
        return
      case 'v':
      case 'is':
        if (!cell?.valueTag) return
        cell.value = { start: cell.valueTag.start, end }
        if (name === 'v') cell.valueText = this.piece ?? ''
        this.piece = undefined
        return
      case 'rPh':
        this.phonetic--
        return
      case 't':
        if (cell && this.phonetic === 0) cell.valueText = (cell.valueText ?? '') + (this.piece ?? '')
        this.piece = undefined
    }
  }

  private closeCell(end: number): void {
    const { cell, row } = this
    this.cell = undefined
    if (!cell || !row) return
    const place: CellPlace = {
      start: cell.tag.start,
      openEnd: cell.tag.end,
      end,
      addressed: cell.addressed,
      ...(cell.formula && { formula: cell.formula }),
      ...(cell.value && { value: cell.value }),
    }
    const formula = readFormula(cell, this.sharedFormulas)
    const value = readValue(cell.tag.attributes['t'], cell.valueText, this.sharedStrings)
    if (value !== null || formula) this.budget.spend('cells', 1)
    if (typeof value === 'string') this.budget.spend('text', value.length)
    row.cells.push({
      row: cell.row,
      column: cell.column,
      style: Number(cell.tag.attributes['s'] ?? 0),
      value,
      ...(formula && { formula }),
      place,
    })
  }

  private closeRow(end: number): void {
    if (!this.row) return
    this.row.place.end = end
    this.rows.push(this.row)
    this.row = undefined
  }
}
