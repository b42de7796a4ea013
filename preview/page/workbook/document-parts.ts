import { relationshipsOf, textOf, type WorkbookFile } from '../../xlsx/workbook-file'
import { readExcelText, walkXml } from '../../xlsx/xml'
import type { Json } from '../../host/json'
import type { DocumentParts } from '../../host/workbook-model'

/** Where core.xml keeps what Excel calls the properties of a workbook. */
export const coreNames: Readonly<Record<string, string>> = {
  title: 'Title',
  subject: 'Subject',
  creator: 'Author',
  keywords: 'Keywords',
  description: 'Comments',
  category: 'Category',
  lastModifiedBy: 'LastAuthor',
}

/** A map that says when something in it changes. */
class NotingMap<T> extends Map<string, T> {
  /** Told of changes; not while the map is filled. */
  onChange: (() => void) | undefined

  override set(key: string, value: T): this {
    this.onChange?.()
    return super.set(key, value)
  }

  override delete(key: string): boolean {
    this.onChange?.()
    return super.delete(key)
  }

  override clear(): void {
    if (this.size > 0) this.onChange?.()
    super.clear()
  }
}

/** What a file carries beside its sheets: properties, XML parts, and what this add-in saved in it. */
export function documentParts(file: WorkbookFile, addInId: string, onChange?: () => void): DocumentParts {
  const { parts } = file
  const ofPackage = relationshipsOf(parts, '')
  const related = (type: string): string | undefined =>
    ofPackage.find((relationship) => relationship.type === type)?.target

  const properties = new NotingMap<Json>()
  const core = related('core-properties')
  if (core !== undefined)
    for (const [name, text] of leaves(textOf(parts, core)))
      if (coreNames[name] !== undefined) properties.set(coreNames[name], readExcelText(text))

  const customProperties = new NotingMap<Json>()
  const custom = related('custom-properties')
  if (custom !== undefined)
    for (const { name, value } of customOf(textOf(parts, custom))) customProperties.set(name, value)

  const xmlParts = new NotingMap<string>()
  for (const { type, target } of relationshipsOf(parts, file.workbookPart)) {
    if (type !== 'customXml') continue
    const own = relationshipsOf(parts, target).find((each) => each.type === 'customXmlProps')
    const id = own === undefined ? undefined : /itemID\s*=\s*["']([^"']+)["']/.exec(textOf(parts, own.target))?.[1]
    xmlParts.set(id ?? `{${target}}`, textOf(parts, target).replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, ''))
  }

  const settings = new NotingMap<Json>()
  for (const pane of ofPackage.filter(({ type }) => type === 'taskpanes' || type === 'webextensiontaskpanes')) {
    for (const { target } of relationshipsOf(parts, pane.target).filter(({ type }) => type === 'webextension')) {
      const xml = textOf(parts, target)
      if (!xml.toLowerCase().includes(addInId.toLowerCase())) continue
      walkXml(xml, {
        open({ name, attributes }) {
          if (name === 'property' && attributes['name'] !== undefined)
            settings.set(attributes['name'], parsed(attributes['value'] ?? 'null'))
        },
      })
    }
  }
  for (const map of [settings, properties, customProperties, xmlParts]) map.onChange = onChange
  return { settings, properties, customProperties, xmlParts }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}

function leaves(xml: string): [string, string][] {
  const found: [string, string][] = []
  let text = ''
  walkXml(xml, {
    open: () => (text = ''),
    text: (piece) => (text += piece),
    close: (name) => found.push([name, text]),
  })
  return found
}

function customOf(xml: string): { name: string; value: Json }[] {
  const found: { name: string; value: Json }[] = []
  let name = ''
  let text = ''
  walkXml(xml, {
    open(tag) {
      if (tag.name === 'property') name = tag.attributes['name'] ?? ''
      text = ''
    },
    text: (piece) => (text += piece),
    close(type) {
      if (type === 'property' || type === 'Properties') return
      const value: Json = /^(?:i\d|int|r\d|decimal)$/.test(type)
        ? Number(text)
        : type === 'bool'
          ? text === 'true' || text === '1'
          : readExcelText(text)
      found.push({ name, value })
    },
  })
  return found
}
