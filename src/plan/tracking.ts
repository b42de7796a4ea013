import type { IsoDate, Noted, PlanRow, StepNotes } from '../rules'
import { readDay, readDone, type Cell } from '../cells'
import type { PlanColumn } from '../wording'
import type { Mapping } from './columns'

/** What a plan notes of the steps of one project, and the day of its enrolment. */
export type Tracking = StepNotes & { readonly enrolledOn?: IsoDate | undefined }

export function readTracking(cells: readonly Cell[], mapping: Mapping, row: PlanRow): Tracking {
  const noted = (column: PlanColumn): Noted => {
    const index = mapping[column]
    if (index === undefined) return 'not-kept'
    const reading = readDone(cells[index])
    return reading.kind === 'unreadable' ? 'unreadable' : reading.kind === 'value' ? reading.value : undefined
  }
  const cannotRead = (column: PlanColumn) => row.unreadable.some(({ field }) => field === column)
  const enrolment = readDay(cells[mapping.enrolledOn ?? -1])
  return {
    enrolledOn: enrolment.kind === 'value' ? enrolment.value : undefined,
    startsOn: cannotRead('startsOn') ? 'unreadable' : row.startsOn,
    endsOn: row.endsOn,
    appliedOn: mapping.appliedOn === undefined ? 'not-kept' : cannotRead('appliedOn') ? 'unreadable' : row.appliedOn,
    depositedOn: noted('depositedOn'),
    paymentOrderedOn: noted('paymentOrderedOn'),
    certifiedOn: noted('certifiedOn'),
    cancelledOn: noted('cancelledOn'),
  }
}
