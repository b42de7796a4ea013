import type { Area, Edit, NewColumn, Review } from '../../../workbook'
import type { IsoDate } from '../../../rules'
import type { Plan } from '../../plan/plan'
import type { planResults } from './beside'
import type { Fix } from './fixes'
import type { Check, Item } from './model'
import type { RowColumn } from './row-formulas'

export type Notice = { readonly kind: 'good' | 'caution' | 'bad'; readonly text: string }
export type Page = 'findings' | 'fixes' | 'columns' | 'restore'
export type SpilledColumn = (typeof planResults)[number]

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
  readonly spilledColumns: readonly SpilledColumn[]
  readonly asOf: AsOf
  readonly proposed: Proposed | undefined
  /** Another choice was made since, and is being looked up. */
  readonly isAsking: boolean
  readonly isWriting: boolean
  readonly showsFormulas: boolean
}

export type State = {
  readonly page: Page
  readonly plan: Plan | undefined
  readonly check: Check | undefined
  readonly fixes: readonly Fix[]
  /** Repairs that the user does not want. */
  readonly unwanted: ReadonlySet<Fix>
  readonly obstacles: readonly string[]
  /** How many of a list are shown. */
  readonly shown: number
  readonly notice: Notice | undefined
  readonly columns: ColumnsState
  readonly reviews: readonly Review[] | undefined
  readonly keep: ReadonlySet<Review>
}

export type Actions = {
  go(page: Page): void
  jump(item: Item): void
  findNumber(item: Item): void
  showMore(): void
  applyFix(fix: Fix): void
  want(fix: Fix, isWanted: boolean): void
  applyFixes(): void
  chooseWay(way: ColumnsState['way']): void
  chooseRowColumn(column: RowColumn, isChosen: boolean): void
  chooseSpilledColumn(column: SpilledColumn, isChosen: boolean): void
  typeDay(text: string): void
  takeCell(): void
  showFormulas(shows: boolean): void
  addColumns(): void
  keepReview(review: Review, keeps: boolean): void
  takeBack(): void
}
