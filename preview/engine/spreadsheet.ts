import type { Area, Position } from './address'
import type { CellResult, EngineArgument, FunctionMetadata, FunctionTable } from './calling-convention'
import { classicErrors, isCellError, type CellValue } from './cell-value'
import type { DirectCall } from './direct-call'
import { single } from './formula/plain-formula'
import { isErrorText } from './formula/tokens'
import { correctFunctions } from './functions'
import { atMoment } from './functions/clock'
import { parameterAt } from './functions/limits'
import {
  fit,
  rangeParameter,
  valueParameter,
  type EngineInput,
  type OSpreadsheetModule,
  type Parameter,
  type Payload,
  type Registration,
} from './functions/registration'
import { circle, firstFailure, isFailure, markedText, valueMissing } from './functions/failures'
import { withFacts, type SheetFacts } from './functions/sheet-facts'
import { defaultLanguage, locales, type Language } from './locale'
import { spillArea } from './spill-area'

/** A cell in the terms of the engine. */
export type EnginePosition = { readonly sheetId: string; readonly row: number; readonly col: number }

/** Calls a custom function for a cell; an asynchronous caller answers #BUSY! until it knows better, and then calculates that cell again. */
export type CallFunction = (
  metadata: FunctionMetadata,
  given: readonly EngineArgument[],
  cell: EnginePosition | undefined,
) => CellResult | CellResult[][]

/** What a cell is given: a formula without `=`, a value with the format that results take over, or nothing where a formula should have had a value. */
export type CellContent =
  { readonly formula: string } | { readonly value: CellValue; readonly format?: string } | 'missing'
export type SheetContent = {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly cells: ReadonlyMap<string, CellContent>
  /** What the functions have to know of a sheet of a file beside its cells. */
  readonly facts?: SheetFacts
}

export type CalculatedCell = {
  readonly value: CellValue
  readonly numberFormat?: string
  /** Set when the engine could not calculate the cell: it is on a circle or rests on one, or something in it is beyond the engine. */
  readonly failed?: 'circle' | 'unknown'
  /** Where the error of this cell comes from. */
  readonly errorFrom?: Position & { readonly sheet: number }
}

export type Calculation = {
  readonly cell: (sheet: number, position: Position) => CalculatedCell
  /** What the result of a formula covers, when it is more than its own cell. */
  readonly spill: (sheet: number, position: Position) => Area | undefined
  /** Gives cells a new content and calculates again. */
  readonly replace: (changes: readonly (Position & { readonly sheet: number; readonly content: CellContent })[]) => void
}

export type Spreadsheet = {
  /** The engine's name for a function as a file has it, without `_xlfn.`. */
  readonly functionNamed: (stored: string) => string | undefined
  /** Whether an argument takes a range as it is. */
  readonly takesRange: (name: string, argument: number) => boolean
  readonly isCustom: (name: string) => boolean
  /** Whether a custom function answers with a table rather than one value. */
  readonly answersWithTable: (name: string) => boolean
  /** Calls a custom function on values, without a sheet; undefined where only the engine knows what the cell shows. */
  readonly callDirectly: (call: DirectCall) => CalculatedCell | undefined
  readonly sheetReference: (name: string) => string
  readonly calculate: (sheets: readonly SheetContent[], way?: Way) => Calculation
}

/** How sheets are calculated. */
export type Way = {
  /** Where the clock stands, in the day count of 1900; left out, at the moment of the calculation. */
  readonly moment?: number | undefined
  /** Left out, the one of Flanders. */
  readonly language?: Language
}

export { fit } from './functions/registration'

const rowHeight = 23
/** Errors of Excel that the engine would take for text. */
const excelErrors = [
  '#VALUE!',
  '#REF!',
  '#BUSY!',
  '#CALC!',
  '#SPILL!',
  '#NULL!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
]
/** Prepares the engine: our functions in its list, Excel's errors and rounding. The list is the module's: the last table given counts. */
export function prepareSpreadsheet(
  o: OSpreadsheetModule,
  namespace: string,
  table: FunctionTable,
  call: CallFunction,
): Spreadsheet {
  Object.assign(o.CellErrorType, { GenericError: '#VALUE!', InvalidReference: '#REF!' })
  for (const error of [...excelErrors, ...classicErrors]) {
    o.registries.errorTypes.add(error)
    o.registries.errorTypes.add(markedText(error))
  }
  o.registries.errorTypes.add(valueMissing)
  const registry = o.registries.functionRegistry
  correctFunctions(o)
  registry.replace(single, singleValue)
  // As a function in a file, as a sign behind a cell when it is typed.
  registry.replace('ANCHORARRAY', spilledRange)
  registry.replace('SPILLED.RANGE', spilledRange)
  registry.replace(fit, fittedValue)

  const customNames = new Map<string, string>()
  const custom = new Map<string, FunctionMetadata>()
  for (const metadata of table.functions) {
    const name = `${namespace}.${metadata.name}`.toUpperCase()
    registry.replace(
      name,
      registration(
        namespace,
        metadata,
        (given, cell) => call(metadata, given, cell),
        (value) => o.helpers.isEvaluationError(value),
      ),
    )
    custom.set(name, metadata)
    // As typed, as Excel stores it, and as LibreOffice stores it, which differs in capitals only.
    customNames.set(name, name)
    customNames.set(`_xldudf_${namespace}_${metadata.name.replace(/\./g, '_')}`.toUpperCase(), name)
  }

  return {
    functionNamed(stored) {
      const name = stored.toUpperCase()
      // What the engine calls CONCAT is the sign &; the function of that name joins ranges.
      if (name === 'CONCAT') return 'CONCATENATE'
      // To the engine LOG10 is a cell; a logarithm without a base is the one of 10.
      if (name === 'LOG10') return 'LOG'
      return customNames.get(name) ?? (registry.contains(name) ? name : undefined)
    },
    takesRange(name, argument) {
      return parameterAt(registry.get(name).args, argument)?.type.some((type) => type.startsWith('RANGE')) === true
    },
    isCustom: (name) => custom.has(name),
    answersWithTable: (name) => custom.get(name)?.result?.dimensionality === 'matrix',
    callDirectly({ name, given }) {
      const metadata = custom.get(name)
      if (metadata === undefined || !takesArguments(metadata, given.length)) return undefined
      const result = call(metadata, given, undefined)
      // An error has a place that it comes from, and a table takes room on its sheet.
      return Array.isArray(result) || isCellError(result.value) ? undefined : result
    },
    sheetReference: (name) =>
      /^[\p{L}_][\p{L}\d_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
        ? name
        : `'${name.replaceAll("'", "''")}'`,
    calculate: (sheets, way = {}) => calculation(o, sheets, way),
  }
}

/** Whether a formula with so many arguments is one that Excel lets anyone type. */
const takesArguments = ({ parameters, result }: FunctionMetadata, count: number): boolean =>
  result?.dimensionality !== 'matrix' &&
  count <= parameters.length &&
  parameters.every(({ repeating, optional }, index) => repeating !== true && (optional === true || index < count))

function calculation(
  o: OSpreadsheetModule,
  sheets: readonly SheetContent[],
  { moment, language = defaultLanguage }: Way,
): Calculation {
  const facts = new Map(sheets.flatMap((sheet, index) => (sheet.facts ? [[sheetId(index), sheet.facts] as const] : [])))
  const calculated = <T>(work: () => T): T => atMoment(moment, () => withFacts(facts, () => quietly(work)))
  const model = calculated(() => {
    const data = o.helpers.createEmptyWorkbookData()
    const formats: string[] = []
    const contents = sheets.map((sheet) => contentOf(sheet, formats))
    return new o.Model({
      ...data,
      settings: { ...data.settings, locale: locales[language] },
      formats: Object.fromEntries(formats.map((format, index) => [index + 1, format])),
      sheets: sheets.map(({ name }, index) => ({
        ...o.helpers.createEmptySheet(sheetId(index), name),
        ...contents[index],
      })),
    })
  })
  const positionOf = (sheet: number, { row, column }: Position) => ({ sheetId: sheetId(sheet), row, col: column })
  return {
    cell(sheet, position) {
      const evaluated = model.getters.getEvaluatedCell(positionOf(sheet, position))
      const {
        value,
        format,
        message,
        errorOriginPosition: origin,
      } = evaluated as typeof evaluated & {
        message?: string
        errorOriginPosition?: { sheetId: string; row: number; col: number }
      }
      const numberFormat = format === undefined ? {} : { numberFormat: format }
      if (evaluated.type !== 'error' || typeof value !== 'string') return { value, ...numberFormat }
      const sentence = message === undefined ? '' : String(message)
      return {
        value: { error: value, ...(sentence !== '' && { message: sentence }) },
        ...(isFailure({ value, message: sentence }) && {
          failed: value === circle ? ('circle' as const) : ('unknown' as const),
        }),
        ...(origin && { errorFrom: { sheet: sheetIndex(origin.sheetId), row: origin.row, column: origin.col } }),
      }
    },
    spill(sheet, position) {
      return spillArea(model.getters, positionOf(sheet, position))
    },
    replace(changes) {
      calculated(() => {
        for (const { sheet, content, ...position } of changes) {
          model.dispatch('UPDATE_CELL', {
            ...positionOf(sheet, position),
            content: textOf(content),
            ...formatIn(content),
          })
        }
        model.dispatch('EVALUATE_CELLS')
      })
    },
  }
}

/** A sheet as the engine takes it, its formats numbered from 1 in a list. Every row with something in it has its height, or the engine would measure each text. */
function contentOf({ rows: rowNumber, columns: colNumber, cells: contents }: SheetContent, known: string[]) {
  const cells: Record<string, string> = {}
  const formats: Record<string, number> = {}
  for (const [address, content] of contents) {
    cells[address] = textOf(content)
    const { format } = formatIn(content)
    if (format !== undefined) formats[address] = known.indexOf(format) + 1 || known.push(format)
  }
  const rows = Object.fromEntries([...contents.keys()].map((address) => [rowOf(address), { size: rowHeight }]))
  return { rowNumber, colNumber, cells, formats, rows }
}

const rowOf = (address: string): number => Number(/\d+$/.exec(address)?.[0]) - 1
const sheetId = (index: number): string => `sheet${index}`
const sheetIndex = (id: string): number => Number(id.slice('sheet'.length))

const formatIn = (content: CellContent): { readonly format?: string } =>
  content !== 'missing' && 'format' in content ? { format: content.format } : {}

/** A content in the engine's own notation; the apostrophe keeps a text a text, also one that reads like a date. */
function textOf(content: CellContent): string {
  if (content === 'missing') return valueMissing
  if ('formula' in content) return `=${content.formula}`
  const { value } = content
  if (value === null) return ''
  if (isCellError(value)) return value.error
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return String(value)
  // The engine would take it for an error.
  return isErrorText(value) ? markedText(value) : `'${value}`
}

/** The engine reports its own work on the console, where a table may be on its way to a file. */
function quietly<T>(work: () => T): T {
  const { debug, log, warn, error } = console
  const silent = () => undefined
  Object.assign(console, { debug: silent, log: silent, warn: silent, error: silent })
  try {
    return work()
  } finally {
    Object.assign(console, { debug, log, warn, error })
  }
}

/** A function of ours in the engine's terms: matrices are columns first, errors are texts with a sentence beside them. */
function registration(
  category: string,
  { description = '', parameters }: FunctionMetadata,
  call: (given: readonly EngineArgument[], cell: EnginePosition | undefined) => CellResult | CellResult[][],
  isError: (value: Payload['value']) => boolean,
): Registration {
  const cellValue = (payload: Payload | undefined): CellValue => {
    const value = payload?.value ?? null
    return isError(value)
      ? { error: String(value), ...(payload?.message !== undefined && { message: String(payload.message) }) }
      : value
  }
  const argument = (input: EngineInput): EngineArgument => {
    if (input === undefined) return undefined
    return Array.isArray(input) ? transposed(input).map((row) => row.map(cellValue)) : cellValue(input)
  }
  return {
    description,
    category,
    isExported: true,
    args: parameters.map((parameter): Parameter => {
      const range = parameter.dimensionality === 'matrix'
      return {
        name: parameter.name,
        description: parameter.description ?? '',
        // A range parameter takes one value too: the calling convention makes it a range of one cell.
        type: range ? ['ANY', 'RANGE<ANY>'] : ['ANY'],
        acceptErrors: true,
        acceptMatrix: range,
        acceptMatrixOnly: false,
        ...(parameter.optional === true && { optional: true }),
        ...(parameter.repeating === true && { repeating: true }),
      }
    }),
    compute(...inputs) {
      // What the engine failed on is no error of Excel: a function that explains errors would explain this one.
      const failure = firstFailure(inputs)
      if (failure !== undefined) return failure
      const result = call(inputs.map(argument), this.__originCellPosition)
      return Array.isArray(result) ? transposed(result.map((row) => row.map(payloadOf))) : payloadOf(result)
    },
  }
}

function payloadOf({ value, numberFormat }: CellResult): Payload {
  if (isCellError(value)) return { value: value.error, ...(value.message !== undefined && { message: value.message }) }
  return { value, ...(numberFormat !== undefined && { format: numberFormat }) }
}

function transposed<T>(lines: readonly (readonly T[])[]): T[][] {
  const length = lines[0]?.length ?? 0
  return Array.from({ length }, (_, index) => lines.map((line) => line[index] as T))
}

const notAvailable: Payload = { value: '#N/A' }

/** Excel's implicit intersection: of a column the cell in the formula's row, of a row the cell in its column. */
const singleValue: Registration = {
  description: '',
  args: [rangeParameter('value')],
  hidden: true,
  compute(input) {
    if (!Array.isArray(input)) return input ?? { value: null }
    const columns = input
    const first = columns[0]?.[0]
    const here = this.__originCellPosition
    const rowCount = columns[0]?.length ?? 0
    if (columns.length * rowCount <= 1 || first?.position === undefined || here === undefined)
      return first ?? { value: null }
    const row = here.row - first.position.row
    const column = here.col - first.position.col
    const found = columns.length === 1 ? columns[0]?.[row] : rowCount === 1 ? columns[column]?.[0] : undefined
    return found ?? { value: '#VALUE!' }
  },
}

/** What an array formula covers, `A1#`. The engine's own looks for it on the sheet of the formula that asks. */
const spilledRange: Registration = {
  description: '',
  args: [rangeParameter('reference')],
  hidden: true,
  compute(input) {
    const anchor = Array.isArray(input) ? input[0]?.[0] : input
    const at = anchor?.position
    if (at === undefined) return { value: '#REF!' }
    const here = this.__originCellPosition
    if (here) this.updateDependencies?.(here)
    const zone = spillArea(this.getters, at)
    // A result of one value is its own range.
    if (zone === undefined) return anchor ?? { value: '#REF!' }
    if (here) this.addDependencies?.(here, [this.getters.getRangeFromZone(at.sheetId, zone)])
    return Array.from({ length: zone.right - zone.left + 1 }, (_, column) =>
      Array.from({ length: zone.bottom - zone.top + 1 }, (__, row) =>
        this.getFormulaResult({ sheetId: at.sheetId, col: zone.left + column, row: zone.top + row }),
      ),
    )
  },
}

/** An array formula's area: one value fills it, one row or column is repeated, what falls short is #N/A. */
const fittedValue: Registration = {
  description: '',
  args: [rangeParameter('value'), valueParameter('rows'), valueParameter('columns')],
  hidden: true,
  compute(input, rowsInput, columnsInput) {
    const columns = Array.isArray(input) ? input : [[input ?? { value: null }]]
    const rowCount = columns[0]?.length ?? 0
    const wanted = { rows: Number((rowsInput as Payload).value), columns: Number((columnsInput as Payload).value) }
    // One value is no range to the engine, which then knows where an error comes from.
    if (wanted.rows === 1 && wanted.columns === 1) return columns[0]?.[0] ?? notAvailable
    const pick = (list: readonly unknown[], index: number) => (list.length === 1 ? 0 : index)
    return Array.from({ length: wanted.columns }, (_, column) =>
      Array.from({ length: wanted.rows }, (_, row) => {
        const from = columns[pick(columns, column)]
        return from?.[rowCount === 1 ? 0 : row] ?? notAvailable
      }),
    )
  },
}
