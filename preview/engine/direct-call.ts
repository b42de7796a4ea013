import { positionOf, type Position } from './address'
import type { CellValue } from './cell-value'

/** A call of one function, with the value of each argument. */
export type DirectCall = { readonly name: string; readonly given: readonly CellValue[] }

/** What a cell holds that no formula fills: null when it is blank; undefined when its value is not known before the calculation. */
export type KnownValue = (sheet: string | undefined, position: Position) => CellValue | undefined

const callName = /([A-Z][A-Z\d_.]*)\(/y
// A quote or a backslash inside a text means something to the engine: such a text is left to it.
const argument =
  /(?:"(?<text>[^"\\]*)"|(?<boolean>TRUE|FALSE)|(?:(?<sheet>'[^']*'|[\p{L}_][\p{L}\d_]*)!)?(?<cell>\$?[A-Z]{1,3}\$?\d+)|(?<number>\d+(?:\.\d+)?))(?<end>[,)])/uy

/** Reads a formula as one call whose arguments are constants, or cells that hold one: `KMO.SUBSIDY(B2,"klein")`. Undefined for every other formula. */
export function directCall(plain: string, knownValue: KnownValue): DirectCall | undefined {
  callName.lastIndex = 0
  const name = callName.exec(plain)?.[1]
  if (name === undefined) return undefined
  const given: CellValue[] = []
  argument.lastIndex = callName.lastIndex
  for (;;) {
    const { text, boolean, sheet, cell, number, end } = argument.exec(plain)?.groups ?? {}
    if (end === undefined) return undefined
    const constant = text ?? (boolean === undefined ? Number(number) : boolean === 'TRUE')
    const value = cell === undefined ? constant : cellValue(sheet, cell, knownValue)
    if (value === undefined) return undefined
    given.push(value)
    if (end === ')') return argument.lastIndex === plain.length ? { name, given } : undefined
  }
}

function cellValue(sheet: string | undefined, address: string, knownValue: KnownValue): CellValue | undefined {
  const position = positionOf(address)
  return position && knownValue(sheet, position)
}
