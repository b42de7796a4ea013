import type { Area } from '../engine/address'
import type { CellValue } from '../engine/cell-value'
import type { Table } from '../xlsx/workbook'
import type { SheetView } from './sheet-view'

/** A sheet as it is searched for a plan. */
export type SearchedSheet = {
  readonly visible: boolean
  readonly lastRow: number
  readonly lastColumn: number
  readonly tables: readonly Pick<Table, 'area' | 'headerRows' | 'totalsRows'>[]
  /** What stands in a cell, by row and column from 0. */
  readonly valueAt: (row: number, column: number) => CellValue
}

/** A plan on a sheet: its header row and the rows below, without a row of totals. */
export type FoundPlan<S extends SearchedSheet = SheetView> = {
  readonly sheet: S
  readonly area: Area
  readonly totalsRow?: number
}

/** How the add-in reads a plan: what the build ships as `plan.js`. */
export type PlanReading = {
  /** A list of expenses is a plan only where somebody asks for it. */
  readonly findPlan: <S extends SearchedSheet>(
    sheets: readonly S[],
    search: { readonly isAskedFor: boolean },
  ) => FoundPlan<S> | undefined
  /** Reads the rows of a plan, its headers first. */
  readonly readTable: (rows: readonly (readonly CellValue[])[]) => { readonly saysItsSizes: boolean }
  readonly isSize: (value: CellValue) => boolean
  /** Whether a text says that the size of the enterprise stands beside it. */
  readonly isSizeLabel: (text: string) => boolean
}
