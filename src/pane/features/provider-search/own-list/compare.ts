import { registry, type Provider } from '../../../../providers'
import type { IsoDate } from '../../../../rules'
import { inSlices } from '../../../elements/in-slices'
import { fitsInWorkbook } from '../../../../workbook'
import { withoutMarks } from '../../../../wording'
import type { Watched } from '../../../latest'
import { filledColumns, type Layout } from './columns'
import { ownListAfter, propose, type Proposal } from './proposal'
import type { ReadRows } from './rows'

/** What was read, beside what is known now. */
export type Compared = {
  readonly read: ReadRows
  readonly layout: Layout
  readonly proposal: Proposal
  /** The columns that hold something. */
  readonly filled: readonly number[]
  /** Whether a workbook can hold the list that this makes. */
  readonly fits: boolean
  /** The own list the proposal was compared with. */
  readonly before: readonly Provider[]
}

export async function compare(
  { source, ...rest }: ReadRows,
  layout: Layout,
  today: IsoDate,
  progress: Watched,
): Promise<Compared> {
  // The name of a file or a sheet comes from anywhere too.
  const read = { ...rest, source: withoutMarks(source) }
  const before = registry.own()
  const proposal = await inSlices(propose(read, layout, registry.all(), today), progress)
  const fits = fitsInWorkbook(ownListAfter(before, proposal, new Set()))
  return { read, layout, before, proposal, filled: filledColumns(layout, read.rows), fits }
}
