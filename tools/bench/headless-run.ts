import * as o from '@odoo/o-spreadsheet'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calculateWorkbook } from '../../preview/engine/calculate-workbook'
import { prepareSpreadsheet } from '../../preview/engine/spreadsheet'
import { readWorkbookFile } from '../../preview/xlsx/workbook-file'
import { loadBundle } from '../../preview/command/bundle'
import { editedSubsidy, invocation, invocationCount, lastSubsidy, type PreviewWork } from './preview-work'

/** One turn of the headless calculation, in a process of its own: `node --expose-gc --import tsx headless-run.ts sample.xlsx large.xlsx edited.xlsx`. */
const [samplePath = '', largePath = '', editedPath = ''] = process.argv.slice(2)

const bundle = loadBundle(join(__dirname, '..', '..', 'dist'))
let firstResult: number | undefined
const spreadsheet = prepareSpreadsheet(o, 'KMO', bundle.table, (metadata, given, cell) => {
  const result = bundle.call(metadata, given, cell)
  firstResult ??= performance.now()
  return result
})

function calculated(path: string, started: number) {
  firstResult = undefined
  const file = readWorkbookFile(readFileSync(path))
  const opened = performance.now() - started
  const workbook = calculateWorkbook(file.workbook, spreadsheet)
  const whole = performance.now() - started
  if (firstResult === undefined) throw new Error(`${path} has no KMO formula.`)
  return { kept: { file, workbook }, opened, firstResult: firstResult - started, calculated: whole }
}

/** Memory in use, in MB, with what was calculated still held. */
function memory(kept: unknown): number {
  if (globalThis.gc === undefined) throw new Error('Node was started without --expose-gc.')
  globalThis.gc()
  const used = process.memoryUsage().heapUsed / 1_000_000
  if (kept === undefined) throw new Error('Nothing was kept.')
  return used
}

// The clock of a process begins when it is started, as that of a page does.
const sample = calculated(samplePath, 0)
const sampleMemory = memory(sample.kept)

const subsidy = bundle.table.functions.find(({ id }) => id === 'SUBSIDY')!
const invoking = performance.now()
let last: ReturnType<typeof bundle.call> | undefined
for (let index = 0; index < invocationCount; index++) last = bundle.call(subsidy, invocation(index), undefined)
const invocations = performance.now() - invoking
if (last === undefined || !('value' in last) || last.value !== lastSubsidy)
  throw new Error(`The last call gave ${JSON.stringify(last)}.`)

const large = calculated(largePath, performance.now())
const largeMemory = memory(large.kept)

const edited = calculated(editedPath, performance.now())
const followed = edited.kept.workbook.results[0]?.find(({ row, column }) => row === 1 && column === 5)?.value
if (followed !== editedSubsidy) throw new Error(`The subsidy after the edit is ${String(followed)}.`)

const work: PreviewWork = {
  sampleOpened: sample.opened,
  sampleFirstResult: sample.firstResult,
  sampleCalculated: sample.calculated,
  sampleMemory,
  invocations,
  largeOpened: large.opened,
  largeFirstResult: large.firstResult,
  largeCalculated: large.calculated,
  largeMemory,
  edit: edited.calculated,
}
console.log(JSON.stringify(work))
