import { existsSync, readFileSync } from 'node:fs'
import * as o from '@odoo/o-spreadsheet'
import Papa from 'papaparse'
import { addressOf } from '../../preview/engine/address'
import { calculateWorkbook } from '../../preview/engine/calculate-workbook'
import { isCellError, type CellValue } from '../../preview/engine/cell-value'
import { prepareSpreadsheet } from '../../preview/engine/spreadsheet'
import { readWorkbookFile } from '../../preview/xlsx/workbook-file'
import { loadBundle } from '../../preview/command/bundle'
import { firstCheckRow, verdicts } from '../../tools/excel-check/check-sheet'
import { checkWorkbook } from '../../tools/excel-check/check-workbook'
import { checkNumber, checks, halfCentCases } from '../../tools/excel-check/checks'
import { excelCheckFile } from '../../tools/make-excel-check'
import { LibreOffice } from '../../tools/oracle/libreoffice'
import { libreOfficeIsExpected, libreOfficeProgram, sayWithoutLibreOffice } from '../support/libreoffice'
import { all, child, readParts } from '../sample/workbook-package'

const committed = new Uint8Array(readFileSync(excelCheckFile('.')))
const parts = readParts(committed)
const sheetParts = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
const rowOf = (key: string): number => firstCheckRow + checkNumber(key) - 1

/** What the first sheet shows in a calculation without Excel, by address; cells that somebody fills in are given. */
function calculated(
  blanks: 'desktop' | 'web',
  filledIn: Readonly<Record<string, string | number>> = {},
): Map<string, CellValue> {
  const { table, call } = loadBundle('dist', blanks)
  const { workbook } = readWorkbookFile(committed)
  const sheets = workbook.sheets.map((sheet, index) =>
    index > 0
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, value: filledIn[addressOf(cell)] ?? cell.value })),
          })),
        },
  )
  const { results, kept } = calculateWorkbook({ ...workbook, sheets }, prepareSpreadsheet(o, 'KMO', table, call))
  expect(kept).toEqual([])
  return new Map(results[0]!.map((cell) => [addressOf(cell), cell.value]))
}

test('the committed file is what the script makes: npx tsx tools/make-excel-check.ts', async () => {
  expect(Buffer.compare(Buffer.from(await checkWorkbook()), committed)).toBe(0)
})

test('no formula has a value in the file, and Excel is told to calculate', () => {
  const cells = sheetParts
    .flatMap((name) => all(parts.get(name)!, 'c'))
    .filter((cell) => child(cell, 'f') !== undefined)
  expect(cells.length).toBeGreaterThan(2 * checks.length)
  expect(cells.filter((cell) => child(cell, 'v') !== undefined)).toEqual([])
  expect(child(parts.get('xl/workbook.xml')!, 'calcPr')!.attributes).toEqual({ fullCalcOnLoad: '1' })
})

test('every formula gives what the workbook expects', () => {
  const cells = calculated('web')
  const formulas = checks.filter(({ by }) => by === 'formula')
  expect(formulas.length).toBeGreaterThan(10)
  expect(formulas.map(({ key }) => [key, cells.get(`E${rowOf(key)}`), cells.get(`G${rowOf(key)}`)])).toEqual(
    formulas.map(({ key, expected }) => [key, expected, verdicts.same]),
  )
  expect([cells.get('F4'), cells.get('F5')]).toEqual([0, checks.length - formulas.length])
})

test('what a person looks at is what the question says', () => {
  const cells = calculated('web')
  const shown = (key: string) => cells.get(`E${rowOf(key)}`)
  expect([shown('opening'), shown('day-format'), shown('percent-format'), shown('days-from-1904')]).toEqual([
    7500, 46_282, 0.3, 0.4,
  ])
  const sentence = shown('error-sentence') ?? null
  expect(isCellError(sentence) && [sentence.error, sentence.message?.startsWith('Argument "grootte"')]).toEqual([
    '#VALUE!',
    true,
  ])
})

test('a blank that arrives as 0 is told apart', () => {
  const cells = calculated('desktop')
  const other = checks.filter(({ by, key }) => by === 'formula' && cells.get(`G${rowOf(key)}`) === verdicts.other)
  expect(other.map(({ key }) => key)).toEqual(['blank-value', 'blank-in-range'])
})

test('an answer is compared too', () => {
  const cells = calculated('web', { [`H${rowOf('ribbon')}`]: 'ja', [`H${rowOf('undo')}`]: 'nee' })
  expect([
    cells.get(`G${rowOf('ribbon')}`),
    cells.get(`G${rowOf('undo')}`),
    cells.get(`G${rowOf('theme')}`),
    cells.get('F4'),
  ]).toEqual([verdicts.same, verdicts.other, '', 1])
})

test('long plans give all their rows', () => {
  const keys = ['long-plan', 'largest-plan']
  expect(keys.map((key) => calculated('web').get(`E${rowOf(key)}`))).toEqual(['', ''])
  const cells = calculated('web', Object.fromEntries(keys.map((key) => [`H${rowOf(key)}`, 0])))
  expect(keys.map((key) => [cells.get(`E${rowOf(key)}`), cells.get(`G${rowOf(key)}`)])).toEqual([
    [25_001, verdicts.same],
    [50_001, verdicts.same],
  ])
}, 120_000)

test('the half cents are lost by naive rounding, every one', () => {
  const cases = halfCentCases()
  expect(cases).toHaveLength(36)
  expect(cases.filter(({ amount, rate, rounded }) => Math.round(amount * rate * 100) / 100 === rounded)).toEqual([])
})

test('answers go into files that exist', () => {
  expect(checks.map(({ answerIn }) => answerIn).filter((path) => !existsSync(path))).toEqual([])
})

sayWithoutLibreOffice('docs/excel-check.xlsx is not opened in it.')

;(libreOfficeIsExpected ? test : test.skip)(
  'LibreOffice opens it',
  () => {
    const office = new LibreOffice(libreOfficeProgram())
    try {
      const rows = Papa.parse<string[]>(office.calculate(committed).trimEnd()).data
      const cells = (key: string) => rows[rowOf(key) - 1]!
      // It has no functions of ours; what it can calculate is right, and the rest differs.
      expect(cells('half-cents').slice(4, 7)).toEqual(['0', '0', verdicts.same])
      expect(cells('blank-value').slice(4, 7)).toEqual(['#NAME?', '300', verdicts.other])
      expect(
        checks.filter(({ by, key }) => by === 'formula' && cells(key)[6] === verdicts.same).map(({ key }) => key),
      ).toEqual(['half-cents'])
    } finally {
      office.close()
    }
  },
  120_000,
)
