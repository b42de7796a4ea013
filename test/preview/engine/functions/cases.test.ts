import { readFileSync } from 'node:fs'
import { addressOf } from '../../../../preview/engine/address'
import { calculateWorkbook } from '../../../../preview/engine/calculate-workbook'
import { cellsOf, type Workbook } from '../../../../preview/xlsx/workbook'
import { readWorkbookFile } from '../../../../preview/xlsx/workbook-file'
import { echoSpreadsheet } from '../../../builders/calculated-book'

const readCase = (name: string): Workbook =>
  readWorkbookFile(readFileSync(`test/preview/engine/cases/${name}.xlsx`)).workbook

/** What Excel stored in column J of the first sheet. */
const storedIn = ({ sheets }: Workbook) =>
  Object.fromEntries(
    cellsOf(sheets[0]!).flatMap((cell) => (cell.column === 9 && cell.formula ? [[addressOf(cell), cell.value]] : [])),
  )

describe.each(['criterium-kommagetal', 'index-van-een-rij', 'subtotaal-verborgen', 'lege-tekst-telt-als-nul'])(
  '%s',
  (name) => {
    const workbook = readCase(name)

    test('every formula gives what Excel stored, without knowing it', () => {
      const { results, kept } = calculateWorkbook({ ...workbook, fullCalcOnLoad: true }, echoSpreadsheet)
      const found = results[0]!.flatMap((cell) => (cell.column === 9 ? [[addressOf(cell), cell.value]] : []))
      const plain = (value: unknown) =>
        typeof value === 'object' && value !== null && 'error' in value ? { error: value.error } : value
      expect(Object.fromEntries(found.map(([address, value]) => [address, plain(value)]))).toEqual(storedIn(workbook))
      expect(kept.filter(({ column }) => column === 9)).toEqual([])
    })
  },
)

test('tekst-als-fout: what cannot tell a text from an error that reads the same keeps what Excel stored', () => {
  const workbook = readCase('tekst-als-fout')
  const { results, kept } = calculateWorkbook({ ...workbook, fullCalcOnLoad: true }, echoSpreadsheet)
  const found = results[0]!.flatMap((cell) => (cell.column === 9 ? [[addressOf(cell), cell.value]] : []))
  const { J4: joined, ...others } = storedIn(workbook)
  expect(Object.fromEntries(found)).toEqual(others)
  expect(kept.filter(({ column }) => column === 9).map(addressOf)).toEqual(['J4'])
  expect(joined).toBe('#REF!x')
})
