import type { EventRegistry } from '../events'
import type { ServerObject } from '../server-object'
import type { Place, Sheet, Table, WorkbookModel } from '../workbook-model'
import type { ColumnIds } from './column-ids'

/** What every object of the workbook can reach. */
export type Scope = {
  readonly model: WorkbookModel
  readonly events: EventRegistry
  readonly locale: string
  readonly columnIds: ColumnIds
  readonly classes: Classes
}

/** Objects of Excel lead to one another in circles: who needs one of another class asks for it here, by its class. */
export type Classes = {
  readonly Range: (place: Place) => ServerObject
  readonly Table: (table: Table) => ServerObject
  readonly Worksheet: (sheet: Sheet) => ServerObject
}
