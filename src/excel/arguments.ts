import type { Result, UnknownLaw } from '../rules'
import { argumentNames, problem, type ArgumentName } from '../wording'
import type { Cell, Reader } from './cells'
import { invalidValue, notAvailable, type CellError } from './errors'

/** An argument as its user knows it: the Dutch name, and the English one of an English Excel. */
export function nameOf(argument: ArgumentName): string {
  const dutch = argumentNames[argument]
  return dutch === argument ? `"${dutch}"` : `"${dutch}" (${argument})`
}

/** Reads an argument that may be left out. Throws #VALUE! with a sentence for what cannot be read. */
export function optional<T>(argument: ArgumentName, cell: Cell, read: Reader<T>): T | undefined {
  const reading = read(cell)
  if (reading.kind === 'unreadable') throw invalidValue(problem.unreadable(nameOf(argument), reading.expected))
  return reading.kind === 'value' ? reading.value : undefined
}

/** Reads an argument that must be there. Throws #VALUE! with a sentence for what is missing or cannot be read. */
export function required<T>(argument: ArgumentName, cell: Cell, read: Reader<T>, what: string): T {
  const value = optional(argument, cell, read)
  if (value === undefined) throw invalidValue(problem.missing(nameOf(argument), what))
  return value
}

/** The error for a day of which no rules are known. */
export const unknownLaw = ({ firstDay }: Pick<UnknownLaw, 'firstDay'>): CellError => notAvailable(problem.unknownDay(firstDay))

/** A rule's answer, where the only refusal left is a law we do not know. Throws #N/A for that. */
export function known<T>(answer: Result<T, UnknownLaw>): T {
  if (!answer.ok) throw unknownLaw(answer.refusal)
  return answer.value
}
