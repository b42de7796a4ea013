const asWorkbook = 'als “Excel-werkmap (*.xlsx)”'
const saveIt = `Bewaar het in Excel ${asWorkbook}.`
const saveThis = `Bewaar ze in Excel ${asWorkbook}.`
const openFirst = `Open het in Excel en bewaar het ${asWorkbook}.`
const openThis = `Open ze in Excel en bewaar ze ${asWorkbook}.`

const noWorkbook = `Dit is geen .xlsx-bestand. Bewaar het plan in Excel ${asWorkbook}.`
const onlyZip = 'Dit is een zip-bestand, maar geen Excel-werkmap.'
const withPassword = 'is met een wachtwoord beveiligd. Verwijder in Excel eerst het wachtwoord om te openen'

/** What a file is that is no zip, and what to do with it; undefined for a zip. */
export function otherFile(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'Dit bestand is leeg.'
  if (startsWith(bytes, 0x50, 0x4b)) return undefined
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compoundKind(bytes)
  return isOldestExcel(bytes) ? oldExcel : textKind(bytes)
}

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte)

const oldExcel = `Dit is een oud .xls-bestand. ${openFirst}`

/** Excel 2 to 4 wrote no compound file: it begins with the record that begins a sheet. */
const isOldestExcel = (bytes: Uint8Array) => bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1]!) && bytes[3] === 0

/** An OLE compound file: documents of Office 97-2003, and those of today with a password. */
function compoundKind(bytes: Uint8Array): string {
  if (includesUtf16(bytes, 'EncryptedPackage')) return `Dit bestand ${withPassword}.`
  if (['Workbook', 'WORKBOOK', 'Book', 'BOOK'].some((stream) => includesUtf16(bytes, stream)))
    return hasFilePass(bytes) ? `Dit oude .xls-bestand ${withPassword}, en bewaar het ${asWorkbook}.` : oldExcel
  return 'Dit is een oud Office-bestand, maar geen Excel-werkmap.'
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

/** Whether the records of an .xls say, among the first of them, that what follows is encrypted ([MS-XLS] 2.4.117). */
function hasFilePass(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const beginning = 0x0809
  const filePass = 0x002f
  const sector = 512
  for (let start = sector; start + 4 <= bytes.length; start += sector) {
    if (view.getUint16(start, true) !== beginning) continue
    let at = start
    for (let record = 0; record < 10 && at + 4 <= bytes.length; record++) {
      if (view.getUint16(at, true) === filePass) return true
      at += 4 + view.getUint16(at + 2, true)
    }
  }
  return false
}

const textKinds: readonly (readonly [RegExp, string])[] = [
  [/^%pdf-/, `Dit is een PDF, geen Excel-werkmap. Open het plan zelf in Excel en bewaar het ${asWorkbook}.`],
  [/^\{\\rtf/, 'Dit is een tekstdocument (rtf), geen Excel-werkmap.'],
  [
    /urn:schemas-microsoft-com:office:spreadsheet|progid="excel\.sheet"/,
    `Dit is een XML-werkblad van Excel 2003, geen .xlsx-bestand. ${openFirst}`,
  ],
  [/<office:document/, `Dit is een OpenDocument-bestand, geen .xlsx-bestand. ${openFirst}`],
  [
    /^mime-version:|<(!doctype\s+)?html|^<(table|head|meta|body)\b/,
    `Dit is een webpagina, geen .xlsx-bestand. ${openThis}`,
  ],
  [/^<\?xml|^</, `Dit is een XML-bestand, geen .xlsx-bestand. ${openFirst}`],
  [/^[{[]/, 'Dit is een JSON-bestand, geen Excel-werkmap.'],
]

/** What a file is that has no mark of Office: by how its text begins, where it is text. */
function textKind(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 4096)).trimStart().toLowerCase()
  const known = textKinds.find(([pattern]) => pattern.test(text))
  if (known) return known[1]
  return /[^\t\n\v\f\r -\u{10ffff}]/u.test(text)
    ? noWorkbook
    : `Dit is een tekstbestand (zoals csv), geen .xlsx-bestand. ${openFirst}`
}

const openDocument = 'application/vnd.oasis.opendocument.'

/** What a zip is that has no list of content types. */
export function otherZip(names: Iterable<string>, mimeType: string | undefined): string {
  if (mimeType?.startsWith(`${openDocument}spreadsheet`))
    return `Dit is een werkblad van OpenDocument (.ods). Bewaar het in Excel of LibreOffice ${asWorkbook}.`
  if (mimeType?.startsWith(openDocument)) return 'Dit is een OpenDocument-bestand, maar geen werkblad.'
  for (const name of names) {
    if (/^(.*\/)?index(\.zip$|\/.*\.iwa$)/i.test(name))
      return 'Dit is een bestand van Numbers, Pages of Keynote. Exporteer een rekenblad in Numbers als Excel (*.xlsx).'
  }
  return onlyZip
}

const mainTypes: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml|ms-word/i, 'Dit is een Word-document, geen Excel-werkmap.'],
  [/presentationml|ms-powerpoint/i, 'Dit is een PowerPoint-presentatie, geen Excel-werkmap.'],
  [/sheet\.binary/i, `Dit is een binaire werkmap (.xlsb). ${saveThis}`],
  [/excel\.addin/i, 'Dit is een invoegtoepassing van Excel (.xlam), geen werkmap.'],
  [/template\.macroenabled/i, `Dit is een sjabloon met macro’s (.xltm). ${saveIt}`],
  [/macroenabled/i, `Dit is een werkmap met macro’s (.xlsm). ${saveThis}`],
  [/spreadsheetml\.template/i, `Dit is een sjabloon (.xltx). ${saveIt}`],
]

/** What an Office file is by the content type of its main part, where that is another one than of a workbook. */
export const otherOfficeFile = (contentType: string): string | undefined =>
  mainTypes.find(([pattern]) => pattern.test(contentType))?.[1]
