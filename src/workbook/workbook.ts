import type { Cell } from '../cells'
import type { Area, Extent } from './area'
import type { FormulaStyle } from './formula-text'

/** A formula to write, with English names and commas. Only what we made ourselves may stand here, never the text of a cell. */
export type Formula = { readonly formula: string }

/** What may be written into a cell. Text stays text, whatever it begins with; null leaves the cell alone. */
export type CellContent = string | number | boolean | null | Formula

export type Block = {
  /** Values as Excel hands them to a function: serials for days, objects for errors. */
  readonly values: readonly (readonly Cell[])[]
  /** The formula where there is one, else the value. English names, commas. */
  readonly formulas: readonly (readonly (string | number | boolean)[])[]
}

export type TableDescription = {
  readonly name: string
  /** Header row included, totals row not. */ readonly area: Area
  readonly headers: readonly string[]
}
export type SheetDescription = {
  readonly name: string
  readonly isProtected: boolean
  readonly isVisible: boolean
  /** The cells in use; undefined for an empty sheet. */ readonly used: Area | undefined
}

export type NamedArea = { readonly name: string; readonly area: Area }

/** How cells look, as far as a copy of them needs. */
export type Look = {
  readonly numberFormats: readonly (readonly string[])[]
  /** In points, per column; undefined where this Excel does not tell. */
  readonly columnWidths: readonly (number | undefined)[]
}

/** What stands in the way of reading or writing an area without surprises. */
export type Obstacles = { readonly hiddenRows: boolean; readonly mergedCells: boolean; readonly filtered: boolean }

/** Cells that will be written, and what must still stand there when that happens. */
export type Edit = {
  readonly area: Area
  /** The formulas that were read when the edit was shown. */
  readonly before: Block['formulas']
  readonly after: readonly (readonly CellContent[])[]
  /** One for all cells, or one for each column. */
  readonly numberFormat?: string | readonly string[] | undefined
  /** In points, for each column; a column that is wider stays so. */
  readonly leastWidths?: readonly number[] | undefined
}

export type NewColumn = {
  readonly header: string
  /** The same formula for every row, with structured references. */ readonly formula: string
  readonly numberFormat?: string | undefined
  readonly width?: number | undefined
}

export type NewSheet = {
  /** The name to use; a number is added when it is taken. */
  readonly name: string
  readonly cells: readonly (readonly CellContent[])[]
  readonly numberFormats?: readonly (readonly (string | null)[])[] | undefined
  readonly columnWidths?: readonly number[] | undefined
  readonly boldRows?: readonly number[] | undefined
  readonly charts?:
    | readonly {
        readonly kind: 'ColumnStacked' | 'BarStacked'
        readonly title: string
        readonly data: Extent
        readonly at: Extent
      }[]
    | undefined
}

/** Colours for cells of a column whose text begins with one of these words. */
export type TrafficLight = { readonly beginsWith: string; readonly light: 'good' | 'caution' | 'bad' }

export type Progress = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((fraction: number) => void) | undefined
}

/** Why the workbook refused; the pane has a sentence for each. Nothing was written. */
export type WorkbookRefusal =
  | 'protected-sheet'
  | 'changed-meanwhile'
  | 'cell-being-edited'
  | 'not-found'
  | 'not-supported'
  | 'no-excel'
  | 'cancelled'
  | 'failed'
export class WorkbookError extends Error {
  constructor(
    readonly refusal: WorkbookRefusal,
    /** Where, or what Excel said. */
    readonly detail: string = '',
  ) {
    super(`${refusal} ${detail}`.trim())
  }
}

/**
 * Port: all that the pane may ask of a workbook. Every method may reject with a WorkbookError.
 * Writing methods write everything or nothing, only where they were told to.
 */
export interface Workbook {
  selection(): Promise<Area | undefined>
  /** Calls back when the selection moves, until the signal ends it. */
  onSelectionChanged(listener: () => void, signal: AbortSignal): void
  /** Calls back when cells change, ours or a co-author's, until the signal ends it. */
  onChanged(listener: () => void, signal: AbortSignal): void

  sheets(): Promise<readonly SheetDescription[]>
  tables(): Promise<readonly TableDescription[]>
  /** The names of the workbook that stand for cells. */
  names(): Promise<readonly NamedArea[]>
  obstacles(area: Area): Promise<Obstacles>
  /** Reads in parts, so that a large area can be cancelled. */
  read(area: Area, progress?: Progress): Promise<Block>
  look(area: Area, progress?: Progress): Promise<Look>
  /** How this Excel writes formulas: its separators, and the names of functions in its language. */
  formulaStyle(): Promise<FormulaStyle>
  /** Shows an area to the user: its sheet comes to the front. */
  select(area: Area): Promise<void>

  /** Refuses when a sheet is protected, or when a cell no longer holds what `before` says. */
  write(edits: readonly Edit[]): Promise<void>
  /** Adds columns at the right of a table and answers where they stand, header included. */
  addTableColumns(table: string, columns: readonly NewColumn[]): Promise<readonly Area[]>
  /** Takes columns of a table away again. */
  removeTableColumns(table: string, headers: readonly string[]): Promise<void>
  /** Adds a sheet, shows it, and answers its name. */
  addSheet(sheet: NewSheet): Promise<string>
  removeSheet(name: string): Promise<void>
  /** What `markSheet` put in a sheet: it goes along when the sheet is moved, renamed, copied or saved, and nobody sees it. */
  sheetMark(name: string): Promise<string | undefined>
  markSheet(name: string, mark: string): Promise<void>
  addTrafficLights(area: Area, lights: readonly TrafficLight[]): Promise<void>
  /** Which of such colours stand on these cells. */
  trafficLights(area: Area): Promise<readonly TrafficLight[]>
  /** Takes such colours away again, and no others. */
  removeTrafficLights(area: Area, lights: readonly TrafficLight[]): Promise<void>
  /** Calculates everything anew. */
  recalculate(): Promise<void>
  /** Opens a new workbook with these contents, a whole .xlsx file. */
  openCopy(file: Uint8Array): Promise<void>

  /** Something small that travels with the workbook; undefined when it is not there. */
  setting(key: string): Promise<unknown>
  setSetting(key: string, value: unknown): Promise<void>
  /** Something large that travels with the workbook, as text; undefined when it is not there. */
  part(name: string): Promise<string | undefined>
  setPart(name: string, text: string | undefined): Promise<void>
}
