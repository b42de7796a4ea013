import { ApiNotFound } from '../../host/rich-api-error'
import type { Sheet, Sheets } from '../../host/workbook-model'
import type { GridEngine } from './grid-engine'

const newSheet = { rows: 1000, columns: 26 } as const

/** The sheets of the grid. */
export function gridSheets(engine: GridEngine): Sheets {
  const { model } = engine
  const sheet = (sheetId: string): Sheet => {
    const { name, isVisible, color, areGridLinesVisible } = engine.now.getSheet(sheetId)
    return {
      id: sheetId,
      name,
      visibility: isVisible ? 'Visible' : 'Hidden',
      tabColor: color ?? '',
      showGridlines: areGridLinesVisible,
    }
  }
  const freeName = (): string => {
    const names = new Set(engine.now.getSheetIds().map((id) => engine.now.getSheetName(id).toLowerCase()))
    for (let number = names.size + 1; ; number++) if (!names.has(`blad${number}`)) return `Blad${number}`
  }
  return {
    all: () => engine.now.getSheetIds().map(sheet),
    active: () => sheet(engine.now.getActiveSheetId()),
    activate(sheetId) {
      const sheetIdFrom = engine.now.getActiveSheetId()
      if (sheetIdFrom !== sheetId) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId })
    },
    add(name) {
      const sheetId = `sheet-${model.uuidGenerator.smallUuid()}`
      model.dispatch('CREATE_SHEET', {
        sheetId,
        position: engine.now.getSheetIds().length,
        name: name ?? freeName(),
        cols: newSheet.columns,
        rows: newSheet.rows,
      })
      return sheet(sheetId)
    },
    update(sheetId, { name, visibility, tabColor, showGridlines }) {
      if (name !== undefined)
        model.dispatch('RENAME_SHEET', { sheetId, oldName: engine.now.getSheetName(sheetId), newName: name })
      if (visibility === 'VeryHidden') throw new ApiNotFound('Worksheet.visibility VeryHidden')
      if (visibility !== undefined) model.dispatch(visibility === 'Visible' ? 'SHOW_SHEET' : 'HIDE_SHEET', { sheetId })
      if (tabColor !== undefined)
        model.dispatch('COLOR_SHEET', { sheetId, ...(tabColor !== '' && { color: tabColor }) })
      if (showGridlines !== undefined)
        model.dispatch('SET_GRID_LINES_VISIBILITY', { sheetId, areGridLinesVisible: showGridlines })
    },
    move(sheetId, position) {
      const delta = position - engine.now.getSheetIds().indexOf(sheetId)
      if (delta !== 0) model.dispatch('MOVE_SHEET', { sheetId, delta })
    },
    remove(sheetId) {
      model.dispatch('DELETE_SHEET', { sheetId, sheetName: engine.now.getSheetName(sheetId) })
    },
  }
}
