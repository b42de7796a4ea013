import { applicationDeadline, completionDeadline } from '../../application/deadlines'
import { wasAppliedFor } from '../applied-for'
import { filingOf } from '../filing'
import { dayNoted } from '../follow-up/step-done'
import { isStopped } from '../follow-up/stopped'
import type { PlanField, PlanRow } from '../row'
import { cannotRead } from '../../application/checks'
import { couldGet } from '../../application/decision'
import { firstDay, timeline } from '../../scheme/in-force'
import type { Applicant } from '../../scheme/parameters'
import { dayBefore, yearOf, type IsoDate } from '../../values/iso-date'
import { zero, type Money } from '../../values/money'

/** Days from the first to the last, both included. */
export type Days = { readonly from: IsoDate; readonly to: IsoDate }

/** What stands in these cells decides whether there is a choice. */
const decidingFields: readonly PlanField[] = ['startsOn', 'endsOn', 'appliedOn', 'cancelledOn', 'granted']

/**
 * The days on which an application that is not filed yet may be, cut where the year or the law changes: from the enrolment, else the start,
 * to the last day to apply, as far as the course ends in time for an application on those days; from a day on, where there is one. None for
 * what is fixed: applied for, with a day of application to come, stopped, without a start, or with a day that cannot be read.
 */
export function filingDays(row: PlanRow, asOf?: IsoDate): Days[] {
  const { startsOn, endsOn, enrolledOn, appliedOn } = row
  if (startsOn === undefined || appliedOn !== undefined || wasAppliedFor(row, asOf) || isStopped(row)) return []
  const last = applicationDeadline(startsOn)
  if (last === undefined || cannotRead(row, ...decidingFields)) return []
  const enrolment = dayNoted(enrolledOn) ?? startsOn
  const first = latest(enrolment < startsOn ? enrolment : startsOn, asOf ?? firstDay, firstDay)
  const end = latest(startsOn, endsOn ?? startsOn)
  return pieces({ from: first, to: last }).filter(({ to }) => (completionDeadline(to) ?? end) >= end)
}

const latest = (...days: IsoDate[]): IsoDate => days.reduce((late, day) => (day > late ? day : late))

/** A year at a time, and in it the days between one amendment and the next. */
function pieces({ from, to }: Days): Days[] {
  const starts = new Set([from])
  for (let year = yearOf(from) + 1; year <= yearOf(to); year++) starts.add(`${year}-01-01` as IsoDate)
  for (const { inForce } of timeline) if (inForce > from && inForce <= to) starts.add(inForce)
  const sorted = [...starts].sort()
  return from > to
    ? []
    : sorted.map((start, index) => ({
        from: start,
        to: index + 1 < sorted.length ? dayBefore(sorted[index + 1] as IsoDate) : to,
      }))
}

/** What a row would get without a ceiling, applied for on a day. */
export function subsidyOn(row: PlanRow, appliedOn: IsoDate, applicant: Applicant | undefined): Money {
  const { application } = filingOf({ ...row, appliedOn })
  return application === undefined ? zero : couldGet({ ...application, applicant })
}

/** The days around one of them, in its year, on which a row would get as much. Undefined when the day itself is none of them. */
export function alikeDays(
  row: PlanRow,
  days: readonly Days[],
  day: IsoDate,
  applicant: Applicant | undefined,
): Days | undefined {
  const inYear = days.filter(({ from }) => yearOf(from) === yearOf(day))
  const at = inYear.findIndex(({ from, to }) => from <= day && day <= to)
  if (at < 0) return undefined
  const amount = subsidyOn(row, day, applicant)
  const isAlike = (index: number) => {
    const piece = inYear[index]
    return piece !== undefined && subsidyOn(row, piece.from, applicant).equals(amount)
  }
  let [first, last] = [at, at]
  while (isAlike(first - 1)) first--
  while (isAlike(last + 1)) last++
  return { from: (inYear[first] as Days).from, to: (inYear[last] as Days).to }
}

/** The day of a piece that lies nearest to another day. */
export function nearestDay({ from, to }: Days, day: IsoDate): IsoDate {
  if (day < from) return from
  return day > to ? to : day
}
