import { ownWork } from '../../../src/pane/features/plan-check/restore/own-work'
import {
  newTableColumns,
  rowColumnHeaders,
  rowColumns,
  rowFormula,
} from '../../../src/pane/features/plan-check/columns/row-formulas'
import { providerList } from '../../../src/providers'
import { isSelfContained, type CellContent } from '../../../src/workbook'
import { planColumns } from '../../../src/wording'
import { serial } from '../../builders/serial'

// What taking back may take for the pane's own work.

const own = ownWork()
const asks = [undefined, 'small', 'medium'] as const

describe('every column that the pane can add is its own', () => {
  const few = new Set(['cost', 'startsOn'])
  test.each(rowColumns)('%s', (column) => {
    for (const applicant of asks) {
      for (const asOf of ['DATE(2026,11,24)', "'Blad 1'!$B$1"]) {
        const formulas = [
          rowFormula(column, (one) => `[@[${one}]]`, { applicant, asOf }),
          rowFormula(column, (one) => (few.has(one) ? `[@${one}]` : undefined), { applicant, asOf }),
          ...planColumns.map((left) =>
            rowFormula(column, (one) => (one === left && !few.has(one) ? undefined : `[@${one}]`), { applicant, asOf }),
          ),
        ]
        expect(formulas.filter((formula) => !own.isOwnColumn(rowColumnHeaders[column], formula))).toEqual([])
        expect(formulas.filter((formula) => !own.isOwnFormula(formula))).toEqual([])
      }
    }
  })
  test('with a number behind its header, when that was taken', () => {
    const source = {
      name: 'Plan',
      isTable: true,
      headers: ['Kost', 'Controle'],
      headerRows: [['Kost', 'Controle']],
      mapping: { cost: 0 },
    }
    const [column] = newTableColumns(['findings'], source as never, { applicant: 'small', asOf: '' })
    expect(column!.header).toBe('Controle 2')
    expect(own.isOwnColumn(column!.header, column!.formula)).toBe(true)
  })
})

test.each([
  ['Controle', '=[@Kost]*1.21'],
  ['Controle', '=IF([@Kost]="","",[@Kost])'],
  ['Controle', ''],
  ['Controle', '=SUM(KMO.CHECK(,[@Kost]))'],
  ['Mijn kolom', '=IF(COUNTA([@Kost])=0,"",KMO.CHECK(,[@Kost]))'],
  ['Subsidie', '=KMO.CHECK(,[@Kost])'],
  ['Uiterste aanvraag', '=KMO.DEADLINE([@Start])&WEBSERVICE("x")'],
])('a column %s with %s is not', (header, formula) => expect(own.isOwnColumn(header, formula)).toBe(false))

test.each<readonly [string | number | boolean, CellContent, boolean]>([
  ['DV.O100275', 'DV.0100275', true],
  ['DV.O100275', '', true],
  ['DV.0100275', 'x', false],
  ['DV.O100275 en DV.O100276', '', false],
  [providerList.providers[0]!.name, 'Ander', true],
  ['Iemand die wij niet kennen', '', false],
  ['digitalisering', 'digitaliserng', true],
  ['digitalisering', 'x', false],
  ['digitalisering', { formula: '=A1' }, false],
  ['Controle', '', true],
  ['Controle', 'Mijn kolom', false],
  ['y', 'x', false],
  ['', 'x', false],
  ['=A1', '', false],
  [500, 605, true],
  [500, '605,00', true],
  [500, 606, false],
  [500, '', false],
  [500, { formula: '=A1' }, false],
  [serial('2026-11-24'), '', true],
  [serial('2026-11-24'), 'ja', true],
  [serial('2026-11-24'), { formula: '=TODAY()' }, true],
  [serial('2026-11-24'), serial('2026-11-20'), true],
  [serial('2026-11-24'), 1, false],
  [serial('2026-11-24') + 0.5, '', false],
  [serial('1950-01-01'), '', false],
  [1e300, '', false],
  [Number.NaN, '', false],
  [true, false, false],
])('%j where %j stood: %s', (value, before, isOwn) => expect(own.isOwnValue(value, before)).toBe(isOwn))

test.each(['=A1', '=SUM(A1:A9)', '=KMOX(A1)', '="KMO.SUBSIDY(1)"', '=KMO.ANDERS(A1)'])(
  '%s is no formula of ours',
  (formula) => expect(own.isOwnFormula(formula)).toBe(false),
)

test('what our columns call is known to be harmless', () => {
  const known = {
    sheets: new Set(['blad 1']),
    tables: new Set<string>(),
    names: new Set<string>(),
    isOwnFunction: own.isOwnFunction,
  }
  const formulas = rowColumns.map((column) =>
    rowFormula(column, () => '[@x]', { applicant: 'small', asOf: "'Blad 1'!$B$1" }),
  )
  expect(formulas.filter((formula) => !isSelfContained(formula, known))).toEqual([])
})
