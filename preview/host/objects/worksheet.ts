import { sheetColumns, sheetRows, type Area } from '../area'
import { eventType } from '../events'
import { RichApiError } from '../rich-api-error'
import { nullObject, type ServerObject } from '../server-object'
import type { Charts, Sheet } from '../workbook-model'
import { areaOnSheet, invalidArgument, oneOf, text, truth, wholeNumber } from './arguments'
import { charts } from './charts'
import { freezePanes } from './freeze-panes'
import { names } from './names'
import { placeOf, sheetById, sheetNamed } from './places'
import { range } from './range'
import { registration } from './registration'
import type { Scope } from './scope'
import { tables } from './tables'

const wholeSheet: Area = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns }
const a1: Area = { row: 0, column: 0, rows: 1, columns: 1 }
const forbiddenInName = /[\\/?*[\]:]/

/** One sheet. */
export function worksheet(scope: Scope, { id }: Sheet): ServerObject {
  const { model } = scope
  const now = (): Sheet => sheetById(model, id)
  const position = (): number => model.sheets.all().findIndex((sheet) => sheet.id === id)
  const at = (area: Area): ServerObject => range(scope, { sheetId: id, area: areaOnSheet(area) })

  const rename = (name: string): void => {
    const holder = sheetNamed(model, name)
    if (holder !== undefined && holder.id !== id)
      throw new RichApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.')
    model.sheets.update(id, { name: sheetNameFrom(name) })
  }

  const protect = (isProtected: boolean): null => {
    model.sheets.update(id, { isProtected })
    return null
  }
  const chartsOf = (all: Charts) => (): ServerObject => charts(scope, all, id)

  return {
    className: 'Worksheet',
    id: { Id: id },
    properties: {
      Id: () => id,
      Name: () => now().name,
      Position: position,
      ShowGridlines: () => now().showGridlines,
      TabColor: () => now().tabColor,
      Visibility: () => now().visibility,
    },
    set: {
      // The pane reads this as ShowGridlines and sets it under this name.
      Gridlines: (given) => model.sheets.update(id, { showGridlines: truth(given) }),
      Name: (given) => rename(text(given)),
      Position: (given) => model.sheets.move(id, wholeNumber(given)),
      TabColor: (given) => model.sheets.update(id, { tabColor: text(given) }),
      Visibility: (given) => model.sheets.update(id, { visibility: oneOf(['Visible', 'Hidden', 'VeryHidden'], given) }),
    },
    navigation: {
      ...(model.charts === undefined ? {} : { Charts: chartsOf(model.charts) }),
      FreezePanes: () => freezePanes(scope, id),
      Names: () => names(scope, id),
      Protection: () => ({
        className: 'WorksheetProtection',
        properties: { Protected: () => now().isProtected === true },
        methods: {
          Protect: () => protect(true),
          Unprotect: () => protect(false),
        },
      }),
      Tables: () => tables(scope, id),
    },
    methods: {
      GetCell: (row, column) => at({ row: wholeNumber(row), column: wholeNumber(column), rows: 1, columns: 1 }),
      GetRange: (address) =>
        address === undefined || address === null ? at(wholeSheet) : range(scope, placeOf(model, address, id)),
      GetRangeByIndexes: (row, column, rows, columns) =>
        at({
          row: wholeNumber(row),
          column: wholeNumber(column),
          rows: wholeNumber(rows),
          columns: wholeNumber(columns),
        }),
      GetUsedRange: (valuesOnly) => at(model.cells.used(id, valuesOnly === true) ?? a1),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const used = model.cells.used(id, valuesOnly === true)
        return used === undefined ? nullObject : at(used)
      },
      Activate: () => {
        model.sheets.activate(id)
        return null
      },
      Calculate: (everything) => {
        model.calculation.recalculate(everything === true)
        return null
      },
      Delete: () => {
        if (model.sheets.all().length === 1)
          throw new RichApiError('InvalidOperation', 'A workbook keeps at least one sheet.')
        model.sheets.remove(id)
        return null
      },
      ...registration(scope, id, {
        ActivatedEvent: eventType.sheetActivated,
        CalculatedEvent: eventType.calculated,
        DataChangedEvent: eventType.cellsChanged,
        DeactivatedEvent: eventType.sheetDeactivated,
        EventNameChanged: eventType.sheetRenamed,
        FormatChangedEvent: eventType.formatChanged,
        SelectionChangedEvent: eventType.selectionChanged,
      }),
    },
  }
}

/** A name that Excel would take for a sheet. */
export const sheetNameFrom = (name: string): string =>
  name === '' || name.length > 31 || forbiddenInName.test(name) || name.startsWith("'") || name.endsWith("'")
    ? invalidArgument(
        'The name of a sheet has 1 to 31 characters, without \\ / ? * [ ] : and without an apostrophe at either end.',
      )
    : name
