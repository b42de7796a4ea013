import type { Model } from '@odoo/o-spreadsheet'
import { dateSystem } from '../../engine/date-system'
import { addPart, freePartName } from '../../xlsx/add-part'
import type { Namespaces } from '../../xlsx/namespaces'
import type { Package } from '../../xlsx/package'
import { patchSheet } from '../../xlsx/patch-sheet'
import { readSheet } from '../../xlsx/read-sheet'
import { readSharedStrings } from '../../xlsx/shared-strings'
import { shiftSheet } from '../../xlsx/shift-sheet'
import type { Sheet } from '../../xlsx/workbook'
import { packWorkbookFile, relationshipsOf, textOf, type SheetPart } from '../../xlsx/workbook-file'
import { writeStyles } from '../../xlsx/write-styles'
import { applyEdits, encodeXml } from '../../xlsx/xml'
import type { OpenedWorkbook } from '../open-workbook'
import { fileSheetName } from '../workbook/sheet-names'
import { sheetIdOf } from '../workbook-data'
import { calculatedCells } from './calculated-cells'
import { cellChanges, type CellsWorld } from './cell-changes'
import { isDocumentEdited, writeDocument } from './document'
import { dynamicArrayMetadata } from './dynamic-arrays'
import type { LeftOut } from './edit-log'
import { withMerges } from './merges'
import { madeNames, noNameEdits, rangeEdits } from './name-edits'
import { removePart } from './remove-part'
import { withRules } from './rules'
import { withLook } from './sheet-look'
import { columnNames, isTableEdited } from './table-edits'
import { addTable, patchedTable, tablePartsOf, withTableParts } from './table-parts'
import { unmovedReferences } from './unmoved-references'
import { nameListEdits, sheetEdits, type ListedSheet } from './workbook-part'

export type SavedWorkbook = { readonly bytes: Uint8Array; readonly leftOut: readonly LeftOut[] }

const emptySheet = ({ main }: Namespaces): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<worksheet xmlns="${main}"><dimension ref="A1"/><sheetData/></worksheet>`

/**
 * The opened file with what the log of edits holds, and with the results that these edits and our own functions give. Everything else is as it was opened:
 * the very same bytes where nothing was edited, the very same part where nothing in it was.
 */
export function saveWorkbook(opened: OpenedWorkbook): SavedWorkbook {
  const { edits, names, workbook } = opened.workbook
  if (edits.isEmpty && names.made().length === 0 && !isDocumentEdited(opened.file, workbook.document, opened.addIn))
    return { bytes: opened.bytes, leftOut: [] }
  return new FileWriter(opened).save()
}

class FileWriter {
  private readonly parts: Package
  private readonly getters: Model['getters']
  private readonly cells: CellsWorld
  private readonly leftOut: Set<LeftOut>
  private metadata: string | undefined
  private hasOtherFormulas = false

  constructor(private readonly opened: OpenedWorkbook) {
    const { file, workbook, spreadsheet, namespace } = opened
    const { model, formulas, edits } = workbook
    this.parts = file.parts.copy()
    this.getters = model.getters
    this.leftOut = new Set(edits.leftOut)
    this.cells = {
      model,
      formulas,
      spreadsheet,
      namespace,
      dates: dateSystem(file.workbook.date1904),
      styles: file.styles,
      isCalculated: calculatedCells(model.getters, edits, spreadsheet),
      cellMetadata: () => (this.metadata ??= dynamicArrayMetadata(file, this.parts)),
    }
  }

  save(): SavedWorkbook {
    const { file, workbook, addIn } = this.opened
    const listed = this.getters.getSheetIds().map((sheetId) => this.writeSheet(sheetId))
    this.writeTables()
    this.writeWorkbook(listed)
    if (unmovedReferences(this.opened)) this.leftOut.add('references')
    // It lists the cells with formulas, and Excel makes it anew.
    if (this.hasOtherFormulas) removePart(file, this.parts, 'calcChain')
    writeStyles(file, this.parts)
    writeDocument(file, this.parts, workbook.workbook.document, addIn)
    return { bytes: packWorkbookFile(this.parts), leftOut: [...this.leftOut] }
  }

  private writeSheet(sheetId: string): ListedSheet {
    const { file } = this.opened
    const { name: gridName, isVisible: visible } = this.getters.getSheet(sheetId)
    const name = fileSheetName(gridName)
    const fileIndex = file.workbook.sheets.findIndex((_, index) => sheetIdOf(index) === sheetId)
    if (fileIndex < 0) return { name, visible, relationship: this.addSheet(sheetId, name) }
    const part = file.sheetParts[fileIndex]
    if (part !== undefined) {
      const moved = this.moved(file.workbook.sheets[fileIndex]!, part, sheetId)
      const xml = this.sheetXml(sheetId, moved.sheet, moved.part)
      if (xml !== part.xml) this.put(part.name, xml)
    }
    return { name, visible, fileIndex }
  }

  /** A sheet that the file does not have; gives its relationship. */
  private addSheet(sheetId: string, name: string): string {
    const { file } = this.opened
    const part = {
      name: freePartName(this.parts, (number) => `xl/worksheets/sheet${number}.xml`),
      xml: emptySheet,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
      relationship: 'worksheet',
    } as const
    const relationship = addPart(file, this.parts, part)
    const xml = emptySheet(file.namespaces)
    const { places, ...content } = readSheet(xml, { name, sharedStrings: [], date1904: false })
    this.put(part.name, this.sheetXml(sheetId, { name, visible: true, ...content }, { name: part.name, xml, places }))
    return relationship
  }

  /** Cells, look, merged cells, rules and tables of a sheet in its XML, as far as they were edited. */
  private sheetXml(sheetId: string, sheet: Sheet, part: SheetPart): string {
    const { file, namespace, workbook } = this.opened
    const edits = workbook.edits.of(sheetId)
    const changes = cellChanges(this.cells, sheetId, sheet, edits)
    this.hasOtherFormulas ||= edits.structure.length > 0 || changes.some(({ formula }) => formula !== undefined)
    let xml = changes.length === 0 ? part.xml : patchSheet(sheet, part, changes)
    xml = withLook(xml, edits, this.getters, sheetId)
    xml = withMerges(xml, edits.merges, this.getters.getMerges(sheetId))
    const leaveOut = (kind: LeftOut): void => void this.leftOut.add(kind)
    xml = withRules(xml, sheetId, edits, { getters: this.getters, namespace, styles: file.styles, leaveOut })
    return this.withTables(xml, sheetId, part)
  }

  private withTables(xml: string, sheetId: string, { name }: SheetPart): string {
    const { file, workbook } = this.opened
    const { fileTables, tables, edits } = workbook
    const now = tables.all()
    const added = now
      .filter((table) => table.sheetId === sheetId && !fileTables.includes(table.id))
      .map((table) => addTable(file, this.parts, name, table, columnNames(this.getters, table, edits.of(sheetId))))
    const removed = tablePartsOf(file).flatMap(({ sheetPart, relationship }, index) =>
      sheetPart === name && fileTables[index] !== undefined && !now.some(({ id }) => id === fileTables[index])
        ? [relationship]
        : [],
    )
    return withTableParts(xml, added, removed, file.namespaces)
  }

  /** The tables of the file that have another area or other headers. */
  private writeTables(): void {
    const { file, workbook } = this.opened
    const now = workbook.tables.all()
    tablePartsOf(file).forEach(({ name }, index) => {
      const table = now.find(({ id }) => id === workbook.fileTables[index])
      const known = file.workbook.tables[index]!
      if (table === undefined) return
      const edits = workbook.edits.of(table.sheetId)
      if (!isTableEdited(this.getters, table, edits, known)) return
      const xml = textOf(file.parts, name)
      const next = patchedTable(xml, table, columnNames(this.getters, table, edits, known))
      if (next !== xml) this.put(name, next)
    })
  }

  private writeWorkbook(listed: readonly ListedSheet[]): void {
    const { file, workbook } = this.opened
    const { edits, namedRanges, names } = workbook
    const xml = textOf(file.parts, file.workbookPart)
    const ranges = edits.names ? rangeEdits(edits.names, namedRanges(), file.workbook.names) : noNameEdits
    const made = madeNames(names.made(), this.getters.getSheetIds(), file.workbook.names)
    const next = applyEdits(xml, [
      ...(edits.sheetList ? sheetEdits(xml, listed, file.namespaces) : []),
      ...nameListEdits(xml, {
        formulas: new Map([...ranges.formulas, ...made.formulas]),
        added: [...ranges.added, ...made.added],
      }),
    ])
    if (next !== xml) this.put(file.workbookPart, next)
  }

  /** A sheet of the file after its rows and columns moved. */
  private moved(sheet: Sheet, part: SheetPart, sheetId: string): { sheet: Sheet; part: SheetPart } {
    const { file, workbook } = this.opened
    const { structure } = workbook.edits.of(sheetId)
    if (structure.length === 0) return { sheet, part }
    const xml = shiftSheet(part.xml, structure)
    const strings = relationshipsOf(file.parts, file.workbookPart).find(({ type }) => type === 'sharedStrings')?.target
    const sharedStrings = strings === undefined ? [] : readSharedStrings(textOf(file.parts, strings))
    const { date1904 } = file.workbook
    const { places, ...content } = readSheet(xml, { name: sheet.name, sharedStrings, date1904 })
    return { sheet: { ...sheet, ...content }, part: { name: part.name, xml, places } }
  }

  private put(partName: string, xml: string): void {
    this.parts.set(partName, encodeXml(xml))
  }
}
