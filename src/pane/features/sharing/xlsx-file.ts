import { strToU8, zipSync } from 'fflate'
import { columnLetters } from '../../../workbook'

/** A value for a cell of the copy. Text is always text, whatever it begins with. */
export type CopiedCell = string | number | boolean | { readonly error: string } | null

export type CopiedSheet = {
  readonly name: string
  /** Where the first row and column stand, counted from 0. */
  readonly row: number
  readonly column: number
  readonly cells: readonly (readonly CopiedCell[])[]
  readonly numberFormats: readonly (readonly string[])[]
  /** In points, from the first column of the cells on; 0 hides a column. */
  readonly columnWidths: readonly (number | undefined)[]
  /** Rows of the sheet with bold text, counted from 0. */
  readonly boldRows: ReadonlySet<number>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Errors that every Excel knows; others are written as their text. */
const storedErrors: ReadonlySet<string> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'])
const longestText = 32_767

/** Signs that XML cannot hold are written as Excel does, `_x001F_`; a text that looks like one is made to stay itself. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(controls, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
/** Made from their codes: in a pattern these signs could not be read. */
const controls = new RegExp(
  `[${[
    [0, 8],
    [11, 12],
    [13, 31],
    [0xfffe, 0xffff],
  ]
    .map(([from = 0, to = 0]) => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`)
    .join('')}]`,
  'g',
)

/** The looks of cells, each once: a number format, bold or not. */
class Styles {
  private readonly formats = new Map<string, number>([
    ['General', 0],
    ['@', 49],
  ])
  private readonly looks = new Map<string, number>([['0 false', 0]])

  indexOf(numberFormat: string, isBold: boolean): number {
    let format = this.formats.get(numberFormat)
    // Numbers up to 163 are Excel's own.
    if (format === undefined) this.formats.set(numberFormat, (format = 164 + this.formats.size))
    const look = `${format} ${isBold}`
    let index = this.looks.get(look)
    if (index === undefined) this.looks.set(look, (index = this.looks.size))
    return index
  }

  xml(): string {
    const own = [...this.formats].filter(([, id]) => id >= 164)
    const looks = [...this.looks.keys()].map((look) => look.split(' '))
    return (
      `<styleSheet xmlns="${main}">` +
      (own.length === 0
        ? ''
        : `<numFmts count="${own.length}">${own.map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`).join('')}</numFmts>`) +
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${looks.length}">${looks
        .map(
          ([format, isBold]) =>
            `<xf numFmtId="${format}" fontId="${isBold === 'true' ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
        )
        .join('')}</cellXfs>` +
      '</styleSheet>'
    )
  }
}

function cellXml(address: string, style: number, cell: CopiedCell): string {
  const look = style === 0 ? '' : ` s="${style}"`
  if (cell === null || cell === '') return style === 0 ? '' : `<c r="${address}"${look}/>`
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${address}"${look}><v>${cell}</v></c>` : ''
  if (typeof cell === 'boolean') return `<c r="${address}"${look} t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'object' && storedErrors.has(cell.error))
    return `<c r="${address}"${look} t="e"><v>${cell.error}</v></c>`
  const text = (typeof cell === 'object' ? cell.error : cell).slice(0, longestText)
  return `<c r="${address}"${look} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** Points to the widths of a file, which count digits of the ordinary font. */
const widthInDigits = (points: number): number => Math.max(0, Math.round((((points * 4) / 3 - 5) / 7) * 100) / 100)

function sheetXml(
  { cells, numberFormats, columnWidths, boldRows, row: firstRow, column: firstColumn }: CopiedSheet,
  styles: Styles,
): string {
  const columns = columnWidths.flatMap((points, index) => {
    if (points === undefined) return []
    const at = firstColumn + index + 1
    return [
      `<col min="${at}" max="${at}" width="${widthInDigits(points)}" customWidth="1"${points === 0 ? ' hidden="1"' : ''}/>`,
    ]
  })
  const rows = cells.map((row, r) => {
    const number = firstRow + r + 1
    const isBold = boldRows.has(firstRow + r)
    const written = row
      .map((cell, c) =>
        cellXml(
          `${columnLetters(firstColumn + c)}${number}`,
          styles.indexOf(numberFormats[r]?.[c] ?? 'General', isBold),
          cell,
        ),
      )
      .join('')
    return written === '' ? '' : `<row r="${number}">${written}</row>`
  })
  return `<worksheet xmlns="${main}">${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>${rows.join('')}</sheetData></worksheet>`
}

/** A whole .xlsx file of values, sheet by sheet; yields how far it is. Nothing in it calculates. */
export function* xlsxFile(sheets: readonly CopiedSheet[]): Generator<number, Uint8Array<ArrayBuffer>, undefined> {
  const styles = new Styles()
  const parts: Record<string, string> = {}
  for (const [index, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, styles)
    yield (index + 1) / (sheets.length + 1)
  }
  const numbers = sheets.map((_, index) => index + 1)
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  parts['[Content_Types].xml'] =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
    `${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`).join('')}</Types>`
  parts['_rels/.rels'] =
    `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
  parts['xl/workbook.xml'] =
    `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>` +
    `${sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`
  parts['xl/_rels/workbook.xml.rels'] =
    `<Relationships xmlns="${packageRelationships}">` +
    `${numbers.map((number) => `<Relationship Id="rId${number}" Type="${relationships}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}` +
    `<Relationship Id="rId${sheets.length + 1}" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`
  parts['xl/styles.xml'] = styles.xml()
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(declaration + text)])),
  ) as Uint8Array<ArrayBuffer>
}
