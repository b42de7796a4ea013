import * as o from '@odoo/o-spreadsheet'
import { prepareSpreadsheet } from '../../preview/engine/spreadsheet'
import { areaOfAddress } from '../../preview/host/address'
import type { Place, Scalar } from '../../preview/host/workbook-model'
import { dutchLocale } from '../../preview/page/dutch-locale'
import { watchCommands } from '../../preview/page/workbook/command-watcher'
import { correctPlugins } from '../../preview/page/workbook/excel-plugins'
import { spreadsheetWorkbook, type SpreadsheetWorkbook } from '../../preview/page/workbook/spreadsheet-workbook'

watchCommands()
correctPlugins()
// The grid asks this of its browser; Node has it from version 21 on.
if (!('groupBy' in Object)) Object.assign(Object, { groupBy })

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {}
  for (const item of items) (groups[keyOf(item)] ??= []).push(item)
  return groups
}

/** The workbook of the preview's grid, and what a person does in it. */
export type GridWorkbook = SpreadsheetWorkbook & {
  /** Types values from the first cell of an address of the first sheet on. */
  enter(address: string, values: readonly (readonly Scalar[])[]): void
  /** Makes a table of cells of the first sheet, whose first row holds the headers. */
  makeTable(address: string, name: string): void
}

const sheetId = 'sheet-1'
const tableConfig = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: true,
  bandedColumns: false,
  styleId: 'TableStyleMedium2',
} as const
const placeAt = (address: string): Place => ({ sheetId, area: areaOfAddress(address)! })

/** A workbook with one empty sheet, Blad1, and without a screen. A function of the add-in gives 0. */
export function gridWorkbook(): GridWorkbook {
  const empty = o.helpers.createEmptyWorkbookData()
  const functionNames = ['SUBSIDY', 'CHECK', 'DEADLINE', 'PLAN']
  const parameters = [{ name: 'given', type: 'any' as const, dimensionality: 'matrix' as const, repeating: true }]
  const functions = functionNames.map((name) => ({ id: name, name, parameters }))
  const grid = spreadsheetWorkbook({
    name: 'Map1.xlsx',
    loaded: {
      data: {
        ...empty,
        settings: { ...empty.settings, locale: dutchLocale },
        sheets: [{ ...o.helpers.createEmptySheet(sheetId, 'Blad1'), rowNumber: 1200 }],
      },
      formulas: [],
      kept: [],
      read: [],
      notShown: { look: [], beyondGrid: [] },
    },
    names: [],
    tables: [],
    document: { settings: new Map(), xmlParts: new Map() },
    spreadsheet: prepareSpreadsheet(o, 'KMO', { functions }, () => ({ value: 0 })),
    namespace: 'KMO',
    functionNames,
    forgetResults: () => undefined,
    onEdit: () => undefined,
  })
  return {
    ...grid,
    enter: (address, values) => grid.workbook.cells.write(placeAt(address), values),
    makeTable(address, name) {
      const { area } = placeAt(address)
      const range = grid.model.getters.getRangeDataFromZone(sheetId, area)
      grid.model.dispatch('CREATE_TABLE', {
        sheetId,
        ranges: [range],
        config: tableConfig,
        tableType: 'static',
      })
      grid.tables.name(sheetId, area, name)
    },
  }
}
