import type { Area } from '../../engine/address'
import { notFound, type ServerObject } from '../server-object'
import type { Table } from '../workbook-model'
import { sheetById } from './places'
import type { Scope } from './scope'
import { bodyArea, headerArea } from './table-areas'
import { tableColumns } from './table-columns'

/** One table. */
export function table(scope: Scope, { id, sheetId }: Table): ServerObject {
  const { model, classes } = scope
  const now = (): Table => model.tables.all().find((known) => known.id === id) ?? notFound()
  const at = (area: Area | undefined): ServerObject =>
    area === undefined ? notFound() : classes.Range({ sheetId, area })

  return {
    className: 'Table',
    id: { Id: id },
    properties: { Name: () => now().name, ShowHeaders: () => now().showHeaders },
    navigation: {
      AutoFilter: () => ({
        className: 'AutoFilter',
        properties: { Enabled: () => now().showFilterButton, IsDataFiltered: () => now().isFiltered },
      }),
      Columns: () => tableColumns(scope, now),
      Worksheet: () => classes.Worksheet(sheetById(model, sheetId)),
    },
    methods: {
      GetDataBodyRange: () => at(bodyArea(now())),
      GetHeaderRowRange: () => at(headerArea(now())),
    },
  }
}
