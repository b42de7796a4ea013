import type { SheetDescription } from '../../../workbook'
import type { PageState } from '../../page'
import type { Notice } from '../../text'
import type { BrokenRun } from './broken-cells'

/** The notice of the page is about recalculating; the two others have more to tell, where they stand. */
export type State = PageState & {
  readonly sheets: readonly SheetDescription[]
  /** The names of the sheets that go into the copy. */
  readonly chosen: ReadonlySet<string>
  readonly working: { readonly at: 'copy' | 'repair'; readonly fraction: number } | undefined
  readonly copyNotices: readonly Notice[]
  /** Undefined until it was looked for. */
  readonly broken: readonly BrokenRun[] | undefined
  readonly repairNotices: readonly Notice[]
}

export const firstState: State = {
  sheets: [],
  chosen: new Set(),
  working: undefined,
  copyNotices: [],
  broken: undefined,
  repairNotices: [],
  notice: undefined,
}
