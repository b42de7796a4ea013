import { strToU8, zipSync } from 'fflate'
import { addSheet, freeSheetId } from '../../../preview/xlsx/add-sheet'
import { cellsOf } from '../../../preview/xlsx/workbook'
import { packWorkbookFile, readWorkbookFile } from '../../../preview/xlsx/workbook-file'
import { packageFaults } from '../../../tools/workbooks/package-faults'
import { bookParts, row, xlsx, type BookParts } from '../../../tools/workbook/xlsx-builder'
import { readBySecondReader } from '../../support/second-reader'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const rows = [
  [{ value: 'Opleiding' }, { value: 'Start' }],
  [{ value: ' a < b ' }, { value: 46000, numberFormat: 'dd/mm/yyyy' }],
]

function withSheet(bytes: Uint8Array): Uint8Array {
  const file = readWorkbookFile(bytes)
  const parts = file.parts.copy()
  expect(addSheet(file, parts, 'KMO', rows)).toBe('KMO')
  return packWorkbookFile(parts)
}

/** A workbook with one sheet, `Plan`, of which one cell is filled; `change` makes a part of it anew. */
function book(change: (name: string, xml: string) => string, rename = (name: string) => name): Uint8Array {
  const parts = bookParts({ sheets: [{ name: 'Plan', rows: row(1, ['Kost']) }], styles: [0] })
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [rename(name), strToU8(change(name, text(xml)))])),
  )
}
const changed = (part: string, change: (xml: string) => string) =>
  book((name, xml) => (name === part ? change(xml) : xml))
const prefixed = (xml: string, prefix: string) =>
  xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}:`).replace(' xmlns="', ` xmlns:${prefix}="`)
const strict = (xml: string) =>
  xml
    .replaceAll(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(office, 'http://purl.oclc.org/ooxml/officeDocument/relationships')

const asWritten: Record<string, Record<string, unknown>> = {
  Plan: { A1: 'Kost' },
  KMO: { A1: 'Opleiding', B1: 'Start', A2: ' a < b ', B2: new Date(Date.UTC(2025, 11, 9)) },
}

describe('a sheet that is added to a package that is valid leaves it valid', () => {
  test.each([
    ['as Excel writes it', book((_, xml) => xml)],
    [
      'each sheet declares the prefix of its reference itself',
      changed('xl/workbook.xml', (xml) =>
        xml.replace(` xmlns:r="${office}"`, '').replace(' r:id=', ` xmlns:r="${office}" r:id=`),
      ),
    ],
    [
      'the list of sheets declares it',
      changed('xl/workbook.xml', (xml) =>
        xml.replace(` xmlns:r="${office}"`, '').replace('<sheets>', `<sheets xmlns:r="${office}">`),
      ),
    ],
    [
      'a comment looks like the end of the list',
      changed('xl/workbook.xml', (xml) =>
        xml.replace('<sheets>', '<sheets><!-- </sheets> -->').replace('</sheets>', '</sheets\n>'),
      ),
    ],
    ['targets are absolute', changed('xl/_rels/workbook.xml.rels', (xml) => xml.replace(/Target="/g, 'Target="/xl/'))],
    [
      'the style sheet is self-closed',
      changed('xl/styles.xml', (xml) => xml.replace(/<styleSheet([^>]*)>.*/s, '<styleSheet$1/>')),
    ],
    [
      'a sheet that is gone left its content type',
      changed('[Content_Types].xml', (xml) =>
        xml.replace(
          '</Types>',
          '<Override ContentType="application/xml" PartName="/xl/worksheets/Sheet2.xml"/></Types>',
        ),
      ),
    ],
    ['strict', book((_, xml) => strict(xml))],
    [
      'names in lower case',
      book(
        (_, xml) => xml,
        (name) => name.toLowerCase(),
      ),
    ],
    ['the workbook is in UTF-16', xlsxWith('xl/workbook.xml', utf16)],
    ['the list of content types is in UTF-16', xlsxWith('[Content_Types].xml', utf16)],
  ])('%s', async (_, bytes) => {
    expect(await readBySecondReader(withSheet(bytes))).toEqual(asWritten)
  })

  // The second reader does not find the sheets of these, new or not: the parts are checked, and our own reader opens them.
  test.each([
    ['every part has a prefix', book((_, xml) => prefixed(xml, 'x'))],
    [
      'the workbook has a prefix, and another one for references',
      changed('xl/workbook.xml', (xml) =>
        prefixed(xml, 'é')
          .replace(/\br:id/g, 'rel:id')
          .replace('xmlns:r=', 'xmlns:rel='),
      ),
    ],
    [
      'the prefix r means something else',
      changed('xl/workbook.xml', (xml) =>
        xml.replace(/\br:id/g, 'q:id').replace('xmlns:r=', 'xmlns:r="urn:else" xmlns:q='),
      ),
    ],
    ['strict, with prefixes', book((_, xml) => prefixed(strict(xml), 's'))],
    [
      'names with backslashes',
      book(
        (_, xml) => xml,
        (name) => name.replaceAll('/', '\\'),
      ),
    ],
  ])('%s', (_, bytes) => {
    const written = withSheet(bytes)
    expect(packageFaults(written)).toEqual([])
    const { sheets } = readWorkbookFile(written).workbook
    expect(sheets.map((sheet) => [sheet.name, ...cellsOf(sheet).map(({ value }) => value)])).toEqual([
      ['Plan', 'Kost'],
      ['KMO', 'Opleiding', 'Start', ' a < b ', 46000],
    ])
  })

  test('a strict package gets a strict sheet, by a strict relationship', () => {
    const { parts } = readWorkbookFile(withSheet(book((_, xml) => strict(xml))))
    expect(text(parts.get('xl/worksheets/sheet2.xml'))).toContain(
      '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">',
    )
    expect(text(parts.get('xl/_rels/workbook.xml.rels'))).toContain(
      'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"/>',
    )
    expect(text(parts.get('xl/workbook.xml'))).toContain(
      '<sheet name="KMO" sheetId="2" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" r:id="rId3"/></sheets>',
    )
  })
})

function utf16(xml: string): Uint8Array {
  const declared = `\uFEFF${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`
  return new Uint8Array(Uint16Array.from(declared, (letter) => letter.charCodeAt(0)).buffer)
}

function xlsxWith(part: string, encode: (xml: string) => Uint8Array): Uint8Array {
  const parts = bookParts({ sheets: [{ name: 'Plan', rows: row(1, ['Kost']) }], styles: [0] })
  return zipSync({ ...parts, [part]: encode(text(parts[part])) })
}

test('the number of a sheet is the next one, or a free one where that would be too high', () => {
  expect(freeSheetId([1, 7, NaN])).toBe(8)
  expect(freeSheetId([])).toBe(1)
  expect(freeSheetId([65_534, 1, 2])).toBe(3)
})

test('results and a new sheet in one file, for which there were no styles yet', async () => {
  const bytes = xlsx({ sheets: [{ name: 'Plan', rows: row(1, ['Kost']) }], withoutStyles: true } satisfies BookParts)
  const written = withSheet(bytes)
  expect(await readBySecondReader(written)).toEqual(asWritten)
  const types = text(readWorkbookFile(written).parts.get('[Content_Types].xml'))
  expect(types.match(/styles\.xml/g)).toHaveLength(1)
})
