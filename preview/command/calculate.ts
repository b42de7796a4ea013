import * as o from '@odoo/o-spreadsheet'
import { existsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { contains } from '../engine/address'
import { calculateWorkbook, type CalculatedWorkbook } from '../engine/calculate-workbook'
import { dateSystem } from '../engine/date-system'
import { prepareSpreadsheet } from '../engine/spreadsheet'
import { addSheet } from '../xlsx/add-sheet'
import { Budget } from '../xlsx/budget'
import { WorkbookProblem } from '../xlsx/problem'
import { packWorkbookFile, readWorkbookFile, type WorkbookFile } from '../xlsx/workbook-file'
import { writeResults } from '../xlsx/write-results'
import { loadBundle } from './bundle'
import { calculatePlan } from './calculate-plan'
import { calculationReport, reportSentences, type CalculationReport } from './calculation-report'
import { csvOutput, jsonOutput } from './data-output'
import { readInput, refuseSameFile, writeOutput } from './files'
import { findSize } from './find-size'
import { missingPlan } from './missing-plan'
import { readOptions, usage, type Options } from './options'
import { outputColumns, type OutputColumn } from './plan-output'
import { readQuestion, type PlanQuestion } from './plan-question'
import type { FoundPlan, PlanReading } from './plan-reading'
import { figuresBelowText, planReport } from './plan-report'
import { sheetViews, type SheetView } from './sheet-view'
import { planAsItStands, planValues, planWithResults, wholeSheet, type ShownTable } from './shown-table'
import { fitsScreen, terminalTable, wrap } from './terminal-table'
import { visibleText } from './visible-text'

/** As the manifest has it. */
const namespace = 'KMO'
const builtFunctions = join(__dirname, '..', '..', 'dist')

export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Characters on a line; as many as needed when the output goes to a file. */
  readonly width: number
}

/** Where the functions are, and which day it is, as 2026-11-28. */
export type Surroundings = { readonly functionsFolder: string; readonly today: string }

/** The command: `calculate plan.xlsx`. Gives its exit code; whatever goes wrong with a file is one sentence. */
export function calculate(given: readonly string[], { out, err, width }: Terminal, surroundings: Surroundings): number {
  // Whatever a file says, it says to a reader and not to the terminal.
  const terminal: Terminal = { out: (text) => out(visibleText(text)), err: (text) => err(visibleText(text)), width }
  try {
    const options = readOptions(given)
    if (options === undefined) terminal.out(usage)
    else run(options, terminal, surroundings)
    return 0
  } catch (problem) {
    if (problem instanceof WorkbookProblem) {
      terminal.err(`${problem.message}\n`)
      return 1
    }
    if (isPastMachine(problem)) {
      terminal.err('Deze werkmap is te groot of te ingewikkeld om te berekenen.\n')
      return 1
    }
    // A fault of ours: the whole of it, for whoever repairs it.
    terminal.err(
      `Deze werkmap kan niet worden berekend, door een fout in dit programma: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`,
    )
    return 2
  }
}

/** What a list, a text or the stack of the machine has no room for; by its words, for the functions run in a world with errors of its own. */
const pastMachine =
  /^(?:Maximum call stack size exceeded|(?:Map|Set) maximum size exceeded|Invalid (?:array|string|typed array) length|Array buffer allocation failed|Cannot create a string longer than)/
const isPastMachine = (problem: unknown): boolean =>
  typeof problem === 'object' && problem !== null && 'message' in problem && pastMachine.test(String(problem.message))

function run(options: Options, terminal: Terminal, { functionsFolder, today }: Surroundings): void {
  if (!existsSync(join(functionsFolder, 'functions.js')))
    throw new WorkbookProblem('De functies zijn nog niet gebouwd: voer eerst npm run build uit.')
  const bytes = readInput(options.input)
  if (options.out !== undefined) refuseSameFile(options.input, options.out)

  const bundle = loadBundle(functionsFolder)
  const reading = bundle.planReading()
  const question = readQuestion(options, reading, today)
  const budget = new Budget()
  const file = readWorkbookFile(bytes, budget)
  const calculated = calculateWorkbook(
    file.workbook,
    prepareSpreadsheet(o, namespace, bundle.table, bundle.call),
    budget,
  )
  const shown = showPlan({ options, question, file, calculated, reading, budget })

  const say = (sentences: readonly string[]): void => {
    for (const sentence of sentences) terminal.err(`${wrap(sentence, terminal.width).join('\n')}\n`)
  }
  say(shown.sentences)
  show(outputColumns(shown.table), calculationReport(calculated), options, terminal)
  say(reportSentences(calculated))
  if (options.out !== undefined) write(options.out, file, calculated, shown, terminal)
}

type Asked = {
  readonly options: Options
  readonly question: PlanQuestion
  readonly file: WorkbookFile
  readonly calculated: CalculatedWorkbook
  readonly reading: PlanReading
  readonly budget: Budget
}

type Shown = {
  readonly table: ShownTable
  /** What its reader has to know about it. */
  readonly sentences: readonly string[]
  /** Set for a plan without formulas of ours: its result goes on a sheet of its own. */
  readonly isNew: boolean
}

function showPlan(asked: Asked): Shown {
  const { options, question, calculated, reading, budget } = asked
  const all = sheetViews(calculated, budget)
  const only = options.sheet === undefined ? undefined : sheetNamed(all, options.sheet)
  const custom = calculated.customFormulas.filter(({ sheet }) => only === undefined || sheet === only.index)
  // A sheet with formulas of ours is shown before any other.
  const withCustom = all.filter(({ index }) => custom.some(({ sheet }) => sheet === index))
  const searched = only ? [only] : [...withCustom, ...all.filter((sheet) => !withCustom.includes(sheet))]
  const [first] = withCustom
  const named = first === undefined ? question.named : undefined
  const search = { isAskedFor: only !== undefined, named }
  const plan = reading.findPlan(searched, search)

  if (first !== undefined) {
    const isOwn =
      plan !== undefined &&
      (only !== undefined || custom.some((cell) => cell.sheet === plan.sheet.index && contains(plan.area, cell)))
    const table = isOwn ? planAsItStands(plan, reading.readKinds(planValues(plan))) : wholeSheet(first)
    const left = isOwn ? figuresBelowText(plan.figuresBelow) : []
    return { table, sentences: [...notUsed(options), ...left], isNew: false }
  }
  if (plan === undefined) throw new WorkbookProblem(missingPlan(searched, search, reading))
  return calculatedPlan(plan, all, asked)
}

function sheetNamed(sheets: readonly SheetView[], name: string): SheetView {
  const found = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  if (found === undefined)
    throw new WorkbookProblem(
      `Er is geen blad “${name}”; deze werkmap heeft ${sheets.map((sheet) => sheet.name).join(', ')}.`,
    )
  return found
}

/** Formulas of ours say themselves how they look at a plan. */
function notUsed({ size, asOf, headers }: Options): string[] {
  const given = [
    size !== undefined && '--size',
    asOf !== undefined && '--as-of',
    headers !== undefined && '--headers',
  ].filter((option) => option !== false)
  return given.length === 0 ? [] : [`Niet gebruikt, want hier staan KMO-formules: ${given.join(', ')}.`]
}

/** A plan without formulas of ours, calculated as KMO.PLAN does. */
function calculatedPlan(plan: FoundPlan, sheets: readonly SheetView[], asked: Asked): Shown {
  const { options, question, file, reading } = asked
  if (options.size !== undefined && !reading.isSize(options.size))
    throw new WorkbookProblem(`--size is klein, middelgroot of groot, niet “${options.size}”.`)
  const read = reading.readTable(planValues(plan), { named: question.named, headerRow: plan.area.top + 1 })
  const found = read.saysItsSizes
    ? { size: undefined, from: 'de kolom van het plan' }
    : findSize(plan, sheets, file.workbook, reading)
  const size = found ? found.size : options.size
  if (found === undefined && size === undefined) {
    const lacking = read.layout.found.some(({ column }) => column === 'applicant')
      ? 'De kolom met de grootte is niet in elke rij ingevuld: vul ze aan'
      : 'De grootte van de onderneming staat niet in de werkmap: voeg een kolom Grootte toe'
    throw new WorkbookProblem(`${lacking}, of geef --size klein of --size middelgroot.`)
  }
  const results = calculatePlan(read, { size, asOf: question.asOf }, reading)
  return {
    table: planWithResults(plan, read, results),
    sentences: [
      ...planReport(plan, read, question, reading),
      ...(found ? [sizeText(found, options.size !== undefined)] : []),
    ],
    isNew: true,
  }
}

const sizeText = ({ size, from }: { readonly size: string | undefined; readonly from: string }, isOverruled: boolean) =>
  `De grootte${size === undefined ? '' : ` (${size})`} komt uit ${from}${isOverruled ? '; --size is niet gebruikt' : ''}.`

function show(
  columns: readonly OutputColumn[],
  report: CalculationReport,
  { format }: Options,
  { out, err, width }: Terminal,
): void {
  if (format === 'json') return out(jsonOutput(columns, report))
  if (format === 'csv') return out(csvOutput(columns))
  const aside = fitsScreen(columns, width) ? [] : columns.filter(({ isAside }) => isAside)
  out(
    terminalTable(
      columns.filter((column) => !aside.includes(column)),
      width,
    ),
  )
  if (aside.length > 0)
    err(
      `${wrap(`Niet op dit scherm: ${aside.map(({ header }) => header).join(', ')}. Alles staat in --format csv en in --out.`, width).join('\n')}\n`,
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
    const { columns, rows } = shown.table
    const cells = rows.map((row) =>
      row.cells.map(({ value, format }) => ({
        value: dates.write(value, format, format),
        ...(typeof value === 'number' && format !== 'General' && { numberFormat: format }),
      })),
    )
    const name = addSheet(file, parts, namespace, [columns.map(({ header }) => ({ value: header })), ...cells])
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
  // Whoever watches over this process says where its sentences go.
  const sentences = Number(process.env['KMO_SENTENCES'] ?? process.stderr.fd)
  const terminal: Terminal = {
    out: (text) => process.stdout.write(text),
    err: (text) => writeSync(sentences, text),
    width: process.stdout.isTTY ? process.stdout.columns : Infinity,
  }
  const now = new Date()
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  process.exitCode = calculate(process.argv.slice(2), terminal, { functionsFolder: builtFunctions, today })
}
