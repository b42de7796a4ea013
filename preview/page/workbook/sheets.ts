import type { Sheet, Sheets } from '../../host/workbook-model'
import type { GridEngine } from './grid-engine'
import { fileSheetName, gridSheetName } from './sheet-names'

const newSheet = { rows: 1000, columns: 26 } as const

/** The sheets of the grid. */
export function gridSheets(engine: GridEngine): Sheets {
  const { model } = engine
  const sheet = (sheetId: string): Sheet => {
    const { name, isVisible } = engine.now.getSheet(sheetId)
    return {
      id: sheetId,
      name: fileSheetName(name),
      visibility: isVisible ? 'Visible' : 'Hidden',
      isProtected: engine.now.isSheetLocked(sheetId),
    }
  }
  const freeName = (): string => {
    const names = new Set(engine.now.getSheetIds().map((id) => engine.now.getSheetName(id).toLowerCase()))
    for (let number = names.size + 1; ; number++) if (!names.has(`blad${number}`)) return `Blad${number}`
  }
  return {
    all: () => engine.now.getSheetIds().map(sheet),
    activate(sheetId) {
      const sheetIdFrom = engine.now.getActiveSheetId()
      if (sheetIdFrom !== sheetId) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId })
    },
    add(name) {
      const sheetId = `sheet-${model.uuidGenerator.smallUuid()}`
      model.dispatch('CREATE_SHEET', {
        sheetId,
        position: engine.now.getSheetIds().length,
        name: gridSheetName(name ?? freeName()),
        cols: newSheet.columns,
        rows: newSheet.rows,
      })
      return sheet(sheetId)
    },
    protect(sheetId, isProtected) {
      engine.settle()
      model.dispatch(isProtected ? 'LOCK_SHEET' : 'UNLOCK_SHEET', { sheetId })
    },
    remove(sheetId) {
      model.dispatch('DELETE_SHEET', { sheetId, sheetName: engine.now.getSheetName(sheetId) })
    },
  }
}
