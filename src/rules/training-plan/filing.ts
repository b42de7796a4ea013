import { cannotRead } from '../application/checks'
import { applicationDeadline } from '../application/deadlines'
import type { IsoDate } from '../values/iso-date'
import { zero, type Money } from '../values/money'
import type { Application } from './allocation'
import { wasAppliedFor } from './applied-for'
import { dayNoted, type DoneOn } from './follow-up/step-done'
import { eligibleCostOf, hasNoPlace, isIncomplete, type PlanRow } from './row'

/** What a row comes down to before the ceilings are shared out. */
export type Filing = {
  /** Uiterste aanvraag, where the row has a start. */
  readonly lastDayToApply: IsoDate | undefined
  readonly wasAppliedFor: boolean
  /** Its application comes after the last day. */
  readonly isLate: boolean
  /** Not applied for, and the last day to apply is over. */
  readonly hasLapsed: boolean
  /** The day whose rules and whose ceiling count: of the application, else the one that a plan assumes. Undefined where the row has none. */
  readonly applicationDay: IsoDate | undefined
  /** Undefined where the row does not say enough. */
  readonly eligibleCost: Money | undefined
  /**
   * The application a row stands for; undefined where it has no day, or one or its enterprise cannot be read.
   * A row without a cost takes no part in the ceiling, but it still is the application that fixes the size. One with a cell that cannot be read
   * does neither, unless it says what was granted.
   */
  readonly application: Application | undefined
}

/**
 * What a row stands for on a day. The application day of a row that has none is its start, or, where the start is over and there still is time
 * to apply, the day itself. Without a day nothing lapses.
 */
export function filingOf(row: PlanRow, asOf?: IsoDate): Filing {
  const lastDayToApply = row.startsOn && applicationDeadline(row.startsOn)
  const isAppliedFor = wasAppliedFor(row, asOf)
  const appliedOn = dayNoted(row.appliedOn)
  const stop = stopOf(row)
  const isOpen = !isAppliedFor && appliedOn === undefined && !cannotRead(row, 'appliedOn')
  const isOver = isOpen && asOf !== undefined && lastDayToApply !== undefined && lastDayToApply < asOf
  const isInTime = isOpen && !isOver && asOf !== undefined && row.startsOn !== undefined && row.startsOn < asOf
  const applicationDay = appliedOn ?? (isInTime ? asOf : row.startsOn)
  const isLate = appliedOn !== undefined && lastDayToApply !== undefined && appliedOn > lastDayToApply
  const hasLapsed = isOver && stop === undefined
  const eligibleCost = eligibleCostOf(row, applicationDay)
  const turn = { isPlanned: !isAppliedFor, isLate: isLate || hasLapsed, cancelledOn: stop }
  const application =
    applicationDay === undefined || hasNoPlace(row) ? undefined : applicationOf(row, applicationDay, turn, eligibleCost)
  return { lastDayToApply, wasAppliedFor: isAppliedFor, isLate, hasLapsed, applicationDay, eligibleCost, application }
}

function applicationOf(
  row: PlanRow,
  appliedOn: IsoDate,
  { isPlanned, isLate, cancelledOn }: Pick<Application, 'isPlanned' | 'isLate' | 'cancelledOn'>,
  eligibleCost: Money = zero,
): Application {
  const { enterprise, service, theme, applicant, granted, invoiced, creditNote } = row
  const isUnclear = isIncomplete(row)
  return {
    enterprise,
    appliedOn,
    service,
    theme,
    applicant,
    isPlanned,
    isLate,
    cancelledOn,
    granted,
    invoiced,
    creditNote,
    isUnclear,
    eligibleCost: isUnclear ? zero : eligibleCost,
  }
}

/** A stop that cannot be read is one all the same. */
const stopOf = (row: PlanRow): DoneOn | undefined =>
  row.cancelledOn ?? (cannotRead(row, 'cancelledOn') ? 'day-unknown' : undefined)
