import * as o from '@odoo/o-spreadsheet'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import Papa from 'papaparse'
import { calculateWorkbook } from '../../../preview/engine/calculate-workbook'
import { prepareSpreadsheet } from '../../../preview/engine/spreadsheet'
import { readWorkbookFile } from '../../../preview/xlsx/workbook-file'
import { LibreOffice } from '../../../tools/oracle/libreoffice'
import { libreOfficeIsExpected, libreOfficeProgram, sayWithoutLibreOffice } from '../../support/libreoffice'
import { row, xlsx } from '../../../tools/workbook/xlsx-builder'
import { command, workFolder } from './command'
import { serial } from '../../builders/serial'

sayWithoutLibreOffice('written files are not opened in it.')
const whenThere = libreOfficeIsExpected ? test : test.skip

const folder = workFolder()
let office: LibreOffice | undefined
afterAll(() => {
  office?.close()
  folder.remove()
})

/** The first sheet as LibreOffice has it, by cell: numbers as numbers. */
function inLibreOffice(workbook: Uint8Array): (string | number | null)[][] {
  office ??= new LibreOffice(libreOfficeProgram())
  return Papa.parse<(string | number | null)[]>(office.calculate(workbook).trimEnd(), { dynamicTyping: true }).data
}

const day = (serial: number) => ` s="1"><v>${serial}</v>`
const headers = ['Opleiding', 'Thema', 'Startdatum', 'Aanvraagdatum', 'Kost']
const plan = (more: (number: number) => string[], moreHeaders: string[] = []) =>
  row(1, [...headers, ...moreHeaders]) +
  Array.from({ length: 20 }, (_, index) =>
    row(index + 2, [
      `Cursus ${index} < & "`,
      ['innovatie', 'cybersecurity', 'digitalisering'][index % 3]!,
      day(45500 + 11 * index),
      day(45490 + 11 * index),
      Math.round(15035 + 21117 * index) / 100,
      ...more(index + 2),
    ]),
  ).join('')

/** What the command shows and what it wrote. */
function calculated(rows: string, ...given: string[]) {
  const input = folder.write(
    'plan.xlsx',
    xlsx({
      application: 'Microsoft Excel',
      styles: [0, 170],
      formats: { 170: 'dd/mm/yyyy' },
      sheets: [{ name: 'Plan', rows }],
    }),
  )
  const { out, code } = command([input, '--out', folder.path('uit.xlsx'), '--format', 'json', ...given])
  expect(code).toBe(0)
  return { file: folder.read('uit.xlsx'), shown: JSON.parse(out).rows as Record<string, string | number | null>[] }
}
/** ISO text or number as the number of the day; any other text as it is. */
const asSerial = (value: string | number | null | undefined) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? serial(value) : (value ?? null)

whenThere(
  'LibreOffice opens the written file and shows the values that the command shows',
  () => {
    const formulas = (number: number) => [
      // Not as an array formula: LibreOffice calculates those again, and does not know the function.
      `><f>_xldudf_KMO_SUBSIDY(E${number},"klein",D${number},B${number})</f><v>0</v>`,
      ` s="1"><f>_xldudf_KMO_DEADLINE(C${number})</f>`,
      `><f>_xldudf_KMO_CHECK(C${number},E${number},D${number},,B${number})</f><v>0</v>`,
      `><f>ROUND(E${number}-F${number},2)</f><v>0</v>`,
    ]
    const { file, shown } = calculated(plan(formulas, ['Subsidie', 'Uiterste aanvraag', 'Controle', 'Eigen aandeel']))
    const [head, ...body] = inLibreOffice(file)
    expect(head).toEqual(Object.keys(shown[0]!))
    expect(body.map((cells) => cells.map(plainValue(body)))).toEqual(
      shown.map((line) => Object.values(line).map(asSerial)),
    )
  },
  120_000,
)

whenThere(
  'and on the sheet that was added',
  () => {
    const { file, shown } = calculated(
      plan(() => []),
      '--size',
      'klein',
    )
    // The converter reads the first sheet: put the new one there.
    const parts = unzipSync(file)
    const book = strFromU8(parts['xl/workbook.xml']!).replace(
      /(<sheet name="Plan".*?\/>)(<sheet name="KMO".*?\/>)/,
      '$2$1',
    )
    const [head, ...body] = inLibreOffice(zipSync({ ...parts, 'xl/workbook.xml': strToU8(book) }))
    expect(head).toEqual(Object.keys(shown[0]!))
    expect(body.map((cells) => cells.map(plainValue(body)))).toEqual(
      shown.map((line) => Object.values(line).map(asSerial)),
    )
  },
  120_000,
)

/** LibreOffice writes a percentage with its sign, and a day as its language does: the first one, 27 July 2024, says whether the month comes first. */
const plainValue = (rows: readonly (string | number | null)[][]) => {
  const monthFirst = rows[0]!
    .find((value) => /^\d\d\/\d\d\/\d{4}$/.test(String(value)))
    ?.toString()
    .startsWith('07')
  return (value: string | number | null): string | number | null => {
    if (typeof value === 'string' && /^\d+%$/.test(value)) return Number(value.slice(0, -1)) / 100
    const [, first, second, year] = typeof value === 'string' ? (/^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value) ?? []) : []
    if (year === undefined) return asSerial(value)
    return asSerial(monthFirst ? `${year}-${first}-${second}` : `${year}-${second}-${first}`)
  }
}

whenThere(
  'a thousand roundings agree with LibreOffice',
  () => {
    let seed = 20_261_124
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
    const lines = Array.from({ length: 1_000 }, () => {
      // Half cents on purpose: amounts in cents at the rates of the scheme.
      const amount = Math.round(random() * 1_000_000) / 100
      const rate = [0.2, 0.3, 0.35, 0.45, 0.005][Math.floor(random() * 5)]!
      return { amount, rate }
    })
    const formulas = (number: number) => [
      `ROUND(A${number}*B${number},2)`,
      `ROUND(-A${number}*B${number},1)`,
      `ROUNDUP(A${number}*B${number},1)`,
      `ROUNDDOWN(A${number}*B${number},1)`,
      `MROUND(A${number},0.05)`,
    ]
    const rows = lines
      .map(({ amount, rate }, index) =>
        row(index + 1, [amount, rate, ...formulas(index + 1).map((formula) => `><f>${formula}</f>`)]),
      )
      .join('')
    const book = xlsx({ sheets: [{ name: 'Blad', rows }] })
    const expected = inLibreOffice(book)
    const spreadsheet = prepareSpreadsheet(o, 'KMO', { functions: [] }, () => ({ value: 0 }))
    const { results } = calculateWorkbook(readWorkbookFile(book).workbook, spreadsheet)
    const different = results[0]!
      .filter(({ row, column, value }) => value !== expected[row]![column])
      .map(({ row, column, value }) => ({
        formula: formulas(row + 1)[column - 2],
        ...lines[row],
        ours: value,
        theirs: expected[row]![column],
      }))
    expect(different).toEqual([])
  },
  120_000,
)
