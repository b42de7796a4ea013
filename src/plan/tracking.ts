import { cannotRead, dayNoted, type IsoDate, type Noted, type PlanRow, type StepNotes } from '../rules'
import type { Mapping } from './columns'

/** What a plan notes of the steps of one project, and the day of its enrolment. */
export type Tracking = StepNotes & { readonly enrolledOn?: IsoDate | undefined }

/** The steps of a row that was read, and of which of them its plan says nothing. */
export function trackingOf(row: PlanRow, mapping: Mapping): Tracking {
  const noted = (step: 'appliedOn' | 'cancelledOn'): Noted => {
    if (mapping[step] === undefined) return 'not-kept'
    return cannotRead(row, step) ? 'unreadable' : row[step]
  }
  const { endsOn, depositedOn, paymentOrderedOn, certifiedOn } = row
  return {
    enrolledOn: dayNoted(row.enrolledOn),
    startsOn: cannotRead(row, 'startsOn') ? 'unreadable' : row.startsOn,
    endsOn,
    appliedOn: noted('appliedOn'),
    depositedOn,
    paymentOrderedOn,
    certifiedOn,
    cancelledOn: noted('cancelledOn'),
  }
}
