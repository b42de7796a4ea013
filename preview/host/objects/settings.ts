import { collection, type ServerObject } from '../server-object'
import { json, text } from './arguments'
import type { Scope } from './scope'

/** What the add-in keeps in this workbook, by key. */
export function settings({ model }: Scope): ServerObject {
  const { settings: kept } = model.document
  const setting = (key: string): ServerObject => ({
    className: 'Setting',
    id: { _Id: key },
    properties: { Key: () => key, Value: () => kept.get(key) ?? null },
    set: {
      Value: (given) => {
        kept.set(key, json(given))
      },
    },
    methods: {
      Delete: () => {
        kept.delete(key)
        return null
      },
    },
  })

  return collection(
    'SettingCollection',
    () => [...kept.keys()].map(setting),
    (key) => (typeof key === 'string' && kept.has(key) ? setting(key) : undefined),
    {
      methods: {
        Add: (key, value) => {
          kept.set(text(key), json(value))
          return setting(text(key))
        },
      },
    },
  )
}
