import { join } from 'node:path'
import * as engine from '@odoo/o-spreadsheet'
import { isCellError } from '../../preview/engine/cell-value'
import { prepareSpreadsheet, type CalculatedCell } from '../../preview/engine/spreadsheet'
import { loadBundle } from '../../preview/command/bundle'
import { customFunctions } from '../../src/functions'

const examples = customFunctions.flatMap(({ id, examples }) =>
  examples.map(([formula, shows]) => ({ id, formula, shows })),
)

test.each(examples)('$formula calls $id', ({ id, formula }) => expect(formula).toContain(`KMO.${id}(`))

/** What the cell shows in a Belgian Dutch Excel, for the formats that our functions give. */
function shown({ value, numberFormat }: CalculatedCell): unknown {
  if (typeof value !== 'number') return isCellError(value) ? `${value.error} ${value.message ?? ''}` : value
  if (numberFormat === '0%') return `${Math.round(value * 100)}%`
  if (numberFormat === 'dd/mm/yyyy')
    return new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/')
  return String(value).replace('.', ',')
}

describe('calculated by a spreadsheet, with the shipped functions', () => {
  const { table, call } = loadBundle(join(__dirname, '..', '..', 'dist'))
  const cells = new Map(examples.map(({ formula }, row) => [`A${row + 1}`, { formula: formula.slice(1) }]))
  const calculation = prepareSpreadsheet(engine, 'KMO', table, call).calculate([
    { name: 'Blad1', rows: examples.length, columns: 1, cells },
  ])

  test.each(examples.map((example, row) => ({ ...example, row })))('$formula shows $shows', ({ row, shows }) => {
    const cell = calculation.cell(0, { row, column: 0 })
    expect(shown(cell)).toBe(shows)
  })
})
