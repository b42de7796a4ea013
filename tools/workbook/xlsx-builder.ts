import { strToU8, zipSync } from 'fflate'

export type SheetParts = {
  readonly name: string
  /** What stands in sheetData. */
  readonly rows?: string
  /** The whole part, instead of the rows. */
  readonly xml?: string
  /** The XML of each table on the sheet. */
  readonly tables?: readonly string[]
  readonly state?: string
}
export type BookParts = {
  readonly sheets: readonly SheetParts[]
  readonly names?: string
  readonly date1904?: boolean
  /** Whether the file asks for a calculation of everything: its values do not count. */
  readonly fullCalcOnLoad?: boolean
  /** When it was saved, as its properties say it. */
  readonly savedAt?: string
  readonly sharedStrings?: readonly string[]
  /** Number formats by their number, and a style for each of these numbers. */
  readonly formats?: Readonly<Record<number, string>>
  readonly styles?: readonly number[]
  readonly withoutStyles?: boolean
  readonly more?: Readonly<Record<string, string | Uint8Array>>
  readonly contentTypes?: string
  /** The program that says it wrote the file; LibreOffice believes the values of some. */
  readonly application?: string
  readonly mainType?: string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relationships = (list: string) =>
  `${declaration}<Relationships xmlns="${packaged}/relationships">${list}</Relationships>`

export const sheetXml = (rows: string, more = ''): string =>
  `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>${rows}</sheetData>${more}</worksheet>`

export const tableXml = (id: number, name: string, ref: string, columns: readonly string[], more = ''): string =>
  `${declaration}<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}"${more}><autoFilter ref="${ref}"/>` +
  `<tableColumns count="${columns.length}">${columns.map((column, index) => `<tableColumn id="${index + 1}" name="${escape(column)}"/>`).join('')}</tableColumns></table>`

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** Cells of one row from A on: a number, a text, or the inside of a `<c>` after its address, as in ` t="b"><v>1</v>`. */
export function row(number: number, cells: readonly (number | string | null)[], first = 0): string {
  const written = cells.map((cell, index) => {
    const address = `${columnName(first + index)}${number}`
    if (cell === null) return ''
    if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
    if (cell.startsWith('<') || /^ ?[a-z]+="/.test(cell) || cell.startsWith('>')) return `<c r="${address}"${cell}</c>`
    return `<c r="${address}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`
  })
  return `<row r="${number}">${written.join('')}</row>`
}

const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

/** The parts of an .xlsx file by name. */
export function bookParts(book: BookParts): Record<string, Uint8Array> {
  const text: Record<string, string | Uint8Array> = {}
  const overrides: string[] = []
  const override = (name: string, type: string) =>
    overrides.push(`<Override PartName="/${name}" ContentType="${type}"/>`)
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  override('xl/workbook.xml', book.mainType ?? `${spreadsheet}.sheet.main+xml`)
  let tableNumber = 0
  book.sheets.forEach((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`
    override(part, `${spreadsheet}.worksheet+xml`)
    const own = (sheet.tables ?? []).map((table) => {
      tableNumber++
      text[`xl/tables/table${tableNumber}.xml`] = table
      override(`xl/tables/table${tableNumber}.xml`, `${spreadsheet}.table+xml`)
      return tableNumber
    })
    const tableParts =
      own.length === 0
        ? ''
        : `<tableParts count="${own.length}">${own.map((_, id) => `<tablePart r:id="rId${id + 1}"/>`).join('')}</tableParts>`
    text[part] = sheet.xml ?? sheetXml(sheet.rows ?? '', tableParts)
    if (own.length > 0) {
      text[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(
        own
          .map(
            (number, id) =>
              `<Relationship Id="rId${id + 1}" Type="${office}/table" Target="../tables/table${number}.xml"/>`,
          )
          .join(''),
      )
    }
  })
  const sheets = book.sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escape(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  )
  text['xl/workbook.xml'] =
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">${book.date1904 ? '<workbookPr date1904="1"/>' : ''}` +
    `<sheets>${sheets.join('')}</sheets>${book.names ? `<definedNames>${book.names}</definedNames>` : ''}` +
    `${book.fullCalcOnLoad ? '<calcPr fullCalcOnLoad="1"/>' : ''}</workbook>`
  const targets = book.sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  if (!book.withoutStyles) {
    targets.push(`<Relationship Id="rIdStyles" Type="${office}/styles" Target="styles.xml"/>`)
    override('xl/styles.xml', `${spreadsheet}.styles+xml`)
    text['xl/styles.xml'] = stylesXml(book.formats ?? {}, book.styles ?? [0])
  }
  if (book.sharedStrings) {
    targets.push(`<Relationship Id="rIdStrings" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`)
    override('xl/sharedStrings.xml', `${spreadsheet}.sharedStrings+xml`)
    text['xl/sharedStrings.xml'] =
      `${declaration}<sst xmlns="${main}">${book.sharedStrings.map((item) => `<si>${item}</si>`).join('')}</sst>`
  }
  text['xl/_rels/workbook.xml.rels'] = relationships(targets.join(''))
  const properties =
    book.application === undefined
      ? ''
      : `<Relationship Id="rId2" Type="${office}/extended-properties" Target="docProps/app.xml"/>`
  if (book.application !== undefined) {
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml')
    text['docProps/app.xml'] =
      `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${book.application}</Application><AppVersion>16.0300</AppVersion></Properties>`
  }
  const saved =
    book.savedAt === undefined
      ? ''
      : `<Relationship Id="rId3" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`
  if (book.savedAt !== undefined) {
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')
    text['docProps/core.xml'] = coreProperties(book.savedAt)
  }
  text['_rels/.rels'] = relationships(
    `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>${properties}${saved}`,
  )
  const types =
    `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${book.contentTypes ?? ''}${overrides.join('')}</Types>`
  const all = { '[Content_Types].xml': types, ...text, ...book.more }
  return Object.fromEntries(
    Object.entries(all).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  )
}

export const xlsx = (book: BookParts): Uint8Array => zipSync(bookParts(book))

const coreProperties = (savedAt: string): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<dcterms:modified xsi:type="dcterms:W3CDTF">${savedAt}</dcterms:modified></cp:coreProperties>`

const stylesXml = (formats: Readonly<Record<number, string>>, styles: readonly number[]) =>
  `${declaration}<styleSheet xmlns="${main}">` +
  (Object.keys(formats).length === 0
    ? ''
    : `<numFmts count="${Object.keys(formats).length}">${Object.entries(formats)
        .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escape(code)}"/>`)
        .join('')}</numFmts>`) +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${styles.length}">${styles.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`).join('')}</cellXfs></styleSheet>`
