import { strToU8, zipSync } from 'fflate'
import { bookParts, row, tableXml, xlsx } from '../../tools/workbook/xlsx-builder'
import { packageFaults } from '../../tools/workbooks/package-faults'

const book = {
  sheets: [{ name: 'Plan', rows: row(1, ['Kost', 5]), tables: [tableXml(1, 'Plan', 'A1:A2', ['Kost'])] }],
  styles: [0],
}

/** What is wrong with a workbook of which one part was changed. */
function faultsWith(part: string, change: (xml: string) => string): string[] {
  const parts = bookParts(book)
  const before = new TextDecoder().decode(parts[part])
  expect(change(before)).not.toBe(before)
  return packageFaults(zipSync({ ...parts, [part]: strToU8(change(before)) }))
}

test('a workbook in order has none', () => {
  expect(packageFaults(xlsx(book))).toEqual([])
})

const sheet = 'xl/worksheets/sheet1.xml'
test.each([
  ['a prefix that nobody declared', 'xl/workbook.xml', / xmlns:r="[^"]*"/, '', 'unbound namespace prefix: "r"'],
  ['XML that does not end', sheet, '</worksheet>', '', 'unclosed tag: worksheet'],
  [
    'a reference to no relationship',
    sheet,
    'r:id="rId1"',
    'r:id="rId9"',
    'tablePart refers to rId9, which is not there',
  ],
  [
    'a relationship to no part',
    'xl/_rels/workbook.xml.rels',
    'sheet1.xml',
    'sheet2.xml',
    '/xl/worksheets/sheet2.xml is not there',
  ],
  [
    'a part with two content types',
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/XL/styles.xml" ContentType="a"/></Types>',
    'xl/styles.xml stands in it twice',
  ],
  ['a part without one', '[Content_Types].xml', /<Default Extension="rels"[^>]*>/, '', '_rels/.rels: no content type'],
  [
    'children out of order',
    sheet,
    '</worksheet>',
    '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>',
    'mergeCells stands behind tableParts in worksheet',
  ],
  ['cells out of order', sheet, 'r="B1"', 'r="A1"', 'A1 stands behind a cell to its right'],
  ['rows out of order', sheet, '</sheetData>', '<row r="1"/></sheetData>', 'row 1 stands behind row 1'],
  [
    'a style of a font that is not there',
    'xl/styles.xml',
    /fontId="0"(?=[^>]*xfId)/,
    'fontId="1"',
    'a style has fontId 1, which is not there',
  ],
  ['a list with another count', 'xl/styles.xml', '<fonts count="1">', '<fonts count="2">', 'fonts has another count'],
])('%s', (_, part, from, to, fault) => {
  expect(faultsWith(part, (xml) => xml.replace(from, to)).join('\n')).toContain(fault)
})
