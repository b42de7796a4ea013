import { eventType } from '../events'
import { RichApiError } from '../rich-api-error'
import type { ServerObject } from '../server-object'
import { optionalText } from './arguments'
import { sheetNamed } from './places'
import type { Scope } from './scope'
import { sheetNameFrom } from './worksheet'

/** The sheets of the workbook, from left to right. */
export function worksheets({ model, events, classes }: Scope): ServerObject {
  return {
    className: 'WorksheetCollection',
    items: () => model.sheets.all().map(classes.Worksheet),
    find: (key) => {
      const sheet = sheetNamed(model, String(key))
      return sheet && classes.Worksheet(sheet)
    },
    methods: {
      Add: (given) => {
        const name = optionalText(given)
        if (name !== undefined && sheetNamed(model, name) !== undefined)
          throw new RichApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.')
        return classes.Worksheet(model.sheets.add(name === undefined ? undefined : sheetNameFrom(name)))
      },
      _RegisterDataChangedEvent: () => {
        events.register(eventType.cellsChanged)
        return null
      },
      _UnregisterDataChangedEvent: () => {
        events.unregister(eventType.cellsChanged)
        return null
      },
    },
  }
}
