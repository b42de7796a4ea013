import type { Area } from '../engine/address'
import type { Json } from './json'

/**
 * What this host needs of a workbook; the page implements it over its grid.
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
  /** Left out where charts cannot be made: the pane is then told so. */
  readonly charts?: Charts
  /** Calculates what changed, or everything. */
  recalculate(everything: boolean): void
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
  readonly visibility: 'Visible' | 'Hidden'
  readonly isProtected: boolean
}

export interface Sheets {
  /** From left to right. */
  all(): readonly Sheet[]
  activate(sheetId: string): void
  /** Adds a sheet at the end; without a name it gets the next free one. */
  add(name?: string): Sheet
  protect(sheetId: string, isProtected: boolean): void
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

export interface Cells {
  read(place: Place): readonly (readonly CellState[])[]
  /**
   * Enters texts, numbers and booleans from the first cell of the place on, as if typed in an English Excel: `=` begins a formula, a text that reads as a
   * number becomes one unless an apostrophe stands before it or the cell has the format `@`, an empty text empties the cell. Null leaves a cell alone.
   */
  write(place: Place, input: readonly (readonly (Scalar | null)[])[]): void
  setNumberFormat(place: Place, format: string): void
  setBold(place: Place, bold: boolean): void
  /** The area that holds values, or values and formats; undefined for an empty sheet. */
  used(sheetId: string, valuesOnly: boolean): Area | undefined
  /** The merged cells that touch a place. */
  merged(place: Place): readonly Area[]
}

/** Widths are in points. */
export interface Layout {
  columnWidth(sheetId: string, column: number): number
  setColumnWidth(sheetId: string, column: number, columns: number, width: number): void
  isRowHidden(sheetId: string, row: number): boolean
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
  /** Whether a filter hides rows of it. */
  readonly isFiltered: boolean
}

export interface Tables {
  all(): readonly Table[]
  insertColumns(tableId: string, index: number, count: number): void
  removeColumns(tableId: string, index: number, count: number): void
}

export type Name = {
  readonly name: string
  /** With `=`. */
  readonly formula: string
  /** The sheet it belongs to; undefined for the whole workbook. */
  readonly sheetId: string | undefined
  /** Not in the list of names. */
  readonly hidden?: boolean
}

export interface Names {
  all(): readonly Name[]
  /** Adds a name, or takes the place of the one of that sheet. */
  set(name: Name): void
}

/** Colours for the cells of a place that hold a text. */
export type ConditionalFormat = Place & {
  readonly id: string
  /** Null until it is set. */
  readonly rule: TextRule | null
  readonly style: { readonly fill?: string; readonly fontColor?: string }
}
export type TextRule = { readonly operator: string; readonly text: string }

export interface ConditionalFormats {
  all(): readonly ConditionalFormat[]
  add(place: Place): ConditionalFormat
  update(id: string, change: Partial<Pick<ConditionalFormat, 'rule' | 'style'>>): void
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
  /** XML texts by their id. */
  readonly xmlParts: Map<string, string>
}

export type CellsChange =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted'

/** What listeners are told. */
export type Change =
  | { readonly kind: 'cells'; readonly place: Place; readonly how: CellsChange }
  | { readonly kind: 'selection'; readonly place: Place }
