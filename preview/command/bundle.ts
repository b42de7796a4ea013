import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { toArguments, toResult, type Convention, type FunctionTable, type Outcome } from '../engine/calling-convention'
import type { CallFunction } from '../engine/spreadsheet'
import type { PlanReading } from './plan-reading'

export type FunctionBundle = {
  readonly table: FunctionTable
  readonly call: CallFunction
  /** How a plan is read, loaded when it is first asked for. */
  readonly planReading: () => PlanReading
}

/** An error as the runtime of custom functions has it. */
class RuntimeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message)
  }
}

const errorCodes = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const

type CustomFunction = (...given: unknown[]) => unknown

/** Loads the functions as they are shipped, from the folder that the build makes, into a world with nothing but Excel's runtime. */
export function loadBundle(folder: string, blanks: Convention['blanks'] = 'desktop'): FunctionBundle {
  const table = JSON.parse(readFileSync(join(folder, 'functions.json'), 'utf8')) as FunctionTable
  const functions = new Map<string, CustomFunction>()
  const associate = (id: string | Record<string, CustomFunction>, implementation?: CustomFunction) => {
    const given = typeof id === 'string' ? { [id]: implementation } : id
    for (const [key, one] of Object.entries(given)) if (one) functions.set(key.toUpperCase(), one)
  }
  const world = createContext({
    CustomFunctions: { associate, Error: RuntimeError, ErrorCode: errorCodes },
    Office: { context: { requirements: { isSetSupported } } },
  }) as { kmoPlan?: PlanReading }
  const run = (name: string) => {
    const path = join(folder, name)
    runInContext(readFileSync(path, 'utf8'), world, { filename: path })
  }
  run('functions.js')
  const convention: Convention = {
    blanks,
    errorsAllowed: table.allowErrorForDataTypeAny === true,
    toRuntimeError: ({ error, message }) => new RuntimeError(error, message),
  }
  return {
    table,
    call(metadata, given) {
      const prepared = toArguments(metadata, given, convention)
      if ('refused' in prepared) return { value: prepared.refused }
      return toResult(outcomeOf(functions.get(metadata.id.toUpperCase()), prepared.values, metadata.id))
    },
    planReading() {
      if (world.kmoPlan === undefined) run('plan.js')
      return world.kmoPlan as PlanReading
    },
  }
}

/** Excel of today formats results: a day comes back as a day, and not as a bare number. */
const isSetSupported = (name: string, version: string): boolean =>
  name === 'CustomFunctionsRuntime' && Number(version) <= 1.4

function outcomeOf(implementation: CustomFunction | undefined, given: readonly unknown[], id: string): Outcome {
  // The metadata has it and the bundle does not: #NAME? in Excel.
  if (implementation === undefined) return { returned: { type: 'Error', basicValue: errorCodes.invalidName } }
  try {
    // The invocation always comes last, behind as many arguments as the metadata has.
    return { returned: implementation(...given, { functionName: id }) }
  } catch (thrown) {
    return { thrown }
  }
}
