import { readWorkbookFile } from '../../../preview/xlsx/workbook-file'
import { writeResults } from '../../../preview/xlsx/write-results'
import { addSheet } from '../../../preview/xlsx/add-sheet'
import { packWorkbookFile } from '../../../preview/xlsx/workbook-file'
import type { Result } from '../../../preview/engine/calculate-workbook'
import { cellsOf } from '../../../preview/xlsx/workbook'
import { readBySecondReader } from '../../support/second-reader'
import { row, sheetXml, xlsx, type BookParts } from '../../../tools/workbook/xlsx-builder'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const sheetPart = 'xl/worksheets/sheet1.xml'

/** The sheet's rows after results were written. */
function written(rows: string, results: readonly Result[], book: Partial<BookParts> = {}): string {
  const file = readWorkbookFile(xlsx({ sheets: [{ name: 'Blad', rows }], ...book }))
  const parts = writeResults(file, [results])
  return /<sheetData>(.*)<\/sheetData>/s.exec(text(parts.get(sheetPart)))![1]!
}
const at = (row: number, column: number, value: Result['value'], more: Partial<Result> = {}): Result => ({
  row,
  column,
  value,
  ...more,
})

test('the same values leave every part the very same', () => {
  const file = readWorkbookFile(
    xlsx({
      sheets: [
        {
          name: 'Blad',
          rows: '<row r="1"><c r="A1"><f>0.1+0.2</f><v>0.3</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1" t="e" vm="1"><f>X()</f><v>#VALUE!</v></c></row>',
        },
      ],
    }),
  )
  const parts = writeResults(file, [[at(0, 0, 0.1 + 0.2), at(0, 1, 'a'), at(0, 2, { error: '#SPILL!' })]])
  for (const [name, bytes] of parts) expect(bytes).toBe(file.parts.get(name))
})

test.each([
  ['a number', 2.5, '<c r="A1" s="3" cm="1"><f>X()</f><v>2.5</v></c>'],
  ['a text', 'a < b & "c"', '<c r="A1" s="3" t="str" cm="1"><f>X()</f><v>a &lt; b &amp; &quot;c&quot;</v></c>'],
  ['control characters', 'a\u0001_x0041_', '<c r="A1" s="3" t="str" cm="1"><f>X()</f><v>a_x0001__x005F_x0041_</v></c>'],
  ['yes', true, '<c r="A1" s="3" t="b" cm="1"><f>X()</f><v>1</v></c>'],
  ['an error', { error: '#N/A' }, '<c r="A1" s="3" t="e" cm="1"><f>X()</f><v>#N/A</v></c>'],
  ['an error that files do not know', { error: '#BUSY!' }, '<c r="A1" s="3" t="e" cm="1"><f>X()</f><v>#VALUE!</v></c>'],
  ['nothing', null, '<c r="A1" s="3" cm="1"><f>X()</f></c>'],
])('a cell gets %s, and keeps the rest', (_, value, expected) => {
  expect(
    written('<row r="1"><c r="A1" s="3" t="str" cm="1" vm="2"><f>X()</f><v>oud</v></c></row>', [at(0, 0, value)]),
  ).toBe(`<row r="1">${expected}</row>`)
})

test('what stands beside the value stays: spaces, single quotes, extensions', () => {
  const cell = (value: string) => `<c  r='A1'\n s='1'><f>1&lt;2</f>${value}<extLst><ext uri="x"/></extLst></c >`
  expect(written(`<row r="1">${cell('<v>1</v>')}</row>`, [at(0, 0, 7)])).toBe(`<row r="1">${cell('<v>7</v>')}</row>`)
  expect(written(`<row r="1">${cell('')}</row>`, [at(0, 0, 7)])).toBe(`<row r="1">${cell('<v>7</v>')}</row>`)
})

test('a spill grows: its area, new cells in old rows, new rows, in order', () => {
  const rows =
    '<row r="2" spans="1:4" ht="20"><c r="A2"/><c r="B2" cm="1"><f t="array" ref="B2">X()</f><v>1</v></c><c r="D2"><v>9</v></c></row><row r="5"/><row r="7"><c r="A7"><v>3</v></c></row>'
  const area = { top: 1, left: 1, bottom: 5, right: 2 }
  const results = [
    at(1, 1, 1, { area }),
    at(1, 2, 'c'),
    at(2, 1, 2),
    at(2, 2, true),
    at(4, 1, 5),
    at(5, 2, { error: '#N/A' }),
  ]
  expect(written(rows, results)).toBe(
    '<row r="2" spans="1:4" ht="20"><c r="A2"/><c r="B2" cm="1"><f t="array" ref="B2:C6">X()</f><v>1</v></c><c r="C2" t="str"><v>c</v></c><c r="D2"><v>9</v></c></row>' +
      '<row r="3"><c r="B3"><v>2</v></c><c r="C3" t="b"><v>1</v></c></row>' +
      '<row r="5"><c r="B5"><v>5</v></c></row><row r="6"><c r="C6" t="e"><v>#N/A</v></c></row><row r="7"><c r="A7"><v>3</v></c></row>',
  )
})

test('a spill shrinks: what it no longer covers is emptied, and keeps its looks', () => {
  const rows =
    '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">X()</f><v>1</v></c></row><row r="2"><c r="A2" s="4" t="str"><v>oud</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>'
  expect(
    written(rows, [at(0, 0, 8, { area: { top: 0, left: 0, bottom: 0, right: 0 } }), at(1, 0, null), at(2, 0, null)]),
  ).toBe(
    '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">X()</f><v>8</v></c></row><row r="2"><c r="A2" s="4"/></row><row r="3"><c r="A3"/></row>',
  )
})

test('cells and rows without an address get one when something comes between', () => {
  expect(written('<row><c><v>1</v></c><c><f>X()</f></c></row><row><c><v>2</v></c></row>', [at(0, 1, 5)])).toBe(
    '<row><c><v>1</v></c><c r="B1"><f>X()</f><v>5</v></c></row><row><c><v>2</v></c></row>',
  )
  const rows = '<row r="1"><c r="C1"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'
  expect(written(rows, [at(0, 0, 7)])).toBe(
    '<row r="1"><c r="A1"><v>7</v></c><c r="C1"><v>1</v></c><c r="D1"><v>2</v></c></row><row><c><v>3</v></c></row>',
  )
})

test('the dimension grows with the cells', () => {
  const xml = sheetXml(row(2, [1], 1)).replace('<sheetViews>', '<dimension ref="B2"/><sheetViews>')
  const file = readWorkbookFile(xlsx({ sheets: [{ name: 'Blad', xml }] }))
  expect(text(writeResults(file, [[at(3, 3, 1)]]).get(sheetPart))).toContain('<dimension ref="B2:D4"/>')
})

test('an empty sheet and prefixed elements', () => {
  const xml =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>'
  const file = readWorkbookFile(xlsx({ sheets: [{ name: 'Blad', xml }] }))
  expect(text(writeResults(file, [[at(0, 1, 'a')]]).get(sheetPart))).toBe(
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="B1" t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  )
})

test('a cell that showed nothing gets the format of its result; one that showed something keeps its own', () => {
  const rows = '<row r="1"><c r="A1"><f>X()</f></c><c r="B1"><f>X()</f><v>1</v></c><c r="C1" s="1"><f>X()</f></c></row>'
  const days = [0, 1, 2, 3].map((column) => at(0, column, 46000, { numberFormat: 'dd/mm/yyyy' }))
  expect(written(rows, days, { styles: [0, 10] })).toBe(
    '<row r="1"><c r="A1" s="2"><f>X()</f><v>46000</v></c><c r="B1"><f>X()</f><v>46000</v></c><c r="C1" s="1"><f>X()</f><v>46000</v></c><c r="D1" s="2"><v>46000</v></c></row>',
  )
})

test('a new style stands behind the others, with its format', () => {
  const file = readWorkbookFile(
    xlsx({ sheets: [{ name: 'Blad', rows: '' }], styles: [0, 170], formats: { 170: '0.0' } }),
  )
  const before = text(file.parts.get('xl/styles.xml'))
  const after = text(writeResults(file, [[at(0, 0, 1, { numberFormat: 'dd/mm/yyyy' })]]).get('xl/styles.xml'))
  expect(after).toBe(
    before
      .replace('<numFmts count="1">', '<numFmts count="2">')
      .replace('</numFmts>', '<numFmt numFmtId="171" formatCode="dd/mm/yyyy"/></numFmts>')
      .replace('<cellXfs count="2">', '<cellXfs count="3">')
      .replace(
        '</cellXfs>',
        '<xf numFmtId="171" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
      ),
  )
})

test('a workbook without styles gets them when a format is needed', () => {
  const file = readWorkbookFile(xlsx({ sheets: [{ name: 'Blad', rows: '' }], withoutStyles: true }))
  const again = readWorkbookFile(packWorkbookFile(writeResults(file, [[at(0, 0, 0.3, { numberFormat: '0%' })]])))
  expect(again.workbook.numberFormats).toEqual(['General', '0%'])
  expect(cellsOf(again.workbook.sheets[0]!)[0]).toMatchObject({ value: 0.3, style: 1 })
})

describe('a sheet that is added', () => {
  const book: BookParts = {
    sheets: [
      { name: 'kmo', rows: row(1, [1]) },
      { name: 'Plan & co', rows: '' },
    ],
    styles: [0],
  }

  test('has a name of its own, stands last, and leaves the other sheets as they are', () => {
    const file = readWorkbookFile(xlsx(book))
    const parts = file.parts.copy()
    const name = addSheet(file, parts, 'KMO', [
      [{ value: 'Opleiding' }, { value: 'Kost' }, { value: 'Start' }],
      [{ value: 'a < b' }, { value: 12.5, numberFormat: '#,##0.00' }, { value: 46000, numberFormat: 'dd/mm/yyyy' }],
      [{ value: null }, { value: { error: '#VALUE!' } }, { value: true }],
    ])
    expect(name).toBe('KMO 2')
    const { workbook } = readWorkbookFile(packWorkbookFile(parts))
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['kmo', 'Plan & co', 'KMO 2'])
    expect(
      cellsOf(workbook.sheets[2]!).map(({ row, column, value, style }) => [
        row,
        column,
        value,
        workbook.numberFormats[style],
      ]),
    ).toEqual([
      [0, 0, 'Opleiding', 'General'],
      [0, 1, 'Kost', 'General'],
      [0, 2, 'Start', 'General'],
      [1, 0, 'a < b', 'General'],
      [1, 1, 12.5, '#,##0.00'],
      [1, 2, 46000, 'dd/mm/yyyy'],
      [2, 1, { error: '#VALUE!' }, 'General'],
      [2, 2, true, 'General'],
    ])
    const changed = [...parts].filter(([part, bytes]) => bytes !== file.parts.get(part)).map(([part]) => part)
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet3.xml',
    ])
  })
})

const area = (right: number, bottom: number) => ({ top: 0, left: 0, bottom, right })

describe('what a spill no longer covers leaves nothing behind', () => {
  const anchor = (rest: string) => `<c r="A1" cm="1"><f t="array" ref="A1:C1">X()</f><v>1</v></c>${rest}`
  const shrunk = (rest: string) =>
    written(`<row r="1">${anchor(rest)}</row>`, [at(0, 0, 8, { area: area(0, 0) }), at(0, 1, null), at(0, 2, null)])
      .replace(/^<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">X\(\)<\/f><v>8<\/v><\/c>/, '')
      .replace(/<\/row>$/, '')

  test.each([
    ['a number, a text', '<c r="B1"><v>1</v></c><c r="C1" s="2" t="str"><v>a</v></c>', '<c r="B1"/><c r="C1" s="2"/>'],
    [
      'a richer value, metadata, phonetics',
      '<c r="B1" s="1" t="e" cm="1" vm="2"><v>#VALUE!</v></c><c r="C1" t="inlineStr" ph="1"><is><t>a</t></is></c>',
      '<c r="B1" s="1"/><c r="C1"/>',
    ],
    ['an empty text', '<c r="B1" t="str"><v/></c><c r="C1" t="str"><v></v></c>', '<c r="B1"/><c r="C1"/>'],
    [
      'an extension, which is not about the value',
      '<c r="B1"><v>1</v><extLst/></c><c r="C1"/>',
      '<c r="B1"><extLst/></c><c r="C1"/>',
    ],
  ])('%s', (_, before, after) => {
    expect(shrunk(before)).toBe(after)
  })

  test('nor does a formula that shows nothing now', () => {
    expect(written('<row r="1"><c r="A1" t="str" vm="1"><f>X()</f><v>a</v></c></row>', [at(0, 0, null)])).toBe(
      '<row r="1"><c r="A1"><f>X()</f></c></row>',
    )
  })
})

describe('an older array keeps the cells that it was made for', () => {
  const older =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A3">X()</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'

  test.each([
    [
      'its first value is an error now',
      { error: '#VALUE!' },
      '<c r="A1" t="e"><f t="array" ref="A1:A3">X()</f><v>#VALUE!</v></c>',
    ],
    ['its first value is another one', 7, '<c r="A1"><f t="array" ref="A1:A3">X()</f><v>7</v></c>'],
    ['nothing changed but what is said of its size', 1, '<c r="A1"><f t="array" ref="A1:A3">X()</f><v>1</v></c>'],
  ])('%s', (_, value, cell) => {
    expect(written(older, [at(0, 0, value, { area: area(0, 0) })])).toBe(
      `<row r="1">${cell}</row><row r="2"><c r="A2"><v>2</v></c></row>`,
    )
  })

  test('the same to 15 digits: not a byte is other, whatever is said of its size', () => {
    const cell = '<row r="1"><c r="A1"><f t="array" ref="A1:B2">X()</f><v>0.3</v></c></row>'
    expect(written(cell, [at(0, 0, 0.1 + 0.2, { area: area(0, 0) })])).toBe(cell)
  })
})

test.each([
  ['one that is shared and has the text', '<f t="shared" ref="A1:A2" si="0">B1</f>'],
  ['one that is shared and has no text', '<f t="shared" si="0"/>'],
  ['a what-if table', '<f t="dataTable" ref="A1:A2" dt2D="1" r1="C1" r2="C2"/>'],
  ['one that is always calculated', '<f ca="1">NOW()</f>'],
])('a formula stays as it is written: %s', (_, formula) => {
  const shared = '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2</f><v>5</v></c></row>'
  expect(written(`<row r="1"><c r="A1">${formula}<v>1</v></c></row>${shared}`, [at(0, 0, 'x')])).toBe(
    `<row r="1"><c r="A1" t="str">${formula}<v>x</v></c></row>${shared}`,
  )
})

test.each([
  ['of another kind than the value', '<c r="A1" t="s"><f>X()</f><v>0</v></c>', 1, '<c r="A1"><f>X()</f><v>1</v></c>'],
  [
    'that says it is a number',
    '<c r="A1" t="n"><f>X()</f><v>2</v></c>',
    'a',
    '<c r="A1" t="str"><f>X()</f><v>a</v></c>',
  ],
  [
    'that has a text in itself',
    '<c t="inlineStr" r="A1"><f>X()</f><is><r><t>a</t></r></is></c>',
    ' b ',
    '<c t="str" r="A1"><f>X()</f><v xml:space="preserve"> b </v></c>',
  ],
  [
    'with signs of attributes in its attributes',
    `<c r="A1" x=" t='e' > vm='1'"><f>X()</f><v>2</v></c>`,
    true,
    `<c r="A1" x=" t='e' > vm='1'" t="b"><f>X()</f><v>1</v></c>`,
  ],
  [
    'with a comment between',
    '<c r="A1"><!-- <v>9</v> --><f>X()</f><v><![CDATA[2]]></v></c>',
    3,
    '<c r="A1"><!-- <v>9</v> --><f>X()</f><v>3</v></c>',
  ],
])('a cell %s', (_, before, value, after) => {
  const book = { sharedStrings: ['<t>oud</t>'] }
  expect(written(`<row r="1">${before}</row>`, [at(0, 0, value)], book)).toBe(`<row r="1">${after}</row>`)
})

describe('new cells and rows', () => {
  test('stand before an extension of their row, and their row says where it is', () => {
    expect(written('<row spans="2:2" r="1"><c r="B1"><v>1</v></c><extLst/></row>', [at(0, 0, 1), at(0, 3, 2)])).toBe(
      '<row spans="1:4" r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c><c r="D1"><v>2</v></c><extLst/></row>',
    )
  })

  test('come in a sheet that has no place for cells yet', () => {
    const xml = (data: string) =>
      sheetXml('')
        .replace('<sheetData></sheetData>', data)
        .replace(
          '</worksheet>',
          '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></worksheet>',
        )
    for (const data of ['<sheetData/>', '<sheetData></sheetData>', '']) {
      const file = readWorkbookFile(xlsx({ sheets: [{ name: 'Blad', xml: xml(data) }] }))
      expect(text(writeResults(file, [[at(1, 1, 5), at(0, 0, 4)]]).get(sheetPart))).toBe(
        xml('<sheetData><row r="1"><c r="A1"><v>4</v></c></row><row r="2"><c r="B2"><v>5</v></c></row></sheetData>'),
      )
    }
  })
})

test('a second reader finds the results', async () => {
  const rows =
    '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">X()</f><v>1</v></c><c r="C1"><f>Y()</f></c></row><row r="2"><c r="A2"><v>2</v></c></row>'
  const file = readWorkbookFile(xlsx({ sheets: [{ name: 'Blad', rows }], withoutStyles: true }))
  const results = [
    at(0, 0, 0.25, { area: area(1, 2) }),
    at(0, 1, ' a\n<b>'),
    at(1, 0, { error: '#N/A' }),
    at(1, 1, false),
    at(2, 0, -0),
    at(0, 2, 46000, { numberFormat: 'dd/mm/yyyy' }),
  ]
  expect(await readBySecondReader(packWorkbookFile(writeResults(file, [results])))).toEqual({
    Blad: { A1: 0.25, B1: ' a\n<b>', C1: new Date(Date.UTC(2025, 11, 9)), A2: '#N/A', B2: false, A3: 0 },
  })
})
