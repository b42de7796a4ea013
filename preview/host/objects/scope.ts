import type { EventRegistry } from '../events'
import type { WorkbookModel } from '../workbook-model'
import type { ColumnIds } from './column-ids'

/** What every object of the workbook can reach. */
export type Scope = {
  readonly model: WorkbookModel
  readonly events: EventRegistry
  readonly locale: string
  readonly columnIds: ColumnIds
}
