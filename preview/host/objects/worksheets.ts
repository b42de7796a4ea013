import { eventTarget, eventType } from '../events'
import { RichApiError } from '../rich-api-error'
import { collection, notFound, type ServerObject } from '../server-object'
import type { Sheet } from '../workbook-model'
import { optionalText } from './arguments'
import { sheetNamed } from './places'
import { registration } from './registration'
import type { Scope } from './scope'
import { sheetNameFrom, worksheet } from './worksheet'

/** The sheets of the workbook, from left to right. */
export function worksheets(scope: Scope): ServerObject {
  const { sheets } = scope.model
  const one = (sheet: Sheet): ServerObject => worksheet(scope, sheet)
  const shown = (visibleOnly: unknown): readonly Sheet[] =>
    sheets.all().filter(({ visibility }) => visibleOnly !== true || visibility === 'Visible')
  const orNotFound = (sheet: Sheet | undefined): ServerObject => (sheet === undefined ? notFound() : one(sheet))

  return collection(
    'WorksheetCollection',
    () => sheets.all().map(one),
    (key) => {
      const sheet = sheets.all().find(({ id }) => id === key) ?? sheetNamed(scope.model, String(key))
      return sheet && one(sheet)
    },
    {
      methods: {
        Add: (given) => {
          const name = optionalText(given)
          if (name !== undefined && sheetNamed(scope.model, name) !== undefined) {
            throw new RichApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.')
          }
          return one(name === undefined ? sheets.add() : sheets.add(sheetNameFrom(name)))
        },
        GetActiveWorksheet: () => one(sheets.active()),
        GetCount: (visibleOnly) => shown(visibleOnly).length,
        GetFirst: (visibleOnly) => orNotFound(shown(visibleOnly)[0]),
        GetLast: (visibleOnly) => orNotFound(shown(visibleOnly).at(-1)),
        ...registration(scope, eventTarget.workbook, {
          ActivatedEvent: eventType.sheetActivated,
          AddedEvent: eventType.sheetAdded,
          CalculatedEvent: eventType.calculated,
          DataChangedEvent: eventType.cellsChanged,
          DeactivatedEvent: eventType.sheetDeactivated,
          DeletedEvent: eventType.sheetDeleted,
          EventNameChanged: eventType.sheetRenamed,
          FormatChangedEvent: eventType.formatChanged,
          SelectionChangedEvent: eventType.selectionChanged,
        }),
      },
    },
  )
}
