import { firstDay, readRegistrationNumber, toCents, type DoneOn, type Money } from '../rules'
import {
  isError,
  primitiveValue,
  readAmount,
  readApplicant,
  readCount,
  readDone,
  readKnownDay,
  readNotNegative,
  readService,
  readText,
  readTheme,
  type Cell,
  type Reader,
} from '../cells'
import { visibleText, type PlanColumn } from '../wording'
import { asSeen } from './as-seen'
import { companyNumberIn } from './company-number'
import { isGiven } from './given'

/** What a cell of a plan says: undefined where nothing is given. */
export type CellReader<T> = (cell: Cell) => T | undefined | typeof unreadable
export const unreadable = Symbol('unreadable')

/** In a plan a word for what is not done, FALSE included, stands for nothing in every column. */
function given<T>(read: Reader<T>): CellReader<T> {
  return (cell) => {
    const reading = read(cell)
    if (reading.kind === 'value') return reading.value
    return reading.kind === 'absent' || !isGiven(cell) ? undefined : unreadable
  }
}

/** What a text says where a text is given. */
const written =
  <T>(column: PlanColumn, use: (text: string) => T): CellReader<T> =>
  (cell) => {
    if (isError(cell)) return unreadable
    return isGiven(cell, column) ? use(visibleText(String(primitiveValue(cell)))) : undefined
  }

/** A figure for which 0 says as little as a blank cell. */
function aboveZero(read: Reader<Money>, use = (amount: Money): Money => amount): CellReader<Money> {
  const readGiven = given(read)
  return (cell) => {
    const amount = readGiven(cell)
    if (amount === undefined || amount === unreadable) return amount
    return amount.isZero() ? undefined : use(amount)
  }
}

const readDoneInPlan = given(readDone)

/** The day of something done. One before the first known rules cannot be used. */
function readStep(cell: Cell): DoneOn | undefined | typeof unreadable {
  const done = readDoneInPlan(cell)
  return typeof done === 'string' && done !== 'day-unknown' && done < firstDay ? unreadable : done
}

const readDay = given(readKnownDay)
const readAmountOfPlan = given(readNotNegative())
const readTextOfPlan = given(readText)

/** How a cell of each column is read: for whoever reads a row, or asks whether a column is what its header says. */
export const columnReaders = {
  enterprise: written('enterprise', (text) => text),
  enterpriseNumber: (cell) => (isGiven(cell) ? (companyNumberIn(cell) ?? unreadable) : undefined),
  title: written('title', asSeen),
  service: given(readService),
  theme: given(readTheme),
  subTheme: given(readTheme),
  provider: written('provider', (text) => text),
  number: (cell) => (isGiven(cell) ? readTextOfPlan(cell) : undefined),
  startsOn: readDay,
  endsOn: readDay,
  appliedOn: readStep,
  cost: readAmountOfPlan,
  catering: readAmountOfPlan,
  persons: aboveZero(readCount),
  days: aboveZero(readCount),
  materials: readAmountOfPlan,
  trainerTravel: readAmountOfPlan,
  deduction: readAmountOfPlan,
  applicant: given(readApplicant),
  cancelledOn: readStep,
  // A granted amount goes out as it came in, and so in cents.
  granted: aboveZero(readNotNegative(), toCents),
  enrolledOn: readStep,
  depositedOn: readStep,
  paymentOrderedOn: readStep,
  certifiedOn: readStep,
  participants: written('participants', asSeen),
  hours: aboveZero(readCount),
  projectNumber: readTextOfPlan,
  invoiced: aboveZero(readNotNegative()),
  // Some write it with a minus.
  creditNote: aboveZero(readAmount, (amount) => amount.abs()),
  invoiceNumber: readTextOfPlan,
  invoiceDate: readDay,
  key: readTextOfPlan,
} as const satisfies Readonly<Record<PlanColumn, CellReader<unknown>>>

/** Whether a cell can be read as this column; undefined where nothing is given. A number of a provider must be one, though a row may hold another text there. */
export function canBeRead(column: PlanColumn, cell: Cell): boolean | undefined {
  if (!isGiven(cell, column)) return undefined
  const value: unknown = columnReaders[column](cell)
  if (value === unreadable) return false
  return column !== 'number' || readRegistrationNumber(String(value)).ok
}
