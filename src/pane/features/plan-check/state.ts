import { englishStyle } from '../../../workbook'
import type { IsoDate } from '../../../rules'
import type { ColumnsPageState } from './columns/actions'
import { firstColumns } from './columns/state'
import { itemsAtOnce, type FindingsState } from './findings/actions'
import type { RepairsState } from './repairs/actions'
import type { RestoreState } from './restore/actions'

export type PageName = 'findings' | 'repairs' | 'columns' | 'restore'

export type State = FindingsState & RepairsState & ColumnsPageState & RestoreState & { readonly page: PageName }

export const firstState = (today: IsoDate): State => ({
  page: 'findings',
  notice: undefined,
  plan: undefined,
  check: undefined,
  fixes: [],
  obstacles: [],
  shown: itemsAtOnce,
  unwanted: new Set(),
  columns: firstColumns(today),
  formulaStyle: englishStyle,
  reviews: undefined,
  keep: new Set(),
})
