import * as o from '@odoo/o-spreadsheet'
import { JSDOM } from 'jsdom'
import { loadBundle } from '../../preview/command/bundle'
import { positionOf } from '../../preview/engine/address'
import { prepareSpreadsheet, type CallFunction } from '../../preview/engine/spreadsheet'
import { openWorkbook, type OpenedWorkbook } from '../../preview/page/open-workbook'
import { saveWorkbook, type SavedWorkbook } from '../../preview/page/save/save-workbook'
import { watchCommands } from '../../preview/page/workbook/command-watcher'
import { correctPlugins } from '../../preview/page/workbook/excel-plugins'

// What the grid asks of its browser.
Object.assign(globalThis, { DOMParser: new JSDOM().window.DOMParser })
if (!('groupBy' in Object)) Object.assign(Object, { groupBy })
watchCommands()
correctPlugins()

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {}
  for (const item of items) (groups[keyOf(item)] ??= []).push(item)
  return groups
}

/** Opens files as the preview page does, without a browser; the functions of the add-in answer at once, or what is given here instead. */
export function pageInNode(functionsFolder: string, answer?: CallFunction): (bytes: Uint8Array) => OpenedWorkbook {
  const { table, call } = loadBundle(functionsFolder)
  return (bytes) => {
    const spreadsheet = prepareSpreadsheet(o, 'KMO', table, answer ?? call)
    return openWorkbook('plan.xlsx', bytes, {
      spreadsheet,
      namespace: 'KMO',
      addIn: { id: '00000000-0000-0000-0000-000000000000', version: '1.0.0.0' },
      functionNames: table.functions.map(({ name }) => name),
      forgetResults: () => undefined,
      onEdit: () => undefined,
    })
  }
}

/** Types into a cell as a person does, in Dutch notation. */
export function typeIn({ workbook: { model } }: OpenedWorkbook, sheet: number, address: string, content: string): void {
  const { row, column } = positionOf(address)!
  model.dispatch('UPDATE_CELL', { sheetId: model.getters.getSheetIds()[sheet]!, row, col: column, content })
}

/** What the page saves of a file that nobody edited, and of one in whose first sheet one cell got a text. */
export function savedByPage(
  open: (bytes: Uint8Array) => OpenedWorkbook,
  bytes: Uint8Array,
  address: string,
): { readonly untouched: SavedWorkbook; readonly edited: SavedWorkbook } {
  const opened = open(bytes)
  const untouched = saveWorkbook(opened)
  typeIn(opened, 0, address, 'gewijzigd')
  return { untouched, edited: saveWorkbook(opened) }
}
