import type { Area } from '../engine/address'
import type { CellValue } from '../engine/cell-value'
import type { Table } from '../xlsx/workbook'
import type { SheetView } from './sheet-view'

/** A sheet as it is searched for a plan. */
export type SearchedSheet = {
  readonly visible: boolean
  readonly lastRow: number
  readonly lastColumn: number
  /** The rows in which anything stands, from top to bottom. */
  readonly filledRows: readonly number[]
  readonly tables: readonly Pick<Table, 'area' | 'headerRows' | 'totalsRows'>[]
  /** What stands in a cell, by row and column from 0. */
  readonly valueAt: (row: number, column: number) => CellValue
}

/** A plan on a sheet: its header row and the rows below, without a row of totals. */
export type FoundPlan<S extends SearchedSheet = SheetView> = {
  readonly sheet: S
  readonly area: Area
  readonly totalsRow?: number
  /** Rows below it that hold figures and do not belong to it. */
  readonly figuresBelow: readonly number[]
}

/** What a row below the headers is. */
export type RowKind = 'project' | 'empty' | 'repeated-headers' | 'units' | 'sum' | 'heading'

/** A column of a plan that is known: what it is, where it stands, and the header above it. */
type NamedColumn = { readonly column: string; readonly index: number; readonly header: string }

/** What the columns and rows of a plan are; what only the add-in looks at is left out here. */
export type PlanKinds = {
  readonly layout: {
    readonly headers: readonly { readonly text: string }[]
    readonly headerRows: readonly unknown[]
    readonly found: readonly NamedColumn[]
    /** Columns with a known header that do not count, and why not. */
    readonly passed: readonly (NamedColumn & { readonly because: 'cells' | 'blank' | 'another-column' })[]
  }
  /** What each row below the first one is. */
  readonly kinds: readonly RowKind[]
}

/** A plan as it was read. */
export type PlanTable = PlanKinds & {
  /** Whether each project says its size, so that none has to be given. */
  readonly saysItsSizes: boolean
}

/** What a user says of the headers of a plan. */
export type NamedHeaders = { readonly pairs: readonly unknown[] }
type NameRefusal = { readonly refusal: string; readonly header: string }

export type Search = { readonly isAskedFor: boolean; readonly named?: NamedHeaders | undefined }

/** Why no plan is found: what the headers lack that most resemble those of one, or what was said of them that cannot be. */
export type Lacking<S extends SearchedSheet = SheetView> = {
  readonly sheet: S
  readonly headerRow: number
  readonly lacks: 'cost' | 'day' | 'more' | NameRefusal
}

/** What a reader of the add-in makes of a cell. */
type Reader = (
  cell: CellValue,
) => { readonly kind: 'value'; readonly value: string } | { readonly kind: 'absent' | 'unreadable' }

/** How the add-in reads a plan, and what it answers about one: what the build ships as `plan.js`. */
export type PlanReading = {
  /** A list of expenses is a plan only where somebody asks for it. */
  readonly findPlan: <S extends SearchedSheet>(sheets: readonly S[], search: Search) => FoundPlan<S> | undefined
  readonly lackingInPlan: <S extends SearchedSheet>(sheets: readonly S[], search: Search) => Lacking<S> | undefined
  /** Throws for what is no list of pairs. */
  readonly readNamedHeaders: (pairs: string, names: { readonly nl: string; readonly en: string }) => NamedHeaders
  readonly nameRefusalText: (named: NamedHeaders, refusal: NameRefusal) => string
  /** Reads the rows of a plan, its headers first; these stand in row `headerRow` of their sheet. */
  readonly readTable: (
    rows: readonly (readonly CellValue[])[],
    more: { readonly named?: NamedHeaders | undefined; readonly headerRow: number },
  ) => PlanTable
  /** What each row of a plan is, its headers first, without what stands in its projects. */
  readonly readKinds: (rows: readonly (readonly CellValue[])[]) => PlanKinds
  /** What KMO.PLAN answers: a row of headers, and one for each row below the first of the plan. */
  readonly planResults: (
    table: PlanTable,
    question: { readonly applicant: string | undefined; readonly asOf: string; readonly shown: readonly string[] },
  ) => unknown
  /** The columns that KMO.PLAN shows by itself. */
  readonly usualPlanResults: readonly string[]
  /** A day, as 2026-11-28. */
  readonly readDay: Reader
  readonly readApplicant: Reader
  readonly isSize: (value: CellValue) => boolean
  /** Whether a text says that the size of the enterprise stands beside it. */
  readonly isSizeLabel: (text: string) => boolean
  /** What a column of a plan is called. */
  readonly preferredHeader: (column: string) => string
}
