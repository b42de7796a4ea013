import * as o from '@odoo/o-spreadsheet'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf, contains } from '../../preview/engine/address'
import { calculateWorkbook, type Result } from '../../preview/engine/calculate-workbook'
import { isCellError, sameValue, type CellValue } from '../../preview/engine/cell-value'
import { prepareSpreadsheet } from '../../preview/engine/spreadsheet'
import { addSheet } from '../../preview/xlsx/add-sheet'
import { cellGrid } from '../../preview/xlsx/cell-grid'
import { Package, type ReadonlyPackage } from '../../preview/xlsx/package'
import { WorkbookProblem } from '../../preview/xlsx/problem'
import { cellsOf, type Workbook } from '../../preview/xlsx/workbook'
import {
  packWorkbookFile,
  readWorkbookFile,
  relationshipsOf,
  relationshipsPart,
  type WorkbookFile,
} from '../../preview/xlsx/workbook-file'
import { writeResults } from '../../preview/xlsx/write-results'
import { packageFaults } from './package-faults'
import { pageInNode, savedByPage } from './page-in-node'
import { readElsewhere } from './second-reader'
import { sheetDifferences } from './sheet-differences'

/** What became of one workbook: read, calculated, written in several ways, and read back. */
export type RoundTrip = {
  readonly file: string
  /** The sentence with which it was refused. */
  readonly refused?: string
  readonly formulas: number
  readonly partsChanged: number
  readonly valuesChanged: number
  /** What is wrong in a written file and was not in the one that was read. */
  readonly faults: readonly string[]
}

/** The files that are written of one workbook, by the way in which they were. */
export type WrittenFiles = ReadonlyMap<string, Uint8Array>

type Results = readonly (readonly Result[])[]

const spreadsheet = prepareSpreadsheet(o, 'KMO', { functions: [] }, () => ({ value: { error: '#NAME?' } }))
const openInPage = pageInNode(join(__dirname, '..', '..', 'dist'))
const cost = { value: 1234.5, numberFormat: '#,##0.00 "€"' } as const

export async function roundTrip(path: string): Promise<{ readonly trip: RoundTrip; readonly written: WrittenFiles }> {
  const bytes = new Uint8Array(readFileSync(path))
  const trip = { file: path, formulas: 0, partsChanged: 0, valuesChanged: 0 }
  let file: WorkbookFile
  try {
    file = readWorkbookFile(bytes)
  } catch (problem) {
    if (!(problem instanceof WorkbookProblem)) throw problem
    return { trip: { ...trip, refused: problem.message, faults: [] }, written: new Map() }
  }
  const known = new Set(packageFaults(bytes))
  const opensElsewhere = await readElsewhere(bytes).then(
    () => true,
    () => false,
  )
  const { results } = calculateWorkbook(file.workbook, spreadsheet)
  const otherResults = otherValues(file.workbook)
  const ways: readonly (readonly [way: string, results: Results, write: (read: WorkbookFile) => ReadonlyPackage])[] = [
    ['results', results, (read) => writeResults(read, results)],
    ['other values', otherResults, (read) => writeResults(read, otherResults)],
    ['new sheet', [], withNewSheet],
  ]
  const faults: string[] = []
  const written = new Map<string, Uint8Array>()
  let partsChanged = 0
  for (const [way, expected, write] of ways) {
    const read = readWorkbookFile(bytes)
    const parts = write(read)
    const packed = packWorkbookFile(parts)
    written.set(way, packed)
    const problems = [
      ...packageFaults(packed).filter((fault) => !known.has(fault)),
      ...(opensElsewhere ? await faultOfSecondReader(packed) : []),
      ...partDifferences(read, parts, expected),
      ...valueDifferences(file, readWorkbookFile(packed).workbook, expected),
    ]
    faults.push(...problems.map((problem) => `${way}: ${problem}`))
    if (way === 'results') partsChanged = changedParts(read, parts).length
  }
  const page = await pageFaults(bytes, file, known, opensElsewhere)
  faults.push(...page.faults)
  if (page.edited) written.set('edited in the page', page.edited)
  const formulas = file.workbook.sheets.flatMap(cellsOf).filter(({ formula }) => formula !== undefined).length
  return { trip: { ...trip, formulas, partsChanged, valuesChanged: changedValues(file, results), faults }, written }
}

/** What is wrong when the preview page saves the file untouched, and after one cell below all others of its first sheet got a text. */
async function pageFaults(
  bytes: Uint8Array,
  file: WorkbookFile,
  known: ReadonlySet<string>,
  opensElsewhere: boolean,
): Promise<{ readonly faults: readonly string[]; readonly edited?: Uint8Array }> {
  if (file.sheetParts[0] === undefined) return { faults: [] }
  const rows = file.workbook.sheets[0]!.rows.map(({ row }) => row)
  const place = { row: Math.min(rows.reduce((last, row) => Math.max(last, row), 0) + 3, 5_000), column: 0 }
  try {
    const { untouched, edited } = savedByPage(openInPage, bytes, addressOf(place))
    const again = readWorkbookFile(edited.bytes)
    const faults = [
      ...(Buffer.compare(untouched.bytes, bytes) === 0 ? [] : ['untouched it has other bytes']),
      ...packageFaults(edited.bytes).filter((fault) => !known.has(fault)),
      ...(opensElsewhere ? await faultOfSecondReader(edited.bytes) : []),
      ...otherConstants(file, again.workbook, addressOf(place)),
    ]
    return { faults: faults.map((fault) => `page: ${fault}`), edited: edited.bytes }
  } catch (problem) {
    if (problem instanceof WorkbookProblem) return { faults: [] }
    throw problem
  }
}

/** Cells without a formula that hold another value than they did, but for the one that was edited. */
function otherConstants({ workbook }: WorkbookFile, again: Workbook, edited: string): string[] {
  return workbook.sheets.flatMap((sheet, index) => {
    const grid = cellGrid(again.sheets[index]!)
    const covered = cellsOf(sheet).flatMap(({ formula }) => formula?.array?.area ?? [])
    return cellsOf(sheet).flatMap((cell) => {
      if (cell.formula || (index === 0 && addressOf(cell) === edited)) return []
      if (covered.some((area) => contains(area, cell))) return []
      const same = JSON.stringify(grid.at(cell)?.value ?? null) === JSON.stringify(cell.value)
      return same ? [] : [`${sheet.name}!${addressOf(cell)} has another value`]
    })
  })
}

/** Another value in every formula, of another kind where that is easy, so that each is written. */
const otherValues = ({ sheets }: Workbook): Results =>
  sheets.map((sheet) =>
    cellsOf(sheet)
      .filter(({ formula }) => formula !== undefined)
      .map(({ row, column, value }, index) => ({ row, column, value: otherValue(value, index) })),
  )

function otherValue(value: CellValue, index: number): CellValue {
  if (typeof value === 'number') return value === index ? ` een & <ander> "getal" ` : index
  if (typeof value === 'string') return value === '' ? true : `${value}\u0001`
  if (typeof value === 'boolean') return !value
  return isCellError(value) ? null : { error: '#N/A' }
}

function withNewSheet(file: WorkbookFile): ReadonlyPackage {
  const parts = file.parts.copy()
  addSheet(file, parts, 'KMO', [
    [{ value: 'Opleiding' }, { value: 'Kost' }],
    [{ value: 'Start & <einde>' }, cost],
  ])
  return parts
}

const faultOfSecondReader = (bytes: Uint8Array): Promise<string[]> =>
  readElsewhere(bytes).then(
    () => [],
    (problem: unknown) => [`the second reader cannot open it: ${String(problem)}`],
  )

const changedParts = (file: WorkbookFile, parts: ReadonlyPackage): string[] =>
  [...parts].flatMap(([name, part]) => (part === file.parts.get(name) ? [] : [name]))

/** The parts that list the others, and the one that new looks are kept in. */
const bookkeeping = ({ parts, workbookPart }: WorkbookFile): string[] => [
  '[Content_Types].xml',
  workbookPart,
  relationshipsPart(workbookPart),
  ...relationshipsOf(parts, workbookPart).flatMap(({ type, target }) => (type === 'styles' ? [target] : [])),
]

/** Parts that changed in more than the results. */
function partDifferences(file: WorkbookFile, parts: ReadonlyPackage, results: Results): string[] {
  const mayChange = [...bookkeeping(file), ...file.sheetParts.flatMap((part) => part?.name ?? [])]
  const other = changedParts(file, parts).filter(
    (name) => file.parts.has(name) && !mayChange.some((each) => Package.isSame(each, name)),
  )
  const gone = [...file.parts].filter(([name]) => !parts.has(name)).map(([name]) => `${name} is gone`)
  return [
    ...gone,
    ...other.map((name) => `${name} is other`),
    ...file.sheetParts.flatMap((part, index) => {
      if (part === undefined) return []
      const [before, after] = [file.parts.get(part.name)!, parts.get(part.name)!]
      if (before === after) return []
      const expected = new Set((results[index] ?? []).map(addressOf))
      return sheetDifferences(before, after, (address) => expected.has(address)).map((each) => `${part.name}: ${each}`)
    }),
  ]
}

/** Cells that hold another value than they should, in a file that was read back. */
function valueDifferences({ workbook }: WorkbookFile, again: Workbook, results: Results): string[] {
  return workbook.sheets.flatMap((sheet, index) => {
    const other = again.sheets[index]
    if (other?.name !== sheet.name) return [`sheet ${sheet.name} is gone`]
    const grid = cellGrid(other)
    const expected = new Map((results[index] ?? []).map((result) => [addressOf(result), result]))
    const wrong = cellsOf(sheet).filter(
      (cell) => !expected.has(addressOf(cell)) && JSON.stringify(grid.at(cell)?.value) !== JSON.stringify(cell.value),
    )
    const unwritten = [...expected.values()].filter(
      (result) => !sameValue(grid.at(result)?.value ?? null, result.value),
    )
    return [...wrong, ...unwritten].map((place) => `${sheet.name}!${addressOf(place)} has another value`)
  })
}

const changedValues = ({ workbook }: WorkbookFile, results: Results): number =>
  workbook.sheets.reduce((sum, sheet, index) => {
    const grid = cellGrid(sheet)
    return (
      sum + (results[index] ?? []).filter((result) => !sameValue(grid.at(result)?.value ?? null, result.value)).length
    )
  }, 0)
