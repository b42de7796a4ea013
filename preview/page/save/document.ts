import { relationshipsOf, relationshipsPart, partNamed, textOf, type WorkbookFile } from '../../xlsx/workbook-file'
import { applyEdits, encodeXml, escapeXml, tagsNamed, writeExcelText, type Edit } from '../../xlsx/xml'
import type { Json } from '../../host/json'
import type { DocumentParts } from '../../host/workbook-model'
import { coreNames, documentParts } from '../workbook/document-parts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const extensions = 'http://schemas.microsoft.com/office'

export type AddInIdentity = { readonly id: string; readonly version: string }

/** Writes what the add-in saved in the workbook beside its sheets, and the properties, as far as they changed. */
export function writeDocument(
  file: WorkbookFile,
  parts: Map<string, Uint8Array>,
  now: DocumentParts,
  addIn: AddInIdentity,
): void {
  const before = documentParts(file, addIn.id)
  if (!same(before.settings, now.settings)) writeSettings(parts, now.settings, addIn)
  if (!same(before.xmlParts, now.xmlParts)) writeXmlParts(file, parts, before.xmlParts, now.xmlParts)
  if (!same(before.properties, now.properties)) writeProperties(parts, now.properties)
  if (!same(before.customProperties, now.customProperties)) writeCustomProperties(parts, now.customProperties)
}

const same = (one: ReadonlyMap<string, Json>, other: ReadonlyMap<string, Json>): boolean =>
  JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())

/** The settings of an add-in live in its web extension, as Excel writes it for an add-in that was loaded from a file. */
function writeSettings(
  parts: Map<string, Uint8Array>,
  settings: ReadonlyMap<string, Json>,
  { id, version }: AddInIdentity,
): void {
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
    const name = partNamed(parts, own.target) ?? own.target
    const xml = textOf(parts, name)
    const [present] = tagsNamed(xml, 'properties')
    if (present === undefined) return
    const end = present.selfClosing
      ? present.end
      : xml.indexOf(`</${present.fullName}>`, present.end) + `</${present.fullName}>`.length
    parts.set(name, encodeXml(applyEdits(xml, [{ start: present.start, end, text: list }])))
    return
  }
  const extension = freeName(parts, (number) => `xl/webextensions/webextension${number}.xml`)
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
  const paneList =
    panes === undefined ? 'xl/webextensions/taskpanes.xml' : (partNamed(parts, panes.target) ?? panes.target)
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
  parts: Map<string, Uint8Array>,
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
        return [itemId ?? `{${target}}`, { relationship: id, name: partNamed(fileParts, target) ?? target }] as const
      }),
  )
  for (const [id, { relationship, name }] of known) {
    if (now.has(id)) continue
    parts.delete(name)
    drop(parts, relationshipsPart(workbookPart), 'Relationship', ({ Id }) => Id === relationship)
  }
  for (const [id, xml] of now) {
    if (before.get(id) === xml) continue
    const present = known.get(id)
    if (present !== undefined) {
      parts.set(present.name, encodeXml(declaration + xml))
      continue
    }
    const name = freeName(parts, (number) => `customXml/item${number}.xml`)
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

function writeProperties(parts: Map<string, Uint8Array>, properties: ReadonlyMap<string, Json>): void {
  let name = relationshipsOf(parts, '').find(({ type }) => type === 'core-properties')?.target
  if (name === undefined) {
    name = 'docProps/core.xml'
    const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
    add(parts, name, 'application/vnd.openxmlformats-package.core-properties+xml', [
      declaration,
      `<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"></cp:coreProperties>`,
    ])
    relate(parts, '', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', name)
  }
  const xml = textOf(parts, name)
  const edits: Edit[] = []
  const end = xml.lastIndexOf('</')
  for (const [element, property] of Object.entries(coreNames)) {
    const value = properties.get(property)
    if (value === undefined) continue
    const text = writeExcelText(String(value))
    const [tag] = tagsNamed(xml, element)
    const full =
      tag?.fullName ??
      `${element === 'keywords' || element === 'category' || element === 'lastModifiedBy' ? 'cp' : 'dc'}:${element}`
    const written = `<${full}>${text}</${full}>`
    if (tag === undefined) edits.push({ start: end, end, text: written })
    else
      edits.push({
        start: tag.start,
        end: tag.selfClosing ? tag.end : xml.indexOf(`</${full}>`, tag.end) + `</${full}>`.length,
        text: written,
      })
  }
  parts.set(partNamed(parts, name) ?? name, encodeXml(applyEdits(xml, edits)))
}

function writeCustomProperties(parts: Map<string, Uint8Array>, properties: ReadonlyMap<string, Json>): void {
  const present = relationshipsOf(parts, '').find(({ type }) => type === 'custom-properties')?.target
  const name = present === undefined ? 'docProps/custom.xml' : (partNamed(parts, present) ?? present)
  const typed = (value: Json): string => {
    if (typeof value === 'number') return `<vt:r8>${value}</vt:r8>`
    if (typeof value === 'boolean') return `<vt:bool>${value}</vt:bool>`
    return `<vt:lpwstr>${writeExcelText(String(value))}</vt:lpwstr>`
  }
  const content = [...properties].map(
    ([key, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeXml(key)}">${typed(value)}</property>`,
  )
  const xml = [
    declaration,
    `<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">`,
    ...content,
    '</Properties>',
  ]
  if (present !== undefined) parts.set(name, encodeXml(xml.join('')))
  else {
    add(parts, name, 'application/vnd.openxmlformats-officedocument.custom-properties+xml', xml)
    relate(parts, '', `${office}/relationships/custom-properties`, name)
  }
}

function freeName(parts: ReadonlyMap<string, Uint8Array>, name: (number: number) => string): string {
  let number = 1
  while (partNamed(parts, name(number)) !== undefined) number++
  return name(number)
}

/** Adds a part with its content type. */
function add(parts: Map<string, Uint8Array>, name: string, contentType: string, xml: readonly string[]): void {
  parts.set(name, encodeXml(xml.join('')))
  append(parts, '[Content_Types].xml', `<Override PartName="/${name}" ContentType="${contentType}"/>`)
}

/** Adds a relationship to a part, or to the whole file; gives its id. */
function relate(parts: Map<string, Uint8Array>, owner: string, type: string, target: string): string {
  const name = relationshipsPart(owner)
  if (partNamed(parts, name) === undefined)
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
function append(parts: Map<string, Uint8Array>, name: string, child: string): void {
  const known = partNamed(parts, name) ?? name
  const xml = textOf(parts, known)
  const at = xml.lastIndexOf('</')
  parts.set(known, encodeXml(applyEdits(xml, [{ start: at, end: at, text: child }])))
}

function drop(
  parts: Map<string, Uint8Array>,
  name: string,
  element: string,
  matches: (attributes: Readonly<Record<string, string>>) => boolean,
): void {
  const known = partNamed(parts, name)
  if (known === undefined) return
  const xml = textOf(parts, known)
  const gone = tagsNamed(xml, element).filter(({ attributes }) => matches(attributes))
  parts.set(
    known,
    encodeXml(
      applyEdits(
        xml,
        gone.map(({ start, end }) => ({ start, end, text: '' })),
      ),
    ),
  )
}
