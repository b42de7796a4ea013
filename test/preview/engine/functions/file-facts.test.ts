import type { CellContent } from '../../../../preview/engine/spreadsheet'
import { calculatedBook, echoSpreadsheet } from '../../../builders/calculated-book'
import { row, sheetXml, tableXml } from '../../../../tools/workbook/xlsx-builder'

const formula = (text: string): string => `><f>${text}</f>`
const hidden = (number: number, value: number): string => row(number, [value]).replace('<row ', '<row hidden="1" ')

describe('rows that do not show', () => {
  const rows = row(1, ['Kost', formula('SUBTOTAL(9,A2:A4)'), formula('SUBTOTAL(109,A2:A4)')]) + row(2, [100])
  const filter = (choice: string) => `<autoFilter ref="A1:A4">${choice}</autoFilter>`
  const chosen = '<filterColumn colId="0"><filters><filter val="100"/></filters></filterColumn>'
  const all = rows + hidden(3, 200) + row(4, [400])

  test.each([
    ['by hand', '', 700, 500],
    ['by a filter of the sheet', filter(chosen), 500, 500],
    ['by hand under a filter without a choice', filter(''), 700, 500],
    // Value of Excel: EPPlus SubtotalFilters.xlsx HiddenByAutoFilter!B18.
    ['by hand, beside a filter of the sheet', '<autoFilter ref="D7:D9">' + chosen + '</autoFilter>', 500, 500],
  ])('%s', (_, more, shown, visible) => {
    const { values } = calculatedBook({ sheets: [{ name: 'Blad', xml: sheetXml(all, more) }] })
    expect(values[0]).toEqual({ B1: shown, C1: visible })
  })

  test('by the filter of a table', () => {
    const table = tableXml(1, 'Kosten', 'A1:A4', ['Kost']).replace(
      '<autoFilter ref="A1:A4"/>',
      `<autoFilter ref="A1:A4">${chosen}</autoFilter>`,
    )
    const { values } = calculatedBook({ sheets: [{ name: 'Blad', rows: all, tables: [table] }] })
    expect(values[0]).toEqual({ B1: 500, C1: 500 })
  })
})

describe('other subtotals', () => {
  test.each(['SUBTOTAL(9,A1:A2)', 'AGGREGATE(9,4,A1:A2)', 'ROUND(SUBTOTAL(109,A1:A2),2)'])(
    '%s counts once',
    (nested) => {
      const rows = row(1, [100]) + row(2, [200]) + row(3, [formula(nested), formula('SUBTOTAL(9,A1:A3)')])
      expect(calculatedBook({ sheets: [{ name: 'Blad', rows }] }).values[0]).toEqual({ A3: 300, B3: 300 })
    },
  )

  test('with a value in the file, where every other formula is held against its own', () => {
    const rows =
      row(1, [100, ' t="str"><f>KMO.ECHO(1)</f><v>ab</v>']) +
      row(2, [200]) +
      row(3, ['><f>SUBTOTAL(9,A1:A2)</f><v>300</v>', '><f>SUBTOTAL(9,A1:A3)+LEN(B1)</f><v>302</v>'])
    expect(calculatedBook({ sheets: [{ name: 'Blad', rows }] }).values[0]).toEqual({ B1: '[1,null]', B3: 308 })
  })
})

describe('FORMULATEXT and ISFORMULA', () => {
  const answers = (asked: string, more = '') => {
    const rows = row(1, [formula(asked), formula('FORMULATEXT(A1)'), formula('ISFORMULA(A1)')]) + more
    return calculatedBook({ sheets: [{ name: 'Mijn blad', rows }] }).values[0]
  }

  test.each([
    ['IF(D2&lt;50,"ja")', '=IF(D2<50,"ja")'],
    ['SUM(D:D)', '=SUM(D:D)'],
    ['_xlfn.XLOOKUP(1,D1:D2,E1:E2)', '=XLOOKUP(1,D1:D2,E1:E2)'],
    ["'Mijn blad'!D2+1", "='Mijn blad'!D2+1"],
    ['_xldudf_KMO_ECHO(D2)', '=KMO.ECHO(D2)'],
  ])('%s', (asked, text) => {
    expect(answers(asked)).toMatchObject({ B1: text, C1: true })
  })

  test('of a formula that is shared with other cells, as it reads in its own', () => {
    const rows =
      row(1, [1, ' t="n"><f t="shared" ref="B1:B2" si="0">A1*$A$1</f>']) +
      row(2, [2, '><f t="shared" si="0"/>', formula('FORMULATEXT(B2)')])
    expect(calculatedBook({ sheets: [{ name: 'Blad', rows }] }).values[0]).toMatchObject({ C2: '=A2*$A$1' })
  })

  test('of a value', () => {
    const rows = row(1, [1, formula('FORMULATEXT(A1)'), formula('ISFORMULA(A1)')])
    expect(calculatedBook({ sheets: [{ name: 'Blad', rows }] }).values[0]).toEqual({ B1: '#N/A', C1: false })
  })
})

test('in the grid an older array formula is shown as it is typed, without the size of its area', () => {
  const cells = new Map<string, CellContent>([
    ['A1', { formula: 'FIT(SUM(C1:C2*2),1,2)' }],
    ['A2', { formula: 'FORMULATEXT(A1)' }],
    ['A3', { formula: 'FORMULATEXT(B3)' }],
    ['B3', { formula: 'SUM(1,2)' }],
  ])
  const { cell } = echoSpreadsheet.calculate([{ name: 'Blad', rows: 5, columns: 5, cells }])
  expect([cell(0, { row: 1, column: 0 }).value, cell(0, { row: 2, column: 0 }).value]).toEqual([
    '{=SUM(C1:C2*2)}',
    '=SUM(1,2)',
  ])
})

test('errors in a formula are errors', () => {
  const rows = row(1, [formula('IFERROR(#N/A,"geen")'), formula('ISNA(#N/A)'), formula('COUNT(1,#REF!)')])
  expect(calculatedBook({ sheets: [{ name: 'Blad', rows }] }).values[0]).toEqual({ A1: 'geen', B1: true, C1: 1 })
})

test.each(['LEN("#N/A")', 'IF(A2="#REF!",1,2)', '"#VALUE!"'])(
  'the text in %s is no error: the formula is beyond the engine',
  (text) => {
    const rows = row(1, [`><f>${text}</f><v>7</v>`]) + row(2, ['x'])
    const { kept, values } = calculatedBook({ fullCalcOnLoad: true, sheets: [{ name: 'Blad', rows }] })
    expect(kept).toHaveLength(1)
    expect(values[0]).toEqual({})
  },
)
