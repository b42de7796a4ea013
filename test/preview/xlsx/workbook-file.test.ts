import { readWorkbookFile } from '../../../preview/xlsx/workbook-file'
import { cellsOf } from '../../../preview/xlsx/workbook'
import { bookParts, row, sheetXml, tableXml, xlsx, type BookParts } from '../../../tools/workbook/xlsx-builder'
import { zipSync, strToU8 } from 'fflate'

const read = (book: BookParts) => readWorkbookFile(xlsx(book)).workbook
const valuesIn = (book: BookParts) =>
  cellsOf(read(book).sheets[0]!).map(({ row, column, value }) => [row, column, value])

test('every kind of value', () => {
  const rows =
    '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>"a"</f><v>a</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c></row>' +
    '<row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="inlineStr"><is><r><t>rijk</t></r><r><t xml:space="preserve"> en meer</t></r></is></c>' +
    '<c r="C3" t="d"><v>2026-03-05</v></c><c r="D3" s="0"/><c r="E3" t="str"><v>regel_x000D_twee_x005F_x0041_</v></c><c r="F3" t="s"><v>0</v></c></row>'
  const sharedStrings = [
    '<t>gewoon</t>',
    '<r><rPr><b/></rPr><t>vet</t></r><r><t xml:space="preserve"> en mager</t></r><rPh sb="0" eb="1"><t>uitspraak</t></rPh>',
  ]
  expect(valuesIn({ sheets: [{ name: 'Blad', rows }], sharedStrings })).toEqual([
    [0, 0, 1.5],
    [0, 1, 'vet en mager'],
    [0, 2, 'a'],
    [0, 3, true],
    [0, 4, false],
    [2, 0, { error: '#N/A' }],
    [2, 1, 'rijk en meer'],
    [2, 2, 46086],
    [2, 3, null],
    [2, 4, 'regel\rtwee_x0041_'],
    [2, 5, 'gewoon'],
  ])
})

test('rows and cells without an address follow the one before them', () => {
  expect(
    valuesIn({
      sheets: [
        {
          name: 'Blad',
          rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
        },
      ],
    }),
  ).toEqual([
    [0, 0, 1],
    [0, 1, 2],
    [3, 2, 3],
    [3, 3, 4],
    [4, 0, 5],
  ])
})

test('formulas: plain, shared, array, dynamic array, what-if table', () => {
  const rows =
    '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>4</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2</f></c>' +
    '<c r="D1" cm="1"><f t="array" ref="D1:D9">SEQUENCE(9)</f></c><c r="E1"><f t="dataTable" ref="E1:E2" dt2D="0"/><v>1</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c></row>'
  const formulas = cellsOf(read({ sheets: [{ name: 'Blad', rows }] }).sheets[0]!).map(({ formula }) => formula)
  expect(formulas).toEqual([
    { text: '1+1' },
    { text: 'A1*2', writtenFor: { row: 0, column: 1 } },
    { text: 'A1:A2', array: { area: { top: 0, left: 2, bottom: 1, right: 2 }, dynamic: false } },
    { text: 'SEQUENCE(9)', array: { area: { top: 0, left: 3, bottom: 8, right: 3 }, dynamic: true } },
    { text: 'TABLE()' },
    { text: 'A1*2', writtenFor: { row: 0, column: 1 } },
  ])
})

test('sheets, names, tables, formats, merges and widths', () => {
  const workbook = read({
    sheets: [
      {
        name: 'Voor & na',
        xml: sheetXml(row(1, [1]), '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>').replace(
          '<sheetData>',
          '<cols><col min="2" max="3" width="12.5" style="1"/></cols><sheetData>',
        ),
      },
      {
        name: 'Lijst',
        state: 'hidden',
        rows: row(1, ['Kost']),
        tables: [tableXml(1, 'Plan', 'B2:C9', ['Kost', 'a_x000a_b'], ' totalsRowCount="1"')],
      },
    ],
    names:
      '<definedName name="Grootte">"klein"</definedName><definedName name="Hier" localSheetId="1">Lijst!$A$1&amp;""</definedName>',
    formats: { 170: '0.0 "d"' },
    styles: [0, 14, 170],
    date1904: true,
  })
  expect(workbook.sheets.map(({ name, visible, merges, columns }) => ({ name, visible, merges, columns }))).toEqual([
    {
      name: 'Voor & na',
      visible: true,
      merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
      columns: [{ first: 1, last: 2, width: 12.5, style: 1 }],
    },
    { name: 'Lijst', visible: false, merges: [], columns: [] },
  ])
  expect(workbook.names).toEqual([
    { name: 'Grootte', formula: '"klein"' },
    { name: 'Hier', sheet: 1, formula: 'Lijst!$A$1&""' },
  ])
  expect(workbook.tables).toEqual([
    {
      name: 'Plan',
      sheet: 1,
      area: { top: 1, left: 1, bottom: 8, right: 2 },
      headerRows: 1,
      totalsRows: 1,
      columns: ['Kost', 'a\nb'],
    },
  ])
  expect(workbook.numberFormats).toEqual(['General', 'dd/mm/yyyy', '0.0 "d"'])
  expect(workbook.date1904).toBe(true)
})

test('elements may have a prefix, and the XML comments and processing instructions', () => {
  const xml =
    '<?xml version="1.0"?><!-- <c r="Z9"><v>9</v></c> --><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
    '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
  expect(valuesIn({ sheets: [{ name: 'Blad', xml }] })).toEqual([[0, 0, 7]])
})

describe('what is no workbook', () => {
  const opening = (parts: Record<string, Uint8Array>) => () => readWorkbookFile(zipSync(parts))
  const good = bookParts({ sheets: [{ name: 'Plan', rows: row(1, [1]) }] })
  const withType = (type: string) => bookParts({ sheets: [{ name: 'Plan' }], mainType: type })
  const without = (part: string) => Object.fromEntries(Object.entries(good).filter(([name]) => name !== part))

  test.each([
    ['a zip of something else', { 'lees-mij.txt': strToU8('dag') }, 'Dit is een zip-bestand, maar geen Excel-werkmap.'],
    [
      'an OpenDocument file',
      { mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') },
      'Dit is een werkblad van OpenDocument (.ods).',
    ],
    [
      'a Word document',
      withType('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'Dit is een Word-document, geen Excel-werkmap.',
    ],
    ['a workbook with macros', withType('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), 'met macro’s (.xlsm)'],
    ['a binary workbook', withType('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), '(.xlsb)'],
    [
      'a template',
      withType('application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'),
      'sjabloon',
    ],
    ['a workbook part that is missing', without('xl/workbook.xml'), 'onderdeel xl/workbook.xml ontbreekt'],
    [
      'a sheet part that is missing',
      without('xl/worksheets/sheet1.xml'),
      'onderdeel xl/worksheets/sheet1.xml ontbreekt',
    ],
    [
      'a sheet that is no XML',
      { ...good, 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData>') },
      'geen geldige XML',
    ],
    [
      'a sheet that is no text',
      { ...good, 'xl/worksheets/sheet1.xml': Uint8Array.of(0x3c, 0xff, 0xfe) },
      'geen leesbare tekst',
    ],
    [
      'entities that multiply',
      {
        ...good,
        'xl/worksheets/sheet1.xml': strToU8(
          '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData>&b;</sheetData></worksheet>',
        ),
      },
      'het bevat een DOCTYPE',
    ],
  ])('%s', (_name, parts, message) => {
    expect(opening(parts)).toThrow(message)
  })
})
