import { Script } from 'node:vm'
import { CellError, shippedText } from '../shipped/bundle'

type ShippedFunction = (...cells: unknown[]) => unknown

const functions = new Map<string, ShippedFunction>()
Object.assign(globalThis, {
  CustomFunctions: {
    associate: (id: string, call: ShippedFunction) => functions.set(id, call),
    Error: CellError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  },
})
// Not in a context of its own: there Node makes every look-up of a global slow, which no Excel does.
new Script(shippedText, { filename: 'functions.js' }).runInThisContext()

/** A function of the shipped bundle, in this engine. */
export function shipped(id: string): ShippedFunction {
  const call = functions.get(id)
  if (call === undefined) throw new Error(`The bundle has no function ${id}.`)
  return call
}
