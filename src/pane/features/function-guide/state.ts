import type { FunctionId } from '../../../functions'
import { englishStyle, type FormulaStyle } from '../../../workbook'
import type { PageState } from '../../page'
import type { ExplainedCell } from './explanation'
import type { Insertion } from './insertion'
import type { Outcome } from './model'

export type State = PageState & {
  readonly page:
    | { readonly at: 'list' }
    | { readonly at: 'function'; readonly id: FunctionId }
    | { readonly at: 'cell'; readonly explained: ExplainedCell }
  readonly style: FormulaStyle
  /** The KMO formula under the selection. */
  readonly inCell: { readonly address: string; readonly ids: readonly FunctionId[] } | undefined
  readonly fields: readonly string[]
  readonly outcome: Outcome | undefined
  /** What waits for a confirmation: something would be replaced. */
  readonly pending: Insertion | undefined
}

export const firstState: State = {
  page: { at: 'list' },
  style: englishStyle,
  inCell: undefined,
  fields: [],
  outcome: undefined,
  pending: undefined,
  notice: undefined,
}
