import * as o from '@odoo/o-spreadsheet'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf, columnCount, columnName, contains, type Area } from '../engine/address'
import { calculateWorkbook, type CalculatedWorkbook } from '../engine/calculate-workbook'
import { isCellError } from '../engine/cell-value'
import { dateSystem } from '../engine/date-system'
import type { SheetPosition } from '../engine/formula-cells'
import { prepareSpreadsheet } from '../engine/spreadsheet'
import { addSheet } from '../xlsx/add-sheet'
import { WorkbookProblem } from '../xlsx/problem'
import { packWorkbookFile, readWorkbookFile, type WorkbookFile } from '../xlsx/workbook-file'
import { writeResults } from '../xlsx/write-results'
import { loadBundle, type FunctionBundle } from './bundle'
import { calculatePlan, planValues } from './calculate-plan'
import { csvOutput, jsonOutput } from './data-output'
import { readInput, refuseSameFile, writeOutput } from './files'
import { findSize } from './find-size'
import { readOptions, usage, type Options } from './options'
import { outputColumns, type OutputColumn } from './plan-output'
import type { FoundPlan } from './plan-reading'
import { sheetViews, type ShownCell, type SheetView } from './sheet-view'
import { terminalTable } from './terminal-table'

/** As the manifest has it. */
const namespace = 'KMO'
const builtFunctions = join(__dirname, '..', '..', 'dist')

export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Characters on a line; as many as needed when the output goes to a file. */
  readonly width: number
}

/** The command: `calculate plan.xlsx`. Gives its exit code; whatever goes wrong with a file is one sentence. */
export function calculate(given: readonly string[], terminal: Terminal, functionsFolder = builtFunctions): number {
  try {
    const options = readOptions(given)
    if (options === undefined) terminal.out(usage)
    else run(options, terminal, functionsFolder)
    return 0
  } catch (problem) {
    if (problem instanceof WorkbookProblem) {
      terminal.err(`${problem.message}\n`)
      return 1
    }
    // A fault of ours: the whole of it, for whoever repairs it.
    terminal.err(
      `Deze werkmap kan niet worden berekend, door een fout in dit programma: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`,
    )
    return 2
  }
}

function run(options: Options, terminal: Terminal, functionsFolder: string): void {
  if (!existsSync(join(functionsFolder, 'functions.js')))
    throw new WorkbookProblem('De functies zijn nog niet gebouwd: voer eerst npm run build uit.')
  const bytes = readInput(options.input)
  if (options.out !== undefined) refuseSameFile(options.input, options.out)

  const bundle = loadBundle(functionsFolder)
  const file = readWorkbookFile(bytes)
  const calculated = calculateWorkbook(file.workbook, prepareSpreadsheet(o, namespace, bundle.table, bundle.call))
  const shown = showPlan(options, file, calculated, bundle, terminal)

  const columns = outputColumns(shown.headers, shown.rows, shown.withTotals)
  terminal.out(output(options.format, columns, terminal.width))
  report(calculated, terminal)
  if (options.out !== undefined) write(options.out, file, calculated, shown, terminal)
}

type Shown = {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly ShownCell[])[]
  readonly withTotals: boolean
  /** Set for a plan without formulas of ours: its result goes on a sheet of its own. */
  readonly isNew: boolean
}

function showPlan(
  options: Options,
  { workbook }: WorkbookFile,
  calculated: CalculatedWorkbook,
  bundle: FunctionBundle,
  terminal: Terminal,
): Shown {
  const all = sheetViews(calculated)
  const asked = options.sheet === undefined ? undefined : sheetNamed(all, options.sheet)
  const custom = calculated.customFormulas.filter(({ sheet }) => asked === undefined || sheet === asked.index)
  // A sheet with formulas of ours is shown before any other.
  const withCustom = all.filter(({ index }) => custom.some(({ sheet }) => sheet === index))
  const searched = asked ? [asked] : [...withCustom, ...all.filter((sheet) => !withCustom.includes(sheet))]
  const plan = bundle.planReading().findPlan(searched, { isAskedFor: asked !== undefined })

  if (custom.length > 0) {
    const own =
      plan &&
      (asked !== undefined ||
        custom.some((cell) => cell.sheet === plan.sheet.index && contains(plan.area, cell)) ||
        withCustom.length === 0)
        ? plan
        : undefined
    if (own) return shownArea(own.sheet, own.area, own.totalsRow)
    const [first] = withCustom
    if (first) return wholeSheet(first)
  }
  if (plan === undefined) {
    const where = asked ? `Op blad ${asked.name}` : 'In deze werkmap'
    throw new WorkbookProblem(
      `${where} staat geen plan: een rij met hoofdingen voor de kost (Kost, Prijs, Bedrag …) en voor de start of de aanvraag (Start, Aanvraag …) is nodig.`,
    )
  }
  return calculatedPlan(plan, options, all, workbook, bundle, terminal)
}

function sheetNamed(sheets: readonly SheetView[], name: string): SheetView {
  const found = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  if (found === undefined)
    throw new WorkbookProblem(
      `Er is geen blad “${name}”; deze werkmap heeft ${sheets.map((sheet) => sheet.name).join(', ')}.`,
    )
  return found
}

/** A sheet without a plan: all of it, its columns named as Excel names them. */
function wholeSheet(sheet: SheetView): Shown {
  const columns = Array.from({ length: sheet.lastColumn + 1 }, (_, column) => column)
  const rows = Array.from({ length: sheet.lastRow + 1 }, (_, row) =>
    columns.map((column) => sheet.at({ row, column })),
  ).filter(isFilled)
  const used = columns.filter((column) => rows.some((row) => isFilled([row[column]!])))
  return {
    headers: used.map(columnName),
    rows: rows.map((row) => used.map((column) => row[column]!)),
    withTotals: false,
    isNew: false,
  }
}

const isFilled = (row: readonly ShownCell[]): boolean => row.some(({ value }) => value !== null && value !== '')

/** A plan as it stands on its sheet, formulas calculated. */
function shownArea(sheet: SheetView, area: Area, totalsRow: number | undefined): Shown {
  const cells = (row: number) =>
    Array.from({ length: columnCount(area) }, (_, index) => sheet.at({ row, column: area.left + index }))
  const numbers = Array.from({ length: area.bottom - area.top }, (_, index) => area.top + 1 + index)
  if (totalsRow !== undefined) numbers.push(totalsRow)
  const rows = numbers.map(cells).filter(isFilled)
  return { headers: cells(area.top).map(headerText), rows, withTotals: totalsRow === undefined, isNew: false }
}

const headerText = ({ value }: ShownCell): string =>
  value === null ? '' : isCellError(value) ? value.error : String(value).replace(/\s+/g, ' ').trim()

/** A plan without formulas of ours, calculated as KMO.PLAN does. */
function calculatedPlan(
  plan: FoundPlan,
  options: Options,
  sheets: readonly SheetView[],
  workbook: WorkbookFile['workbook'],
  bundle: FunctionBundle,
  terminal: Terminal,
): Shown {
  const reading = bundle.planReading()
  if (options.size !== undefined && !reading.isSize(options.size))
    throw new WorkbookProblem(`--size is klein, middelgroot of groot, niet “${options.size}”.`)
  const found = reading.readTable(planValues(plan)).saysItsSizes
    ? { size: undefined, from: 'de kolom van het plan' }
    : findSize(sheets, workbook, reading)
  if (found && options.size !== undefined) terminal.err(`De grootte komt uit ${found.from}; --size is niet gebruikt.\n`)
  const size = found ? found.size : options.size
  if (found === undefined && size === undefined) {
    throw new WorkbookProblem(
      'De grootte van de onderneming staat niet in de werkmap: voeg een kolom Grootte toe, of geef --size klein of --size middelgroot.',
    )
  }
  const [headers = [], ...results] = calculatePlan(bundle, plan, size)
  const own = shownArea(plan.sheet, plan.area, undefined)
  const rows = Array.from({ length: plan.area.bottom - plan.area.top }, (_, index) => {
    const row = plan.area.top + 1 + index
    const given = Array.from({ length: columnCount(plan.area) }, (_, column) =>
      plan.sheet.at({ row, column: plan.area.left + column }),
    )
    return [...given, ...(results[index] ?? [])]
  }).filter(isFilled)
  return { headers: [...own.headers, ...headers.map(headerText)], rows, withTotals: true, isNew: true }
}

function output(format: Options['format'], columns: readonly OutputColumn[], width: number): string {
  if (format === 'json') return jsonOutput(columns)
  return format === 'csv' ? csvOutput(columns) : terminalTable(columns, width)
}

const namedInReport = 5

/** What the reader of a table has to know about it, one line each. */
function report(calculated: CalculatedWorkbook, terminal: Terminal): void {
  const { workbook, notCalculated, cutToOneValue, customFormulas, results } = calculated
  const place = ({ sheet, row, column }: SheetPosition) =>
    `${workbook.sheets[sheet]!.name}!${addressOf({ row, column })}`
  const list = (items: readonly string[]) =>
    items.slice(0, namedInReport).join(', ') + (items.length > namedInReport ? ' …' : '')
  const counted = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`)
  if (notCalculated.length > 0) {
    const cells = counted(
      notCalculated.length,
      'cel is niet berekend en houdt haar waarde',
      'cellen zijn niet berekend en houden hun waarde',
    )
    terminal.err(`${cells} uit het bestand: ${list(notCalculated.map((one) => `${place(one)} (${one.because})`))}.\n`)
  }
  if (cutToOneValue.length > 0) {
    terminal.err(
      `Toont enkel de eerste waarde van een tabel, zoals in Excel na =@: ${list(cutToOneValue.map(place))}. Voer de formule in Excel opnieuw in.\n`,
    )
  }
  const found = results.flatMap((own, sheet) =>
    own.flatMap(({ value, ...position }) =>
      isCellError(value) ? [{ value, where: place({ ...position, sheet }) }] : [],
    ),
  )
  const custom = found.length === 0 ? new Set() : new Set(customFormulas.map(place))
  const errors = found.flatMap(({ value: { error, message }, where }) =>
    custom.has(where) ? [`${where} ${error}${message === undefined ? '' : ` (${message})`}`] : [],
  )
  if (errors.length > 0)
    terminal.err(
      `${counted(errors.length, 'KMO-formule geeft een fout', 'KMO-formules geven een fout')}: ${list(errors)}.\n`,
    )
}

function write(
  path: string,
  file: WorkbookFile,
  calculated: CalculatedWorkbook,
  shown: Shown,
  terminal: Terminal,
): void {
  const parts = writeResults(file, calculated.results)
  let added = ''
  if (shown.isNew) {
    const dates = dateSystem(file.workbook.date1904)
    const cells = shown.rows.map((row) =>
      row.map(({ value, format }) => ({
        value: dates.write(value, format, format),
        ...(typeof value === 'number' && format !== 'General' && { numberFormat: format }),
      })),
    )
    const name = addSheet(file, parts, namespace, [shown.headers.map((value) => ({ value })), ...cells])
    added = `; het plan staat op het nieuwe blad ${name}`
  }
  writeOutput(path, packWorkbookFile(parts))
  terminal.err(`Geschreven: ${path}${added}.\n`)
}

if (require.main === module) {
  // Whoever reads only the first lines, as `head` does, may stop reading.
  process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EPIPE') throw problem
  })
  process.exitCode = calculate(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    width: process.stdout.isTTY ? process.stdout.columns : Infinity,
  })
}
