import { sheetColumns, sheetRows, type Area } from '../../host/area'
import type { CellsChange, Change } from '../../host/workbook-model'
import type { Command } from './command-watcher'
import { areaOfZone, type GridEngine } from './grid-engine'

const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 })
const wholeRows = (first: number, count: number): Area => ({
  row: first,
  column: 0,
  rows: count,
  columns: sheetColumns,
})
const wholeColumns = (first: number, count: number): Area => ({
  row: 0,
  column: first,
  rows: sheetRows,
  columns: count,
})

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
      return 'content' in command ? [cells(sheetId, cell(row, col))] : []
    }
    case 'CLEAR_CELL':
      return [cells(command.sheetId, cell(command.row, command.col))]
    case 'CLEAR_CELLS':
    case 'DELETE_CONTENT':
      return command.target.map((zone) => cells(command.sheetId, areaOfZone(zone)))
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
      return [cells(getters.getActiveSheetId(), areaOfZone(command.zone), 'CellInserted')]
    case 'DELETE_CELL':
      return [cells(getters.getActiveSheetId(), areaOfZone(command.zone), 'CellDeleted')]
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
