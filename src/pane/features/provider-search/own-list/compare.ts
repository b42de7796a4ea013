import { registry, type Provider } from '../../../../providers'
import type { IsoDate } from '../../../../rules'
import { inSlices } from '../../../elements/in-slices'
import type { Watched } from '../../../latest'
import type { Layout } from './columns'
import { propose, type Proposal } from './proposal'
import type { ReadRows } from './rows'

/** What was read, beside what is known now. */
export type Compared = {
  readonly read: ReadRows
  readonly layout: Layout
  readonly proposal: Proposal
  /** The own list the proposal was compared with. */
  readonly before: readonly Provider[]
}

export async function compare(read: ReadRows, layout: Layout, today: IsoDate, progress: Watched): Promise<Compared> {
  const before = registry.own()
  return { read, layout, before, proposal: await inSlices(propose(read, layout, registry.all(), today), progress) }
}
