import { intersection, sameArea } from '../area'
import { eventTarget, eventType } from '../events'
import { collection, notFound, type Argument, type ServerObject } from '../server-object'
import type { Place, Table } from '../workbook-model'
import { invalidArgument, truth } from './arguments'
import { placeOf } from './places'
import { registration } from './registration'
import type { Scope } from './scope'
import { table } from './table'

const withKey =
  (key: Argument) =>
  ({ id, name }: Table): boolean =>
    id === String(key) || name.toLowerCase() === String(key).toLowerCase()

/** The tables of the workbook, or of one sheet. */
export function tables(scope: Scope, sheetId?: string): ServerObject {
  const { model } = scope
  const all = (): readonly Table[] =>
    model.tables.all().filter((known) => sheetId === undefined || known.sheetId === sheetId)

  return collection(
    'TableCollection',
    () => all().map((known) => table(scope, known)),
    (key) => {
      const known = all().find(withKey(key))
      return known && table(scope, known)
    },
    {
      methods: {
        Add: (address, hasHeaders) => {
          const place = placeOf(model, address, sheetId ?? model.sheets.active().id)
          const overlaps = model.tables
            .all()
            .some((known) => known.sheetId === place.sheetId && intersection(known.area, place.area) !== undefined)
          if (overlaps) return invalidArgument('A table cannot overlap another table.')
          return table(scope, model.tables.add(place, truth(hasHeaders)))
        },
        ...registration(scope, sheetId ?? eventTarget.workbook, {
          AddedEvent: eventType.tableAdded,
          DataChangedEvent: eventType.tableChanged,
          DeletedEvent: eventType.tableDeleted,
        }),
      },
    },
  )
}

/** The tables that a range touches, or holds whole. */
export function tablesOn(scope: Scope, { sheetId, area }: Place, whole: boolean): ServerObject {
  const all = (): readonly Table[] =>
    scope.model.tables.all().filter((known) => {
      const shared = known.sheetId === sheetId ? intersection(known.area, area) : undefined
      return shared !== undefined && (!whole || sameArea(shared, known.area))
    })
  return collection(
    'TableScopedCollection',
    () => all().map((known) => table(scope, known)),
    (key) => {
      const known = all().find(withKey(key))
      return known && table(scope, known)
    },
    {
      methods: {
        GetFirst: () => {
          const first = all()[0]
          return first === undefined ? notFound() : table(scope, first)
        },
      },
    },
  )
}
