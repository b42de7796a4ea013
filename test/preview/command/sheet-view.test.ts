import { sheetViews } from '../../../preview/command/sheet-view'
import { Budget } from '../../../preview/xlsx/budget'
import { readWorkbookFile } from '../../../preview/xlsx/workbook-file'
import { row, xlsx } from '../../../tools/workbook/xlsx-builder'

const views = (rows: string, budget?: Budget) => {
  const { workbook } = readWorkbookFile(xlsx({ sheets: [{ name: 'Plan', rows }] }))
  return sheetViews({ workbook, results: [[]] }, budget)
}

test('a sheet ends where the last thing stands, whatever is formatted beyond it', () => {
  const looks = '<row r="7"><c r="A7" s="0"/><c r="XFD7" t="str"><v></v></c></row><row r="1048576"/>'
  const [sheet] = views(row(3, [1, null, 'b']) + looks + row(900, [2]))
  expect(sheet).toMatchObject({ filledRows: [2, 899], filledColumns: [0, 2], lastRow: 899, lastColumn: 2 })
  expect(views('')[0]).toMatchObject({ filledRows: [], filledColumns: [], lastRow: 0, lastColumn: 0 })
})

test('looks at cells are counted, blank ones too', () => {
  const [sheet] = views(row(1, [1]), new Budget({ looks: 3 }))
  expect([0, 1, 2].map((column) => sheet!.valueAt(0, column))).toEqual([1, null, null])
  expect(() => sheet!.valueAt(9, 9)).toThrow(
    'Deze werkmap is te groot: een tabel erin heeft te veel rijen en kolommen, vooral lege.',
  )
})
