import { append, elementAt, insertInOrder, prefixOf, withAttributes, type XmlElement } from '../../xlsx/element'
import { relationshipId, type Namespaces } from '../../xlsx/namespaces'
import type { DefinedName } from '../../xlsx/workbook'
import { isVisibleState } from '../../xlsx/workbook-file'
import { escapeXml, writeExcelText, type Edit } from '../../xlsx/xml'

/** A sheet as the workbook lists it: one of the file by its place there, or a new one by the relationship to its part. */
export type ListedSheet = { readonly name: string; readonly visible: boolean } & (
  { readonly fileIndex: number } | { readonly relationship: string }
)

/** What was edited of the names of a file: by their place in its list, the formula that each has now, or that it is gone; and the new ones. */
export type NameEdits = {
  readonly formulas: ReadonlyMap<number, string | undefined>
  /** With the place that their sheet has now. */
  readonly added: readonly (DefinedName & { readonly hidden?: boolean })[]
}

/** The list of the sheets as it is now. The sheet that was in sight stays so; where it is gone, the first that can be seen is. */
export function sheetEdits(xml: string, sheets: readonly ListedSheet[], namespaces: Namespaces): Edit[] {
  const list = elementAt(xml, 'sheets')!
  const fileTags = list.children
  const prefix = prefixOf(list)
  let lastId = Math.max(...fileTags.map(({ attributes }) => Number(attributes['sheetId'] ?? 0)))
  const elements = sheets.map((sheet) => {
    if ('fileIndex' in sheet) return listedTag(xml, fileTags[sheet.fileIndex]!, sheet)
    const id = relationshipId(namespaces, sheet.relationship)
    return `<${prefix}sheet name="${writeExcelText(sheet.name)}" sheetId="${++lastId}" ${id}/>`
  })
  const edits: Edit[] = [{ start: list.end, end: list.contentEnd, text: elements.join('') }]
  const view = elementAt(xml, 'bookViews', 'workbookView')
  if (view !== undefined) edits.push(...activeTab(xml, view, sheets))
  return [...edits, ...movedNames(xml, sheets)]
}

function listedTag(xml: string, tag: XmlElement, { name, visible }: ListedSheet): string {
  const wasVisible = isVisibleState(tag.attributes['state'])
  return withAttributes(xml.slice(tag.start, tag.outerEnd), {
    ...(tag.attributes['name'] !== name && { name: writeExcelText(name) }),
    ...(wasVisible !== visible && { state: visible ? 'visible' : 'hidden' }),
  })
}

function activeTab(xml: string, view: XmlElement, sheets: readonly ListedSheet[]): Edit[] {
  const placeNow = (fileIndex: number): number => {
    const place = placeOf(sheets, fileIndex)
    if (place >= 0 && sheets[place]!.visible) return place
    return Math.max(
      0,
      sheets.findIndex(({ visible }) => visible),
    )
  }
  const text = xml.slice(view.start, view.end)
  const moved = withAttributes(
    text,
    Object.fromEntries(
      ['activeTab', 'firstSheet'].flatMap((attribute) => {
        const place = Number(view.attributes[attribute] ?? 0)
        return placeNow(place) === place ? [] : [[attribute, String(placeNow(place))]]
      }),
    ),
  )
  return moved === text ? [] : [{ start: view.start, end: view.end, text: moved }]
}

const placeOf = (sheets: readonly ListedSheet[], fileIndex: number): number =>
  sheets.findIndex((sheet) => 'fileIndex' in sheet && sheet.fileIndex === fileIndex)

/** A name of a sheet says the place of that sheet, and goes with it. */
function movedNames(xml: string, sheets: readonly ListedSheet[]): Edit[] {
  return (elementAt(xml, 'definedNames')?.children ?? []).flatMap(({ start, end, outerEnd, attributes }): Edit[] => {
    const place = attributes['localSheetId']
    if (place === undefined) return []
    const now = placeOf(sheets, Number(place))
    if (now < 0) return [{ start, end: outerEnd, text: '' }]
    if (now === Number(place)) return []
    return [{ start, end, text: withAttributes(xml.slice(start, end), { localSheetId: String(now) }) }]
  })
}

/** The names that were edited; every other one stays as it is written. */
export function nameListEdits(xml: string, { formulas, added }: NameEdits): Edit[] {
  const list = elementAt(xml, 'definedNames')
  const edits = [...formulas].map(([index, formula]): Edit => {
    const { start, end, contentEnd, outerEnd } = list!.children[index]!
    return formula === undefined
      ? { start, end: outerEnd, text: '' }
      : { start: end, end: contentEnd, text: escapeXml(formula) }
  })
  const prefix = prefixOf(list ?? elementAt(xml)!)
  const content = added
    .map(({ name, formula, sheet, hidden }) => {
      const more = `${sheet === undefined ? '' : ` localSheetId="${sheet}"`}${hidden === true ? ' hidden="1"' : ''}`
      return `<${prefix}definedName name="${escapeXml(name)}"${more}>${escapeXml(formula)}</${prefix}definedName>`
    })
    .join('')
  if (content === '') return edits
  if (list !== undefined) return [...edits, append(xml, list, content)]
  return [insertInOrder(xml, elementAt(xml)!, `<${prefix}definedNames>${content}</${prefix}definedNames>`)]
}
