import type { Layout } from '../../host/workbook-model'
import type { GridEngine } from './grid-engine'

const pointsPerPixel = 0.75
const indexes = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index)

/** Sizes, hidden rows and columns, and what stays in sight. */
export function gridLayout(engine: GridEngine): Layout {
  const { model } = engine
  const dimensions = { row: 'ROW', column: 'COL' } as const
  const inGrid = (sheetId: string, axis: 'row' | 'column', first: number, count: number): number[] => {
    const present = engine.now.getNumberHeaders(sheetId, dimensions[axis])
    return indexes(first, Math.max(0, Math.min(count, present - first)))
  }
  const resize = (sheetId: string, axis: 'row' | 'column', first: number, count: number, points: number): void => {
    const elements = inGrid(sheetId, axis, first, count)
    engine.edit(() =>
      model.dispatch('RESIZE_COLUMNS_ROWS', {
        sheetId,
        dimension: dimensions[axis],
        elements,
        size: Math.round(points / pointsPerPixel),
      }),
    )
  }
  return {
    columnWidth: (sheetId, column) => engine.now.getColSize(sheetId, column) * pointsPerPixel,
    setColumnWidth: (sheetId, column, columns, width) => resize(sheetId, 'column', column, columns, width),
    rowHeight: (sheetId, row) => engine.now.getRowSize(sheetId, row) * pointsPerPixel,
    setRowHeight: (sheetId, row, rows, height) => resize(sheetId, 'row', row, rows, height),
    autofitColumns(sheetId, column, columns) {
      const cols = inGrid(sheetId, 'column', column, columns)
      engine.settle()
      model.dispatch('AUTORESIZE_COLUMNS', { sheetId, cols })
    },
    autofitRows(sheetId, row, rows) {
      const elements = inGrid(sheetId, 'row', row, rows)
      engine.settle()
      model.dispatch('AUTORESIZE_ROWS', { sheetId, rows: elements })
    },
    isHidden: (sheetId, axis, index) =>
      axis === 'row' ? engine.now.isRowHidden(sheetId, index) : engine.now.isColHidden(sheetId, index),
    setHidden(sheetId, axis, index, count, hidden) {
      const elements = inGrid(sheetId, axis, index, count)
      engine.edit(() =>
        model.dispatch(hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS', {
          sheetId,
          dimension: dimensions[axis],
          elements,
        }),
      )
    },
    frozen(sheetId) {
      const { xSplit, ySplit } = engine.now.getPaneDivisions(sheetId)
      return { rows: ySplit, columns: xSplit }
    },
    freeze(sheetId, rows, columns) {
      engine.edit(() => {
        if (rows === 0) model.dispatch('UNFREEZE_ROWS', { sheetId })
        else model.dispatch('FREEZE_ROWS', { sheetId, quantity: rows })
        if (columns === 0) model.dispatch('UNFREEZE_COLUMNS', { sheetId })
        else model.dispatch('FREEZE_COLUMNS', { sheetId, quantity: columns })
      })
    },
  }
}
