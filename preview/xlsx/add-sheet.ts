import { addressOf, areaFrom, areaName } from '../engine/address'
import { isCellError, type CellValue } from '../engine/cell-value'
import { addPart } from './add-part'
import { partNamed, textOf, type WorkbookFile } from './workbook-file'
import { writeStyles } from './write-styles'
import { applyEdits, encodeXml, escapeXml, tagsNamed, writeExcelText } from './xml'

export type NewCell = { readonly value: CellValue; readonly numberFormat?: string }

/** Adds a sheet of values behind the others; its first row is a header that stays in view. Gives the name that it got. */
export function addSheet(
  file: WorkbookFile,
  parts: Map<string, Uint8Array>,
  wantedName: string,
  rows: readonly (readonly NewCell[])[],
): string {
  const name = freeName(
    wantedName,
    file.workbook.sheets.map((sheet) => sheet.name),
  )
  const id = addPart(file, parts, {
    name: freePartName(file),
    xml: sheetXml(file, rows),
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    relationship: 'worksheet',
  })

  const workbookName = partNamed(file.parts, file.workbookPart)!
  const xml = textOf(parts, file.workbookPart)
  const sheets = tagsNamed(xml, 'sheet')
  const last = sheets[sheets.length - 1]!
  const sheetId = Math.max(...sheets.map(({ attributes }) => Number(attributes['sheetId'] ?? 0))) + 1
  const idAttribute = Object.keys(last.attributes).find((attribute) => /:id$/.test(attribute)) ?? 'r:id'
  const element = `<${last.fullName} name="${escapeXml(name)}" sheetId="${sheetId}" ${idAttribute}="${id}"/>`
  const list = tagsNamed(xml, 'sheets')[0]!
  const at = xml.indexOf(`</${list.fullName}`, last.end)
  parts.set(workbookName, encodeXml(applyEdits(xml, [{ start: at, end: at, text: element }])))
  writeStyles(file, parts)
  return name
}

/** Sheet names do not differ in capitals only. */
function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()))
  let name = wanted
  for (let number = 2; known.has(name.toLowerCase()); number++) name = `${wanted} ${number}`
  return name
}

function freePartName({ parts }: WorkbookFile): string {
  let number = 1
  while (partNamed(parts, `xl/worksheets/sheet${number}.xml`) !== undefined) number++
  return `xl/worksheets/sheet${number}.xml`
}

function sheetXml({ styles }: WorkbookFile, rows: readonly (readonly NewCell[])[]): string {
  const width = Math.max(1, ...rows.map((row) => row.length))
  const widths = Array.from({ length: width }, (_, column) =>
    Math.min(60, Math.max(10, ...rows.map((row) => String(textLength(row[column])).length + 2))),
  )
  const area = areaName(areaFrom({ row: 0, column: 0 }, Math.max(1, rows.length), width))
  const body = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, addressOf({ row: index, column }), styles)).join('')}</row>`,
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<dimension ref="${area}"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.map((size, column) => `<col min="${column + 1}" max="${column + 1}" width="${size}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${body.join('')}</sheetData></worksheet>`
  )
}

/** What stands for a cell in the width of its column. */
function textLength(cell: NewCell | undefined): string {
  const value = cell?.value ?? ''
  if (typeof value === 'number') return 'x'.repeat(Math.max(10, value.toFixed(2).length))
  return isCellError(value) ? value.error : String(value)
}

function cellXml({ value, numberFormat }: NewCell, address: string, styles: WorkbookFile['styles']): string {
  const style = numberFormat === undefined ? '' : ` s="${styles.withFormat(0, numberFormat)}"`
  if (value === null || value === '') return ''
  if (isCellError(value)) return `<c r="${address}"${style} t="e"><v>${escapeXml(value.error)}</v></c>`
  if (typeof value === 'boolean') return `<c r="${address}"${style} t="b"><v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'number') return `<c r="${address}"${style}><v>${value}</v></c>`
  return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${writeExcelText(value)}</t></is></c>`
}
