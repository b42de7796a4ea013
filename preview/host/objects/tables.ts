import { intersection, sameArea } from '../../engine/address'
import type { ServerObject } from '../server-object'
import type { Place } from '../workbook-model'
import type { Scope } from './scope'

/** The tables of the workbook. */
export function tables({ model, classes }: Scope): ServerObject {
  return {
    className: 'TableCollection',
    items: () => model.tables.all().map(classes.Table),
    find: (key) => {
      const known = model.tables.all().find(({ name }) => name.toLowerCase() === String(key).toLowerCase())
      return known && classes.Table(known)
    },
  }
}

/** The tables that a range touches, or holds whole. */
export function tablesOn({ model, classes }: Scope, { sheetId, area }: Place, whole: boolean): ServerObject {
  return {
    className: 'TableScopedCollection',
    items: () =>
      model.tables
        .all()
        .filter((known) => {
          const shared = known.sheetId === sheetId ? intersection(known.area, area) : undefined
          return shared !== undefined && (!whole || sameArea(shared, known.area))
        })
        .map(classes.Table),
  }
}
