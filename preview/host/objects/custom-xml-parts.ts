import { collection, notFound, nullObject, type ServerObject } from '../server-object'
import { text } from './arguments'
import type { Scope } from './scope'

/** XML texts that travel with the workbook, all of them or those of one namespace. */
export function customXmlParts({ model }: Scope): ServerObject {
  const parts = model.document.xmlParts
  const part = (id: string): ServerObject => ({
    className: 'CustomXmlPart',
    id: { Id: id },
    properties: { Id: () => id, NamespaceUri: () => namespaceOf(parts.get(id) ?? '') },
    methods: {
      Delete: () => {
        parts.delete(id)
        return null
      },
      GetXml: () => parts.get(id) ?? notFound(),
      SetXml: (xml) => {
        parts.set(id, text(xml))
        return null
      },
    },
  })
  const find = (key: unknown): ServerObject | undefined =>
    typeof key === 'string' && parts.has(key) ? part(key) : undefined

  const ofNamespace = (namespace: string): ServerObject => {
    const ids = (): string[] => [...parts].filter(([, xml]) => namespaceOf(xml) === namespace).map(([id]) => id)
    const only = (): string | undefined => (ids().length === 1 ? ids()[0] : undefined)
    return collection(
      'CustomXmlPartScopedCollection',
      () => ids().map(part),
      (key) => (ids().includes(String(key)) ? find(key) : undefined),
      {
        methods: {
          GetOnlyItem: () => find(only()) ?? notFound(),
          GetOnlyItemOrNullObject: () => find(only()) ?? nullObject,
        },
      },
    )
  }

  return collection('CustomXmlPartCollection', () => [...parts.keys()].map(part), find, {
    methods: {
      Add: (xml) => {
        const id = freeId(parts)
        parts.set(id, text(xml))
        return part(id)
      },
      GetByNamespace: (namespace) => ofNamespace(text(namespace)),
    },
  })
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
