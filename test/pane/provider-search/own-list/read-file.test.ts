import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { ofSheet } from '../../../../src/pane/features/provider-search/own-list/read-file'
import { bookParts, row, sheetXml, xlsx, type BookParts } from '../../../../tools/workbook/xlsx-builder'
import { addedIn, notUnderstoodIn, proposalFor, readList } from './list-file'

const caseFile = (name: string) => readFileSync(join(__dirname, '..', 'cases', name))
const list =
  row(1, ['Nummer', 'Naam', 'Campus']) + row(2, ['DV.O911111', 'A bv', 'Gent']) + row(3, ['DV.O922222', 'B bv', 'Lier'])
const cover = row(1, ['Lijst van dienstverleners']) + row(2, ['Zie het volgende blad'])
const readBook = (book: BookParts) => readList(xlsx(book), 'lijst.xlsx')
const readSheet = (rows: string, more: Partial<BookParts> = {}) =>
  readBook({ sheets: [{ name: 'Lijst', rows }], ...more })
const bothAdded = ['DV.O911111 A bv Gent', 'DV.O922222 B bv Lier']

describe('the sheets of a workbook', () => {
  test.each([
    [
      'lijst-voorblad.xlsx',
      [
        ['Toelichting', false, 0],
        ['Lijst', false, 2],
      ],
    ],
    [
      'lijst-verborgen-blad.xlsx',
      [
        ['Codes', true, 0],
        ['Lijst', false, 2],
      ],
    ],
  ])('%s: the one with numbers is proposed, the other can be chosen', async (name, sheets) => {
    const read = await readList(caseFile(name), name)
    expect(read.sheets?.map(({ name: sheet, isHidden, numbers }) => [sheet, isHidden, numbers])).toEqual(sheets)
    expect(read.sheet?.name).toBe('Lijst')
    expect(proposalFor(read).added.map(({ provider }) => provider)).toEqual([
      {
        number: 'DV.O911111',
        name: 'A bv',
        campus: 'Gent',
        website: 'www.a.be',
        enterpriseNumber: '0824.677.865',
        validUntil: '2027-12-31',
        source: name,
        importedOn: '2026-11-24',
      },
      {
        number: 'DV.O922222',
        asWritten: 'DV.0922222',
        name: 'B bv',
        campus: 'Brugge',
        website: 'https://b.be',
        enterpriseNumber: '0824.677.865',
        validUntil: '2028-06-01',
        source: name,
        importedOn: '2026-11-24',
      },
    ])
    const other = ofSheet(name, read.sheets ?? [], read.sheets?.[0])
    expect([other.sheet?.name, proposalFor(other).added]).toEqual([sheets[0]?.[0], []])
  })

  const sheet = (name: string, rows: string, state?: string) => ({
    name,
    rows,
    ...(state === undefined ? {} : { state }),
  })
  test.each([
    [
      'the one with most numbers',
      [sheet('Een', cover), sheet('Twee', row(1, ['DV.O911111'])), sheet('Drie', list)],
      'Drie',
    ],
    ['the first of two alike', [sheet('Een', list), sheet('Twee', list)], 'Een'],
    ['never a hidden one beside one that is seen', [sheet('Een', cover), sheet('Twee', list, 'hidden')], 'Een'],
    ['nor a very hidden one', [sheet('Een', list, 'veryHidden'), sheet('Twee', cover)], 'Twee'],
    ['a hidden one where the others are empty', [sheet('Een', ''), sheet('Twee', list, 'hidden')], 'Twee'],
  ])('%s is proposed', async (_, sheets, proposed) => expect((await readBook({ sheets })).sheet?.name).toBe(proposed))

  test('one that cannot be read is named with its reason, and no other is lost', async () => {
    const read = await readBook({
      sheets: [
        { name: 'Kapot', xml: sheetXml(list).replace('</sheetData>', '') },
        { name: 'Lijst', rows: list },
        { name: 'Leeg', rows: '' },
      ],
    })
    expect(read.sheets?.map(({ name, rows, problem }) => [name, rows.length, problem])).toEqual([
      ['Kapot', 0, 'damaged'],
      ['Lijst', 3, undefined],
      ['Leeg', 0, undefined],
    ])
    expect(addedIn(proposalFor(read))).toEqual(bothAdded)
  })
})

describe('cells', () => {
  test('error values are blank, and told', async () => {
    const proposal = proposalFor(await readList(caseFile('lijst-foutwaarden.xlsx')))
    expect(addedIn(proposal)).toEqual(['DV.O922222 B bv (error-value)'])
    expect(notUnderstoodIn(proposal)).toEqual(['2 no-name: DV.O911111 | Gent | 2027-12-31', '4 no-name: DV.O933333'])
  })
  test.each(['#N/A', '#REF!', '#NAAM?', '#DEEL/0!', '#n/b', ' #VALUE! '])(
    '%s is no name, wherever it comes from',
    async (error) => {
      const text = proposalFor(await readList(`Nummer;Naam\nDV.O911111;${error}\n`))
      const sheet = proposalFor(
        await readSheet(row(1, ['Nummer', 'Naam']) + row(2, ['DV.O911111', ` t="e"><v>${error.trim()}</v>`])),
      )
      expect([notUnderstoodIn(text), notUnderstoodIn(sheet)]).toEqual([
        ['2 no-name: DV.O911111'],
        ['2 no-name: DV.O911111'],
      ])
    },
  )
  test('what only looks like an error is a name', async () =>
    expect(addedIn(proposalFor(await readList('Nummer;Naam\nDV.O911111;#Samen!\n')))).toEqual(['DV.O911111 #Samen!']))

  test.each([
    [' t="d"><v>2027-12-31T00:00:00</v>', {}],
    [' t="d"><v>2027-12-31</v>', {}],
    ['2027-12-31 00:00:00', {}],
    ['2027-12-31T13:30:00', {}],
    ['31/12/2027', {}],
    [' s="1"><v>46752.5</v>', { styles: [0, 14] }],
    [' s="1"><v>46752</v>', { styles: [0, 170], formats: { 170: '[$-813]d\\ mmmm\\ yyyy;@' } }],
    [' s="1"><v>45290</v>', { styles: [0, 22], date1904: true }],
    ['46752', {}],
    ['><v>46752</v>', {}],
  ])('the day %s', async (day, more) =>
    expect(
      proposalFor(await readSheet(row(1, ['Nummer', 'Naam', 'Geldig tot']) + row(2, ['DV.O911111', 'A', day]), more))
        .added,
    ).toMatchObject([{ remarks: [], provider: { validUntil: '2027-12-31' } }]),
  )

  test('a name over merged rows counts for each of them', async () => {
    const rows =
      row(1, ['Naam', 'Campus', 'Nummer']) +
      row(2, ['Noord', 'Gent', 'DV.O911111']) +
      row(3, [null, 'Lier', 'DV.O922222']) +
      row(5, [null, 'Aalst', 'DV.O933333']) +
      row(6, [null, 'Ieper', 'DV.O944444'])
    const merged = '<mergeCells count="2"><mergeCell ref="A2:A5"/><mergeCell ref="B6:C6"/></mergeCells>'
    const proposal = proposalFor(await readBook({ sheets: [{ name: 'Lijst', xml: sheetXml(rows, merged) }] }))
    expect([addedIn(proposal), notUnderstoodIn(proposal)]).toEqual([
      ['DV.O911111 Noord Gent', 'DV.O922222 Noord Lier', 'DV.O933333 Noord Aalst'],
      ['6 no-name: Ieper | DV.O944444'],
    ])
  })

  test('rich text, shared text, signs that XML cannot hold, and no reading aid', async () => {
    const read = await readSheet(
      row(1, ['Nummer', 'Naam']) +
        row(2, ['DV.O911111', ' t="s"><v>1</v>']) +
        row(3, [
          'DV.O922222',
          ' t="inlineStr"><is><r><t>B</t></r><r><t xml:space="preserve"> bv</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>',
        ]) +
        row(4, [' t="str"><f>"DV.O9"&amp;33333</f><v>DV.O933333</v>', ' t="s"><v>0</v>']),
      {
        sharedStrings: [
          '<t>C_x0041_</t>',
          '<r><t>A</t></r><r><t xml:space="preserve"> bv</t></r><rPh sb="0" eb="1"><t>x</t></rPh>',
        ],
      },
    )
    expect(addedIn(proposalFor(read))).toEqual(['DV.O911111 A bv', 'DV.O922222 B bv', 'DV.O933333 CA'])
  })
  test('rows in another order, cells without an address, a value of an extension', async () => {
    const read = await readSheet(
      row(3, ['DV.O922222', 'B bv', 'Lier']) +
        '<row r="1"><c t="inlineStr"><is><t>Nummer</t></is></c><c t="inlineStr"><is><t>Naam</t></is></c><c t="inlineStr"><is><t>Campus</t></is></c></row>' +
        row(2, ['DV.O911111', 'A bv', ' t="str"><v>Gent</v><extLst><ext uri="x"><v>nergens</v></ext></extLst>']),
    )
    expect([read.rows.map(({ line }) => line), addedIn(proposalFor(read))]).toEqual([[1, 2, 3], bothAdded])
  })
})

describe('packages of other programs', () => {
  const parts = bookParts({ sheets: [{ name: 'Lijst', rows: list }] })
  const text = (name: string) => new TextDecoder().decode(parts[name])
  const renamed = (rename: (name: string) => string) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [rename(name), part])))
  const withPart = (name: string, part: string | Uint8Array) =>
    zipSync({ ...parts, [name]: typeof part === 'string' ? strToU8(part) : part })
  const without = (part: string) => zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part)))
  const utf16 = (xml: string) =>
    Uint8Array.from([0xff, 0xfe, ...[...xml].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])])
  const sheetPart = 'xl/worksheets/sheet1.xml'
  const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')

  test.each([
    ['names in small letters', renamed((name) => name.toLowerCase())],
    ['names with backslashes', renamed((name) => name.replaceAll('/', '\\'))],
    ['parts that are stored, not packed', zipSync(parts, { level: 0 })],
    ['a prefix on every element', withPart(sheetPart, prefixed(text(sheetPart)))],
    ['a sheet in UTF-16', withPart(sheetPart, utf16(text(sheetPart)))],
    ['a sheet in Latin letters of another kind', withPart(sheetPart, text(sheetPart).replace('UTF-8', 'ISO-8859-1'))],
    [
      'targets from the root',
      withPart('xl/_rels/workbook.xml.rels', text('xl/_rels/workbook.xml.rels').replaceAll('Target="', 'Target="/xl/')),
    ],
    [
      'targets that go up and down',
      withPart(
        'xl/_rels/workbook.xml.rels',
        text('xl/_rels/workbook.xml.rels').replaceAll('Target="', 'Target="./../xl/'),
      ),
    ],
    [
      'the strict standard',
      withPart(
        'xl/_rels/workbook.xml.rels',
        text('xl/_rels/workbook.xml.rels').replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        ),
      ),
    ],
    ['styles and shared texts that are named and not there', without('xl/styles.xml')],
    [
      'a module of macros among the sheets',
      withPart(
        'xl/workbook.xml',
        text('xl/workbook.xml').replace('<sheets>', '<sheets><sheet name="Module" sheetId="9" r:id=""/>'),
      ),
    ],
  ])('%s', async (_, bytes) => expect(addedIn(proposalFor(await readList(bytes)))).toEqual(bothAdded))
})

describe('what is refused', () => {
  const utf16 = (text: string) => [...text].flatMap((sign) => [sign.charCodeAt(0), 0])
  const zip = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
  const compound = (stream: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...utf16(stream)])
  const latin = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)))
  const xlsb = { 'xl/workbook.bin': strToU8('x') }
  const root = (target: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`,
    )

  test.each<readonly [string, string, string | Uint8Array]>([
    [
      'a web page called .xls',
      'html',
      '<html><body><table><tr><td>DV.O911111</td><td>A bv</td></tr></table></body></html>',
    ],
    ['a pdf', 'pdf', '%PDF-1.7\nDV.O911111'],
    ['a document in RTF', 'rtf', '{\\rtf1 DV.O911111}'],
    ['a PNG', 'image', latin('\x89PNG\r\n')],
    ['a JPEG', 'image', latin('\xFF\xD8\xFF\xE0')],
    ['a BMP', 'image', latin('BM\x10\0\0\0\0\0')],
    ['a WebP', 'image', latin('RIFF\x10\0\0\0WEBPVP8 ')],
    ['a gzip', 'archive', latin('\x1F\x8B\x08\0')],
    ['a zip of something else', 'archive', zip('lijst.csv')],
    ['an .xls', 'xls', compound('Workbook')],
    ['a .doc', 'word', compound('WordDocument')],
    ['a .ppt', 'presentation', compound('PowerPoint Document')],
    ['an .xlsx with a password', 'locked', compound('EncryptedPackage')],
    ['an .xlsb', 'xlsb', zipSync({ '_rels/.rels': root('xl/workbook.bin'), ...xlsb })],
    ['a .docx', 'word', zipSync({ '_rels/.rels': root('word/document.xml'), 'word/document.xml': strToU8('<w/>') })],
    [
      'a .pptx',
      'presentation',
      zipSync({ '_rels/.rels': root('/ppt/presentation.xml'), 'ppt/presentation.xml': strToU8('<p/>') }),
    ],
    [
      'an .ods',
      'ods',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }),
    ],
    ['an .odt', 'word', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })],
    ['a sheet of Numbers', 'numbers', zip('Index/Document.iwa', 'preview.jpg')],
  ])('%s: %s', async (_, problem, content) => expect(readList(content, 'lijst.xls')).rejects.toMatchObject({ problem }))

  const good = xlsx({ sheets: [{ name: 'Lijst', rows: list }] })
  const changed = (change: (bytes: Uint8Array, view: DataView, directory: number) => void) => {
    const bytes = good.slice()
    const view = new DataView(bytes.buffer)
    change(bytes, view, view.getUint32(bytes.length - 22 + 16, true))
    return bytes
  }
  /** Where the table of contents speaks of the sheet. */
  const sheetEntry = (view: DataView, directory: number) => {
    let at = directory
    while (
      !new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, view.getUint16(at + 28, true))).includes('sheet1')
    )
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    return at
  }
  const inSheet = (rows: string) => xlsx({ sheets: [{ name: 'Lijst', rows }] })
  const whole = (xml: string) => xlsx({ sheets: [{ name: 'Lijst', xml }] })

  test.each([
    ['its end is missing', good.subarray(0, good.length - 30)],
    ['it is cut in the middle', good.subarray(0, 600)],
    ['a checksum is wrong', changed((_, view, at) => view.setUint32(sheetEntry(view, at) + 16, 7, true))],
    ['a size is a lie', changed((_, view, at) => view.setUint32(sheetEntry(view, at) + 24, 7, true))],
    ['a size of 0 is a lie', changed((_, view, at) => view.setUint32(sheetEntry(view, at) + 24, 0, true))],
    [
      'packed bytes are others',
      changed((bytes, view, at) =>
        bytes.fill(
          0xff,
          view.getUint32(sheetEntry(view, at) + 42, true) + 60,
          view.getUint32(sheetEntry(view, at) + 42, true) + 90,
        ),
      ),
    ],
    ['a sheet stops in the middle', whole(sheetXml(list).slice(0, -60))],
    ['a sheet is no XML', whole('geen xml')],
    ['a sheet is no sheet', whole('<lijst><sheetData/></lijst>')],
    ['an entity of its own', whole(`<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml('&a;').replace(/^.*\?>/, '')}`)],
    ['a row has no number', inSheet('<row r=""><c r="A1"><v>1</v></c></row>')],
    ['a row 0', inSheet('<row r="0"><c r="A0"><v>1</v></c></row>')],
    ['a row past the last', inSheet(row(1_048_577, ['a']))],
    ['a row twice', inSheet(row(2, ['a']) + row(2, ['b']))],
    ['a cell in another row', inSheet('<row r="2"><c r="A3"><v>1</v></c></row>')],
    ['a cell past the last column', inSheet('<row r="2"><c r="XFE2"><v>1</v></c></row>')],
    ['a number that is none', inSheet('<row r="2"><c r="A2"><v>0b11</v></c></row>')],
    ['a number without end', inSheet('<row r="2"><c r="A2"><v>1e999</v></c></row>')],
    ['a shared text that is not there', inSheet('<row r="2"><c r="A2" t="s"><v>3</v></c></row>')],
    ['a cell of an unknown type', inSheet('<row r="2"><c r="A2" t="x"><v>3</v></c></row>')],
  ])('damaged: %s', async (_, bytes) => expect(readList(bytes)).rejects.toMatchObject({ problem: 'damaged' }))

  test.each([
    ['more rows than a sheet has', '<row/>'.repeat(1_048_577)],
    [
      'more cells than can be held',
      Array.from({ length: 300 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join(''),
    ],
  ])('too much: %s', async (_, rows) => expect(readList(inSheet(rows))).rejects.toMatchObject({ problem: 'too-much' }))

  test('one very large thing in a part is read, and its text is no name', async () => {
    const proposal = proposalFor(
      await readSheet(
        row(1, ['Nummer', 'Naam']) + row(2, ['DV.O911111', 'x'.repeat(3_000_000)]) + row(3, ['DV.O922222', 'B']),
      ),
    )
    expect([addedIn(proposal), proposal.notUnderstood.map(({ line, reason }) => [line, reason])]).toEqual([
      ['DV.O922222 B'],
      [[2, 'long-name']],
    ])
  })
})
