import * as o from '@odoo/o-spreadsheet'
import { prepareSpreadsheet, type CellContent } from '../../../preview/engine/spreadsheet'

const cells = (content: Record<string, string>): ReadonlyMap<string, CellContent> =>
  new Map(Object.entries(content).map(([address, formula]) => [address, { formula }]))

// The engine itself looks for the spilled cells on the sheet of the formula.
test('A1# gives what is spilled on the sheet of the reference', () => {
  const { calculate } = prepareSpreadsheet(o, 'KMO', { functions: [] }, () => ({ value: '' }))
  const calculation = calculate([
    {
      name: 'Som',
      rows: 5,
      columns: 5,
      cells: cells({ A1: 'SUM(Plan!B2#)', A2: 'SUM(INDEX(Plan!B2#,0,1))', B2: 'SEQUENCE(2)' }),
    },
    { name: 'Plan', rows: 5, columns: 5, cells: cells({ A1: 'SUM(B2#)', B2: 'SEQUENCE(2,2,10)' }) },
  ])
  expect(calculation.cell(0, { row: 0, column: 0 }).value).toBe(46)
  expect(calculation.cell(0, { row: 1, column: 0 }).value).toBe(22)
  expect(calculation.cell(1, { row: 0, column: 0 }).value).toBe(46)
})
