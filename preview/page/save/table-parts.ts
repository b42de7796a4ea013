import { areaName } from '../../engine/address'
import { addPart, freePartName } from '../../xlsx/add-part'
import { elementAt, prefixOf, withAttributes } from '../../xlsx/element'
import { relationshipId, type Namespaces } from '../../xlsx/namespaces'
import type { Package } from '../../xlsx/package'
import { relationshipsOf, textOf, type WorkbookFile } from '../../xlsx/workbook-file'
import {
  applyEdits,
  attributeNamed,
  escapeXml,
  tagsNamed,
  walkXml,
  writeExcelText,
  type Edit,
  type XmlTag,
} from '../../xlsx/xml'
import type { GridTable } from '../workbook/tables'
import { withItems } from './counted-list'

const attributeText = (text: string): string => writeExcelText(text).replaceAll('\n', '_x000a_')

/** The part of each table of the file and how its sheet refers to it, in the order in which the file was read. */
export function tablePartsOf({
  parts,
  sheetParts,
}: WorkbookFile): { readonly name: string; readonly sheetPart: string; readonly relationship: string }[] {
  return sheetParts.flatMap((part) =>
    part === undefined
      ? []
      : relationshipsOf(parts, part.name).flatMap(({ id, type, target }) =>
          type === 'table' ? [{ name: target, sheetPart: part.name, relationship: id }] : [],
        ),
  )
}

/** A table of the file with the area, the name and the columns that it has now. */
export function patchedTable(xml: string, table: GridTable, columns: readonly string[]): string {
  const [root] = tagsNamed(xml, 'table')
  if (root === undefined) return xml
  const edits: Edit[] = []
  const set = (tag: XmlTag, attributes: Readonly<Record<string, string>>): void => {
    const text = withAttributes(xml.slice(tag.start, tag.end), attributes)
    if (text !== xml.slice(tag.start, tag.end)) edits.push({ start: tag.start, end: tag.end, text })
  }
  const { area } = table
  set(root, {
    ref: areaName(area),
    ...(root.attributes['displayName'] !== table.name && {
      name: attributeText(table.name),
      displayName: attributeText(table.name),
    }),
  })
  const [filter] = tagsNamed(xml, 'autoFilter')
  if (filter !== undefined)
    set(filter, { ref: areaName({ ...area, bottom: area.bottom - (table.showTotals ? 1 : 0) }) })

  const known = columnElements(xml)
  const sameColumns = known.length === columns.length && known.every(({ name }, index) => name === columns[index])
  const [list] = tagsNamed(xml, 'tableColumns')
  if (!sameColumns && list !== undefined) {
    let lastId = known.reduce((last, { id }) => Math.max(last, id), 0)
    const elements = columns.map((column, index) => {
      const same =
        known.find(({ name }) => name === column) ?? (known.length === columns.length ? known[index] : undefined)
      if (same === undefined) return `<tableColumn id="${++lastId}" name="${attributeText(column)}"/>`
      return same.name === column ? same.text : withAttributes(same.text, { name: attributeText(column) })
    })
    const end = xml.indexOf(`</${list.fullName}>`, list.end)
    edits.push({
      start: list.start,
      end: list.end,
      text: withAttributes(xml.slice(list.start, list.end), { count: String(columns.length) }),
    })
    edits.push({ start: list.end, end, text: elements.join('') })
  }
  return applyEdits(xml, edits)
}

function columnElements(xml: string): { readonly name: string; readonly id: number; readonly text: string }[] {
  const found: { name: string; id: number; text: string }[] = []
  let open: XmlTag | undefined
  walkXml(xml, {
    open(tag) {
      if (tag.name === 'tableColumn') open = tag
    },
    close(name, end) {
      if (name !== 'tableColumn' || open === undefined) return
      found.push({
        name: (open.attributes['name'] ?? '').replace(/_x000a_/gi, '\n'),
        id: Number(open.attributes['id'] ?? 0),
        text: xml.slice(open.start, end),
      })
      open = undefined
    },
  })
  return found
}

/** Adds a table to a sheet of the file; answers the id by which the sheet refers to it. */
export function addTable(
  file: WorkbookFile,
  parts: Package,
  sheetPart: string,
  table: GridTable,
  columns: readonly string[],
): string {
  const ids = [...parts.names()]
    .filter((name) => /\/tables\/[^/]+\.xml$/.test(name))
    .map((name) => Number(tagsNamed(textOf(parts, name), 'table')[0]?.attributes['id'] ?? 0))
  const area = areaName(table.area)
  const name = attributeText(table.name)
  const filter = table.showFilterButton ? `<autoFilter ref="${area}"/>` : ''
  const xml = ({ main }: Namespaces): string =>
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${main}" id="${Math.max(0, ...ids) + 1}" name="${name}" displayName="${name}" ref="${area}"` +
    ` totalsRowShown="0"${table.showHeaders ? '' : ' headerRowCount="0"'}>${filter}<tableColumns count="${columns.length}">` +
    columns.map((column, index) => `<tableColumn id="${index + 1}" name="${attributeText(column)}"/>`).join('') +
    `</tableColumns><tableStyleInfo name="${escapeXml(table.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="${table.showBandedRows ? 1 : 0}" showColumnStripes="0"/></table>`
  return addPart(
    file,
    parts,
    {
      name: freePartName(parts, (number) => `xl/tables/table${number}.xml`),
      xml,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
      relationship: 'table',
    },
    sheetPart,
  )
}

/** The list of tables in the XML of a sheet, with some added and some taken out; the ids are those of the relationships of the sheet. */
export function withTableParts(
  xml: string,
  added: readonly string[],
  removed: readonly string[],
  namespaces: Namespaces,
): string {
  if (added.length + removed.length === 0) return xml
  const prefix = prefixOf(elementAt(xml)!)
  const items = added.map((id) => `<${prefix}tablePart ${relationshipId(namespaces, id)}/>`)
  return withItems(xml, 'tableParts', items, (item) => removed.includes(attributeNamed(item, 'id') ?? ''))
}
