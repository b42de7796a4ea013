import { areaName, areaOf, columnCount } from '../../engine/address'
import { dateSystem } from '../../engine/date-system'
import { addPart } from '../../xlsx/add-part'
import type { Namespaces } from '../../xlsx/namespaces'
import { patchSheet } from '../../xlsx/patch-sheet'
import { readSheet } from '../../xlsx/read-sheet'
import { Package } from '../../xlsx/package'
import { readSharedStrings } from '../../xlsx/shared-strings'
import { shiftSheet } from '../../xlsx/shift-sheet'
import type { Sheet } from '../../xlsx/workbook'
import {
  packWorkbookFile,
  relationshipsOf,
  relationshipsPart,
  textOf,
  type SheetPart,
  type WorkbookFile,
} from '../../xlsx/workbook-file'
import { writeStyles } from '../../xlsx/write-styles'
import { applyEdits, encodeXml, tagsNamed } from '../../xlsx/xml'
import type { GridTable } from '../workbook/tables'
import type { Session } from '../session'
import { sheetIdOf } from '../workbook-data'
import { conditionalFormatsOf, emptyBaseline } from './baseline'
import { CellStyles, lookOfStyle } from './cell-style'
import { conditionalFormatting, highestPriority, withConditionalFormats } from './conditional-formats'
import { writeDocument } from './document'
import { dynamicArrayMetadata } from './dynamic-arrays'
import type { LeftOut } from './edit-log'
import { sheetChanges, type SheetWorld } from './sheet-changes'
import { sheetLayout, withLayout } from './sheet-look'
import { addTable, patchedTable, tablePartsOf, withTableParts } from './table-parts'
import { patchedWorkbook, type ListedSheet } from './workbook-part'

export type SavedWorkbook = { readonly bytes: Uint8Array; readonly leftOut: readonly LeftOut[] }

const emptySheet = ({ main }: Namespaces): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<worksheet xmlns="${main}"><dimension ref="A1"/><sheetData/></worksheet>`

/**
 * The opened file with what was edited since, and with the results of its formulas. A part in which nothing changed is the very same part; what the page does
 * not know of stays as it is.
 */
export function saveWorkbook({ file, workbook, spreadsheet, namespace, addIn, engineStyles }: Session): SavedWorkbook {
  const { model, formulas, baseline, edits, fileTables } = workbook
  const { getters } = model
  const parts = file.parts.copy()
  let metadata: string | undefined
  const world: SheetWorld = {
    model,
    formulas,
    spreadsheet,
    namespace,
    dates: dateSystem(file.workbook.date1904),
    numberFormats: file.styles.numberFormats,
    styles: new CellStyles(file, engineStyles),
    cellMetadata: () => (metadata ??= dynamicArrayMetadata(file, parts)),
  }
  const tables = workbook.tables.all()
  const tableParts = tablePartsOf(file)
  const leftOut = new Set<LeftOut>(edits.leftOut)
  let formulasMoved = false

  /** Writes the cells, merges and tables of one sheet into its XML. */
  const written = (sheetId: string, sheet: Sheet, part: SheetPart): string => {
    const structure = edits.structureOf(sheetId)
    const before = baseline.get(sheetId) ?? emptyBaseline
    const changes = sheetChanges(world, sheetId, sheet, before.cells, structure)
    formulasMoved ||= structure.length > 0 || changes.some(({ formula }) => formula !== undefined)
    let xml = changes.length === 0 ? part.xml : patchSheet(sheet, part, changes)
    const layout = withLayout(xml, before.layout, sheetLayout(getters, sheetId), structure)
    if (!layout.complete) leftOut.add('sizes')
    xml = layout.xml
    xml = withMerges(xml, getters.getMerges(sheetId).map(areaName), sheet.merges.map(areaName))
    xml = withNewConditionalFormats(xml, sheetId, before.conditionalFormats)
    const added = tables
      .filter((table) => table.sheetId === sheetId && !fileTables.includes(table.id))
      .map((table) => addTable(file, parts, part.name, table, columnsOf(table)))
    const removed = relationshipsOf(file.parts, part.name).flatMap(({ id, target }) => {
      const index = tableParts.findIndex(({ name }) => Package.isSame(name, target))
      return index >= 0 && !tables.some((table) => table.id === fileTables[index]) ? [id] : []
    })
    return withTableParts(xml, added, removed)
  }
  /** Those that were made here go into the file; a change to one of the file itself cannot. */
  const withNewConditionalFormats = (xml: string, sheetId: string, before: ReadonlyMap<string, string>): string => {
    const now = conditionalFormatsOf(getters, sheetId)
    if ([...before].some(([id, text]) => now.get(id) !== text)) leftOut.add('conditional-formats')
    let priority = highestPriority(xml)
    const added = getters
      .getConditionalFormats(sheetId)
      .filter(({ id }) => !before.has(id))
      .flatMap(
        (format) =>
          conditionalFormatting(format, ++priority, namespace, (style) =>
            file.styles.differential(lookOfStyle(style)),
          ) ?? [],
      )
    if (added.length < now.size - [...now.keys()].filter((id) => before.has(id)).length)
      leftOut.add('conditional-formats')
    return withConditionalFormats(xml, added)
  }
  const columnsOf = ({ sheetId, area }: GridTable): string[] =>
    Array.from({ length: columnCount(area) }, (_, index) => {
      const text = getters.getEvaluatedCell({ sheetId, row: area.top, col: area.left + index }).formattedValue
      return text === '' ? `Kolom${index + 1}` : text
    })

  const listed: ListedSheet[] = getters.getSheetIds().map((sheetId) => {
    const { name, isVisible } = getters.getSheet(sheetId)
    const fileIndex = file.workbook.sheets.findIndex((_, index) => sheetIdOf(index) === sheetId)
    if (fileIndex >= 0) {
      const part = file.sheetParts[fileIndex]
      if (part !== undefined) {
        const moved = movedSheet(file, fileIndex, part, edits.structureOf(sheetId))
        const xml = written(sheetId, moved.sheet, moved.part)
        if (xml !== part.xml) parts.set(part.name, encodeXml(xml))
      }
      return { name, visible: isVisible, fileIndex }
    }
    const partName = freeName(parts, (number) => `xl/worksheets/sheet${number}.xml`)
    const relationship = addPart(file, parts, {
      name: partName,
      xml: emptySheet,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
      relationship: 'worksheet',
    })
    const xml = emptySheet(file.namespaces)
    const { rows, merges, columns, places } = readSheet(xml, { name, sharedStrings: [], date1904: false })
    parts.set(
      partName,
      encodeXml(written(sheetId, { name, visible: isVisible, rows, merges, columns }, { name: partName, xml, places })),
    )
    return { name, visible: isVisible, relationship }
  })

  for (const [index, { name }] of tableParts.entries()) {
    const table = tables.find(({ id }) => id === fileTables[index])
    if (table === undefined) continue
    const xml = textOf(file.parts, name)
    const next = patchedTable(xml, table, columnsOf(table))
    if (next !== xml) parts.set(name, encodeXml(next))
  }

  const workbookName = file.workbookPart
  const workbookXml = textOf(file.parts, file.workbookPart)
  const sheetIds = getters.getSheetIds()
  const names = workbook.workbook.names.all().map(({ name, formula, sheetId, hidden }) => ({
    name,
    formula: formula.replace(/^=/, ''),
    ...(sheetId !== undefined && { sheet: sheetIds.indexOf(sheetId) }),
    ...(hidden !== undefined && { hidden }),
  }))
  const nextWorkbook = patchedWorkbook(
    workbookXml,
    listed,
    names,
    file.workbook.names,
    sheetIds.indexOf(getters.getActiveSheetId()),
  )
  if (nextWorkbook !== workbookXml) parts.set(workbookName, encodeXml(nextWorkbook))
  // It lists the cells with formulas, and Excel makes it anew.
  if (formulasMoved) removePart(file, parts, 'calcChain')
  writeStyles(file, parts)
  writeDocument(file, parts, workbook.workbook.document, addIn)
  return { bytes: packWorkbookFile(parts), leftOut: [...leftOut] }
}

function movedSheet(
  file: WorkbookFile,
  index: number,
  part: SheetPart,
  structure: Parameters<typeof shiftSheet>[1],
): { sheet: Sheet; part: SheetPart } {
  const sheet = file.workbook.sheets[index]!
  if (structure.length === 0) return { sheet, part }
  const xml = shiftSheet(part.xml, structure)
  const strings = relationshipsOf(file.parts, file.workbookPart).find(({ type }) => type === 'sharedStrings')?.target
  const { rows, merges, columns, places } = readSheet(xml, {
    name: sheet.name,
    sharedStrings: strings === undefined ? [] : readSharedStrings(textOf(file.parts, strings)),
    date1904: file.workbook.date1904,
  })
  return { sheet: { ...sheet, rows, merges, columns }, part: { name: part.name, xml, places } }
}

function withMerges(xml: string, now: readonly string[], before: readonly string[]): string {
  if ([...now].sort().join() === [...before].sort().join()) return xml
  const [list] = tagsNamed(xml, 'mergeCells')
  const [data] = tagsNamed(xml, 'sheetData')
  const prefix = /^.*:/.exec(data?.fullName ?? '')?.[0] ?? ''
  const cells = now.filter((name) => areaOf(name) !== undefined).map((name) => `<${prefix}mergeCell ref="${name}"/>`)
  const element =
    cells.length === 0 ? '' : `<${prefix}mergeCells count="${cells.length}">${cells.join('')}</${prefix}mergeCells>`
  if (list !== undefined) {
    const end = list.selfClosing
      ? list.end
      : xml.indexOf(`</${list.fullName}>`, list.end) + `</${list.fullName}>`.length
    return applyEdits(xml, [{ start: list.start, end, text: element }])
  }
  // In the order of the standard it comes after these.
  const earlier = [
    'customSheetViews',
    'dataConsolidate',
    'sortState',
    'autoFilter',
    'scenarios',
    'protectedRanges',
    'sheetProtection',
    'sheetCalcPr',
    'sheetData',
  ]
  for (const name of earlier) {
    const closing = xml.lastIndexOf(`</${prefix}${name}>`)
    if (closing >= 0)
      return applyEdits(xml, [
        { start: closing + `</${prefix}${name}>`.length, end: closing + `</${prefix}${name}>`.length, text: element },
      ])
    const [tag] = tagsNamed(xml, name)
    if (tag?.selfClosing === true) return applyEdits(xml, [{ start: tag.end, end: tag.end, text: element }])
  }
  return xml
}

function freeName(parts: Package, name: (number: number) => string): string {
  let number = 1
  while (parts.has(name(number))) number++
  return name(number)
}

function removePart(file: WorkbookFile, parts: Package, type: string): void {
  const relationship = relationshipsOf(file.parts, file.workbookPart).find((each) => each.type === type)
  if (relationship === undefined || !parts.has(relationship.target)) return
  parts.delete(relationship.target)
  const drop = (
    partName: string,
    element: string,
    matches: (attributes: Readonly<Record<string, string>>) => boolean,
  ): void => {
    if (!parts.has(partName)) return
    const xml = textOf(parts, partName)
    const gone = tagsNamed(xml, element).filter(({ attributes }) => matches(attributes))
    parts.set(
      partName,
      encodeXml(
        applyEdits(
          xml,
          gone.map(({ start, end }) => ({ start, end, text: '' })),
        ),
      ),
    )
  }
  drop(
    '[Content_Types].xml',
    'Override',
    ({ PartName }) => PartName !== undefined && Package.isSame(PartName, relationship.target),
  )
  drop(relationshipsPart(file.workbookPart), 'Relationship', ({ Id }) => Id === relationship.id)
}
