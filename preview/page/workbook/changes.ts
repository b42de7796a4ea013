import { areaFrom, lastColumn, lastRow, type Area } from '../../engine/address'
import type { CellsChange, Change } from '../../host/workbook-model'
import type { Command } from './command-watcher'
import { type GridEngine } from './grid-engine'

const wholeRows = (first: number, count: number): Area => areaFrom({ row: first, column: 0 }, count, lastColumn + 1)
const wholeColumns = (first: number, count: number): Area => areaFrom({ row: 0, column: first }, lastRow + 1, count)

/** What a command of the grid means to whoever listens to the workbook. */
export function changesOf(command: Command, { model: { getters } }: GridEngine): Change[] {
  const cells = (sheetId: string, area: Area, how: CellsChange = 'RangeEdited'): Change => ({
    kind: 'cells',
    place: { sheetId, area },
    how,
  })
  switch (command.type) {
    case 'UPDATE_CELL': {
      const { sheetId, row, col } = command
      return 'content' in command ? [cells(sheetId, areaFrom({ row, column: col }))] : []
    }
    case 'CLEAR_CELL':
      return [cells(command.sheetId, areaFrom({ row: command.row, column: command.col }))]
    case 'CLEAR_CELLS':
    case 'DELETE_CONTENT':
      return command.target.map((zone) => cells(command.sheetId, zone))
    case 'ADD_COLUMNS_ROWS': {
      const { sheetId, dimension, base, position, quantity } = command
      const first = position === 'before' ? base : base + 1
      return [
        dimension === 'ROW'
          ? cells(sheetId, wholeRows(first, quantity), 'RowInserted')
          : cells(sheetId, wholeColumns(first, quantity), 'ColumnInserted'),
      ]
    }
    case 'REMOVE_COLUMNS_ROWS': {
      const { sheetId, dimension, elements } = command
      const first = Math.min(...elements)
      return [
        dimension === 'ROW'
          ? cells(sheetId, wholeRows(first, elements.length), 'RowDeleted')
          : cells(sheetId, wholeColumns(first, elements.length), 'ColumnDeleted'),
      ]
    }
    case 'INSERT_CELL':
      return [cells(getters.getActiveSheetId(), command.zone, 'CellInserted')]
    case 'DELETE_CELL':
      return [cells(getters.getActiveSheetId(), command.zone, 'CellDeleted')]
    default:
      return []
  }
}

/** Edits that undo or redo take back or do again; what changed is the same place. */
export function undoneChanges(command: Command, engine: GridEngine): Change[] {
  if (command.type !== 'UNDO' && command.type !== 'REDO') return []
  return command.commands
    .flatMap((each) => changesOf(each, engine))
    .map((change) => (change.kind === 'cells' ? { ...change, how: 'RangeEdited' as const } : change))
}
