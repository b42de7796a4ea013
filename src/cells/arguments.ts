import type { IsoDate, Result, UnknownLaw } from '../rules'
import { argumentNames, problem, type ArgumentName } from '../wording'
import type { Cell, Reader } from './cell'
import { invalidValue, notAvailable, type CellError } from './errors'

/** An argument as its user knows it: the Dutch name, and the English one of an English Excel. In a column with its row, counted here from 0 and there from 1. */
export function nameOf(argument: ArgumentName, row?: number): string {
  const dutch = argumentNames[argument]
  const name = dutch === argument ? `"${dutch}"` : `"${dutch}" (${argument})`
  return row === undefined ? name : `${name}, rij ${row + 1},`
}

/** Reads an argument that may be left out. Throws #VALUE! with a sentence for what cannot be read. */
export function optional<T>(argument: ArgumentName, cell: Cell, read: Reader<T>): T | undefined {
  const reading = read(cell)
  if (reading.kind === 'unreadable') throw invalidValue(problem.unreadable(nameOf(argument), reading.expected))
  return reading.kind === 'value' ? reading.value : undefined
}

/** Reads an argument that must be there. Throws #VALUE! with a sentence for what is missing or cannot be read. */
export function required<T>(argument: ArgumentName, cell: Cell, read: Reader<T>): T {
  const reading = read(cell)
  if (reading.kind === 'value') return reading.value
  throw invalidValue(problem[reading.kind](nameOf(argument), reading.expected))
}

/** The error for a day of which no rules are known. */
export const unknownLaw = (
  { firstDay }: { readonly firstDay: IsoDate },
  argument: ArgumentName,
  row?: number,
): CellError => notAvailable(problem.beforeFirstRules(nameOf(argument, row), firstDay))

/** A rule's answer, where the only refusal left is a law we do not know. Throws #N/A for that, naming the argument with the day. */
export function known<T>(answer: Result<T, UnknownLaw>, argument: ArgumentName): T {
  if (!answer.ok) throw unknownLaw(answer.refusal, argument)
  return answer.value
}
