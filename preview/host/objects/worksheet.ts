import { areaFrom, type Area } from '../../engine/address'
import { RichApiError } from '../rich-api-error'
import { nullObject, type ServerObject } from '../server-object'
import type { Charts, Sheet } from '../workbook-model'
import { areaOnSheet, invalidArgument, wholeNumber } from './arguments'
import { charts } from './charts'
import { freezePanes } from './freeze-panes'
import { names } from './names'
import { sheetById } from './places'
import type { Scope } from './scope'

const forbiddenInName = /[\\/?*[\]:]/

/** One sheet. */
export function worksheet(scope: Scope, { id }: Sheet): ServerObject {
  const { model, classes } = scope
  const now = (): Sheet => sheetById(model, id)
  const at = (area: Area): ServerObject => classes.Range({ sheetId: id, area: areaOnSheet(area) })
  const chartsOf = (all: Charts) => (): ServerObject => charts(scope, all, id)

  return {
    className: 'Worksheet',
    id: { Id: id },
    properties: { Name: () => now().name, Visibility: () => now().visibility },
    navigation: {
      ...(model.charts === undefined ? {} : { Charts: chartsOf(model.charts) }),
      FreezePanes: () => freezePanes(scope, id),
      Names: () => names(scope, id),
      Protection: () => protection(scope, now),
    },
    methods: {
      GetRangeByIndexes: (row, column, rows, columns) =>
        at(areaFrom({ row: wholeNumber(row), column: wholeNumber(column) }, wholeNumber(rows), wholeNumber(columns))),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const used = model.cells.used(id, valuesOnly === true)
        return used === undefined ? nullObject : at(used)
      },
      Activate: () => {
        model.sheets.activate(id)
        return null
      },
      Delete: () => {
        if (model.sheets.all().length === 1)
          throw new RichApiError('InvalidOperation', 'A workbook keeps at least one sheet.')
        model.sheets.remove(id)
        return null
      },
    },
  }
}

function protection({ model }: Scope, sheet: () => Sheet): ServerObject {
  const protect = (isProtected: boolean): null => {
    model.sheets.protect(sheet().id, isProtected)
    return null
  }
  return {
    className: 'WorksheetProtection',
    properties: { Protected: () => sheet().isProtected },
    methods: { Protect: () => protect(true), Unprotect: () => protect(false) },
  }
}

/** A name that Excel would take for a sheet. */
export const sheetNameFrom = (name: string): string =>
  name === '' || name.length > 31 || forbiddenInName.test(name) || name.startsWith("'") || name.endsWith("'")
    ? invalidArgument(
        'The name of a sheet has 1 to 31 characters, without \\ / ? * [ ] : and without an apostrophe at either end.',
      )
    : name
