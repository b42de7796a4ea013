import type { Area, Edit, NewColumn } from '../../../../workbook'
import type { IsoDate } from '../../../../rules'
import { dayText, usualPlanResults, type PlanResult } from '../../../../wording'
import { rowColumns, type RowColumn } from './row-formulas'

/** The reference day: as it was typed, or a cell that holds it. */
export type AsOf =
  | {
      readonly kind: 'typed'
      readonly text: string
      /** Undefined for a text that is no day. */ readonly day: IsoDate | undefined
    }
  | { readonly kind: 'cell'; readonly area: Area }

/** What will be written, or the sentence that says why nothing can be. */
export type Proposed =
  | { readonly kind: 'table'; readonly columns: readonly NewColumn[]; readonly hidesRows: boolean }
  | {
      readonly kind: 'cells'
      readonly room: Area
      readonly edits: readonly Edit[]
      readonly first: readonly { readonly header: string; readonly formula: string }[]
      readonly isApart: boolean
      readonly hidesRows: boolean
    }
  | { readonly kind: 'refused'; readonly why: string }

export type ColumnsState = {
  readonly way: 'rows' | 'spilled'
  readonly rowColumns: readonly RowColumn[]
  readonly spilledColumns: readonly PlanResult[]
  readonly asOf: AsOf
  readonly proposed: Proposed | undefined
  /** Another choice was made since, and is being looked up. */
  readonly isAsking: boolean
  readonly isWriting: boolean
  readonly showsFormulas: boolean
}

export const firstColumns = (today: IsoDate): ColumnsState => ({
  way: 'rows',
  rowColumns: rowColumns.filter((column) => column !== 'nextStep'),
  spilledColumns: usualPlanResults,
  asOf: { kind: 'typed', text: dayText(today), day: today },
  proposed: undefined,
  isAsking: false,
  isWriting: false,
  showsFormulas: false,
})
