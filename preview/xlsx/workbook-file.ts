import { rowCount } from '../engine/address'
import { Budget } from './budget'
import { namespacesOf, type Namespaces } from './namespaces'
import { closePackage, openPackage, type Package } from './package'
import { WorkbookProblem } from './problem'
import { readSheet, type SheetPlaces } from './read-sheet'
import { readSharedStrings } from './shared-strings'
import { Styles, emptyStyles } from './styles'
import type { DefinedName, Sheet, Table, Workbook } from './workbook'
import { attributeNamed, decodeXml, isTrue, readExcelText, tagsNamed, walkXml } from './xml'
import { damaged, readArea, readIndex } from './xml-values'

/** An .xlsx file that was read: its workbook, and what is needed to write it back. */
export type WorkbookFile = {
  readonly workbook: Workbook
  readonly parts: Package
  readonly workbookPart: string
  readonly namespaces: Namespaces
  readonly sheetParts: readonly (SheetPart | undefined)[]
  readonly styles: Styles
}

export type SheetPart = { readonly name: string; readonly xml: string; readonly places: SheetPlaces }

export type Relationship = { readonly id: string; readonly type: string; readonly target: string }

const mainContentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** Reads an .xlsx file. Throws a WorkbookProblem, with one Dutch sentence, for anything that is none. */
export function readWorkbookFile(bytes: Uint8Array, budget = new Budget()): WorkbookFile {
  const parts = openPackage(bytes, budget)
  const workbookPart = findWorkbook(parts)
  const xml = textOf(parts, workbookPart)
  const namespaces = namespacesOf(xml)
  const relationships = relationshipsOf(parts, workbookPart)
  const related = (type: string) => relationships.find((relationship) => relationship.type === type)?.target

  const stringsPart = related('sharedStrings')
  const strings = stringsPart === undefined ? [] : readSharedStrings(textOf(parts, stringsPart, budget))
  const stylesPart = related('styles')
  const styles = new Styles(stylesPart === undefined ? emptyStyles(namespaces) : textOf(parts, stylesPart, budget))

  const [properties] = tagsNamed(xml, 'workbookPr')
  const [calculation] = tagsNamed(xml, 'calcPr')
  const date1904 = isTrue(properties?.attributes['date1904'])

  const sheets: Sheet[] = []
  const sheetParts: (SheetPart | undefined)[] = []
  const tables: Table[] = []
  for (const tag of tagsNamed(xml, 'sheet')) {
    const relationship = relationships.find(({ id }) => id === attributeNamed(tag, 'id'))
    // A chart sheet has no cells, but it counts in the order of the sheets.
    const isWorksheet = relationship?.type === 'worksheet'
    const sheetXml = isWorksheet ? textOf(parts, relationship.target, budget) : undefined
    const name = readExcelText(tag.attributes['name'] ?? '')
    const content =
      sheetXml === undefined ? undefined : readSheet(sheetXml, { name, sharedStrings: strings, date1904 }, budget)
    sheets.push({
      name,
      visible: (tag.attributes['state'] ?? 'visible') === 'visible',
      rows: content?.rows ?? [],
      merges: content?.merges ?? [],
      columns: content?.columns ?? [],
    })
    sheetParts.push(
      isWorksheet && content && sheetXml !== undefined
        ? { name: relationship.target, xml: sheetXml, places: content.places }
        : undefined,
    )
    if (isWorksheet) {
      for (const table of relationshipsOf(parts, relationship.target).filter(({ type }) => type === 'table')) {
        tables.push(readTable(textOf(parts, table.target, budget), sheets.length - 1))
      }
    }
  }
  if (sheets.length === 0) throw new WorkbookProblem('Dit bestand is beschadigd: er staat geen enkel blad in.')

  const savedAt = readSavedAt(parts)
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

/** Packs a workbook file whose parts were changed. */
export const packWorkbookFile = (parts: Package): Uint8Array => closePackage(parts)

function findWorkbook(parts: Package): string {
  if (!parts.has('[Content_Types].xml')) throw new WorkbookProblem('Dit is een zip-bestand, maar geen Excel-werkmap.')
  const target = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target
  const types = tagsNamed(textOf(parts, '[Content_Types].xml'), 'Override')
  const contentType = types.find(
    ({ attributes }) => target !== undefined && samePart(attributes['PartName'] ?? '', target),
  )?.attributes['ContentType']
  if (
    target === undefined ||
    (contentType !== undefined && !contentType.includes('ms-excel') && !contentType.includes('spreadsheetml'))
  ) {
    throw new WorkbookProblem('Dit is een Office-bestand, maar geen Excel-werkmap.')
  }
  if (contentType?.includes('sheet.binary'))
    throw new WorkbookProblem('Dit is een binaire werkmap (.xlsb). Bewaar ze in Excel als “Excel-werkmap (*.xlsx)”.')
  if (contentType?.includes('macroEnabled'))
    throw new WorkbookProblem(
      'Dit is een werkmap met macro’s (.xlsm). Bewaar ze in Excel als “Excel-werkmap (*.xlsx)”.',
    )
  if (contentType?.includes('template'))
    throw new WorkbookProblem('Dit is een sjabloon (.xltx). Bewaar ze in Excel als “Excel-werkmap (*.xlsx)”.')
  if (contentType !== undefined && contentType !== mainContentType)
    throw new WorkbookProblem('Dit is een Office-bestand, maar geen Excel-werkmap.')
  return target
}

const samePart = (name: string, other: string) => name.replace(/^\//, '').toLowerCase() === other.toLowerCase()

/** Part names do not differ in capitals only. */
export function partNamed(parts: Package, name: string): string | undefined {
  if (parts.has(name)) return name
  return [...parts.keys()].find((known) => samePart(known.replace(/\\/g, '/'), name))
}

/** The XML of a part; who reads a file counts it. */
export function textOf(parts: Package, name: string, budget?: Budget): string {
  const part = partNamed(parts, name)
  if (part === undefined) throw new WorkbookProblem(`Dit bestand is beschadigd: het onderdeel ${name} ontbreekt.`)
  const bytes = parts.get(part)!
  budget?.spend('xml', bytes.length)
  return decodeXml(bytes)
}

export const relationshipsPart = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** What a part refers to inside the file; type is the last word of the full type. */
export function relationshipsOf(parts: Package, part: string): Relationship[] {
  const name = partNamed(parts, relationshipsPart(part))
  if (name === undefined) return []
  return tagsNamed(textOf(parts, name), 'Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: resolve(part, attributes['Target'] ?? ''),
    }))
}

function resolve(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function readSavedAt(parts: Package): string | undefined {
  const part = relationshipsOf(parts, '').find(({ type }) => type === 'core-properties')?.target
  if (part === undefined || partNamed(parts, part) === undefined) return undefined
  return /<(?:\w+:)?modified[^>]*>([^<]+)</.exec(textOf(parts, part))?.[1]?.trim()
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
  }
}
