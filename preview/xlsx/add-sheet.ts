import { addressOf, areaFrom, areaName } from '../engine/address'
import { isCellError, type CellValue } from '../engine/cell-value'
import { addPart, freePartName } from './add-part'
import { append, elementAt, prefixOf, withAttributes, withContent } from './element'
import { storedValue, valueElement } from './stored-value'
import { relationshipId } from './namespaces'
import type { Package } from './package'
import { textOf, type WorkbookFile } from './workbook-file'
import { writeStyles } from './write-styles'
import { applyEdits, encodeXml, escapeXml } from './xml'

export type NewCell = { readonly value: CellValue; readonly numberFormat?: string }

/** Adds a sheet of values behind the others; its first row is a header that stays in view. Gives the name that it got. */
export function addSheet(
  file: WorkbookFile,
  parts: Package,
  wantedName: string,
  rows: readonly (readonly NewCell[])[],
): string {
  const name = freeName(
    wantedName,
    file.workbook.sheets.map((sheet) => sheet.name),
  )
  const id = addPart(file, parts, {
    name: freePartName(parts, (number) => `xl/worksheets/sheet${number}.xml`),
    xml: ({ main }) => sheetXml(main, file.styles, rows),
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    relationship: 'worksheet',
  })

  const xml = textOf(parts, file.workbookPart)
  const list = elementAt(xml, 'sheets')!
  const sheetId = freeSheetId(list.children.map(({ attributes }) => Number(attributes['sheetId'])))
  const element = `<${prefixOf(list)}sheet name="${escapeXml(name)}" sheetId="${sheetId}" ${relationshipId(file.namespaces, id)}/>`
  parts.set(file.workbookPart, encodeXml(applyEdits(xml, [append(xml, list, element)])))
  writeStyles(file, parts)
  return name
}

const highestSheetId = 65_534

/** The number after the highest one, as Excel has it; a free one where that would be too high. */
export function freeSheetId(taken: readonly number[]): number {
  const next = Math.max(0, ...taken.filter(Number.isInteger)) + 1
  if (next <= highestSheetId) return next
  const known = new Set(taken)
  let free = 1
  while (known.has(free)) free++
  return free
}

/** Sheet names do not differ in capitals only. */
function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()))
  let name = wanted
  for (let number = 2; known.has(name.toLowerCase()); number++) name = `${wanted} ${number}`
  return name
}

function sheetXml(main: string, styles: WorkbookFile['styles'], rows: readonly (readonly NewCell[])[]): string {
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
    `<worksheet xmlns="${main}">` +
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
  if (value === null || value === '') return ''
  const openTag = `<c r="${address}"${numberFormat === undefined ? '' : ` s="${styles.withFormat(0, numberFormat)}"`}>`
  const stored = storedValue(value)
  // A text that nobody calculated stands in the cell itself.
  if (stored.type === 'str')
    return withContent(
      withAttributes(openTag, { t: 'inlineStr' }),
      `<is><t xml:space="preserve">${stored.text}</t></is>`,
    )
  return withContent(withAttributes(openTag, stored.type ? { t: stored.type } : {}), valueElement(stored, ''))
}
