import type { Area } from '../area'
import { eventType } from '../events'
import { RichApiError } from '../rich-api-error'
import { notFound, type Argument, type ServerObject } from '../server-object'
import type { Table } from '../workbook-model'
import { invalidArgument, text, truth } from './arguments'
import { placeOf, sheetById } from './places'
import { range } from './range'
import { registration } from './registration'
import type { Scope } from './scope'
import { bodyArea, headerArea, totalArea } from './table-areas'
import { tableColumns } from './table-columns'
import { tableRows } from './table-rows'
import { worksheet } from './worksheet'

const validName = /^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u

/** One table. */
export function table(scope: Scope, { id, sheetId }: Table): ServerObject {
  const { model } = scope
  const now = (): Table => model.tables.all().find((known) => known.id === id) ?? notFound()
  const at = (area: Area | undefined): ServerObject =>
    area === undefined ? notFound() : range(scope, { sheetId, area })

  const rename = (name: string): void => {
    if (!validName.test(name)) return invalidArgument()
    const taken = model.tables.all().some((known) => known.id !== id && known.name.toLowerCase() === name.toLowerCase())
    if (taken)
      throw new RichApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.')
    model.tables.update(id, { name })
  }

  const resize = (given: Argument | undefined): void => {
    const { area } = placeOf(model, given, sheetId)
    if (area.row !== now().area.row || area.rows < 2)
      return invalidArgument('A table keeps its row of headers and at least one row below it.')
    model.tables.resize(id, area)
  }

  return {
    className: 'Table',
    id: { Id: id },
    properties: {
      Id: () => id,
      Name: () => now().name,
      ShowBandedRows: () => now().showBandedRows,
      ShowFilterButton: () => now().showFilterButton,
      ShowHeaders: () => now().showHeaders,
      ShowTotals: () => now().showTotals,
      Style: () => now().style,
    },
    set: {
      Name: (given) => rename(text(given)),
      ShowBandedRows: (given) => model.tables.update(id, { showBandedRows: truth(given) }),
      ShowFilterButton: (given) => model.tables.update(id, { showFilterButton: truth(given) }),
      ShowHeaders: (given) => model.tables.update(id, { showHeaders: truth(given) }),
      ShowTotals: (given) => model.tables.update(id, { showTotals: truth(given) }),
      Style: (given) => model.tables.update(id, { style: text(given) }),
    },
    navigation: {
      AutoFilter: () => ({
        className: 'AutoFilter',
        properties: { Enabled: () => now().showFilterButton, IsDataFiltered: () => now().isFiltered === true },
      }),
      Columns: () => tableColumns(scope, now),
      Rows: () => tableRows(scope, now),
      Worksheet: () => worksheet(scope, sheetById(model, sheetId)),
    },
    methods: {
      GetDataBodyRange: () => at(bodyArea(now())),
      GetHeaderRowRange: () => at(headerArea(now())),
      GetRange: () => at(now().area),
      GetTotalRowRange: () => at(totalArea(now())),
      ConvertToRange: () => {
        const { area } = now()
        model.tables.release(id)
        return at(area)
      },
      Delete: () => {
        const { area } = now()
        model.tables.release(id)
        model.cells.clear({ sheetId, area }, 'All')
        return null
      },
      Resize: (given) => {
        resize(given)
        return null
      },
      ...registration(scope, id, {
        DataChangedEvent: eventType.tableChanged,
        SelectionChangedEvent: eventType.tableSelectionChanged,
      }),
    },
  }
}
