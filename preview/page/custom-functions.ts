import {
  toArguments,
  toResult,
  type CellResult as ConventionResult,
  type Convention,
  type EngineArgument,
  type FunctionMetadata,
} from '../engine/calling-convention'
import { isCellError } from '../engine/cell-value'
import type { CallFunction, EnginePosition } from '../engine/spreadsheet'
import type { CallArgument, CellErrorText, FunctionCall, FunctionResult } from '../host/functions'

type Result = ConventionResult | ConventionResult[][]
type Invoke = (calls: readonly FunctionCall[]) => Promise<readonly FunctionResult[]>

export type CustomFunctionsOptions = {
  readonly blanks: Convention['blanks']
  readonly errorsAllowed: boolean
  /** The sentence on a cell that waits. */
  readonly busy: string
  /** Calls functions in the runtime of the add-in, once it is there. */
  readonly invoke: Invoke
  /** Told when results are in, with the cells that waited for them. */
  readonly onResults: (cells: readonly EnginePosition[]) => void
  /** Told how many different calls are under way. */
  readonly onWaiting: (calls: number) => void
}

export type CustomFunctions = {
  readonly call: CallFunction
  /** Forgets every result, so that the next calculation asks again. */
  forget(): void
  /** The functions that the runtime of the add-in was asked for, in order. */
  readonly asked: readonly string[]
  /** How many calls are under way. */
  readonly waiting: number
}

/** Functions and arguments to remember, in characters: a plan of 10,000 rows is one argument of almost a million. */
const mostRemembered = 60_000_000

/**
 * Answers formulas from what the add-in's own runtime said before, by function and arguments. What was never asked goes to the runtime, all of one turn
 * in one message; the cell shows #BUSY! meanwhile and is calculated again when the answer is there.
 */
export function customFunctions({
  blanks,
  errorsAllowed,
  busy,
  invoke,
  onResults,
  onWaiting,
}: CustomFunctionsOptions): CustomFunctions {
  const waitingResult: Result = { value: { error: '#BUSY!', message: busy } }
  const convention: Convention = { blanks, errorsAllowed, toRuntimeError: ({ error }) => ({ error }) }
  const known = new Map<string, Result>()
  /** Calls under way, each with the cells that wait for it. */
  const waiting = new Map<string, Map<string, EnginePosition>>()
  let queue: { readonly key: string; readonly call: FunctionCall }[] = []
  let generation = 0
  let remembered = 0
  const asked: string[] = []

  const forgetOldest = (): void => {
    for (const key of known.keys()) {
      if (remembered <= mostRemembered) return
      known.delete(key)
      remembered -= key.length
    }
  }

  const send = async (): Promise<void> => {
    const sent = queue
    const sentIn = generation
    queue = []
    const calls = sent.map(({ call }) => call)
    asked.push(...calls.map(({ id }) => id))
    const results = await invoke(calls)
    const cells: EnginePosition[] = []
    sent.forEach(({ key }, index) => {
      cells.push(...(waiting.get(key)?.values() ?? []))
      waiting.delete(key)
      const result = results[index]
      if (sentIn !== generation || result === undefined) return
      known.set(key, fromRuntime(result))
      remembered += key.length
    })
    forgetOldest()
    onResults(cells)
    onWaiting(waiting.size)
  }

  const call: CallFunction = (metadata, given, cell) => {
    if (given.some(isBusy)) return waitingResult
    const prepared = toArguments(metadata, given, convention)
    if ('refused' in prepared) return { value: prepared.refused }
    const key = `${metadata.id} ${JSON.stringify(prepared.values)}`
    const found = known.get(key)
    if (found !== undefined) return found
    let cells = waiting.get(key)
    if (cells === undefined) {
      cells = new Map()
      waiting.set(key, cells)
      if (queue.length === 0) setTimeout(() => void send(), 0)
      queue.push({ key, call: functionCall(metadata, prepared.values, errorsAllowed) })
      onWaiting(waiting.size)
    }
    if (cell !== undefined) cells.set(`${cell.sheetId} ${cell.row} ${cell.col}`, cell)
    return waitingResult
  }

  return {
    call,
    forget() {
      generation++
      remembered = 0
      known.clear()
    },
    asked,
    get waiting() {
      return waiting.size
    },
  }
}

const isBusy = (argument: EngineArgument): boolean =>
  Array.isArray(argument) ? argument.some((row: readonly unknown[]) => row.some(isBusyValue)) : isBusyValue(argument)
const isBusyValue = (value: unknown): boolean => isCellError(value) && value.error === '#BUSY!'

const functionCall = ({ id }: FunctionMetadata, values: readonly unknown[], errors: boolean): FunctionCall => ({
  id,
  arguments: values as readonly CallArgument[],
  accepts: { errors },
})

function fromRuntime(result: FunctionResult): Result {
  if (result.ok) return toResult({ returned: result.value })
  const { error, message } = result
  return { value: { error, ...(hasSentence(error) && message !== '' && { message }) } }
}

/** A sentence reaches the cell with these two errors only (custom-functions-errors). */
const hasSentence = (error: CellErrorText): boolean => error === '#VALUE!' || error === '#N/A'
