import { columnCount, columnOfArea, type Area } from '../../engine/address'
import { notFound, nullObject, type ServerObject } from '../server-object'
import type { Table } from '../workbook-model'
import { optionalText, valuesFor, wholeNumber } from './arguments'
import { mustBeWritable } from './places'
import type { Scope } from './scope'
import { bodyArea, columnNames, headerArea } from './table-areas'

/** The columns of a table. */
export function tableColumns(scope: Scope, table: () => Table): ServerObject {
  const { model, columnIds } = scope
  const names = (): string[] => columnNames(model, table())
  const ids = (): number[] => columnIds.of(table().id, names())
  const idOf = (key: unknown): number | undefined =>
    typeof key === 'number'
      ? ids().find((id) => id === key)
      : ids()[names().findIndex((name) => name.toLowerCase() === String(key).toLowerCase())]

  return {
    className: 'TableColumnCollection',
    // By its number the pane finds a column again that it has added.
    find: (key) => {
      const id = idOf(key)
      return id === undefined ? undefined : tableColumn(scope, table, id)
    },
    methods: {
      Add: (position, values, name) => {
        const { id, sheetId, area } = table()
        mustBeWritable(model, sheetId)
        const index =
          position === undefined || position === null || position === -1 ? columnCount(area) : wholeNumber(position)
        if (index < 0 || index > columnCount(area)) return notFound()
        ids()
        model.tables.insertColumns(id, index, 1)
        const cells = columnOfArea(table().area, index)
        if (values !== undefined && values !== null)
          model.cells.write({ sheetId, area: cells }, valuesFor(cells, values))
        const wanted = optionalText(name)
        const header = headerArea(table())
        if (wanted !== undefined && header !== undefined)
          model.cells.write({ sheetId, area: columnOfArea(header, index) }, [[wanted]])
        return tableColumn(scope, table, ids()[index] ?? notFound())
      },
      GetItemOrNullObject: (key) => {
        const id = idOf(key)
        return id === undefined ? nullObject : tableColumn(scope, table, id)
      },
    },
  }
}

function tableColumn({ model, columnIds, classes }: Scope, table: () => Table, id: number): ServerObject {
  const index = (): number => {
    const found = columnIds.of(table().id, columnNames(model, table())).indexOf(id)
    return found < 0 ? notFound() : found
  }
  const at = (area: Area): ServerObject =>
    classes.Range({ sheetId: table().sheetId, area: columnOfArea(area, index()) })

  return {
    className: 'TableColumn',
    id: { Id: id },
    properties: { Name: () => columnNames(model, table())[index()] ?? '' },
    methods: {
      GetDataBodyRange: () => at(bodyArea(table())),
      GetRange: () => at(table().area),
      Delete: () => {
        mustBeWritable(model, table().sheetId)
        model.tables.removeColumns(table().id, index(), 1)
        return null
      },
    },
  }
}
