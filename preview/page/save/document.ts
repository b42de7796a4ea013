import { freePartName } from '../../xlsx/add-part'
import type { Package } from '../../xlsx/package'
import { relationshipsOf, relationshipsPart, textOf, type WorkbookFile } from '../../xlsx/workbook-file'
import { applyEdits, encodeXml, escapeXml, tagsNamed } from '../../xlsx/xml'
import type { Json } from '../../host/json'
import type { DocumentParts } from '../../host/workbook-model'
import { documentParts } from '../workbook/document-parts'
import { removeChildren } from './remove-part'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const extensions = 'http://schemas.microsoft.com/office'

export type AddInIdentity = { readonly id: string; readonly version: string }

/** Whether the add-in saved something in the workbook that the file does not have. */
export function isDocumentEdited(file: WorkbookFile, now: DocumentParts, { id }: AddInIdentity): boolean {
  const before = documentParts(file, id)
  return !same(before.settings, now.settings) || !same(before.xmlParts, now.xmlParts)
}

/** Writes what the add-in saved in the workbook beside its sheets, as far as it changed. */
export function writeDocument(file: WorkbookFile, parts: Package, now: DocumentParts, addIn: AddInIdentity): void {
  const before = documentParts(file, addIn.id)
  if (!same(before.settings, now.settings)) writeSettings(parts, now.settings, addIn)
  if (!same(before.xmlParts, now.xmlParts)) writeXmlParts(file, parts, before.xmlParts, now.xmlParts)
}

const same = (one: ReadonlyMap<string, Json>, other: ReadonlyMap<string, Json>): boolean =>
  JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())

/** The settings of an add-in live in its web extension, as Excel writes it for an add-in that was loaded from a file. */
function writeSettings(parts: Package, settings: ReadonlyMap<string, Json>, { id, version }: AddInIdentity): void {
  const properties = [...settings]
    .map(([name, value]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(JSON.stringify(value))}"/>`)
    .join('')
  const list = properties === '' ? '<we:properties/>' : `<we:properties>${properties}</we:properties>`
  const panes = relationshipsOf(parts, '').find(({ type }) => type === 'webextensiontaskpanes')
  const own =
    panes === undefined
      ? undefined
      : relationshipsOf(parts, panes.target).find(
          ({ type, target }) =>
            type === 'webextension' && textOf(parts, target).toLowerCase().includes(id.toLowerCase()),
        )
  if (own !== undefined) {
    const xml = textOf(parts, own.target)
    const [present] = tagsNamed(xml, 'properties')
    if (present === undefined) return
    const end = present.selfClosing
      ? present.end
      : xml.indexOf(`</${present.fullName}>`, present.end) + `</${present.fullName}>`.length
    parts.set(own.target, encodeXml(applyEdits(xml, [{ start: present.start, end, text: list }])))
    return
  }
  const extension = freePartName(parts, (number) => `xl/webextensions/webextension${number}.xml`)
  add(parts, extension, 'application/vnd.ms-office.webextension+xml', [
    declaration,
    `<we:webextension xmlns:we="${extensions}/webextensions/webextension/2010/11" id="{${crypto.randomUUID()}}">`,
    `<we:reference id="${id}" version="${version}" store="developer" storeType="Registry"/><we:alternateReferences/>`,
    `${list}<we:bindings/><we:snapshot xmlns:r="${office}/relationships"/></we:webextension>`,
  ])
  if (panes === undefined) {
    const name = 'xl/webextensions/taskpanes.xml'
    add(parts, name, 'application/vnd.ms-office.webextensiontaskpanes+xml', [
      declaration,
      `<wetp:taskpanes xmlns:wetp="${extensions}/webextensions/taskpanes/2010/11"></wetp:taskpanes>`,
    ])
    relate(parts, '', `${extensions}/2011/relationships/webextensiontaskpanes`, name)
  }
  const paneList = panes === undefined ? 'xl/webextensions/taskpanes.xml' : panes.target
  const relationship = relate(parts, paneList, `${extensions}/2011/relationships/webextension`, extension)
  const pane =
    '<wetp:taskpane dockstate="right" visibility="0" width="350" row="1">' +
    `<wetp:webextensionref xmlns:r="${office}/relationships" r:id="${relationship}"/></wetp:taskpane>`
  const xml = textOf(parts, paneList)
  const at = xml.lastIndexOf('</')
  parts.set(paneList, encodeXml(applyEdits(xml, [{ start: at, end: at, text: pane }])))
}

function writeXmlParts(
  { parts: fileParts, workbookPart }: WorkbookFile,
  parts: Package,
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): void {
  const known = new Map(
    relationshipsOf(fileParts, workbookPart)
      .filter(({ type }) => type === 'customXml')
      .map(({ id, target }) => {
        const own = relationshipsOf(fileParts, target).find(({ type }) => type === 'customXmlProps')
        const itemId =
          own === undefined ? undefined : /itemID\s*=\s*["']([^"']+)["']/.exec(textOf(fileParts, own.target))?.[1]
        return [itemId ?? `{${target}}`, { relationship: id, name: target }] as const
      }),
  )
  for (const [id, { relationship, name }] of known) {
    if (now.has(id)) continue
    parts.delete(name)
    removeChildren(parts, relationshipsPart(workbookPart), ({ Id }) => Id === relationship)
  }
  for (const [id, xml] of now) {
    if (before.get(id) === xml) continue
    const present = known.get(id)
    if (present !== undefined) {
      parts.set(present.name, encodeXml(declaration + xml))
      continue
    }
    const name = freePartName(parts, (number) => `customXml/item${number}.xml`)
    const properties = name.replace('item', 'itemProps')
    parts.set(name, encodeXml(declaration + xml))
    const namespace = /^<[^>]*\sxmlns\s*=\s*["']([^"']*)/.exec(xml.trim())?.[1] ?? ''
    const schema =
      namespace === ''
        ? '<ds:schemaRefs/>'
        : `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespace)}"/></ds:schemaRefs>`
    add(parts, properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml', [
      declaration,
      `<ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="${office}/customXml">${schema}</ds:datastoreItem>`,
    ])
    relate(parts, workbookPart, `${office}/relationships/customXml`, name)
    relate(parts, name, `${office}/relationships/customXmlProps`, properties)
  }
}

/** Adds a part with its content type. */
function add(parts: Package, name: string, contentType: string, xml: readonly string[]): void {
  parts.set(name, encodeXml(xml.join('')))
  append(parts, '[Content_Types].xml', `<Override PartName="/${name}" ContentType="${contentType}"/>`)
}

/** Adds a relationship to a part, or to the whole file; gives its id. */
function relate(parts: Package, owner: string, type: string, target: string): string {
  const name = relationshipsPart(owner)
  if (!parts.has(name))
    parts.set(
      name,
      encodeXml(
        `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`,
      ),
    )
  const taken = new Set(tagsNamed(textOf(parts, name), 'Relationship').map(({ attributes }) => attributes['Id']))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number++
  append(parts, name, `<Relationship Id="rId${number}" Type="${type}" Target="/${target}"/>`)
  return `rId${number}`
}

/** A child at the end of the root element. */
function append(parts: Package, name: string, child: string): void {
  const xml = textOf(parts, name)
  const at = xml.lastIndexOf('</')
  parts.set(name, encodeXml(applyEdits(xml, [{ start: at, end: at, text: child }])))
}
