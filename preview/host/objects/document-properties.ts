import type { Json } from '../json'
import { collection, type Argument, type ServerObject } from '../server-object'
import { invalidArgument, json, text } from './arguments'
import type { Scope } from './scope'

const writable = ['Author', 'Category', 'Comments', 'Company', 'Keywords', 'Manager', 'Subject', 'Title'] as const
const longestText = 255

/** Title, author and so on, and the properties that the add-in adds itself. */
export function documentProperties({ model }: Scope): ServerObject {
  const { properties, customProperties } = model.document

  return {
    className: 'DocumentProperties',
    properties: Object.fromEntries([...writable, 'LastAuthor'].map((name) => [name, () => properties.get(name) ?? ''])),
    set: Object.fromEntries(
      writable.map((name) => [
        name,
        (given: Argument) => {
          properties.set(name, text(given))
        },
      ]),
    ),
    navigation: { Custom: () => customPropertyCollection(customProperties) },
  }
}

function customPropertyCollection(kept: Map<string, Json>): ServerObject {
  const keep = (key: string, value: Json): void => {
    if (typeof value === 'string' && value.length > longestText) {
      return invalidArgument(`The text of a custom property has at most ${String(longestText)} characters.`)
    }
    kept.set(key, value)
  }
  const property = (key: string): ServerObject => ({
    className: 'CustomProperty',
    id: { _Id: key },
    properties: { Key: () => key, Type: () => typeOf(kept.get(key)), Value: () => kept.get(key) ?? null },
    set: { Value: (given) => keep(key, json(given)) },
    methods: {
      Delete: () => {
        kept.delete(key)
        return null
      },
    },
  })
  /** Keys are compared without case, and keep the form of the first time. */
  const keyLike = (key: string): string | undefined =>
    [...kept.keys()].find((known) => known.toLowerCase() === key.toLowerCase())

  return collection(
    'CustomPropertyCollection',
    () => [...kept.keys()].map(property),
    (key) => {
      const known = keyLike(String(key))
      return known === undefined ? undefined : property(known)
    },
    {
      methods: {
        Add: (given, value) => {
          const key = keyLike(text(given)) ?? text(given)
          if (key.length > longestText) return invalidArgument()
          keep(key, json(value))
          return property(key)
        },
        DeleteAll: () => {
          kept.clear()
          return null
        },
      },
    },
  )
}

function typeOf(value: Json | undefined): 'Boolean' | 'Number' | 'String' {
  if (typeof value === 'boolean') return 'Boolean'
  return typeof value === 'number' ? 'Number' : 'String'
}
