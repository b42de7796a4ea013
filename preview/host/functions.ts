import type { Json } from './json'
import type { Answer, Argument, ServerObject } from './server-object'
import { RichApiError } from './rich-api-error'
import type { Scalar } from './workbook-model'

/** A call of one custom function, as Excel makes it. */
export type FunctionCall = {
  /** As in the metadata, with as many arguments as are there; null for one that is left out. */
  readonly id: string
  readonly arguments: readonly CallArgument[]
  /** The cell that asks. */
  readonly address?: string
  readonly parameterAddresses?: readonly string[]
  /** What the metadata allows among the arguments: errors, and objects of data types. */
  readonly accepts?: { readonly errors?: boolean; readonly dataTypes?: boolean }
}

export type CallArgument = CellArgument | readonly (readonly CellArgument[])[]
export type CellArgument = Scalar | null | ErrorArgument | DataType

/** An error in a cell. */
export type ErrorArgument = { readonly error: CellErrorText }

export type CellErrorText = '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!' | '#NULL!' | '#NAME?' | '#REF!' | '#BUSY!'

/** An object that Excel keeps in a cell in the place of a plain value. A returned error has the type `Error`. */
export type DataType = {
  readonly type: string
  readonly basicValue: Scalar
  readonly numberFormat?: string
  readonly message?: string
  readonly errorType?: string
}

export type CellResult = Scalar | null | DataType
export type FunctionResult =
  | { readonly ok: true; readonly value: CellResult | readonly (readonly CellResult[])[] }
  /** The number is the one that the runtime of the pane gave; undefined when the pane never answered. */
  | {
      readonly ok: false
      readonly error: CellErrorText
      readonly message: string
      readonly errorCode: number | undefined
    }

export type Functions = {
  /** Calls functions in the pane. What is asked in one turn goes in one message. Every call gets its result in the end, an error when the time is over. */
  invoke(calls: readonly FunctionCall[], timeout?: number): Promise<FunctionResult[]>
  /** How many calls wait for their result. */
  readonly pending: number
  /** What the runtime in the pane talks to. */
  readonly service: ServerObject
  /** Done when the runtime in the pane takes calls. */
  readonly ready: Promise<void>
  close(): void
}

/** An entry of the message that brings invocations, actions and events to the pane. */
export type MessageEntry = {
  readonly category: number
  readonly type: number
  readonly target: string
  readonly message: Json
}

const invocation = { category: 1, type: 1000, target: '' } as const
const errorsAllowed = 4
const dataTypesAllowed = 8
const errorType = 'CustomFunctionError'
/** Resend in slices what was too large · send again after 200 ms · measure the duration at the end · wait at most 2 s. */
const enabledFeatures = [1, 2, 3, 4]
/** Excel itself waits for ever; here a call that is never answered must come to an end. */
const defaultTimeout = 60_000

/** What the cell shows for each number by which the runtime fails. */
const errorOfCode: Readonly<Record<number, CellErrorText>> = {
  0: '#VALUE!',
  1: '#N/A',
  2: '#VALUE!',
  3: '#VALUE!',
  4: '#VALUE!',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
}

/** Takes a function of the host that sends entries to the pane, once it listens. */
export function createFunctions(send: (entries: readonly MessageEntry[]) => void): Functions {
  const pending = new Map<number, (result: FunctionResult) => void>()
  let invocations = 0
  let queue: MessageEntry[] = []
  let announceReady: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    announceReady = resolve
  })

  const sendQueue = (): void => {
    const entries = queue
    queue = []
    void ready.then(() => send(entries))
  }

  const settle = (id: number, result: FunctionResult): void => {
    pending.get(id)?.(result)
    pending.delete(id)
  }

  const enqueue = (call: FunctionCall): { id: number; result: Promise<FunctionResult> } => {
    const id = ++invocations
    const flags = (call.accepts?.errors ? errorsAllowed : 0) | (call.accepts?.dataTypes ? dataTypesAllowed : 0)
    const message = [
      id,
      call.id,
      call.arguments.map((given) => encodeArgument(given, call)),
      call.address ?? null,
      flags,
      call.parameterAddresses ?? null,
    ]
    if (queue.length === 0) setTimeout(sendQueue, 0)
    queue.push({ ...invocation, message })
    return { id, result: new Promise((resolve) => pending.set(id, resolve)) }
  }

  const invoke = async (calls: readonly FunctionCall[], timeout = defaultTimeout): Promise<FunctionResult[]> => {
    const asked = calls.map(enqueue)
    const timer = setTimeout(() => {
      for (const { id } of asked)
        settle(id, { ok: false, error: '#BUSY!', message: 'The pane gave no result in time.', errorCode: undefined })
    }, timeout)
    const results = await Promise.all(asked.map(({ result }) => result))
    clearTimeout(timer)
    return results
  }

  const service: ServerObject = {
    className: 'CustomFunctions',
    methods: {
      _GetEnabledFeatures: (): Answer => enabledFeatures,
      _SetOsfControlContainerReadyForCustomFunctions: () => {
        announceReady()
        return null
      },
      // One list for each result: [number, true, value, …] or [number, false, message, code, …].
      SetInvocationArrayResults: (results) => {
        for (const result of listOf(results)) {
          if (!Array.isArray(result)) return malformed()
          const [id, ok, value, code] = result as readonly Json[]
          settle(Number(id), ok === true ? success(value) : failure(value, code))
        }
        return null
      },
      // The same for a host that does not claim CustomFunctions 1.7.
      SetInvocationResults: (results) => {
        for (const result of listOf(results)) {
          const { id, failed, value, errorCode } = result as Readonly<Record<string, Json>>
          settle(Number(id), failed === true ? failure(value, errorCode) : success(value))
        }
        return null
      },
    },
  }

  return {
    invoke,
    get pending() {
      return pending.size
    },
    service,
    ready,
    close() {
      for (const id of [...pending.keys()])
        settle(id, { ok: false, error: '#BUSY!', message: 'The pane is closed.', errorCode: undefined })
    },
  }
}

const listOf = (given: Argument | undefined): readonly Argument[] =>
  Array.isArray(given) ? (given as readonly Argument[]) : malformed()

function malformed(): never {
  throw new RichApiError('InvalidArgument', 'The results of the functions cannot be read.')
}

const success = (value: Json | undefined): FunctionResult => ({ ok: true, value: (value ?? null) as CellResult })

const failure = (message: Json | undefined, code: Json | undefined): FunctionResult => ({
  ok: false,
  error: errorOfCode[Number(code)] ?? '#VALUE!',
  message: typeof message === 'string' ? message : '',
  errorCode: Number(code),
})

function encodeArgument(given: CallArgument, call: FunctionCall): Json {
  return isMatrix(given) ? given.map((row) => row.map((cell) => encodeCell(cell, call))) : encodeCell(given, call)
}

const isMatrix = (given: CallArgument): given is readonly (readonly CellArgument[])[] => Array.isArray(given)

function encodeCell(cell: CellArgument, { id, accepts = {} }: FunctionCall): Json {
  if (typeof cell !== 'object' || cell === null) return cell
  if ('error' in cell ? accepts.errors !== true : accepts.dataTypes !== true) {
    throw new Error(`${id} does not accept ${'error' in cell ? 'errors' : 'data types'}: Excel would not call it.`)
  }
  const encoded: Json = 'error' in cell ? { type: errorType, code: cell.error } : { ...cell }
  return accepts.dataTypes === true ? { value: JSON.stringify(encoded) } : encoded
}
