import type { Area, Position } from '../engine/address'
import type { CellValue } from '../engine/cell-value'

/** A workbook as it stands in its file, in no engine's terms. Rows and columns count from 0. */
export type Workbook = {
  readonly sheets: readonly Sheet[]
  readonly names: readonly DefinedName[]
  readonly tables: readonly Table[]
  /** Number format of each cell style; `General` where a style names none. */
  readonly numberFormats: readonly string[]
  /** Whether day 0 is 1 January 1904. */
  readonly date1904: boolean
  /** Whether the file asks for a calculation of everything: its values are not those of its formulas. */
  readonly fullCalcOnLoad: boolean
  /** When the file was saved, as its properties say it: `2026-11-28T09:30:00Z`. */
  readonly savedAt?: string
}

export type Sheet = {
  readonly name: string
  readonly visible: boolean
  readonly rows: readonly Row[]
  readonly merges: readonly Area[]
  /** Where a filter of the sheet hides rows; left out where none does. */
  readonly filtered?: Area
  readonly columns: readonly ColumnStyle[]
}

export type ColumnStyle = {
  readonly first: number
  readonly last: number
  readonly width?: number
  readonly style: number
}

export type Row = {
  readonly row: number
  readonly hidden: boolean
  readonly style?: number
  readonly cells: readonly Cell[]
  readonly place: RowPlace
}

/** A cell, and where it stands in the XML of its sheet. */
export type Cell = Position &
  Span & {
    readonly value: CellValue
    readonly style: number
    readonly formula?: Formula
  }

export type Formula = {
  /** As it is stored, without `=`. */
  readonly text: string
  /** The cell that the text was written for, where the text is shared with other cells. */
  readonly writtenFor?: Position
  readonly array?: {
    /** What the result covered when the file was saved. */
    readonly area: Area
    /** Whether the result takes the room it needs; else it is made to fit the area. */
    readonly dynamic: boolean
  }
}

export type DefinedName = {
  readonly name: string
  /** Index of the sheet where the name holds; undefined for the whole workbook. */
  readonly sheet?: number
  readonly formula: string
}

export type Table = {
  readonly name: string
  /** Index of its sheet. */
  readonly sheet: number
  /** With its header and totals rows. */
  readonly area: Area
  readonly headerRows: number
  readonly totalsRows: number
  readonly columns: readonly string[]
  /** Whether its filter hides rows. */
  readonly filtered?: true
}

/** Where an element stands in the XML of its sheet. */
export type Span = { readonly start: number; readonly end: number }
export type RowPlace = Span & { readonly openEnd: number; readonly numbered: boolean }

export const cellsOf = (sheet: Sheet): Cell[] => sheet.rows.flatMap((row) => row.cells)

export const formatOf = ({ numberFormats }: Workbook, { style }: Cell): string => numberFormats[style] ?? 'General'
