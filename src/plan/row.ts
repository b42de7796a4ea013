import { toCents, type Money, type PlanField, type PlanRow } from '../rules'
import {
  isBlankOrZero,
  isError,
  primitiveValue,
  readCount,
  readNotNegative,
  readText,
  zeroIsAbsent,
  type Cell,
  type Reader,
  readApplicant,
  readKnownDay,
  readService,
  readTheme,
} from '../cells'
import type { PlanColumn } from '../wording'
import type { FoundColumn } from './columns'

const readAmountOfPlan = readNotNegative()
const readCountOfPlan = zeroIsAbsent(readCount)

/** A granted amount goes out as it came in, and so in cents. */
function inCents(read: Reader<Money>): Reader<Money> {
  return (cell) => {
    const reading = read(cell)
    return reading.kind === 'value' ? { kind: 'value', value: toCents(reading.value) } : reading
  }
}

/** How each column fills its field; a title or a provider's name says nothing about the subsidy. */
const readers = {
  startsOn: readKnownDay,
  endsOn: readKnownDay,
  appliedOn: readKnownDay,
  cancelledOn: readKnownDay,
  cost: readAmountOfPlan,
  catering: readAmountOfPlan,
  materials: readAmountOfPlan,
  trainerTravel: readAmountOfPlan,
  deduction: readAmountOfPlan,
  granted: zeroIsAbsent(inCents(readAmountOfPlan)),
  persons: readCountOfPlan,
  days: readCountOfPlan,
  service: readService,
  theme: readTheme,
  applicant: readApplicant,
  number: readText,
} as const satisfies { readonly [F in PlanField]?: Reader<unknown> }

/** One row of a plan as far as it can be read; what cannot is named by its header. */
export function readPlanRow(cells: readonly Cell[], columns: readonly FoundColumn[]): PlanRow {
  const unreadable: { field: string; name: string }[] = []
  const row: { [F in PlanColumn | keyof PlanRow]?: unknown } = { enterprise: '', unreadable }
  for (const { column, index, header } of columns) {
    const cell = cells[index]
    if (column === 'enterprise' || column === 'title' || column === 'provider') {
      if (isError(cell)) unreadable.push({ field: column, name: header })
      else if (column === 'enterprise' && !isBlankOrZero(cell))
        row[column] = String(primitiveValue(cell)).trim().toLowerCase()
      continue
    }
    const read = (readers as { readonly [C in PlanColumn]?: Reader<unknown> })[column]
    if (read === undefined) continue
    const reading = read(cell)
    if (reading.kind === 'unreadable') unreadable.push({ field: column, name: header })
    if (reading.kind === 'value') row[column] = reading.value
  }
  return row as PlanRow
}
