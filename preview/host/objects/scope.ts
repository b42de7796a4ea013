import type { EventRegistry } from '../events'
import type { WorkbookModel } from '../workbook-model'

/** What every object of the workbook can reach. */
export type Scope = {
  readonly model: WorkbookModel
  readonly events: EventRegistry
  readonly locale: string
}
