import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, Script } from 'node:vm'

export type ShippedFunction = (...cells: unknown[]) => unknown

const file = join(__dirname, '..', 'dist', 'functions.js')

/** The text of the functions as they are shipped. Throws when they have not been built. */
export function shippedText(): string {
  if (!existsSync(file)) throw new Error('dist/functions.js does not exist: run "npm run build" first.')
  return readFileSync(file, 'utf8')
}

/** Starts the shipped functions in an engine that has nothing but CustomFunctions, and gives them by their id. */
export function startBundle(script: Script): Map<string, ShippedFunction> {
  const functions = new Map<string, ShippedFunction>()
  class CellError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message)
    }
  }
  script.runInContext(
    createContext({
      CustomFunctions: {
        associate: (id: string, call: ShippedFunction) => functions.set(id, call),
        Error: CellError,
        ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
      },
    }),
  )
  return functions
}

/** One of the shipped functions. */
export function shippedFunction(functions: ReadonlyMap<string, ShippedFunction>, id: string): ShippedFunction {
  const call = functions.get(id)
  if (call === undefined) throw new Error(`The bundle has no function ${id}.`)
  return call
}

export const shippedFunctions = (): Map<string, ShippedFunction> => startBundle(new Script(shippedText(), { filename: 'functions.js' }))
