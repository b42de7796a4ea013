import { boundingArea, isWholeColumns, isWholeRows, lastColumn, lastRow, sheetColumns, type Area } from './area'
import type { CellState, CellStyle, Scalar } from './workbook-model'

/** The look of a cell to which nothing was done. */
const plainStyle: CellStyle = {
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fill: '',
  wrap: false,
  horizontal: 'General',
  vertical: 'Bottom',
}
const general = 'General'
/** In points. */
const standard = { columnWidth: 48, rowHeight: 15 } as const
const widthPerCharacter = 5.25
const errorTexts = new Set([
  '#VALUE!',
  '#N/A',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#NAME?',
  '#REF!',
  '#BUSY!',
  '#SPILL!',
  '#CALC!',
])
const typedNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

type Format = Partial<CellStyle> & { readonly numberFormat?: string }
type Content = {
  readonly value: Scalar
  readonly type: CellState['type']
  readonly formula?: string
  readonly spill?: Area
}

const emptyContent: Content = { value: '', type: 'Empty' }

/** The cells, formats and sizes of one sheet of the memory workbook. */
export class MemorySheet {
  private contents = new Map<number, Content>()
  private formats = new Map<number, Format>()
  private readonly columnFormats = new Map<number, Format>()
  private readonly rowFormats = new Map<number, Format>()
  private readonly sizes = { row: new Map<number, number>(), column: new Map<number, number>() }
  private readonly hidden = { row: new Set<number>(), column: new Set<number>() }
  frozen = { rows: 0, columns: 0 }

  read(area: Area): CellState[][] {
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_, column) => this.cell(area.row + row, area.column + column)),
    )
  }

  write(area: Area, input: readonly (readonly (Scalar | null)[])[]): void {
    for (const [row, values] of input.entries()) {
      for (const [column, value] of values.entries()) {
        if (value !== null) this.enter(area.row + row, area.column + column, value)
      }
    }
  }

  /** Puts what a calculation gives for the formula in a cell: one value, or a table that spills from there on. */
  putResult(row: number, column: number, results: readonly (readonly Scalar[])[]): void {
    const formula = this.content(row, column).formula
    if (formula === undefined) throw new Error('Only a cell with a formula has a result.')
    this.takeAway(row, column)
    const area = { row, column, rows: results.length, columns: results[0]?.length ?? 0 }
    const spill = area.rows * area.columns > 1 ? { spill: area } : {}
    for (const [down, values] of results.entries()) {
      for (const [right, value] of values.entries()) {
        const isAnchor = down === 0 && right === 0
        this.contents.set(key(row + down, column + right), {
          value,
          type: typeOf(value),
          ...(isAnchor ? { formula } : {}),
          ...spill,
        })
      }
    }
  }

  spill(row: number, column: number): Area | undefined {
    return this.content(row, column).spill
  }

  setFormat(area: Area, format: Format): void {
    const sets = (formats: Map<number, Format>, at: number): void =>
      void formats.set(at, { ...formats.get(at), ...format })
    if (isWholeColumns(area) || isWholeRows(area)) {
      if (isWholeColumns(area)) for (const column of range(area.column, area.columns)) sets(this.columnFormats, column)
      else for (const row of range(area.row, area.rows)) sets(this.rowFormats, row)
      for (const at of [...this.formats.keys()].filter((at) => isWithin(area, at))) sets(this.formats, at)
      return
    }
    for (const row of range(area.row, area.rows))
      for (const column of range(area.column, area.columns)) sets(this.formats, key(row, column))
  }

  style(row: number, column: number): CellStyle {
    const style: CellStyle & Format = { ...plainStyle, ...this.format(row, column) }
    const { fontName, fontSize, fontColor, bold, italic, underline, strikethrough, fill, wrap, horizontal, vertical } =
      style
    return { fontName, fontSize, fontColor, bold, italic, underline, strikethrough, fill, wrap, horizontal, vertical }
  }

  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    if (what !== 'Formats') {
      for (const at of [...this.contents.keys()].filter((at) => isWithin(area, at)))
        this.takeAway(rowOf(at), columnOf(at))
    }
    if (what !== 'Contents') {
      if (isWholeColumns(area))
        for (const column of [...this.columnFormats.keys()])
          if (isBetween(column, area.column, area.columns)) this.columnFormats.delete(column)
      if (isWholeRows(area))
        for (const row of [...this.rowFormats.keys()])
          if (isBetween(row, area.row, area.rows)) this.rowFormats.delete(row)
      for (const at of [...this.formats.keys()].filter((at) => isWithin(area, at))) this.formats.delete(at)
    }
  }

  /** Moves what stands from the area on, in its own columns or rows; a negative distance takes the area itself away. */
  shift(area: Area, direction: 'rows' | 'columns', distance: number): void {
    const moved = <T>(cells: Map<number, T>): Map<number, T> => {
      const after = new Map<number, T>()
      for (const [at, cell] of cells) {
        const [row, column] = [rowOf(at), columnOf(at)]
        const isInBand =
          direction === 'rows' ? isBetween(column, area.column, area.columns) : isBetween(row, area.row, area.rows)
        const [position, from] = direction === 'rows' ? [row, area.row] : [column, area.column]
        if (!isInBand || position < from) after.set(at, cell)
        else if (distance > 0 || position >= from - distance) {
          after.set(direction === 'rows' ? key(row + distance, column) : key(row, column + distance), cell)
        }
      }
      return after
    }
    this.contents = moved(this.contents)
    this.formats = moved(this.formats)
  }

  used(valuesOnly: boolean): Area | undefined {
    let used: Area | undefined
    const keys = valuesOnly ? this.contents.keys() : [...this.contents.keys(), ...this.formats.keys()]
    for (const at of keys) {
      const cell = { row: rowOf(at), column: columnOf(at), rows: 1, columns: 1 }
      used = used === undefined ? cell : boundingArea(used, cell)
    }
    return used
  }

  size(axis: 'row' | 'column', index: number): number {
    return this.sizes[axis].get(index) ?? (axis === 'row' ? standard.rowHeight : standard.columnWidth)
  }

  setSize(axis: 'row' | 'column', first: number, count: number, size: number): void {
    for (const index of range(first, count)) this.sizes[axis].set(index, size)
  }

  /** As wide as the longest text in the column needs, roughly. */
  autofitColumns(first: number, count: number): void {
    const longest = new Map<number, number>()
    for (const at of this.contents.keys()) {
      const column = columnOf(at)
      if (isBetween(column, first, count))
        longest.set(column, Math.max(longest.get(column) ?? 0, this.cell(rowOf(at), column).text.length))
    }
    for (const [column, characters] of longest) this.sizes.column.set(column, (characters + 2) * widthPerCharacter)
  }

  autofitRows(first: number, count: number): void {
    for (const row of range(first, count)) this.sizes.row.delete(row)
  }

  isHidden(axis: 'row' | 'column', index: number): boolean {
    return this.hidden[axis].has(index)
  }

  setHidden(axis: 'row' | 'column', first: number, count: number, hidden: boolean): void {
    for (const index of range(first, count)) {
      if (hidden) this.hidden[axis].add(index)
      else this.hidden[axis].delete(index)
    }
  }

  private content(row: number, column: number): Content {
    return this.contents.get(key(row, column)) ?? emptyContent
  }

  private format(row: number, column: number): Format {
    return { ...this.columnFormats.get(column), ...this.rowFormats.get(row), ...this.formats.get(key(row, column)) }
  }

  private cell(row: number, column: number): CellState {
    const { value, type, formula } = this.content(row, column)
    return { value, type, formula, numberFormat: this.format(row, column).numberFormat ?? general, text: String(value) }
  }

  private enter(row: number, column: number, input: Scalar): void {
    this.takeAway(row, column)
    const content = contentOf(input, this.format(row, column).numberFormat === '@')
    if (content !== undefined) this.contents.set(key(row, column), content)
  }

  /** A formula that goes takes its spilled values with it. */
  private takeAway(row: number, column: number): void {
    const { spill, formula } = this.content(row, column)
    this.contents.delete(key(row, column))
    if (spill === undefined || formula === undefined) return
    for (const at of [...this.contents].filter(([, { spill: other }]) => other === spill).map(([at]) => at))
      this.contents.delete(at)
  }
}

const key = (row: number, column: number): number => row * sheetColumns + column
const rowOf = (at: number): number => Math.floor(at / sheetColumns)
const columnOf = (at: number): number => at % sheetColumns
const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index)
const isBetween = (index: number, first: number, count: number): boolean => index >= first && index < first + count
const isWithin = (area: Area, at: number): boolean =>
  rowOf(at) >= area.row && rowOf(at) <= lastRow(area) && columnOf(at) >= area.column && columnOf(at) <= lastColumn(area)

/** What a cell holds after something was typed in it; undefined when it is empty. */
function contentOf(input: Scalar, isTextCell: boolean): Content | undefined {
  if (typeof input !== 'string') return { value: input, type: typeOf(input) }
  if (input === '') return undefined
  if (isTextCell) return { value: input, type: 'String' }
  if (input.startsWith("'")) return { value: input.slice(1), type: 'String' }
  if (input.startsWith('=') && input.length > 1) return { value: 0, type: 'Double', formula: input }
  const trimmed = input.trim()
  if (typedNumber.test(trimmed)) return { value: Number(trimmed), type: 'Double' }
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true', type: 'Boolean' }
  return { value: input, type: typeOf(input) }
}

function typeOf(value: Scalar): CellState['type'] {
  if (typeof value === 'number') return 'Double'
  if (typeof value === 'boolean') return 'Boolean'
  return errorTexts.has(value) ? 'Error' : 'String'
}
