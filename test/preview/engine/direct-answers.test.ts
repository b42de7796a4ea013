import * as o from '@odoo/o-spreadsheet'
import { addressOf } from '../../../preview/engine/address'
import { calculateWorkbook } from '../../../preview/engine/calculate-workbook'
import type { FunctionTable } from '../../../preview/engine/calling-convention'
import { prepareSpreadsheet } from '../../../preview/engine/spreadsheet'
import { readWorkbookFile } from '../../../preview/xlsx/workbook-file'
import { xlsx } from '../../../tools/workbook/xlsx-builder'

const table: FunctionTable = {
  functions: [
    {
      id: 'TOLD',
      name: 'TOLD',
      parameters: [
        { name: 'value', type: 'any' },
        { name: 'other', type: 'any', optional: true },
      ],
    },
    { id: 'LATER', name: 'LATER', parameters: [{ name: 'day', type: 'any' }] },
    { id: 'REFUSED', name: 'REFUSED', parameters: [{ name: 'value', type: 'any' }] },
    {
      id: 'COLUMN',
      name: 'COLUMN',
      parameters: [{ name: 'value', type: 'any' }],
      result: { dimensionality: 'matrix' },
    },
  ],
}

/** What each formula cell shows, and the cells for which a function was called on a sheet of the engine. */
function calculate(sheets: Readonly<Record<string, string>>, date1904 = false) {
  const onSheet: string[] = []
  const spreadsheet = prepareSpreadsheet(o, 'KMO', table, ({ id }, given, cell) => {
    if (cell) onSheet.push(addressOf({ row: cell.row, column: cell.col }))
    if (id === 'LATER') return { value: Number(given[0]) + 14, numberFormat: 'dd/mm/yyyy' }
    if (id === 'REFUSED') return { value: { error: '#N/A', message: 'Niet bekend' } }
    if (id === 'COLUMN') return [[{ value: 'eerste' }], [{ value: 'tweede' }]]
    return { value: JSON.stringify(given) }
  })
  const book = xlsx({ date1904, sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) })
  const { results } = calculateWorkbook(readWorkbookFile(book).workbook, spreadsheet)
  const shown = results.flatMap((own) =>
    own.map(({ value, numberFormat, ...cell }) => [addressOf(cell), value, numberFormat]),
  )
  return { shown, onSheet }
}

const formula = (address: string, text: string) =>
  `<c r="${address}"><f>${text.replace(/"/g, '&quot;').replace(/&(?!quot;)/g, '&amp;')}</f></c>`
const constants =
  '<row r="1"><c r="A1"><v>12.5</v></c><c r="B1" t="str"><v>klein</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="str"><v></v></c></row>'

test('a call on constants is made without the engine, and shows its value and its format', () => {
  const { shown, onSheet } = calculate({
    Blad: `${constants}<row r="2">${formula('A2', 'KMO.TOLD(A1,$B$1)')}${formula('B2', 'KMO.LATER(46000)')}${formula('C2', 'KMO.TOLD("a b",TRUE)')}</row>`,
  })
  expect(shown).toEqual([
    ['A2', '[12.5,"klein"]', undefined],
    ['B2', 46014, 'dd/mm/yyyy'],
    ['C2', '["a b",true]', undefined],
  ])
  expect(onSheet).toEqual([])
})

const formulas = [
  'KMO.TOLD(A1,B1)',
  'KMO.TOLD(C1,H9)',
  'KMO.TOLD(E1)',
  'KMO.TOLD(D1)',
  'KMO.TOLD(0.25,"")',
  'KMO.TOLD("een ""woord""")',
  'KMO.TOLD(-1)',
  'KMO.TOLD(20%)',
  'KMO.TOLD(A1,)',
  'KMO.TOLD(1E2)',
  'KMO.TOLD(FALSE,Gegevens!B2)',
  "KMO.TOLD('Mijn blad'!A1)",
  'KMO.TOLD(A1)&"!"',
  'KMO.LATER(A1)',
  'KMO.LATER(A1)+1',
  'KMO.REFUSED(A1)',
  'KMO.COLUMN(A1)',
  'KMO.TOLD(KMO.LATER(A1))',
  'KMO.TOLD()',
  'KMO.TOLD(1,2,3)',
]
const others = {
  Gegevens: '<row r="2"><c r="B2"><v>7</v></c></row>',
  'Mijn blad': '<row r="1"><c r="A1" t="str"><v>&apos;x</v></c></row>',
}

test.each(formulas)('%s shows the same with and without the engine', (text) => {
  // A sheet that asks for a formula leaves everything to the engine.
  const sheet = (last: string) => ({
    Blad: `${constants}<row r="2">${formula('A2', text)}${formula('B2', 'A2')}${formula('C2', last)}</row>`,
    ...others,
  })
  const mixed = calculate(sheet('1+1'))
  const engine = calculate(sheet('ISFORMULA(A2)'))
  const shownBy = ({ shown }: typeof mixed) => shown.filter(([address]) => address !== 'C2')
  expect(shownBy(mixed)).toEqual(shownBy(engine))
})

test('a value that is not known before the calculation comes from the engine', () => {
  const { shown, onSheet } = calculate({
    Blad:
      `<row r="1">${formula('A1', '1+1')}${formula('B1', 'KMO.TOLD(A1)')}<c r="D1" cm="1"><f t="array" ref="D1:D2">SEQUENCE(4)</f></c></row>` +
      `<row r="2"><c r="D2"><v>2</v></c>${formula('F2', 'KMO.TOLD(D2)')}${formula('G2', 'KMO.TOLD(D4)')}</row>`,
  })
  expect(shown).toEqual(
    expect.arrayContaining([
      ['B1', '[2]', undefined],
      ['F2', '[2]', undefined],
      ['G2', '[4]', undefined],
    ]),
  )
  expect(new Set(onSheet)).toEqual(new Set(['B1', 'F2', 'G2']))
})

test('a formula that asks for another one finds it', () => {
  const { shown, onSheet } = calculate({
    Blad: `<row r="1">${formula('A1', 'KMO.TOLD(1)')}${formula('B1', 'ISFORMULA(A1)')}</row>`,
  })
  expect(shown).toEqual([
    ['A1', '[1]', undefined],
    ['B1', true, undefined],
  ])
  expect(onSheet).toEqual(['A1'])
})

test('what rests on a call sees its value and that it is a day', () => {
  const { shown } = calculate(
    {
      Blad: `<row r="1">${formula('A1', 'KMO.LATER(46000)')}${formula('B1', 'A1+1')}${formula('C1', 'KMO.TOLD(B1)')}</row>`,
    },
    true,
  )
  // The file counts its days from 1904, the functions from 1900.
  expect(shown).toEqual([
    ['A1', 46014 - 1462, 'dd/mm/yyyy'],
    ['B1', 46015 - 1462, undefined],
    ['C1', '[46015]', undefined],
  ])
})
