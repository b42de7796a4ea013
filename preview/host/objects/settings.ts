import { nullObject, type ServerObject } from '../server-object'
import { json, text } from './arguments'
import type { Scope } from './scope'

/** What the add-in keeps in this workbook, by key. */
export function settings({ model }: Scope): ServerObject {
  const { settings: kept } = model.document
  const setting = (key: string): ServerObject => ({
    className: 'Setting',
    id: { _Id: key },
    properties: { Value: () => kept.get(key) ?? null },
  })

  return {
    className: 'SettingCollection',
    methods: {
      Add: (key, value) => {
        kept.set(text(key), json(value))
        return setting(text(key))
      },
      GetItemOrNullObject: (key) => (kept.has(text(key)) ? setting(text(key)) : nullObject),
    },
  }
}
