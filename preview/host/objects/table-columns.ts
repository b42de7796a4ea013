import type { Area } from '../area'
import { collection, notFound, type ServerObject } from '../server-object'
import type { Table } from '../workbook-model'
import { optionalText, text, valuesFor, wholeNumber } from './arguments'
import { range } from './range'
import type { Scope } from './scope'
import { bodyArea, columnNames, columnOfArea, headerArea, totalArea } from './table-areas'

/** The columns of a table. Their numbers count from 1 and change when a column is put before them; Excel's do not. */
export function tableColumns(scope: Scope, table: () => Table): ServerObject {
  const { model } = scope
  const column = (index: number): ServerObject => tableColumn(scope, table, index)
  const indexOf = (key: unknown): number => {
    if (typeof key === 'number') return key - 1
    return columnNames(model, table()).findIndex((name) => name.toLowerCase() === String(key).toLowerCase())
  }
  const exists = (index: number): boolean => index >= 0 && index < table().area.columns

  return collection(
    'TableColumnCollection',
    () => columnNames(model, table()).map((_, index) => column(index)),
    (key) => {
      const index = indexOf(key)
      return exists(index) ? column(index) : undefined
    },
    {
      methods: {
        Add: (place, values, name) => {
          const { id, area } = table()
          const index = place === undefined || place === null || place === -1 ? area.columns : wholeNumber(place)
          model.tables.insertColumns(id, index, 1)
          const cells = columnOfArea(table().area, index)
          if (values !== undefined && values !== null) model.cells.write({ sheetId: table().sheetId, area: cells }, valuesFor(cells, values))
          const wanted = optionalText(name)
          const header = headerArea(table())
          if (wanted !== undefined && header !== undefined) {
            model.cells.write({ sheetId: table().sheetId, area: columnOfArea(header, index) }, [[wanted]])
          }
          return column(index)
        },
      },
    },
  )
}

function tableColumn(scope: Scope, table: () => Table, index: number): ServerObject {
  const { model } = scope
  const at = (area: Area | undefined): ServerObject =>
    area === undefined ? notFound() : range(scope, { sheetId: table().sheetId, area: columnOfArea(area, index) })
  const place = () => ({ sheetId: table().sheetId, area: columnOfArea(table().area, index) })

  return {
    className: 'TableColumn',
    id: { Id: index + 1 },
    properties: {
      Id: () => index + 1,
      Index: () => index,
      Name: () => columnNames(model, table())[index] ?? '',
      Values: () => model.cells.read(place()).map((row) => row.map(({ value }) => value)),
    },
    set: {
      Name: (given) => {
        const header = headerArea(table()) ?? notFound()
        model.cells.write({ sheetId: table().sheetId, area: columnOfArea(header, index) }, [[text(given)]])
      },
      Values: (given) => model.cells.write(place(), valuesFor(place().area, given)),
    },
    methods: {
      GetDataBodyRange: () => at(bodyArea(table())),
      GetHeaderRowRange: () => at(headerArea(table())),
      GetRange: () => at(table().area),
      GetTotalRowRange: () => at(totalArea(table())),
      Delete: () => {
        model.tables.removeColumns(table().id, index, 1)
        return null
      },
    },
  }
}
