import { createContext, Script } from 'node:vm'
import { distText } from './dist'

type Parameter = { readonly name: string; readonly dimensionality?: 'matrix'; readonly optional?: boolean }

/** The functions that are shipped, as the metadata describes them to Excel. */
export const shippedMetadata = (
  JSON.parse(distText('functions.json')) as { functions: { id: string; parameters: Parameter[] }[] }
).functions

/** The text of the shipped functions. */
export const shippedText = distText('functions.js')

/** The class of Excel's runtime that the functions throw and return. */
export class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message)
  }
}

/** An error as a cell shows it. */
export type ShownError = { readonly error: string; readonly message: string }
export const invalid = (message: string): ShownError => ({ error: '#VALUE!', message })
export const notAvailable = (message: string): ShownError => ({ error: '#N/A', message })

/** What stands in the engine beside CustomFunctions. */
type Globals = { readonly Office?: unknown; readonly Date?: unknown }

/** Starts the shipped functions in an engine that has nothing but CustomFunctions, and that makes no code out of text. */
export function startBundle(globals: Globals = {}): Map<string, (...cells: unknown[]) => unknown> {
  const functions = new Map<string, (...cells: unknown[]) => unknown>()
  new Script(shippedText, { filename: 'functions.js' }).runInContext(
    createContext(
      {
        ...globals,
        CustomFunctions: {
          associate: (id: string, call: (...cells: unknown[]) => unknown) => functions.set(id, call),
          Error: CellError,
          ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
        },
      },
      { codeGeneration: { strings: false, wasm: false } },
    ),
  )
  return functions
}

/** What a cell or a spill shows, with the arrays and objects of this engine. */
function shown(result: unknown): unknown {
  if (result instanceof CellError) return { error: result.code, message: result.message }
  if (Array.isArray(result)) return result.map(shown)
  return typeof result === 'object' && result !== null ? { ...result } : result
}

/**
 * Calls functions the way Excel does: null for what is left out, a range for a parameter that takes one, and the invocation last.
 * Gives values, or an error with its sentence; anything else that is thrown is a fault and comes through.
 */
function excel(globals?: Globals) {
  const functions = startBundle(globals)
  return (id: string, ...cells: unknown[]): unknown => {
    const metadata = shippedMetadata.find((one) => one.id === id)
    const call = functions.get(id)
    if (metadata === undefined || call === undefined) throw new Error(`The bundle has no function ${id}.`)
    if (cells.length > metadata.parameters.length)
      throw new Error(`${id} takes ${metadata.parameters.length} arguments.`)
    const given = metadata.parameters.map(({ dimensionality }, index) => {
      const cell = cells[index] ?? null
      return dimensionality === 'matrix' && cell !== null && !Array.isArray(cell) ? [[cell]] : cell
    })
    try {
      return shown(call(...given, { functionName: id, address: 'Blad1!A1' }))
    } catch (problem) {
      if (problem instanceof CellError) return shown(problem)
      throw problem
    }
  }
}

/** A function in an Excel that knows no formatted results. */
export const kmo = excel()

const formattingOffice = {
  context: {
    requirements: {
      isSetSupported: (set: string, version: string) => set === 'CustomFunctionsRuntime' && version === '1.4',
    },
  },
}

/** A function in an Excel that does. */
export const kmoWithFormats = excel({ Office: formattingOffice })

/** A function in an Excel that speaks another language than Dutch. */
export const kmoInExcel = (displayLanguage: string) => excel({ Office: { context: { displayLanguage } } })

/** A range of one column. */
export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell])
