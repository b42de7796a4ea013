import { columnCount } from '../../engine/address'
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
    const seen = cellsToLookAt(model, place)
    const widths = Array.from({ length: columnCount(seen) }, (_, index) =>
      model.layout.columnWidth(sheetId, seen.left + index),
    )
    return widths.every((one) => one === widths[0]) ? widths[0]! : null
  }

  return {
    className: 'RangeFormat',
    properties: { ColumnWidth: width },
    set: {
      ColumnWidth: (given) => model.layout.setColumnWidth(sheetId, area.left, columnCount(area), positiveNumber(given)),
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
