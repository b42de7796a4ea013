import type { IsoDate, Result, UnknownLaw } from '../rules'
import { problem, type Language } from '../wording'
import type { Cell, Reader } from './cell'
import { invalidValue, notAvailable, type CellError } from './errors'

/** What an argument is called: in English in the contract and in an English Excel, in Dutch elsewhere. */
export type ArgumentNames = Readonly<Record<Language, string>>

/** An argument as its user knows it. Asked anew for every message: the functions load before Excel says what it speaks. */
export function argumentName(names: ArgumentNames): string {
  const spoken = (globalThis as { Office?: typeof Office }).Office?.context?.displayLanguage
  return spoken?.toLowerCase().startsWith('en') ? names.en : names.nl
}

/** How a message names an argument; in a column with its row, counted here from 0 and there from 1. */
export const nameOf = (names: ArgumentNames, row?: number): string =>
  row === undefined ? `"${argumentName(names)}"` : `"${argumentName(names)}", rij ${row + 1},`

/** Reads an argument that may be left out. Throws #VALUE! with a sentence for what cannot be read. */
export function optional<T>(names: ArgumentNames, cell: Cell, read: Reader<T>): T | undefined {
  const reading = read(cell)
  if (reading.kind === 'unreadable') throw invalidValue(problem.unreadable(nameOf(names), reading.expected))
  return reading.kind === 'value' ? reading.value : undefined
}

/** Reads an argument that must be there. Throws #VALUE! with a sentence for what is missing or cannot be read. */
export function required<T>(names: ArgumentNames, cell: Cell, read: Reader<T>): T {
  const reading = read(cell)
  if (reading.kind === 'value') return reading.value
  throw invalidValue(problem[reading.kind](nameOf(names), reading.expected))
}

/** The error for a day of which no rules are known. */
export const unknownLaw = (
  { firstDay }: { readonly firstDay: IsoDate },
  names: ArgumentNames,
  row?: number,
): CellError => notAvailable(problem.beforeFirstRules(nameOf(names, row), firstDay))

/** A rule's answer, where the only refusal left is a law we do not know. Throws #N/A for that, naming the argument with the day. */
export function known<T>(answer: Result<T, UnknownLaw>, names: ArgumentNames): T {
  if (!answer.ok) throw unknownLaw(answer.refusal, names)
  return answer.value
}
