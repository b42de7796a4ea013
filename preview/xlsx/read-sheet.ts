import { addressOf, areaOf, lastColumn, lastRow, type Area } from '../engine/address'
import { Budget } from './budget'
import { readFormula, readValue, type CellWorld, type OpenCell } from './read-cell'
import type { Cell, ColumnStyle, Formula, Row, RowPlace, Span } from './workbook'
import { isTrue, walkXml, type XmlTag, type XmlVisitor } from './xml'
import { damaged, readAddress, readArea, readIndex, readNumber, readRowNumber, type Where } from './xml-values'

export type SheetContent = {
  readonly rows: readonly Row[]
  readonly merges: readonly Area[]
  readonly columns: readonly ColumnStyle[]
  readonly filtered?: Area
  readonly places: SheetPlaces
}

/** Where new cells can go. */
export type SheetPlaces = {
  readonly dimension?: Span & { readonly area: Area }
  readonly sheetData: Span & { readonly openEnd: number }
  /** Prefix of the element names, with its colon; usually empty. */
  readonly prefix: string
}

/** What the cells of a sheet refer to, and its name for whoever is told what is wrong in it. */
export type SheetWorld = CellWorld & { readonly name: string }

type Writable<T> = { -readonly [K in keyof T]: T[K] }
type OpenRow = Writable<Omit<Row, 'cells' | 'place'>> & { cells: Cell[]; place: Writable<RowPlace> }

/** Reads the cells of a worksheet part, each with its place in the text. Throws a WorkbookProblem that names the cell for what cannot be read. */
export function readSheet(xml: string, world: SheetWorld, budget = new Budget()): SheetContent {
  const reader = new SheetReader(xml.length, world, budget)
  walkXml(xml, reader, budget)
  return reader.content()
}

/** How deep each element stands; what stands deeper, or elsewhere, is somebody's extension. */
const depthOf = { block: 2, inBlock: 3, row: 3, cell: 4, inCell: 5, inText: 6, inRun: 7 } as const
const cellElements = ['f', 'v', 'is'] as const
type CellElement = (typeof cellElements)[number]
/** One list for all rows without cells: a file can have a million of them. */
const noCells: Cell[] = []

class SheetReader implements XmlVisitor {
  private readonly rows: Row[] = []
  private readonly merges: Area[] = []
  private readonly columns: ColumnStyle[] = []
  private filter = ''
  private filtered: Area | undefined
  private readonly sharedFormulas = new Map<number, Formula>()
  /** Cells that share a formula, and its number: the cell that has its text may follow later. */
  private readonly sharing: { readonly cell: Writable<Cell>; readonly shared: number }[] = []
  private dimension: SheetPlaces['dimension']
  private sheetData: Writable<SheetPlaces['sheetData']> | undefined
  private prefix = ''
  private depth = 0
  /** The child of the root that is open. */
  private block = ''
  private inData = false
  private row: OpenRow | undefined
  private cell: OpenCell | undefined
  private element: CellElement | undefined
  private inRun = false
  /** How deep the element stands whose text counts; 0 where none does. */
  private textDepth = 0
  private previousRow = -1
  private previousColumn = -1
  private readonly inSheet: Where = () => `blad ${this.world.name}`
  private readonly inRow: Where = () => `rij ${this.previousRow + 1} van blad ${this.world.name}`
  private readonly inCell: Where = () => `${this.world.name}!${addressOf(this.cell!)}`

  constructor(
    private readonly length: number,
    private readonly world: SheetWorld,
    private readonly budget: Budget,
  ) {}

  content(): SheetContent {
    const { merges, columns, filtered, prefix, dimension, length } = this
    for (const { cell, shared } of this.sharing) {
      const formula = this.sharedFormulas.get(shared)
      if (formula === undefined)
        throw damaged(`de formule die ${this.world.name}!${addressOf(cell)} met andere cellen deelt, ontbreekt`)
      cell.formula = formula
    }
    const rows = inOrder(
      this.rows,
      ({ row }) => row,
      ({ row }) => `rij ${row + 1} staat twee keer op ${this.inSheet()}`,
    )
    const sheetData = this.sheetData ?? { start: length, openEnd: length, end: length }
    return {
      rows,
      merges,
      columns,
      ...(filtered && { filtered }),
      places: { sheetData, prefix, ...(dimension && { dimension }) },
    }
  }

  open(tag: XmlTag): void {
    this.depth++
    if (this.inData) this.openInData(tag)
    else this.openAround(tag)
  }

  text(text: string): void {
    if (this.depth === this.textDepth && this.cell && this.element) this.cell[this.element] += text
  }

  close(name: string, end: number): void {
    const depth = this.depth--
    if (depth === this.textDepth) this.textDepth = 0
    if (!this.inData) return
    if (depth === depthOf.block) {
      this.sheetData!.end = end
      this.inData = false
    } else if (depth === depthOf.row) this.closeRow(end)
    else if (depth === depthOf.cell) this.closeCell(end)
    else if (depth === depthOf.inCell) this.element = undefined
    else if (depth === depthOf.inText && name === 'r') this.inRun = false
  }

  /** What stands before and after the cells. */
  private openAround(tag: XmlTag): void {
    const { name, attributes, start, end } = tag
    if (this.depth === depthOf.block) {
      this.block = name
      if (name === 'sheetData') this.openSheetData(tag)
      if (name === 'autoFilter') this.filter = attributes['ref'] ?? ''
      // Only a hint: what stands where, the cells say themselves.
      const area = name === 'dimension' ? areaOf(attributes['ref'] ?? '') : undefined
      if (area) this.dimension = { start, end, area }
    } else if (this.depth === depthOf.inBlock) {
      // A filter without a choice hides nothing.
      if (this.block === 'autoFilter' && name === 'filterColumn')
        this.filtered = readArea(this.filter, () => `de filter van ${this.inSheet()}`)
      if (this.block === 'mergeCells' && name === 'mergeCell') this.readMerge(attributes['ref'] ?? '')
      if (this.block === 'cols' && name === 'col')
        this.columns.push(readColumn(attributes, () => `de kolommen van ${this.inSheet()}`))
    }
  }

  private openSheetData({ name, fullName, start, end }: XmlTag): void {
    if (this.sheetData) throw damaged(`de rijen van ${this.inSheet()} staan op twee plaatsen`)
    this.inData = true
    this.sheetData = { start, openEnd: end, end }
    this.prefix = fullName.slice(0, -name.length)
  }

  private readMerge(ref: string): void {
    // Whole columns or rows, which Excel does not write, are shown unmerged.
    if (/^(?:[A-Z]+:[A-Z]+|\d+:\d+)$/.test(ref)) return
    this.merges.push(readArea(ref, () => `de samengevoegde cellen van ${this.inSheet()}`))
  }

  private openInData(tag: XmlTag): void {
    const { name } = tag
    switch (this.depth) {
      case depthOf.row:
        if (name === 'row') this.openRow(tag)
        return
      case depthOf.cell:
        if (name === 'c' && this.row) this.openCell(tag, this.row)
        return
      case depthOf.inCell:
        if (this.cell) this.openElement(tag, this.cell)
        return
      case depthOf.inText:
        if (this.element !== 'is') return
        if (name === 't') this.textDepth = this.depth
        else if (name === 'r') this.inRun = true
        return
      case depthOf.inRun:
        if (this.inRun && name === 't') this.textDepth = this.depth
    }
  }

  private openRow({ attributes, start, end }: XmlTag): void {
    this.budget.spend('rows', 1)
    const { r, s, hidden, customFormat } = attributes
    const row = r === undefined ? this.previousRow + 1 : readRowNumber(r, this.inSheet)
    if (row > lastRow) throw damaged(`${this.inSheet()} heeft meer rijen dan Excel kent`)
    this.previousRow = row
    this.previousColumn = -1
    const place = { start, openEnd: end, end, numbered: r !== undefined }
    this.row = { row, hidden: isTrue(hidden), cells: noCells, place }
    if (isTrue(customFormat)) this.row.style = readStyle(s, this.inRow)
  }

  private openCell(tag: XmlTag, { row }: OpenRow): void {
    const { r } = tag.attributes
    const written = r === undefined ? undefined : readAddress(r, this.inRow)
    if (written && written.row !== row) throw damaged(`cel ${addressOf(written)} staat in ${this.inRow()}`)
    const column = written?.column ?? this.previousColumn + 1
    if (column > lastColumn) throw damaged(`${this.inRow()} heeft meer kolommen dan Excel kent`)
    this.previousColumn = column
    this.cell = { row, column, tag }
  }

  private openElement(tag: XmlTag, cell: OpenCell): void {
    const element = cellElements.find((name) => name === tag.name)
    if (element === undefined) return
    if (cell[element] !== undefined) throw damaged(`in ${this.inCell()} staat meer dan één waarde of formule`)
    cell[element] = ''
    if (element === 'f') cell.formulaTag = tag
    if (element !== 'is') this.textDepth = this.depth
    this.element = element
  }

  private closeCell(end: number): void {
    const { cell: open, row } = this
    if (!open || !row) return
    const style = readStyle(open.tag.attributes['s'], this.inCell)
    const value = readValue(open, this.world, this.inCell)
    const cell: Writable<Cell> = { row: open.row, column: open.column, value, style, start: open.tag.start, end }
    const formula = readFormula(open, this.sharedFormulas, this.inCell)
    if (formula !== undefined && 'shared' in formula) this.sharing.push({ cell, ...formula })
    else if (formula !== undefined) cell.formula = formula
    this.budget.spend(value === null && formula === undefined ? 'blanks' : 'cells', 1)
    if (typeof value === 'string') this.budget.spend('text', value.length)
    if (row.cells === noCells) row.cells = [cell]
    else row.cells.push(cell)
    this.cell = undefined
  }

  private closeRow(end: number): void {
    const { row } = this
    if (!row) return
    row.place.end = end
    row.cells = inOrder(
      row.cells,
      ({ column }) => column,
      (cell) => `cel ${addressOf(cell)} staat twee keer op ${this.inSheet()}`,
    )
    this.rows.push(row)
    this.row = undefined
  }
}

/** Some programs write an empty attribute for the style that every cell has. */
const readStyle = (text: string | undefined, where: Where): number => (text ? readIndex(text, where) : 0)

function readColumn({ min = '', max = '', width, style }: XmlTag['attributes'], where: Where): ColumnStyle {
  const column = (text: string) => {
    const number = readIndex(text, where)
    if (number < 1 || number > lastColumn + 1)
      throw damaged(`in ${where()} staat een nummer dat Excel niet kent: ${number}`)
    return number - 1
  }
  return {
    first: column(min),
    last: column(max),
    style: readStyle(style, where),
    ...(width !== undefined && { width: readNumber(width, where) }),
  }
}

/**
 * Rows and cells by their number, as everybody else expects them: the standard does not ask for an order, and a plan in another one
 * is as good. Two with one number cannot both count.
 */
function inOrder<T>(things: T[], numberOf: (thing: T) => number, twice: (thing: T) => string): T[] {
  const isAbove = (thing: T, index: number) => index === 0 || numberOf(things[index - 1]!) < numberOf(thing)
  if (things.every(isAbove)) return things
  things.sort((a, b) => numberOf(a) - numberOf(b))
  const double = things.find((thing, index) => !isAbove(thing, index))
  if (double !== undefined) throw damaged(twice(double))
  return things
}
