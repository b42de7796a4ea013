import * as o from '@odoo/o-spreadsheet'
import { readFileSync } from 'node:fs'
import { loadBundle } from '../../preview/command/bundle'
import { addressOf } from '../../preview/engine/address'
import { readFormulas } from '../../preview/engine/formula-cells'
import { prepareSpreadsheet } from '../../preview/engine/spreadsheet'
import { formulasWithValue } from '../../preview/engine/stored-values'
import { verifyFormulas } from '../../preview/engine/verification'
import { readWorkbookFile } from '../../preview/xlsx/workbook-file'

test('every formula of the sample is found again from its stored values, so that the page shows it as a formula', () => {
  const { table, call } = loadBundle('dist')
  const { workbook } = readWorkbookFile(readFileSync('assets/opleidingsplan.xlsx'))
  const read = readFormulas(workbook, prepareSpreadsheet(o, 'KMO', table, call))
  const withValue = formulasWithValue(workbook, read.formulas)
  const ordinary = read.formulas.filter(({ custom }) => !custom)
  expect(ordinary.filter((one) => !withValue.has(one) || one.plain === undefined)).toEqual([])
  const { distrusted } = verifyFormulas(read, ordinary, ['nl'])
  expect([...distrusted.keys()].map((one) => `${workbook.sheets[one.sheet]!.name}!${addressOf(one)}`)).toEqual([])
  expect(ordinary.length).toBeGreaterThan(100)
})
