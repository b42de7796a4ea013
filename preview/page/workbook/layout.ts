import type { Layout } from '../../host/workbook-model'
import type { GridEngine } from './grid-engine'

const pointsPerPixel = 0.75

/** Widths, hidden rows, and what stays in sight. */
export function gridLayout(engine: GridEngine): Layout {
  const { model } = engine
  return {
    columnWidth: (sheetId, column) => engine.now.getColSize(sheetId, column) * pointsPerPixel,
    setColumnWidth(sheetId, column, columns, width) {
      const inGrid = Math.min(columns, engine.now.getNumberCols(sheetId) - column)
      const elements = Array.from({ length: Math.max(0, inGrid) }, (_, index) => column + index)
      const size = Math.round(width / pointsPerPixel)
      engine.edit(() => model.dispatch('RESIZE_COLUMNS_ROWS', { sheetId, dimension: 'COL', elements, size }))
    },
    isRowHidden: (sheetId, row) => engine.now.isRowHidden(sheetId, row),
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
