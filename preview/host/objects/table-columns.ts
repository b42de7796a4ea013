import type { Area } from '../area'
import { collection, notFound, type ServerObject } from '../server-object'
import type { Place, Table } from '../workbook-model'
import { optionalText, text, valuesFor, wholeNumber } from './arguments'
import { range } from './range'
import type { Scope } from './scope'
import { bodyArea, columnNames, columnOfArea, headerArea, totalArea } from './table-areas'

/** The columns of a table. */
export function tableColumns(scope: Scope, table: () => Table): ServerObject {
  const { model, columnIds } = scope
  const names = (): string[] => columnNames(model, table())
  const ids = (): number[] => columnIds.of(table().id, names())
  const column = (id: number): ServerObject => tableColumn(scope, table, id)
  const idOf = (key: unknown): number | undefined =>
    typeof key === 'number'
      ? ids().find((id) => id === key)
      : ids()[names().findIndex((name) => name.toLowerCase() === String(key).toLowerCase())]

  return collection(
    'TableColumnCollection',
    () => ids().map(column),
    (key) => {
      const id = idOf(key)
      return id === undefined ? undefined : column(id)
    },
    {
      methods: {
        Add: (position, values, name) => {
          const { id, sheetId, area } = table()
          const index =
            position === undefined || position === null || position === -1 ? area.columns : wholeNumber(position)
          if (index < 0 || index > area.columns) return notFound()
          ids()
          model.tables.insertColumns(id, index, 1)
          const cells = columnOfArea(table().area, index)
          if (values !== undefined && values !== null)
            model.cells.write({ sheetId, area: cells }, valuesFor(cells, values))
          const wanted = optionalText(name)
          const header = headerArea(table())
          if (wanted !== undefined && header !== undefined)
            model.cells.write({ sheetId, area: columnOfArea(header, index) }, [[wanted]])
          return column(ids()[index] ?? notFound())
        },
      },
    },
  )
}

function tableColumn(scope: Scope, table: () => Table, id: number): ServerObject {
  const { model, columnIds } = scope
  const index = (): number => {
    const found = columnIds.of(table().id, columnNames(model, table())).indexOf(id)
    return found < 0 ? notFound() : found
  }
  const at = (area: Area | undefined): ServerObject =>
    area === undefined ? notFound() : range(scope, { sheetId: table().sheetId, area: columnOfArea(area, index()) })
  const place = (): Place => ({ sheetId: table().sheetId, area: columnOfArea(table().area, index()) })

  return {
    className: 'TableColumn',
    id: { Id: id },
    properties: {
      Id: () => id,
      Index: index,
      Name: () => columnNames(model, table())[index()] ?? '',
      Values: () => model.cells.read(place()).map((row) => row.map(({ value }) => value)),
    },
    set: {
      Name: (given) => {
        const header = headerArea(table()) ?? notFound()
        model.cells.write({ sheetId: table().sheetId, area: columnOfArea(header, index()) }, [[text(given)]])
        columnIds.rename(table().id, id, text(given))
      },
      Values: (given) => model.cells.write(place(), valuesFor(place().area, given)),
    },
    methods: {
      GetDataBodyRange: () => at(bodyArea(table())),
      GetHeaderRowRange: () => at(headerArea(table())),
      GetRange: () => at(table().area),
      GetTotalRowRange: () => at(totalArea(table())),
      Delete: () => {
        model.tables.removeColumns(table().id, index(), 1)
        return null
      },
    },
  }
}
