import { Budget } from '../../../preview/xlsx/budget'
import { cellsOf } from '../../../preview/xlsx/workbook'
import { readWorkbookFile } from '../../../preview/xlsx/workbook-file'
import { row, sheetXml, tableXml, xlsx, type BookParts } from '../../../tools/workbook/xlsx-builder'

const open = (book: BookParts, budget?: Budget) => readWorkbookFile(xlsx(book), budget).workbook
const withRows = (rows: string): BookParts => ({ sheets: [{ name: 'Plan', rows }] })
/** Address by address what is read, or the sentence that refuses the file. */
function read(book: BookParts | string, budget?: Budget): unknown {
  try {
    const { sheets } = open(typeof book === 'string' ? withRows(book) : book, budget)
    return cellsOf(sheets[0]!).map(({ row: own, column, value }) => [own, column, value])
  } catch (problem) {
    return (problem as Error).message
  }
}
const damaged = (what: string) => `Dit bestand is beschadigd: ${what}.`

describe('rows and cells by their numbers', () => {
  test('rows in another order are read in theirs, and so are cells', () => {
    expect(read(row(4, ['d']) + row(3, ['c']) + row(1, ['a']))).toEqual([
      [0, 0, 'a'],
      [2, 0, 'c'],
      [3, 0, 'd'],
    ])
    expect(read('<row r="2"><c r="C2"><v>3</v></c><c r="A2"><v>1</v></c><c><v>2</v></c></row>')).toEqual([
      [1, 0, 1],
      [1, 1, 2],
      [1, 2, 3],
    ])
    expect(read('<row r="5"><c><v>5</v></c></row><row r="2"><c><v>2</v></c></row><row><c><v>3</v></c></row>')).toEqual([
      [1, 0, 2],
      [2, 0, 3],
      [4, 0, 5],
    ])
  })

  test.each<[string, rows: string, what: string]>([
    ['a row twice', row(1, [1]) + row(2, ['b']) + row(2, ['c']), 'rij 2 staat twee keer op blad Plan'],
    ['twice far apart', row(7, [1]) + row(2, [1]) + row(7, [2]), 'rij 7 staat twee keer op blad Plan'],
    ['without a number after itself', '<row r="2"/><row r="1"/><row/>', 'rij 2 staat twee keer op blad Plan'],
    [
      'a cell twice',
      '<row r="3"><c r="B3"><v>1</v></c><c r="B3"><v>2</v></c></row>',
      'cel B3 staat twee keer op blad Plan',
    ],
    [
      'a cell without an address on another',
      '<row r="3"><c r="B3"/><c r="A3"/><c/></row>',
      'cel B3 staat twee keer op blad Plan',
    ],
    ['a cell of another row', '<row r="3"><c r="B7"><v>1</v></c></row>', 'cel B7 staat in rij 3 van blad Plan'],
    ['a cell of a row without a number', '<row r="8"/><row><c r="B8"/></row>', 'cel B8 staat in rij 9 van blad Plan'],
    ['row 0', '<row r="0"><c><v>1</v></c></row>', 'in blad Plan staat geen rijnummer van Excel (“0”)'],
    ['a row past the last', '<row r="1048577"/>', 'in blad Plan staat geen rijnummer van Excel (“1048577”)'],
    ['a row without anything in its number', '<row r=""/>', 'in blad Plan staat geen nummer (“”)'],
    ['a negative row', '<row r="-5"><c><v>7</v></c></row>', 'in blad Plan staat geen nummer (“-5”)'],
    ['a row with an exponent', '<row r="1e300"/>', 'in blad Plan staat geen nummer (“1e300”)'],
    ['rows below the last one', '<row r="1048576"/><row/>', 'blad Plan heeft meer rijen dan Excel kent'],
    [
      'columns past the last one',
      '<row r="1"><c r="XFD1"/><c/></row>',
      'rij 1 van blad Plan heeft meer kolommen dan Excel kent',
    ],
    [
      'an address that is none',
      '<row r="1"><c r="1A"/></row>',
      'in rij 1 van blad Plan staat geen adres van een cel (“1A”)',
    ],
    ['an empty address', '<row r="1"><c r=""/></row>', 'in rij 1 van blad Plan staat geen adres van een cel (“”)'],
    ['a style that is none', '<row r="1"><c r="A1" s="vet"/></row>', 'in Plan!A1 staat geen nummer (“vet”)'],
    ['rows in two places', '</sheetData><sheetData><row r="2"/>', 'de rijen van blad Plan staan op twee plaatsen'],
  ])('%s is refused', (_, rows, what) => {
    expect(read(rows)).toBe(damaged(what))
  })

  test('an empty style is the style that every cell has', () => {
    expect(open(withRows('<row r="1"><c r="A1" s=""><v>1</v></c></row>')).sheets[0]!.rows[0]!.cells[0]!.style).toBe(0)
  })
})

describe('values that are none', () => {
  const cell = (more: string) => `<row r="2"><c r="C2"${more}</c></row>`
  test.each<[string, inside: string, what: string]>([
    ['a word', '><v>tweeduizend</v>', 'in Plan!C2 staat geen getal (“tweeduizend”)'],
    ['groups of three', '><v>2\u00a0000</v>', 'in Plan!C2 staat geen getal (“2\u00a0000”)'],
    ['a binary number of a program', ' t="n"><v>0b11</v>', 'in Plan!C2 staat geen getal (“0b11”)'],
    ['blanks', '><v xml:space="preserve">   </v>', 'in Plan!C2 staat geen getal (“   ”)'],
    ['a word behind a formula', '><f>1+1</f><v>twee</v>', 'in Plan!C2 staat geen getal (“twee”)'],
    ['31 February', ' t="d"><v>2026-02-31</v>', 'in Plan!C2 staat geen dag of uur (“2026-02-31”)'],
    ['a day as people write it', ' t="d"><v>1/9/2026</v>', 'in Plan!C2 staat geen dag of uur (“1/9/2026”)'],
    ['a truth of another kind', ' t="b"><v>ja</v>', 'in Plan!C2 staat geen WAAR of ONWAAR (“ja”)'],
    ['a text that is not in the list', ' t="s"><v>1</v>', 'Plan!C2 verwijst naar nummer 1 van een lijst die korter is'],
    ['a negative text', ' t="s"><v>-1</v>', 'in Plan!C2 staat geen nummer (“-1”)'],
    ['a kind that nobody knows', ' t="x"><v>1</v>', 'in Plan!C2 staat een waarde van een onbekende soort (“x”)'],
    [
      'a text where a number is said',
      '><is><t>2000</t></is>',
      'in Plan!C2 staat een tekst waar een andere waarde is aangekondigd',
    ],
    ['two values', '><v>1</v><v>2</v>', 'in Plan!C2 staat meer dan één waarde of formule'],
    ['two formulas', '><f>1</f><f>2</f>', 'in Plan!C2 staat meer dan één waarde of formule'],
    ['an array without an area', '><f t="array" ref="C">1</f>', 'in Plan!C2 staat geen bereik (“C”)'],
    ['an array elsewhere', '><f t="array" ref="A1:C9">1</f>', 'de reeks van Plan!C2 begint in een andere cel'],
    ['a shared formula without a number', '><f t="shared">1</f>', 'in Plan!C2 staat geen nummer (“”)'],
    [
      'a shared formula without a text',
      '><f t="shared" si="4"/>',
      'de formule die Plan!C2 met andere cellen deelt, ontbreekt',
    ],
  ])('%s is refused with its place', (_, inside, what) => {
    expect(read({ ...withRows(cell(inside)), sharedStrings: ['<t>een</t>'] })).toBe(damaged(what))
  })

  test('a cell without a value, or with an empty one, is blank', () => {
    expect(
      read('<row r="1"><c r="A1"/><c r="B1"><v/></c><c r="C1" t="s"><v></v></c><c r="D1" t="inlineStr"/></row>'),
    ).toEqual([0, 1, 2, 3].map((column) => [0, column, null]))
  })

  test('days and times in ISO notation', () => {
    const cells =
      '<c r="A1" t="d"><v>2026-09-01</v></c><c r="B1" t="d"><v>10:30:00</v></c><c r="C1" t="d"><v>2026-09-01T10:30:00Z</v></c>'
    expect(read(`<row r="1">${cells}</row>`)).toEqual([
      [0, 0, 46266],
      [0, 1, 0.4375],
      [0, 2, 46266.4375],
    ])
    // The day is the same one in a workbook that counts from 1904.
    const { sheets } = open({ ...withRows(`<row r="1">${cells}</row>`), date1904: true })
    expect(cellsOf(sheets[0]!).map(({ value }) => value)).toEqual([44804, 0.4375, 44804.4375])
  })
})

describe('what stands in an extension does not count', () => {
  const extension = (inside: string) => `<extLst><ext uri="x">${inside}</ext></extLst>`
  test.each<[string, inside: string, value: unknown]>([
    ['a value', `><v>2000</v>${extension('<v>7</v>')}`, 2000],
    ['a value, and there is no other', `>${extension('<v>7</v>')}`, null],
    ['a formula', `><v>2000</v>${extension('<f>1+1</f>')}`, 2000],
    ['a text', ` t="inlineStr"><is><t>een</t></is>${extension('<is><t>twee</t></is>')}`, 'een'],
    ['a text in a text', ` t="inlineStr"><is><t>een</t>${extension('<t>twee</t>')}</is>`, 'een'],
    ['a cell', `><v>2000</v>${extension('<c r="C2"><v>7</v></c>')}`, 2000],
  ])('%s', (_, inside, value) => {
    const { sheets } = open(withRows(`<row r="2"><c r="C2"${inside}</c></row>`))
    expect(cellsOf(sheets[0]!)).toMatchObject([{ row: 1, column: 2, value }])
    expect(cellsOf(sheets[0]!)[0]!.formula).toBeUndefined()
  })

  test('rows and columns of other lists in the sheet', () => {
    const more = `<controls><anchor><col>3</col><row>9</row></anchor></controls>${extension('<row r="1"><c r="A1"><v>9</v></c></row><mergeCell ref="onzin"/>')}`
    const { sheets } = open({ sheets: [{ name: 'Plan', xml: sheetXml(row(1, [5]), more) }] })
    expect(sheets[0]).toMatchObject({ columns: [], merges: [], rows: [{ row: 0, cells: [{ value: 5 }] }] })
    expect(
      read(
        '<row r="1"><x><c r="A1"><v>1</v></c></x><c r="B1"><v>2</v></c></row><x><row r="2"><c><v>3</v></c></row></x>',
      ),
    ).toEqual([[0, 1, 2]])
  })
})

test('a shared formula may stand below the cells that share it', () => {
  const cells =
    '<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="0">B2*2</f></c></row>'
  const formula = { text: 'B2*2', writtenFor: { row: 1, column: 0 } }
  expect(cellsOf(open(withRows(cells)).sheets[0]!).map((cell) => cell.formula)).toEqual([formula, formula])
})

describe('what else names rows and columns', () => {
  const columns = (cols: string) => sheetXml(row(1, [1])).replace('<sheetData>', `<cols>${cols}</cols><sheetData>`)
  const merged = (ref: string) => sheetXml(row(1, [1]), `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`)
  const xml = (text: string): BookParts => ({ sheets: [{ name: 'Plan', xml: text }] })
  const table = (ref: string, more = ''): BookParts => ({
    sheets: [{ name: 'Plan', rows: row(1, ['Kost']), tables: [tableXml(1, 'Tabel', ref, ['Kost'], more)] }],
  })
  const inColumns = 'de kolommen van blad Plan'
  test.each<[string, BookParts, what: string]>([
    ['a column 0', xml(columns('<col min="0" max="2"/>')), `in ${inColumns} staat een nummer dat Excel niet kent: 0`],
    [
      'a column past the last',
      xml(columns('<col min="1" max="16385"/>')),
      `in ${inColumns} staat een nummer dat Excel niet kent: 16385`,
    ],
    ['a column by letters', xml(columns('<col min="A" max="2"/>')), `in ${inColumns} staat geen nummer (“A”)`],
    [
      'a width that is none',
      xml(columns('<col min="1" max="2" width="breed"/>')),
      `in ${inColumns} staat geen getal (“breed”)`,
    ],
    ['merged cells', xml(merged('A1:')), 'in de samengevoegde cellen van blad Plan staat geen bereik (“A1:”)'],
    [
      'merged cells past the last',
      xml(merged('A1:A1048577')),
      'in de samengevoegde cellen van blad Plan staat geen bereik (“A1:A1048577”)',
    ],
    ['a table without an area', table(''), 'in tabel Tabel staat geen bereik (“”)'],
    ['a table past the last row', table('A1:A1048577'), 'in tabel Tabel staat geen bereik (“A1:A1048577”)'],
    ['headers of a table', table('A1:A2', ' headerRowCount="-1"'), 'in tabel Tabel staat geen nummer (“-1”)'],
    [
      'more headers than rows',
      table('A1:A2', ' headerRowCount="3"'),
      'tabel Tabel heeft minder rijen dan hoofdingen en totalen',
    ],
    [
      'more totals than rows',
      table('A1:A2', ' totalsRowCount="1000000000"'),
      'tabel Tabel heeft minder rijen dan hoofdingen en totalen',
    ],
    [
      'a name of a sheet by its name',
      { ...withRows(''), names: '<definedName name="Grootte" localSheetId="Plan">1</definedName>' },
      'in de naam Grootte staat geen nummer (“Plan”)',
    ],
  ])('%s is refused', (_, book, what) => {
    expect(read(book)).toBe(damaged(what))
  })

  test('whole columns that are merged are shown unmerged, and a dimension is a hint only', () => {
    expect(open(xml(merged('A:C'))).sheets[0]!.merges).toEqual([])
    expect(read(xml(sheetXml(row(1, [1])).replace('<sheetData>', '<dimension ref="niets"/><sheetData>')))).toEqual([
      [0, 0, 1],
    ])
  })
})

describe('as much as is in it', () => {
  test('cells with a look only are counted apart from filled ones, and rows apart from both', () => {
    const budget = () => new Budget({ blanks: 4, cells: 3, rows: 5 })
    const blanks = (count: number) => `<row>${'<c s="1"/>'.repeat(count)}</row>`
    const filled = (count: number) => `<row>${'<c><v>1</v></c>'.repeat(count)}</row>`
    expect(read(blanks(4) + filled(3), budget())).toHaveLength(7)
    expect(read(blanks(5), budget())).toBe(
      'Deze werkmap is te groot: meer dan 4 lege cellen staan erin met hun opmaak.',
    )
    expect(read(filled(4), budget())).toBe('Deze werkmap is te groot: meer dan 3 cellen zijn ingevuld.')
    expect(read('<row/>'.repeat(6), budget())).toBe('Deze werkmap is te groot: ze heeft meer dan 5 rijen.')
  })
})
