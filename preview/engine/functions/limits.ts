import { numberOf } from './number-function'
import {
  beyondEngine,
  scalar,
  type EngineInput,
  type OSpreadsheetModule,
  type Parameter,
  type Payload,
} from './registration'

/** What one formula may make: as many cells as a workbook may hold. */
export const mostCells = 1_000_000
/** Characters in a cell of Excel; a longer text is #VALUE!. */
export const mostCharacters = 32_767

const rows = (input: EngineInput): number => (Array.isArray(input) ? (input[0]?.length ?? 0) : 1)
const columns = (input: EngineInput): number => (Array.isArray(input) ? input.length : 1)
const cells = (input: EngineInput): number => rows(input) * columns(input)
const most = (inputs: readonly EngineInput[], size: (input: EngineInput) => number): number =>
  inputs.reduce((largest: number, input) => Math.max(largest, size(input)), 1)
const sum = (inputs: readonly EngineInput[], size: (input: EngineInput) => number): number =>
  inputs.reduce((total: number, input) => total + size(input), 0)

/** Cells that a function makes, or turns that it takes, as far as its arguments tell. */
type Size = (inputs: readonly EngineInput[], number: (argument: number, standard: number) => number) => number

const byRowsAndColumns: Size = (_, number) => number(0, 1) * number(1, 1)
const wrapped: Size = ([list], number) => cells(list) + number(1, 1)
const sizes: Readonly<Record<string, Size>> = {
  SEQUENCE: byRowsAndColumns,
  RANDARRAY: byRowsAndColumns,
  MUNIT: (_, number) => number(0, 1) ** 2,
  EXPAND: ([array], number) => number(1, rows(array)) * number(2, columns(array)),
  OFFSET: ([from], number) => number(3, rows(from)) * number(4, columns(from)),
  WRAPCOLS: wrapped,
  WRAPROWS: wrapped,
  CHOOSECOLS: ([array, ...chosen]) => rows(array) * sum(chosen, cells),
  CHOOSEROWS: ([array, ...chosen]) => columns(array) * sum(chosen, cells),
  HSTACK: (inputs) => most(inputs, rows) * sum(inputs, columns),
  VSTACK: (inputs) => sum(inputs, rows) * most(inputs, columns),
  MMULT: ([one, other]) => cells(one) * columns(other),
  MDETERM: ([array]) => rows(array) ** 3,
  MINVERSE: ([array]) => rows(array) ** 3,
  FREQUENCY: ([data, classes]) => cells(data) * cells(classes),
  TEXTSPLIT: ([text]) => (characters(text) / 2) ** 2,
  CUMIPMT: (_, number) => number(4, 1) - number(3, 1),
  CUMPRINC: (_, number) => number(4, 1) - number(3, 1),
  DB: (_, number) => number(3, 1),
  DDB: (_, number) => number(3, 1),
  VDB: (_, number) => number(4, 1),
}

const length = ({ value }: Payload): number => (value === null || value === undefined ? 0 : String(value).length)
const characters = (input: EngineInput): number =>
  input === undefined ? 0 : Array.isArray(input) ? sum(input.flat(), (cell) => length(cell as Payload)) : length(input)

/** Characters of the text that a function puts together. */
const texts: Readonly<Record<string, (inputs: readonly EngineInput[]) => number>> = {
  CONCATENATE: (inputs) => sum(inputs, characters),
  TEXTJOIN: ([sign, , ...inputs]) => sum(inputs, characters) + most([sign], characters) * (sum(inputs, cells) - 1),
  SUBSTITUTE([text, old, other]) {
    if ([text, old, other].some((input) => Array.isArray(input))) return 0
    const [whole, sought] = [String(scalar(text)?.value ?? ''), String(scalar(old)?.value ?? '')]
    return sought === '' ? whole.length : whole.length + (whole.split(sought).length - 1) * characters(other)
  },
}

const shortEnough = <T>(result: T | Payload): T | Payload =>
  !Array.isArray(result) && length(result as Payload) > mostCharacters ? { value: '#VALUE!' } : result

/** The parameter that an argument of a formula belongs to; the last ones may repeat. */
export function parameterAt(args: readonly Parameter[], argument: number): Parameter | undefined {
  const repeating = args.filter((one) => one.repeating === true).length
  if (argument < args.length || repeating === 0) return args[argument]
  return args[args.length - repeating + ((argument - args.length) % repeating)]
}

/**
 * Asks every function beforehand how much it will make: of its own, or by being repeated over the cells of its arguments. More than a
 * workbook can hold is beyond the engine.
 */
export function limitFunctions(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  for (const name of registry.getKeys()) {
    const { args } = registry.get(name)
    const compute = registry.mapping[name]!
    const [size, text] = [sizes[name], texts[name]]
    registry.mapping[name] = function (...inputs) {
      const isPlain = size === undefined && text === undefined && !inputs.some((input) => Array.isArray(input))
      if (isPlain) return shortEnough(compute.apply(this, inputs))
      const number = (argument: number, standard: number): number => {
        const given = inputs[argument] === undefined ? standard : numberOf(o, scalar(inputs[argument]), this.locale)
        return typeof given === 'number' ? Math.abs(given) : 0
      }
      const repeated = inputs.filter((_, index) => parameterAt(args, index)?.acceptMatrix !== true)
      const made = Math.max(most(repeated, rows) * most(repeated, columns), size?.(inputs, number) ?? 0)
      if (made > mostCells) return beyondEngine
      if ((text?.(inputs) ?? 0) > mostCharacters) return { value: '#VALUE!' }
      return shortEnough(compute.apply(this, inputs))
    }
  }
}
