import type { Json } from '../json'
import type { ServerObject } from '../server-object'
import type { Place } from '../workbook-model'
import { positiveNumber, truth } from './arguments'
import { cellsToLookAt, mustBeWritable } from './places'
import type { Scope } from './scope'

/** How the cells of a range look. */
export function rangeFormat({ model }: Scope, place: Place): ServerObject {
  const { sheetId, area } = place
  /** The width that all columns have, null when they differ: how Excel answers for many at once. */
  const width = (): Json => {
    const { column, columns } = cellsToLookAt(model, place)
    const first = model.layout.columnWidth(sheetId, column)
    const others = Array.from({ length: columns - 1 }, (_, index) => column + 1 + index)
    return others.every((other) => model.layout.columnWidth(sheetId, other) === first) ? first : null
  }

  return {
    className: 'RangeFormat',
    properties: { ColumnWidth: width },
    set: {
      ColumnWidth: (given) => model.layout.setColumnWidth(sheetId, area.column, area.columns, positiveNumber(given)),
    },
    navigation: {
      Font: () => ({
        className: 'RangeFont',
        set: {
          Bold: (given) => {
            mustBeWritable(model, sheetId)
            model.cells.setBold(place, truth(given))
          },
        },
      }),
    },
  }
}
