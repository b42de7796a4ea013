import * as o from '@odoo/o-spreadsheet'
import { addressOf, positionOf, positionsIn, type Area } from '../../../../preview/engine/address'
import { isCellError, type CellValue } from '../../../../preview/engine/cell-value'
import { plainFormula } from '../../../../preview/engine/formula/plain-formula'
import type { Language } from '../../../../preview/engine/locale'
import { prepareSpreadsheet, type Calculation, type CellContent } from '../../../../preview/engine/spreadsheet'

const spreadsheet = prepareSpreadsheet(o, 'KMO', { functions: [] }, () => ({ value: { error: '#NAME?' } }))
const formulaCell = 'H1'

/** What stands around a formula, by address. */
export type Surroundings = { readonly cells?: Readonly<Record<string, CellValue>>; readonly language?: Language }

function calculated(formula: string, { cells = {}, language = 'nl' }: Surroundings): Calculation {
  const contents = Object.entries(cells).map(([address, value]): [string, CellContent] => [address, { value }])
  const plain = plainFormula(
    formula,
    { sheet: 0, ...positionOf(formulaCell)!, moved: { row: 0, column: 0 }, array: true },
    { ...spreadsheet, sheets: ['Blad'], sheetReference: () => 'Blad', names: [], tables: [] },
  )
  if (!('text' in plain)) throw new Error(`${plain.unknown} is not known.`)
  const sheet = {
    name: 'Blad',
    rows: 60,
    columns: 20,
    cells: new Map([...contents, [formulaCell, { formula: plain.text }]]),
  }
  return spreadsheet.calculate([sheet], { language })
}

function shown(calculation: Calculation, address: string): CellValue {
  const { value, failed } = calculation.cell(0, positionOf(address)!)
  if (failed !== undefined) return 'kept'
  return isCellError(value) ? value.error : value
}

/** What a formula shows in its own cell: an error by its name, `kept` where the engine does not know. */
export const valueOf = (formula: string, around: Surroundings = {}): CellValue =>
  shown(calculated(formula, around), formulaCell)

/** Each row of what a formula shows. */
export function tableOf(formula: string, around: Surroundings = {}): CellValue[][] {
  const calculation = calculated(formula, around)
  const at = positionOf(formulaCell)!
  const area: Area = calculation.spill(0, at) ?? { top: at.row, bottom: at.row, left: at.column, right: at.column }
  const rows: CellValue[][] = []
  for (const position of positionsIn(area))
    (rows[position.row - area.top] ??= []).push(shown(calculation, addressOf(position)))
  return rows
}
