import { relationshipsOf, textOf, type WorkbookFile } from '../../xlsx/workbook-file'
import { walkXml } from '../../xlsx/xml'
import type { Json } from '../../host/json'
import type { DocumentParts } from '../../host/workbook-model'

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

/** What a file carries beside its sheets: XML parts, and what this add-in saved in it. */
export function documentParts(file: WorkbookFile, addInId: string, onChange?: () => void): DocumentParts {
  const { parts } = file
  const xmlParts = new NotingMap<string>()
  for (const { type, target } of relationshipsOf(parts, file.workbookPart)) {
    if (type !== 'customXml') continue
    const own = relationshipsOf(parts, target).find((each) => each.type === 'customXmlProps')
    const id = own === undefined ? undefined : /itemID\s*=\s*["']([^"']+)["']/.exec(textOf(parts, own.target))?.[1]
    xmlParts.set(id ?? `{${target}}`, textOf(parts, target).replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, ''))
  }

  const settings = new NotingMap<Json>()
  for (const pane of relationshipsOf(parts, '').filter(
    ({ type }) => type === 'taskpanes' || type === 'webextensiontaskpanes',
  )) {
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
  for (const map of [settings, xmlParts]) map.onChange = onChange
  return { settings, xmlParts }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}
