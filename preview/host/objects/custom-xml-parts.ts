import { notFound, nullObject, type ServerObject } from '../server-object'
import { text } from './arguments'
import type { Scope } from './scope'

/** XML texts that travel with the workbook. */
export function customXmlParts({ model }: Scope): ServerObject {
  const parts = model.document.xmlParts
  const part = (id: string): ServerObject => ({
    className: 'CustomXmlPart',
    id: { Id: id },
    properties: { Id: () => id },
    methods: {
      Delete: () => {
        parts.delete(id)
        return null
      },
      GetXml: () => parts.get(id) ?? notFound(),
    },
  })
  const ofNamespace = (namespace: string): ServerObject => {
    const ids = (): string[] => [...parts].filter(([, xml]) => namespaceOf(xml) === namespace).map(([id]) => id)
    return {
      className: 'CustomXmlPartScopedCollection',
      items: () => ids().map(part),
      methods: {
        GetOnlyItemOrNullObject: () => {
          const [only, ...others] = ids()
          return only === undefined || others.length > 0 ? nullObject : part(only)
        },
      },
    }
  }

  return {
    className: 'CustomXmlPartCollection',
    methods: {
      Add: (xml) => {
        const id = freeId(parts)
        parts.set(id, text(xml))
        return part(id)
      },
      GetByNamespace: (namespace) => ofNamespace(text(namespace)),
    },
  }
}

function freeId(parts: ReadonlyMap<string, string>): string {
  for (let number = parts.size + 1; ; number++) {
    const id = `{00000000-0000-0000-0000-${String(number).padStart(12, '0')}}`
    if (!parts.has(id)) return id
  }
}

/** The namespace of the outermost element. */
function namespaceOf(xml: string): string {
  const [, prefix = '', attributes = ''] = /<(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml.replace(/<[?!][^>]*>/g, '')) ?? []
  const declaration = new RegExp(`\\sxmlns${prefix === '' ? '' : `:${prefix}`}\\s*=\\s*(["'])(.*?)\\1`)
  return declaration.exec(attributes)?.[2] ?? ''
}
