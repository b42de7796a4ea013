import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { otherFile } from '../../../preview/xlsx/other-kinds'
import { readWorkbookFile } from '../../../preview/xlsx/workbook-file'
import { bookParts, row } from '../../../tools/workbook/xlsx-builder'

const as = 'als “Excel-werkmap (*.xlsx)”'
const utf16 = (text: string) => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]))
const marked = (...bytes: number[]) => Uint8Array.from(bytes)
const joined = (...pieces: Uint8Array[]) => Uint8Array.from(pieces.flatMap((piece) => [...piece]))

/** A compound file: its mark, a sector, what stands in it, and the names of its streams. */
const compound = (streams: readonly string[], content = new Uint8Array()) =>
  joined(
    marked(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    new Uint8Array(504),
    content,
    new Uint8Array(512 - (content.length % 512)),
    ...streams.map(utf16),
  )
const record = (type: number, length: number) =>
  joined(marked(type & 255, type >> 8, length, 0), new Uint8Array(length))
const [beginning, writeProtection, filePass, end] = [0x809, 0x86, 0x2f, 0x0a]

const oldExcel = `Dit is een oud .xls-bestand. Open het in Excel en bewaar het ${as}.`
const oldWithPassword = `Dit oude .xls-bestand is met een wachtwoord beveiligd. Verwijder in Excel eerst het wachtwoord om te openen, en bewaar het ${as}.`
const withPassword =
  'Dit bestand is met een wachtwoord beveiligd. Verwijder in Excel eerst het wachtwoord om te openen.'
const webPage = `Dit is een webpagina, geen .xlsx-bestand. Open ze in Excel en bewaar ze ${as}.`
const text = `Dit is een tekstbestand (zoals csv), geen .xlsx-bestand. Open het in Excel en bewaar het ${as}.`
const unknown = `Dit is geen .xlsx-bestand. Bewaar het plan in Excel ${as}.`

test.each<[string, Uint8Array, string]>([
  ['an empty file', new Uint8Array(), 'Dit bestand is leeg.'],
  ['a workbook of Excel 97', compound(['Root Entry', 'Workbook'], record(beginning, 16)), oldExcel],
  ['a workbook of Excel 95', compound(['Book'], joined(record(beginning, 8), record(end, 0))), oldExcel],
  ['a workbook of another program', compound(['WORKBOOK'], record(beginning, 16)), oldExcel],
  ['a sheet of Excel 4', joined(record(0x409, 6), record(end, 0)), oldExcel],
  ['a sheet of Excel 2', joined(record(0x09, 4), record(end, 0)), oldExcel],
  [
    'an .xls with a password',
    compound(['Workbook'], joined(record(beginning, 16), record(filePass, 54))),
    oldWithPassword,
  ],
  [
    'an .xls with two passwords',
    compound(['Workbook'], joined(record(beginning, 16), record(writeProtection, 0), record(filePass, 6))),
    oldWithPassword,
  ],
  ['a workbook with a password', compound(['EncryptionInfo', 'EncryptedPackage']), withPassword],
  ['a workbook with rights', compound(['\u0006DataSpaces', 'DRMEncryptedDataSpace', 'EncryptedPackage']), withPassword],
  ['an old Word document', compound(['WordDocument']), 'Dit is een oud Office-bestand, maar geen Excel-werkmap.'],
  [
    'a PDF',
    strToU8('%PDF-1.7\n%âãÏÓ'),
    `Dit is een PDF, geen Excel-werkmap. Open het plan zelf in Excel en bewaar het ${as}.`,
  ],
  ['rich text', strToU8('{\\rtf1\\ansi Kost}'), 'Dit is een tekstdocument (rtf), geen Excel-werkmap.'],
  ['JSON', strToU8('[{"kost":1000}]'), 'Dit is een JSON-bestand, geen Excel-werkmap.'],
  ['a web page', strToU8('<html><body><table><tr><td>Kost</td></tr></table></body></html>'), webPage],
  ['a web page with a document type', strToU8('\n <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><head>'), webPage],
  ['a web page in UTF-16', joined(marked(0xff, 0xfe), utf16('<HTML><TABLE>')), webPage],
  ['a table without a page', strToU8('<table border=1><tr><th>Kost'), webPage],
  ['a web page with its pictures', strToU8('MIME-Version: 1.0\nX-Document-Type: Workbook\n'), webPage],
  [
    'XML of Excel 2003',
    strToU8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>'),
    `Dit is een XML-werkblad van Excel 2003, geen .xlsx-bestand. Open het in Excel en bewaar het ${as}.`,
  ],
  [
    'XML of Excel 2003 by its namespace',
    strToU8('<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'),
    `Dit is een XML-werkblad van Excel 2003, geen .xlsx-bestand. Open het in Excel en bewaar het ${as}.`,
  ],
  [
    'a flat file of OpenDocument',
    strToU8('<?xml version="1.0"?><office:document xmlns:office="urn:oasis">'),
    `Dit is een OpenDocument-bestand, geen .xlsx-bestand. Open het in Excel en bewaar het ${as}.`,
  ],
  [
    'other XML',
    strToU8('<?xml version="1.0"?><plan/>'),
    `Dit is een XML-bestand, geen .xlsx-bestand. Open het in Excel en bewaar het ${as}.`,
  ],
  ['a list', strToU8('Kost;Start\n1000;46000\n'), text],
  ['a list of an older program', Uint8Array.from(Buffer.from('Kost;Café\n1.000,00 €\n', 'latin1')), text],
  ['a list in UTF-16', joined(marked(0xff, 0xfe), utf16('Kost\tStart\r\n')), text],
  ['a picture', marked(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), unknown],
  ['another archive', marked(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), unknown],
])('%s is named as what it is', (_, bytes, sentence) => {
  expect(otherFile(bytes)).toBe(sentence)
  expect(() => readWorkbookFile(bytes)).toThrow(sentence)
})

test('a zip is none of them', () => {
  expect(otherFile(zipSync({}))).toBeUndefined()
})

const reading = (parts: Record<string, Uint8Array>) => () => readWorkbookFile(zipSync(parts))

test.each<[string, Record<string, Uint8Array>, string]>([
  [
    'a spreadsheet of OpenDocument',
    { mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') },
    `Dit is een werkblad van OpenDocument (.ods). Bewaar het in Excel of LibreOffice ${as}.`,
  ],
  [
    'a template of OpenDocument',
    { mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet-template') },
    `Dit is een werkblad van OpenDocument (.ods). Bewaar het in Excel of LibreOffice ${as}.`,
  ],
  [
    'a text of OpenDocument',
    { mimetype: strToU8('application/vnd.oasis.opendocument.text') },
    'Dit is een OpenDocument-bestand, maar geen werkblad.',
  ],
  [
    'Numbers',
    { 'Index/Document.iwa': marked(0), 'Metadata/Properties.plist': marked(0) },
    'Dit is een bestand van Numbers, Pages of Keynote. Exporteer een rekenblad in Numbers als Excel (*.xlsx).',
  ],
  [
    'Numbers as a folder',
    { 'Plan.numbers/Index.zip': marked(0) },
    'Dit is een bestand van Numbers, Pages of Keynote. Exporteer een rekenblad in Numbers als Excel (*.xlsx).',
  ],
  ['any zip', { 'lees-mij.txt': strToU8('dag') }, 'Dit is een zip-bestand, maar geen Excel-werkmap.'],
])('%s is named as what it is, though a zip', (_, parts, sentence) => {
  expect(reading(parts)).toThrow(sentence)
})

const office = 'application/vnd.openxmlformats-officedocument'

test.each([
  [
    'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
    `Dit is een binaire werkmap (.xlsb). Bewaar ze in Excel ${as}.`,
  ],
  [
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    `Dit is een werkmap met macro’s (.xlsm). Bewaar ze in Excel ${as}.`,
  ],
  [
    'application/vnd.ms-excel.template.macroEnabled.main+xml',
    `Dit is een sjabloon met macro’s (.xltm). Bewaar het in Excel ${as}.`,
  ],
  [`${office}.spreadsheetml.template.main+xml`, `Dit is een sjabloon (.xltx). Bewaar het in Excel ${as}.`],
  [
    'application/vnd.ms-excel.addin.macroEnabled.main+xml',
    'Dit is een invoegtoepassing van Excel (.xlam), geen werkmap.',
  ],
  [`${office}.wordprocessingml.document.main+xml`, 'Dit is een Word-document, geen Excel-werkmap.'],
  ['application/vnd.ms-word.document.macroEnabled.main+xml', 'Dit is een Word-document, geen Excel-werkmap.'],
  [`${office}.presentationml.presentation.main+xml`, 'Dit is een PowerPoint-presentatie, geen Excel-werkmap.'],
])('%s is no .xlsx, by its name or by the end of its name', (mainType, sentence) => {
  const parts = bookParts({ sheets: [{ name: 'Plan', rows: row(1, [1]) }], mainType })
  expect(reading(parts)).toThrow(sentence)
  const types = `<Types><Default Extension="XML" ContentType="${mainType}"/></Types>`
  expect(reading({ ...parts, '[Content_Types].xml': strToU8(types) })).toThrow(sentence)
})

test('a binary workbook as Excel writes it, with a default for all that ends in bin', () => {
  const bytes = readFileSync(join(__dirname, 'cases', 'binair.xlsb'))
  expect(() => readWorkbookFile(bytes)).toThrow(`Dit is een binaire werkmap (.xlsb). Bewaar ze in Excel ${as}.`)
})

test('what has a main part of an unknown kind is no workbook', () => {
  const parts = bookParts({ sheets: [{ name: 'Plan' }], mainType: 'application/vnd.ms-visio.drawing.main+xml' })
  expect(reading({ ...parts, 'xl/workbook.xml': strToU8('<VisioDocument/>') })).toThrow(
    'Dit is een Office-bestand, maar geen Excel-werkmap.',
  )
})
