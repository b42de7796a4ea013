import type { IsoDate } from '../rules'
import { readDay, type Cell } from '../cells'
import type { Mapping } from './columns'

/** The days of what was done for one project, as far as the plan keeps them. What is no day is none. */
export type Tracking = {
  readonly enrolledOn?: IsoDate | undefined
  readonly depositedOn?: IsoDate | undefined
  readonly paymentOrderedOn?: IsoDate | undefined
  readonly certifiedOn?: IsoDate | undefined
}

export function readTracking(cells: readonly Cell[], mapping: Mapping): Tracking {
  const day = (column: keyof Tracking): IsoDate | undefined => {
    const reading = readDay(cells[mapping[column] ?? -1])
    return reading.kind === 'value' ? reading.value : undefined
  }
  return {
    enrolledOn: day('enrolledOn'),
    depositedOn: day('depositedOn'),
    paymentOrderedOn: day('paymentOrderedOn'),
    certifiedOn: day('certifiedOn'),
  }
}
