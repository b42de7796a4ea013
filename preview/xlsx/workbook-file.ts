import { rowCount } from '../engine/address'
import { Budget } from './budget'
import { namespacesOf, type Namespaces } from './namespaces'
import { otherOfficeFile, otherZip } from './other-kinds'
import { Package, type ReadonlyPackage } from './package'
import { WorkbookProblem } from './problem'
import { readSheet, type SheetPlaces } from './read-sheet'
import { readSharedStrings } from './shared-strings'
import { Styles, emptyStyles } from './styles'
import type { DefinedName, Sheet, Table, Workbook } from './workbook'
import { attributeNamed, decodeXml, isTrue, readExcelText, tagsNamed, textIn, walkXml, type XmlTag } from './xml'
import { damaged, readArea, readIndex } from './xml-values'

/** An .xlsx file that was read: its workbook, and what is needed to write it back. */
export type WorkbookFile = {
  readonly workbook: Workbook
  readonly parts: ReadonlyPackage
  readonly workbookPart: string
  readonly namespaces: Namespaces
  readonly sheetParts: readonly (SheetPart | undefined)[]
  readonly styles: Styles
}

export type SheetPart = { readonly name: string; readonly xml: string; readonly places: SheetPlaces }

export type Relationship = { readonly id: string; readonly type: string; readonly target: string }

const typesPart = '[Content_Types].xml'

/** Reads an .xlsx file. Throws a WorkbookProblem, with one Dutch sentence, for anything that is none. */
export function readWorkbookFile(bytes: Uint8Array, budget = new Budget()): WorkbookFile {
  const parts = Package.open(bytes, budget)
  const reader = new PartReader(parts, budget)
  const workbookPart = findWorkbook(reader)
  const xml = reader.structure(workbookPart)
  const namespaces = namespacesOf(xml)
  const relationships = reader.relationships(workbookPart)
  const related = (type: string) => relationships.find((relationship) => relationship.type === type)?.target

  const stringsPart = related('sharedStrings')
  const sharedStrings = stringsPart === undefined ? [] : readSharedStrings(reader.content(stringsPart), budget)
  const stylesPart = related('styles')
  const styles = new Styles(stylesPart === undefined ? emptyStyles(namespaces) : reader.structure(stylesPart))

  const [properties] = tagsNamed(xml, 'workbookPr')
  const [calculation] = tagsNamed(xml, 'calcPr')
  const date1904 = isTrue(properties?.attributes['date1904'])

  const sheets: Sheet[] = []
  const sheetParts: (SheetPart | undefined)[] = []
  const tables: Table[] = []
  for (const { name, visible, part } of listSheets(xml, relationships, parts)) {
    const sheetXml = part === undefined ? undefined : reader.content(part)
    const content = sheetXml === undefined ? undefined : readSheet(sheetXml, { name, sharedStrings, date1904 }, budget)
    sheets.push({
      name,
      visible,
      rows: content?.rows ?? [],
      merges: content?.merges ?? [],
      columns: content?.columns ?? [],
      ...(content?.filtered && { filtered: content.filtered }),
    })
    if (part === undefined || sheetXml === undefined || content === undefined) {
      sheetParts.push(undefined)
      continue
    }
    sheetParts.push({ name: part, xml: sheetXml, places: content.places })
    for (const { type, target } of reader.relationships(part)) {
      if (type === 'table') tables.push(readTable(reader.structure(target), sheets.length - 1))
    }
  }

  const savedAt = readSavedAt(reader)
  const workbook: Workbook = {
    sheets,
    tables,
    names: readNames(xml),
    numberFormats: styles.numberFormats,
    date1904,
    fullCalcOnLoad: isTrue(calculation?.attributes['fullCalcOnLoad']),
    ...(savedAt !== undefined && { savedAt }),
  }
  return { workbook, parts, workbookPart, namespaces, sheetParts, styles }
}

/** Reads the XML of parts, and counts it. */
class PartReader {
  constructor(
    readonly parts: ReadonlyPackage,
    private readonly budget: Budget,
  ) {}

  /** A part that holds the cells and texts of the workbook. */
  content(name: string): string {
    this.budget.spend('content', this.parts.get(name)?.length ?? 0)
    return textOf(this.parts, name)
  }

  /** A part that says what the workbook is made of; it may be gone through more than once. */
  structure(name: string): string {
    this.budget.spend('structure', this.parts.get(name)?.length ?? 0)
    return textOf(this.parts, name)
  }

  relationships(part: string): Relationship[] {
    this.budget.spend('structure', this.parts.get(relationshipsPart(part))?.length ?? 0)
    return relationshipsOf(this.parts, part)
  }
}

type ListedSheet = {
  readonly name: string
  readonly visible: boolean
  /** Undefined for a sheet without cells, as a chart sheet; it counts in the order of the sheets. */
  readonly part: string | undefined
}

/** The sheets of the workbook in their order. A sheet that cannot be found is never left out. */
function listSheets(xml: string, relationships: readonly Relationship[], parts: ReadonlyPackage): ListedSheet[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]))
  const sheetOf = new Map<Uint8Array, string>()
  const sheets = tagsNamed(xml, 'sheet').map((tag): ListedSheet => {
    const name = readExcelText(tag.attributes['name'] ?? '')
    const visible = isVisibleState(tag.attributes['state'])
    const id = attributeNamed(tag, 'id') ?? ''
    // A module of Excel 5 is listed as a sheet that stands nowhere.
    if (id === '') return { name, visible, part: undefined }
    const relationship = byId.get(id)
    if (relationship === undefined) throw damaged(`het blad ${name} ontbreekt`)
    const { type, target } = relationship
    const part = parts.get(target)
    if (part === undefined) throw damaged(`het onderdeel ${target} ontbreekt`)
    const other = sheetOf.get(part)
    if (other !== undefined) throw damaged(`de bladen ${other} en ${name} staan op dezelfde plaats`)
    sheetOf.set(part, name)
    return { name, visible, part: type === 'worksheet' ? target : undefined }
  })
  if (sheets.length === 0) throw damaged('er staat geen enkel blad in')
  return sheets
}

/** Whether a sheet is in sight: what is no state of the standard hides nothing. */
export const isVisibleState = (state: string | undefined): boolean => state !== 'hidden' && state !== 'veryHidden'

/** Packs a workbook file whose parts were changed. */
export const packWorkbookFile = (parts: ReadonlyPackage): Uint8Array => parts.pack()

function findWorkbook(reader: PartReader): string {
  const { parts } = reader
  if (!parts.has(typesPart)) {
    const mimeType = parts.get('mimetype')
    throw new WorkbookProblem(otherZip(parts.names(), mimeType && new TextDecoder().decode(mimeType)))
  }
  const noWorkbook = new WorkbookProblem('Dit is een Office-bestand, maar geen Excel-werkmap.')
  const target = reader.relationships('').find(({ type }) => type === 'officeDocument')?.target
  if (target === undefined) throw noWorkbook
  const other = otherOfficeFile(contentTypeOf(reader, target))
  if (other !== undefined) throw new WorkbookProblem(other)
  if (tagsNamed(reader.structure(target), 'workbook').length === 0) throw noWorkbook
  return target
}

/** What the file says that a part is, by its name or else by the end of its name. */
function contentTypeOf(reader: PartReader, part: string): string {
  const types = reader.structure(typesPart)
  const typeOf = (element: string, matches: (attributes: XmlTag['attributes']) => boolean) =>
    tagsNamed(types, element).find(({ attributes }) => matches(attributes))?.attributes['ContentType']
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
  return (
    typeOf('Override', ({ PartName }) => PartName !== undefined && Package.isSame(PartName, part)) ??
    typeOf('Default', ({ Extension }) => Extension?.toLowerCase() === extension) ??
    ''
  )
}

export function textOf(parts: ReadonlyPackage, name: string): string {
  const bytes = parts.get(name)
  if (bytes === undefined) throw damaged(`het onderdeel ${name} ontbreekt`)
  return decodeXml(bytes)
}

export const relationshipsPart = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** What a part refers to inside the file; type is the last word of the full type. */
export function relationshipsOf(parts: ReadonlyPackage, part: string): Relationship[] {
  const name = relationshipsPart(part)
  if (!parts.has(name)) return []
  return tagsNamed(textOf(parts, name), 'Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: resolve(part, attributes['Target'] ?? ''),
    }))
}

function resolve(part: string, target: string): string {
  const path = target.replace(/\\/g, '/')
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function readSavedAt(reader: PartReader): string | undefined {
  const part = reader.relationships('').find(({ type }) => type === 'core-properties')?.target
  if (part === undefined || !reader.parts.has(part)) return undefined
  return textIn(reader.structure(part), 'modified')?.trim()
}

function readNames(xml: string): DefinedName[] {
  const names: DefinedName[] = []
  let open: { name: string; sheet?: number } | undefined
  let text = ''
  walkXml(xml, {
    open({ name: element, attributes }) {
      if (element !== 'definedName') return
      const sheet = attributes['localSheetId']
      const name = attributes['name'] ?? ''
      open = { name, ...(sheet !== undefined && { sheet: readIndex(sheet, () => `de naam ${name}`) }) }
      text = ''
    },
    text(piece) {
      if (open) text += piece
    },
    close(element) {
      if (element !== 'definedName' || !open) return
      names.push({ ...open, formula: text.replace(/^=/, '') })
      open = undefined
    },
  })
  return names
}

function readTable(xml: string, sheet: number): Table {
  const [tag] = tagsNamed(xml, 'table')
  const { name, displayName, ref = '', headerRowCount = '1', totalsRowCount = '0' } = tag?.attributes ?? {}
  const shownName = readExcelText(displayName ?? name ?? '')
  const where = () => `tabel ${shownName}`
  const area = readArea(ref, where)
  const [headerRows, totalsRows] = [readIndex(headerRowCount, where), readIndex(totalsRowCount, where)]
  if (headerRows + totalsRows > rowCount(area)) throw damaged(`${where()} heeft minder rijen dan hoofdingen en totalen`)
  return {
    name: shownName,
    sheet,
    area,
    headerRows,
    totalsRows,
    columns: tagsNamed(xml, 'tableColumn').map(({ attributes }) => readExcelText(attributes['name'] ?? '')),
    ...(tagsNamed(xml, 'filterColumn').length > 0 && { filtered: true as const }),
  }
}
