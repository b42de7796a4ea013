import type { Model } from '@odoo/o-spreadsheet'

type Getters = Model['getters']

/** Size in pixels, where it was chosen, and whether a row or column is hidden. */
export type Header = { readonly size: number | undefined; readonly hidden: boolean }
/** How many rows and columns stay in sight. */
export type Frozen = { readonly rows: number; readonly columns: number }

export const columnHeader = (getters: Getters, sheetId: string, column: number): Header => ({
  size: getters.getColSize(sheetId, column),
  hidden: getters.isColHiddenByUser(sheetId, column),
})

export const rowHeader = (getters: Getters, sheetId: string, row: number): Header => ({
  size: getters.getUserRowSize(sheetId, row),
  hidden: getters.isRowHiddenByUser(sheetId, row),
})
