import { areaFrom, lastColumn, lastRow, type Area } from '../../engine/address'
import { isWholeColumns, isWholeRows } from '../address'
import { notFound, nullObject, type ServerObject } from '../server-object'
import { placeOf } from './places'
import { positiveNumber } from './arguments'
import type { Scope } from './scope'

/** The rows and columns of a sheet that stay in sight. */
export function freezePanes(scope: Scope, sheetId: string): ServerObject {
  const { layout } = scope.model
  const frozen = (): Area | undefined => {
    const { rows, columns } = layout.frozen(sheetId)
    if (rows === 0 && columns === 0) return undefined
    return areaFrom({ row: 0, column: 0 }, rows === 0 ? lastRow + 1 : rows, columns === 0 ? lastColumn + 1 : columns)
  }
  const freeze = (rows: number, columns: number): null => {
    layout.freeze(sheetId, rows, columns)
    return null
  }

  return {
    className: 'WorksheetFreezePanes',
    methods: {
      FreezeAt: (given) => {
        const { area } = placeOf(scope.model, given, sheetId)
        return freeze(isWholeColumns(area) ? 0 : area.bottom + 1, isWholeRows(area) ? 0 : area.right + 1)
      },
      FreezeColumns: (count) => freeze(0, positiveNumber(count)),
      FreezeRows: (count) => freeze(positiveNumber(count), 0),
      GetLocation: () => {
        const area = frozen()
        return area === undefined ? notFound() : scope.classes.Range({ sheetId, area })
      },
      GetLocationOrNullObject: () => {
        const area = frozen()
        return area === undefined ? nullObject : scope.classes.Range({ sheetId, area })
      },
      Unfreeze: () => freeze(0, 0),
    },
  }
}
