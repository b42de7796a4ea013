import { boundingArea } from '../../engine/address'
import { notFound, type ServerObject } from '../server-object'
import type { Chart, Charts } from '../workbook-model'
import { oneOf, text } from './arguments'
import { placeOf } from './places'
import type { Scope } from './scope'

/** The charts of a sheet. */
export function charts(scope: Scope, model: Charts, sheetId: string): ServerObject {
  const all = (): readonly Chart[] => model.all().filter((known) => known.sheetId === sheetId)

  return {
    className: 'ChartCollection',
    items: () => all().map((known) => chart(scope, model, known)),
    methods: {
      GetItem: (given) => {
        const known = all().find(({ name }) => name.toLowerCase() === text(given).toLowerCase())
        return known === undefined ? notFound() : chart(scope, model, known)
      },
      Add: (type, data, seriesBy) => {
        const by = oneOf(['Auto', 'Columns', 'Rows'], seriesBy ?? 'Auto')
        return chart(scope, model, model.add(sheetId, text(type), placeOf(scope.model, data, sheetId), by))
      },
    },
  }
}

function chart(scope: Scope, model: Charts, { id, sheetId, type }: Chart): ServerObject {
  const now = (): Chart | undefined => model.all().find((known) => known.id === id)

  return {
    className: 'Chart',
    id: { Id: id },
    properties: { ChartType: () => type, Id: () => id, Name: () => now()?.name ?? '' },
    set: { Name: (given) => model.update(id, { name: text(given) }) },
    navigation: {
      Title: () => ({
        className: 'ChartTitle',
        properties: { Text: () => now()?.title ?? '' },
        set: { Text: (given) => model.update(id, { title: text(given) }) },
      }),
    },
    methods: {
      Delete: () => {
        model.remove(id)
        return null
      },
      SetPosition: (first, last) => {
        const from = placeOf(scope.model, first, sheetId).area
        const to = last === undefined || last === null ? from : placeOf(scope.model, last, sheetId).area
        model.update(id, { covers: boundingArea(from, to) })
        return null
      },
    },
  }
}
