import { nearbyNumbers, registry, type Provider } from '../../../providers'
import { findRegistrationNumbers, type RegistrationNumber } from '../../../rules'
import type { Cell } from '../../../cells'

/** A number that stands in the selected cell, and what is known of it. */
export type NumberInCell = {
  readonly number: RegistrationNumber
  /** How it should be written, where the cell writes it otherwise. */
  readonly repaired: boolean
  readonly unusualLength: boolean
  readonly records: readonly Provider[]
  /** Known numbers that are one slip of the pen away from an unknown one. */
  readonly nearby: readonly RegistrationNumber[]
}

const most = 5

/** What a selected cell says about providers. */
export function numbersInCell(cell: Cell): readonly NumberInCell[] {
  if (typeof cell !== 'string') return []
  const isKnown = (number: RegistrationNumber) => registry.byNumber(number).length > 0
  return findRegistrationNumbers(cell)
    .slice(0, most)
    .map(({ number, digits, repaired }) => {
      const records = registry.byNumber(number)
      return {
        number,
        repaired,
        unusualLength: digits.length !== 6,
        records,
        nearby: records.length > 0 ? [] : nearbyNumbers(number, isKnown),
      }
    })
}
