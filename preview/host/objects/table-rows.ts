import { collection, notFound, type ServerObject } from '../server-object'
import type { Table } from '../workbook-model'
import { valuesFor, wholeNumber } from './arguments'
import { range } from './range'
import type { Scope } from './scope'
import { bodyArea } from './table-areas'

/** The rows of a table below its headers. */
export function tableRows(scope: Scope, table: () => Table): ServerObject {
  const { model } = scope
  const count = (): number => bodyArea(table()).rows
  const row = (index: number): ServerObject => tableRow(scope, table, index)
  const existing = (index: number): number => (index >= 0 && index < count() ? index : notFound())

  return collection(
    'TableRowCollection',
    () => Array.from({ length: count() }, (_, index) => row(index)),
    (key) => row(existing(wholeNumber(key))),
    {
      methods: {
        Add: (place, values) => {
          const { id, area } = table()
          const index = place === undefined || place === null || place === -1 ? count() : wholeNumber(place)
          if (index < 0 || index > count()) return notFound()
          const rows = Array.isArray(values) ? values.length : 1
          const input =
            values === undefined || values === null ? undefined : valuesFor({ rows, columns: area.columns }, values)
          model.tables.insertRows(id, index, rows)
          const body = bodyArea(table())
          if (input !== undefined) {
            model.cells.write({ sheetId: table().sheetId, area: { ...body, row: body.row + index, rows } }, input)
          }
          return row(index)
        },
        DeleteRowsAt: (index, rows) => {
          model.tables.removeRows(
            table().id,
            existing(wholeNumber(index)),
            rows === undefined || rows === null ? 1 : wholeNumber(rows),
          )
          return null
        },
      },
    },
  )
}

function tableRow(scope: Scope, table: () => Table, index: number): ServerObject {
  const { model } = scope
  const place = () => {
    const body = bodyArea(table())
    return { sheetId: table().sheetId, area: { ...body, row: body.row + index, rows: 1 } }
  }
  return {
    className: 'TableRow',
    properties: {
      Index: () => index,
      Values: () => model.cells.read(place()).map((row) => row.map(({ value }) => value)),
    },
    set: { Values: (given) => model.cells.write(place(), valuesFor(place().area, given)) },
    methods: {
      GetRange: () => range(scope, place()),
      Delete: () => {
        model.tables.removeRows(table().id, index, 1)
        return null
      },
    },
  }
}
