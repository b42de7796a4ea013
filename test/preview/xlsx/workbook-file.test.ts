import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Budget } from '../../../preview/xlsx/budget'
import { packWorkbookFile, readWorkbookFile } from '../../../preview/xlsx/workbook-file'
import { cellsOf } from '../../../preview/xlsx/workbook'
import { writeResults } from '../../../preview/xlsx/write-results'
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

const casesFolder = join(__dirname, 'cases')
const twoCourses = [
  'Opleiding',
  'Startdatum',
  'Kost',
  'Grootte',
  'Excel',
  46082,
  1000,
  'klein',
  'Word',
  46113,
  500,
  'klein',
]

test.each([
  ['utf16.xlsx', twoCourses],
  ['kleine-letters.xlsx', twoCourses],
  [
    'zip-zip64.xlsx',
    ['Opleiding', 'Start', 'Kost', 'Aanvraag', 'Thema', 'Subsidie', 'Cursus', 46266, 1000, 46260, 'innovatie', null],
  ],
])('%s of another program is read', (name, values) => {
  const { workbook } = readWorkbookFile(readFileSync(join(casesFolder, name)))
  expect(cellsOf(workbook.sheets[0]!).map(({ value }) => value)).toEqual(values)
})

describe('a package that is right in another way', () => {
  const book: BookParts = {
    sheets: [
      { name: 'Plan', rows: row(1, ['Kost', 1000]), tables: [tableXml(1, 'Lijst', 'A1:B1', ['Kost', 'Prijs'])] },
      { name: 'Tweede', rows: row(1, [' t="s"><v>0</v>']) },
    ],
    sharedStrings: ['<t>gedeeld</t>'],
    styles: [0, 14],
  }
  const good = bookParts(book)
  type Parts = Readonly<Record<string, Uint8Array>>
  const edited = (edit: (xml: string, name: string) => string, parts: Parts = good): Parts =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, strToU8(edit(new TextDecoder().decode(part), name))]),
    )
  const renamed = (rename: (name: string) => string): Parts =>
    Object.fromEntries(Object.entries(good).map(([name, part]) => [rename(name), part]))
  const only = (wanted: string, edit: (xml: string) => string): Parts =>
    edited((xml, name) => (name === wanted ? edit(xml) : xml))
  const targets = (edit: (target: string) => string): Parts =>
    edited((xml, name) =>
      name === 'xl/_rels/workbook.xml.rels'
        ? xml.replace(/Target="([^"]+)"/g, (_, target: string) => `Target="${edit(target)}"`)
        : xml,
    )
  const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:').replace(/ xmlns=/g, ' xmlns:x=')
  const utf16 = (parts: Parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        Uint8Array.from(Buffer.from('\uFEFF' + new TextDecoder().decode(part).replace('UTF-8', 'UTF-16'), 'utf16le')),
      ]),
    )

  test.each<[string, Parts]>([
    ['as usual', good],
    [
      'strict',
      edited((xml) =>
        xml
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ),
    ],
    ['every element with a prefix', edited(prefixed)],
    ['UTF-16 throughout', utf16(good)],
    ['targets from the top', targets((target) => `/xl/${target}`)],
    ['targets with dots', targets((target) => `./../xl/./${target}`)],
    ['targets with backslashes', targets((target) => target.replaceAll('/', '\\'))],
    ['targets in capitals', targets((target) => target.toUpperCase())],
    ['targets with percent signs', targets((target) => target.replace('s', '%73'))],
    ['names in capitals', renamed((name) => name.toUpperCase())],
    ['names in lower case', renamed((name) => name.toLowerCase())],
    ['names with backslashes', renamed((name) => name.replaceAll('/', '\\'))],
    ['names that begin with a slash', renamed((name) => `/${name}`)],
    ['no part by its name in the types', only('[Content_Types].xml', (xml) => xml.replace(/<Override[^>]*>/g, ''))],
    [
      'the main type as what all XML is',
      only('[Content_Types].xml', (xml) =>
        xml
          .replace(/<Override[^>]*>/g, '')
          .replace('"application/xml"', '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"'),
      ),
    ],
    ['no types at all', only('[Content_Types].xml', () => '<Types/>')],
  ])('%s', (_, parts) => {
    const { workbook } = readWorkbookFile(zipSync(parts))
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Plan', 'Tweede'])
    expect(workbook.sheets.flatMap(cellsOf).map(({ value }) => value)).toEqual(['Kost', 1000, 'gedeeld'])
    expect(workbook.tables.map(({ name, sheet }) => [name, sheet])).toEqual([['Lijst', 0]])
    expect(workbook.numberFormats).toEqual(['General', 'dd/mm/yyyy'])
  })

  test('a part that is edited says in which encoding it is then', () => {
    const file = readWorkbookFile(zipSync(utf16(good)))
    const parts = writeResults(file, [[{ row: 0, column: 1, value: 2000 }], []])
    const sheet = parts.get('xl/worksheets/sheet1.xml')!
    expect(new TextDecoder().decode(sheet)).toMatch(/^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>/)
    const again = readWorkbookFile(packWorkbookFile(parts))
    expect(cellsOf(again.workbook.sheets[0]!).map(({ value }) => value)).toEqual(['Kost', 2000])
    for (const [name, bytes] of again.parts) {
      if (name !== 'xl/worksheets/sheet1.xml') expect([name, bytes]).toEqual([name, file.parts.get(name)])
    }
  })

  test('a module of Excel 5 and a chart sheet count among the sheets, and have no cells', () => {
    const parts = only('xl/workbook.xml', (xml) =>
      xml.replace(
        '<sheets>',
        '<sheets><sheet name="Module" sheetId="8" state="veryHidden" r:id=""/><sheet name="Los" sheetId="9"/>',
      ),
    )
    const { workbook, sheetParts } = readWorkbookFile(zipSync(parts))
    expect(workbook.sheets.map(({ name, visible, rows }) => [name, visible, rows.length])).toEqual([
      ['Module', false, 0],
      ['Los', true, 0],
      ['Plan', true, 1],
      ['Tweede', true, 1],
    ])
    expect(sheetParts.map((part) => part?.name)).toEqual([
      undefined,
      undefined,
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ])
  })

  const workbook = (edit: (xml: string) => string) => only('xl/workbook.xml', edit)
  const links = (edit: (xml: string) => string) => only('xl/_rels/workbook.xml.rels', edit)
  const without = (gone: string): Parts => Object.fromEntries(Object.entries(good).filter(([name]) => name !== gone))
  test.each<[string, Parts, string]>([
    [
      'a sheet that stands nowhere',
      workbook((xml) => xml.replace('r:id="rId2"', 'r:id="rId77"')),
      'het blad Tweede ontbreekt',
    ],
    [
      'a sheet in another file',
      links((xml) =>
        xml.replace('Target="worksheets/sheet2.xml"', 'Target="file:///elders.xml" TargetMode="External"'),
      ),
      'het blad Tweede ontbreekt',
    ],
    [
      'a sheet whose part is gone',
      without('xl/worksheets/sheet2.xml'),
      'het onderdeel xl/worksheets/sheet2.xml ontbreekt',
    ],
    ['texts whose part is gone', without('xl/sharedStrings.xml'), 'het onderdeel xl/sharedStrings.xml ontbreekt'],
    ['styles whose part is gone', without('xl/styles.xml'), 'het onderdeel xl/styles.xml ontbreekt'],
    ['a table whose part is gone', without('xl/tables/table1.xml'), 'het onderdeel xl/tables/table1.xml ontbreekt'],
    [
      'two sheets in one part',
      links((xml) => xml.replace('sheet2.xml', 'sheet1.xml')),
      'de bladen Plan en Tweede staan op dezelfde plaats',
    ],
    [
      'two sheets in one part, spelled in two ways',
      links((xml) => xml.replace('worksheets/sheet2.xml', '/XL/Worksheets\\sheet1.xml')),
      'de bladen Plan en Tweede staan op dezelfde plaats',
    ],
    [
      'two sheets with one reference',
      workbook((xml) => xml.replace('r:id="rId2"', 'r:id="rId1"')),
      'de bladen Plan en Tweede staan op dezelfde plaats',
    ],
    ['no sheet', workbook((xml) => xml.replace(/<sheet .*?\/>/g, '')), 'er staat geen enkel blad in'],
  ])('%s is damage', (_, parts, what) => {
    expect(() => readWorkbookFile(zipSync(parts))).toThrow(`Dit bestand is beschadigd: ${what}`)
  })

  test('five hundred sheets in one part are not read five hundred times', () => {
    const sheets = Array.from({ length: 500 }, (_, at) => `<sheet name="S${at}" sheetId="${at + 10}" r:id="rId1"/>`)
    const parts = workbook((xml) => xml.replace('<sheets>', `<sheets>${sheets.join('')}`))
    expect(() => readWorkbookFile(zipSync(parts))).toThrow('de bladen S0 en S1 staan op dezelfde plaats')
  })

  test('a million references to a table are counted', () => {
    const reference = '<Relationship Id="a" Type="x/table" Target="../tables/table1.xml"/>'
    const parts = only('xl/worksheets/_rels/sheet1.xml.rels', (xml) =>
      xml.replace('</Relationships>', `${reference.repeat(2000)}</Relationships>`),
    )
    expect(() => readWorkbookFile(zipSync(parts), new Budget({ structure: 500_000 }))).toThrow(
      'zijn lijst van bladen, namen en opmaak',
    )
  })
})

test.each([
  [undefined, true],
  ['visible', true],
  ['show', true],
  ['hidden', false],
  ['veryHidden', false],
])('a sheet with the state %s is in sight: %s', (state, expected) => {
  const { sheets } = readWorkbookFile(
    xlsx({ sheets: [{ name: 'Plan', ...(state !== undefined && { state }) }] }),
  ).workbook
  expect(sheets.map(({ visible }) => visible)).toEqual([expected])
})
