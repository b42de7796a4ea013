import type { Area } from './area'
import type { Json } from './json'

/**
 * What this host needs of a workbook. The memory workbook implements it without calculating, the preview page over its spreadsheet engine.
 * Sheets and tables go by their id, which never changes. Areas lie within the sheet: the callers see to that.
 */
export interface WorkbookModel {
  readonly name: string
  readonly sheets: Sheets
  readonly cells: Cells
  readonly layout: Layout
  readonly selection: Selection
  readonly tables: Tables
  readonly names: Names
  readonly conditionalFormats: ConditionalFormats
  readonly validations: Validations
  readonly document: DocumentParts
  readonly calculation: Calculation
  /** Left out where charts cannot be made: the pane is then told so. */
  readonly charts?: Charts
  /** Everything that happens in `work` is one step for undo, and one notice to each listener once it is over. */
  batch<T>(work: () => T): T
  /** Calls the listener after changes, whoever made them. Returns what ends that. */
  onChange(listener: (changes: readonly Change[]) => void): () => void
}

export type Scalar = string | number | boolean

/** An area on a sheet. */
export type Place = { readonly sheetId: string; readonly area: Area }

export type Sheet = {
  readonly id: string
  readonly name: string
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden'
  readonly tabColor: string
  readonly showGridlines: boolean
  readonly isProtected?: boolean
}

export interface Sheets {
  /** From left to right. */
  all(): readonly Sheet[]
  active(): Sheet
  activate(sheetId: string): void
  /** Adds a sheet at the end; without a name it gets the next free one. */
  add(name?: string): Sheet
  update(sheetId: string, change: Partial<Omit<Sheet, 'id'>>): void
  move(sheetId: string, position: number): void
  remove(sheetId: string): void
}

export type CellState = {
  /** Empty text for an empty cell, the text of the error for an error. */
  readonly value: Scalar
  readonly type: 'Empty' | 'Double' | 'String' | 'Boolean' | 'Error'
  /** With `=`, English names and commas; undefined when the cell holds no formula of its own. */
  readonly formula: string | undefined
  /** In the language-independent form, `General` when nothing was set. */
  readonly numberFormat: string
  /** As the cell shows it. */
  readonly text: string
}

export type CellStyle = {
  readonly fontName: string
  /** In points. */
  readonly fontSize: number
  readonly fontColor: string
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strikethrough: boolean
  /** Empty text: no fill. */
  readonly fill: string
  readonly wrap: boolean
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right'
  readonly vertical: 'Top' | 'Center' | 'Bottom'
}

export interface Cells {
  read(place: Place): readonly (readonly CellState[])[]
  /**
   * Enters texts, numbers and booleans from the first cell of the place on, as if typed in an English Excel: `=` begins a formula, a text that reads as a
   * number becomes one unless an apostrophe stands before it or the cell has the format `@`, an empty text empties the cell. Null leaves a cell alone.
   */
  write(place: Place, input: readonly (readonly (Scalar | null)[])[]): void
  setNumberFormat(place: Place, format: string): void
  style(sheetId: string, row: number, column: number): CellStyle
  setStyle(place: Place, style: Partial<CellStyle>): void
  clear(place: Place, what: 'All' | 'Contents' | 'Formats'): void
  insert(place: Place, shift: 'Down' | 'Right'): void
  remove(place: Place, shift: 'Up' | 'Left'): void
  /** The area that holds values, or values and formats; undefined for an empty sheet. */
  used(sheetId: string, valuesOnly: boolean): Area | undefined
  /** The area of the spill that this cell belongs to, the cell with the formula first; undefined when there is none. */
  spill(sheetId: string, row: number, column: number): Area | undefined
  /** The merged cells that touch a place. Left out where cells cannot be merged. */
  merged?(place: Place): readonly Area[]
  merge?(place: Place): void
  unmerge?(place: Place): void
}

/** Widths and heights are in points. */
export interface Layout {
  columnWidth(sheetId: string, column: number): number
  setColumnWidth(sheetId: string, column: number, columns: number, width: number): void
  rowHeight(sheetId: string, row: number): number
  setRowHeight(sheetId: string, row: number, rows: number, height: number): void
  autofitColumns(sheetId: string, column: number, columns: number): void
  autofitRows(sheetId: string, row: number, rows: number): void
  isHidden(sheetId: string, axis: 'row' | 'column', index: number): boolean
  setHidden(sheetId: string, axis: 'row' | 'column', index: number, count: number, hidden: boolean): void
  /** How many rows and columns stay in sight; 0 and 0 for none. */
  frozen(sheetId: string): { readonly rows: number; readonly columns: number }
  freeze(sheetId: string, rows: number, columns: number): void
}

export interface Selection {
  get(): Place
  set(place: Place): void
}

export type Table = Place & {
  readonly id: string
  readonly name: string
  readonly showHeaders: boolean
  readonly showTotals: boolean
  readonly showFilterButton: boolean
  readonly showBandedRows: boolean
  readonly style: string
  /** Whether a filter hides rows of it. */
  readonly isFiltered?: boolean
}

export interface Tables {
  all(): readonly Table[]
  /** Makes a table of an area. Without headers a row of headers is put above it. */
  add(place: Place, hasHeaders: boolean): Table
  update(tableId: string, change: Partial<Omit<Table, 'id' | 'sheetId' | 'area'>>): void
  resize(tableId: string, area: Area): void
  /** The cells stay as they are, the table on them ends. */
  release(tableId: string): void
  /** The index counts from the first row below the headers; what stands there and below it moves down. */
  insertRows(tableId: string, index: number, count: number): void
  removeRows(tableId: string, index: number, count: number): void
  insertColumns(tableId: string, index: number, count: number): void
  removeColumns(tableId: string, index: number, count: number): void
}

export type Name = {
  readonly name: string
  /** With `=`. */
  readonly formula: string
  readonly comment: string
  readonly visible: boolean
  /** The sheet it belongs to; undefined for the whole workbook. */
  readonly sheetId: string | undefined
}

export interface Names {
  all(): readonly Name[]
  add(name: Name): void
  update(name: Name, change: Partial<Pick<Name, 'formula' | 'comment' | 'visible'>>): void
  remove(name: Name): void
}

export type ConditionalFormat = Place & {
  readonly id: string
  readonly type: 'Custom' | 'CellValue' | 'ContainsText'
  /** A formula for `Custom`, the rule of Excel's own form for the others; null until it is set. */
  readonly rule: Json
  readonly style: Partial<Pick<CellStyle, 'fill' | 'fontColor' | 'bold' | 'italic' | 'underline' | 'strikethrough'>>
  readonly stopIfTrue: boolean
}

export interface ConditionalFormats {
  /** By priority, first the one that wins. */
  all(): readonly ConditionalFormat[]
  add(place: Place, type: ConditionalFormat['type']): ConditionalFormat
  update(id: string, change: Partial<Pick<ConditionalFormat, 'rule' | 'style' | 'stopIfTrue'>>): void
  remove(id: string): void
}

/** What may be entered in a cell, in the form that Excel gives it: `{ list: { inCellDropDown, source } }` and the like. */
export type Validation = {
  readonly rule: Json
  readonly prompt: Json
  readonly errorAlert: Json
  readonly ignoreBlanks: boolean
}

export interface Validations {
  /** What holds for every cell of the place; undefined when there is nothing, or not the same for all. */
  get(place: Place): Validation | undefined
  set(place: Place, validation: Validation): void
  clear(place: Place): void
}

export type Chart = {
  readonly id: string
  readonly sheetId: string
  readonly name: string
  /** As Excel calls it, for instance `ColumnStacked`. */
  readonly type: string
  readonly data: Place
  readonly seriesBy: 'Auto' | 'Columns' | 'Rows'
  readonly title: string
  /** The cells that it covers; undefined until someone says so. */
  readonly covers: Area | undefined
}

export interface Charts {
  all(): readonly Chart[]
  add(sheetId: string, type: string, data: Place, seriesBy: Chart['seriesBy']): Chart
  update(id: string, change: Partial<Pick<Chart, 'name' | 'title' | 'covers'>>): void
  remove(id: string): void
}

/** What a workbook carries beside its sheets. */
export interface DocumentParts {
  /** What this add-in saved in this workbook. */
  readonly settings: Map<string, Json>
  readonly properties: Map<string, Json>
  readonly customProperties: Map<string, Json>
  /** XML texts by their id. */
  readonly xmlParts: Map<string, string>
}

export interface Calculation {
  mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual'
  /** Calculates what changed, or everything. */
  recalculate(everything: boolean): void
}

export type CellsChange =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted'

/** What listeners are told. */
export type Change =
  | { readonly kind: 'cells'; readonly place: Place; readonly how: CellsChange }
  | { readonly kind: 'format' | 'selection'; readonly place: Place }
  | {
      readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-activated' | 'sheet-deactivated' | 'calculated'
      readonly sheetId: string
    }
  | { readonly kind: 'sheet-renamed'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: 'table-added' | 'table-deleted'; readonly table: Table }
