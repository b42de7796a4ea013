import type { Edit } from '../../../workbook'
import type { Found, Provider } from '../../../providers'
import type { Notice } from '../../text'
import type { NumberInCell } from './cell-question'
import type { Insertion } from './insertion'
import type { Compared } from './own-list/compare'
import type { Conflict } from './own-list/proposal'

/** What was done; `at` is the row of the page it belongs to. */
export type ProviderNotice = Notice & {
  readonly at?: string
  readonly undo?: readonly Edit[]
}

/** An insertion over cells that are not empty: it waits for a yes. */
export type Pending = {
  readonly at: string
  readonly provider: Provider
  readonly withName: boolean
  readonly insertion: Insertion
}

export type Preview = Compared & {
  /** Conflicts in which the import was chosen. */
  readonly chosen: ReadonlySet<Conflict>
  /** How many rows of each list are shown. */
  readonly shown: number
  /** Whether columns that were not found can be chosen too. */
  readonly allColumns: boolean
}

export type OwnListState =
  | { readonly step: 'idle'; readonly asksToRemove: boolean }
  | { readonly step: 'busy'; readonly what: 'reading' | 'storing'; readonly fraction: number }
  | { readonly step: 'preview'; readonly preview: Preview }

export type State = {
  readonly page: 'search' | 'own-list'
  readonly query: string
  readonly found: Found | undefined
  readonly inCell: readonly NumberInCell[]
  /** The table with a plan under the selection. */
  readonly planTable: string | undefined
  readonly intoPlan: boolean
  /** Organisations of which every number is shown. */
  readonly opened: ReadonlySet<string>
  readonly pending: Pending | undefined
  readonly notice: ProviderNotice | undefined
  readonly own: OwnListState
}

export const firstState: State = {
  page: 'search',
  query: '',
  found: undefined,
  inCell: [],
  planTable: undefined,
  intoPlan: true,
  opened: new Set(),
  pending: undefined,
  notice: undefined,
  own: { step: 'idle', asksToRemove: false },
}

/** How many organisations are shown at most, and how many numbers of one before the user asks for all. */
export const mostOrganisations = 50
export const numbersAtFirst = 8
export const rowsAtFirst = 50

/** What will be stored when the user agrees. */
export const changesIn = ({ proposal, chosen }: Pick<Preview, 'proposal' | 'chosen'>): number =>
  proposal.added.length + proposal.changed.length + chosen.size
