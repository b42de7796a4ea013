import { readRegistrationNumber, toCents, type Money } from '../rules'
import {
  readApplicant,
  readCount,
  readDone,
  readKnownDay,
  readNotNegative,
  readService,
  readText,
  readTheme,
  zeroIsAbsent,
  type Cell,
  type Reader,
} from '../cells'
import type { PlanColumn } from '../wording'

const readAmountOfPlan = readNotNegative()
const readCountOfPlan = zeroIsAbsent(readCount)

/** A granted amount goes out as it came in, and so in cents. */
function inCents(read: Reader<Money>): Reader<Money> {
  return (cell) => {
    const reading = read(cell)
    return reading.kind === 'value' ? { kind: 'value', value: toCents(reading.value) } : reading
  }
}

/** How a cell of each column is read: the one table for whoever reads a row, or asks whether a column is what its header says. */
export const columnReaders = {
  enterprise: readText,
  enterpriseNumber: readText,
  title: readText,
  service: readService,
  theme: readTheme,
  subTheme: readTheme,
  provider: readText,
  number: readText,
  startsOn: readKnownDay,
  endsOn: readKnownDay,
  appliedOn: readKnownDay,
  cost: readAmountOfPlan,
  catering: readAmountOfPlan,
  persons: readCountOfPlan,
  days: readCountOfPlan,
  materials: readAmountOfPlan,
  trainerTravel: readAmountOfPlan,
  deduction: readAmountOfPlan,
  applicant: readApplicant,
  cancelledOn: readKnownDay,
  granted: zeroIsAbsent(inCents(readAmountOfPlan)),
  enrolledOn: readDone,
  depositedOn: readDone,
  paymentOrderedOn: readDone,
  certifiedOn: readDone,
  participants: readText,
  hours: readCountOfPlan,
  projectNumber: readText,
  invoiced: zeroIsAbsent(readAmountOfPlan),
  creditNote: zeroIsAbsent(readAmountOfPlan),
  invoiceNumber: readText,
  invoiceDate: readKnownDay,
  key: readText,
} as const satisfies Readonly<Record<PlanColumn, Reader<unknown>>>

/** Whether a cell can be read as this column; undefined where nothing stands in it. A number of a provider must be one, though a row may hold another text there. */
export function canBeRead(column: PlanColumn, cell: Cell): boolean | undefined {
  const reading: ReturnType<Reader<unknown>> = columnReaders[column](cell)
  if (reading.kind !== 'value') return reading.kind === 'absent' ? undefined : false
  return column !== 'number' || readRegistrationNumber(String(reading.value)).ok
}
