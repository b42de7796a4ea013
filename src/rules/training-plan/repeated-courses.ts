import { cannotRead, type Finding } from '../application/checks'
import { grouped } from '../values/grouped'
import { yearOf, type IsoDate } from '../values/iso-date'
import { readRegistrationNumber } from '../values/registration-number'
import { byTurn } from './allocation'
import type { Filing } from './filing'
import { isStopped } from './follow-up/stopped'
import type { PlanRow } from './row'

/** A row of a plan with what it comes down to. */
export type ConsideredRow = { readonly row: PlanRow; readonly filing: Filing }
type CountedRow = ConsideredRow & { readonly index: number; readonly rowNumber: number }

/**
 * Which rows repeat another one of the plan, by their place in it: the same course twice, and a second application in one academic year for the
 * same degree course. A row without a title, or that is stopped, late or lapsed, neither repeats nor is repeated, nor does one of which the
 * company, start, people or stop cannot be read.
 */
export function repeatedCourses(rows: readonly ConsideredRow[]): ReadonlyMap<number, readonly Finding[]> {
  const found = new Map<number, Finding[]>()
  const tell = ({ index }: CountedRow, finding: Finding) => found.set(index, [...(found.get(index) ?? []), finding])
  for (const sameTitle of grouped(rows.flatMap(counted), ({ row }) => row.title).values()) {
    if (sameTitle.length === 1) continue
    for (const { one, first } of repeats(sameTitle, courseOf))
      tell(one, { code: 'same-course-twice', row: first.rowNumber })
    for (const { one, first } of repeats(inTurn(sameTitle.filter(isOfDegree)), degreeCourseOf))
      tell(one, { code: 'same-degree-year', academicYear: academicYearOf(one) as number, row: first.rowNumber })
  }
  return found
}

function counted({ row, filing }: ConsideredRow, index: number): CountedRow[] {
  if (row.title === undefined) return []
  const isUnclear = cannotRead(row, 'enterprise', 'startsOn', 'participants', 'cancelledOn')
  const isOut = isStopped(row) || isUnclear || filing.isLate || filing.hasLapsed
  return isOut ? [] : [{ row, filing, index, rowNumber: row.rowNumber ?? index + 2 }]
}

/** Each row whose key an earlier one has, with the first that has it. A row without a key repeats nothing. */
function repeats(rows: readonly CountedRow[], keyOf: (one: CountedRow) => string | undefined) {
  return [...grouped(rows, keyOf)].flatMap(([key, [first, ...others]]) =>
    key === undefined || first === undefined ? [] : others.map((one) => ({ one, first })),
  )
}

const textOf = (...parts: readonly (string | undefined)[]): string => JSON.stringify(parts)

/** Equal for rows of one title that are the same course of the same people. */
function courseOf({ row: { enterprise, startsOn, cost, participants } }: CountedRow): string | undefined {
  return startsOn === undefined || cost === undefined
    ? undefined
    : textOf(enterprise, startsOn, cost.toFixed(), participants)
}

/**
 * Equal for rows of one title that are the same degree course of the same people in one academic year. Providers take one application for it:
 * https://www.vives.be/nl/studeren/wat-kost-studeren/kmo-portefeuille
 */
function degreeCourseOf(one: CountedRow): string | undefined {
  const { enterprise, number, participants } = one.row
  const academicYear = academicYearOf(one)
  if (number === undefined || academicYear === undefined) return undefined
  const read = readRegistrationNumber(number)
  return read.ok ? textOf(enterprise, read.value.number, participants, String(academicYear)) : undefined
}

const isOfDegree = ({ row }: CountedRow): boolean => row.isDegreeProgramme === true

const firstDayOfAcademicYear = '09-01'

/** The calendar year in which the academic year of a course begins: by its start, else by its application. */
function academicYearOf({ row, filing }: CountedRow): number | undefined {
  const day: IsoDate | undefined = row.startsOn ?? filing.applicationDay
  return day && yearOf(day) - (day.slice(5) < firstDayOfAcademicYear ? 1 : 0)
}

/** The rows that have a day, in the order in which they apply. */
const inTurn = (rows: readonly CountedRow[]): CountedRow[] =>
  rows
    .flatMap((one) => {
      const { applicationDay: appliedOn, wasAppliedFor } = one.filing
      return appliedOn === undefined ? [] : [{ ...one, appliedOn, isPlanned: !wasAppliedFor }]
    })
    .sort(byTurn)
