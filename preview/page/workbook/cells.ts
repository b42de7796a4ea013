import { plainFormula, type FormulaWorld } from '../../engine/formula/plain-formula'
import { areaFrom, boundingArea, columnCount, contains, intersection, rowCount, type Area } from '../../engine/address'
import { ApiNotFound } from '../../host/rich-api-error'
import type { Cells, CellState, Scalar } from '../../host/workbook-model'
import { engineFormat } from '../engine-format'
import { type GridEngine } from './grid-engine'

const emptyCell: CellState = { value: '', type: 'Empty', formula: undefined, numberFormat: 'General', text: '' }
const textFormat = '@'

/** The cells of the grid. */
export function gridCells(engine: GridEngine, world: () => FormulaWorld): Cells {
  const { model, formulas } = engine

  const read = (sheetId: string, row: number, col: number): CellState => {
    const position = { sheetId, row, col }
    const evaluated = model.getters.getEvaluatedCell(position)
    const formula = formulas.excel(sheetId, { row, column: col })
    if (evaluated.type === 'empty' && formula === undefined && evaluated.format === undefined) return emptyCell
    const types = { empty: 'Empty', number: 'Double', text: 'String', boolean: 'Boolean', error: 'Error' } as const
    return {
      value: evaluated.value ?? '',
      type: types[evaluated.type],
      formula,
      numberFormat: evaluated.format ?? 'General',
      text: evaluated.formattedValue,
    }
  }

  return {
    read({ sheetId, area }) {
      const grid = engine.now.getSheetZone(sheetId)
      return Array.from({ length: rowCount(area) }, (_, down) =>
        Array.from({ length: columnCount(area) }, (_, right) => {
          const [row, column] = [area.top + down, area.left + right]
          return contains(grid, { row, column }) ? read(sheetId, row, column) : emptyCell
        }),
      )
    },

    write(place, input) {
      const { sheetId, area } = place
      engine.makeRoom(place)
      const known = world()
      const sheet = engine.now.getSheetIds().indexOf(sheetId)
      const written: { row: number; column: number; content: string; excel?: string }[] = []
      input.forEach((values, down) =>
        values.forEach((value, right) => {
          if (value === null) return
          const [row, column] = [area.top + down, area.left + right]
          const format = model.getters.getCell({ sheetId, row, col: column })?.format
          written.push({ row, column, ...contentOf(value, { sheet, row, column }, format, known) })
        }),
      )
      engine.edit(() => {
        for (const { row, column, content, excel } of written) {
          model.dispatch('UPDATE_CELL', { sheetId, row, col: column, content })
          if (excel !== undefined) formulas.remember(sheetId, { row, column }, excel)
        }
      })
    },

    setNumberFormat(place, format) {
      const zone = engine.within(place)
      const shown = engineFormat(format)
      if (shown === undefined && !/^(general|standaard)$/i.test(format))
        throw new ApiNotFound(`Range.numberFormat ${format}`)
      if (zone === undefined) return
      engine.edit(() =>
        model.dispatch('SET_FORMATTING', { sheetId: place.sheetId, target: [zone], format: shown ?? '' }),
      )
    },

    setBold(place, bold) {
      const zone = engine.within(place)
      if (zone !== undefined)
        engine.edit(() => model.dispatch('SET_FORMATTING', { sheetId: place.sheetId, target: [zone], style: { bold } }))
    },

    used: (sheetId, valuesOnly) => usedArea(engine, sheetId, valuesOnly),

    merged({ sheetId, area }) {
      return engine.now.getMerges(sheetId).filter((merge) => intersection(merge, area) !== undefined)
    },
  }
}

/** What the engine is given for an input, and the formula as it was written. */
function contentOf(
  input: Scalar,
  place: { sheet: number; row: number; column: number },
  format: string | undefined,
  known: FormulaWorld,
): { content: string; excel?: string } {
  if (typeof input === 'boolean') return { content: input ? 'TRUE' : 'FALSE' }
  if (typeof input === 'number') return { content: String(input) }
  if (format === textFormat || !input.startsWith('=') || input.length === 1) return { content: input }
  const plain = plainFormula(input.slice(1), { ...place, moved: { row: 0, column: 0 }, array: true }, known)
  return 'unknown' in plain ? { content: input } : { content: `=${plain.text}`, excel: input }
}

/** The smallest area around what a sheet holds: values and formulas, and cells that only have a look where those count. */
function usedArea(engine: GridEngine, sheetId: string, valuesOnly: boolean): Area | undefined {
  const getters = engine.now
  let used: Area | undefined
  const add = (row: number, column: number): void => {
    const cell = areaFrom({ row, column })
    used = used === undefined ? cell : boundingArea(used, cell)
  }
  for (const { row, col } of getters.getEvaluatedCellsPositions(sheetId)) {
    if (
      getters.getEvaluatedCell({ sheetId, row, col }).type !== 'empty' ||
      getters.getCell({ sheetId, row, col })?.isFormula === true
    )
      add(row, col)
  }
  if (!valuesOnly) {
    for (const cell of getters.getCells(sheetId)) {
      const { row, col } = getters.getCellPosition(cell.id)
      add(row, col)
    }
  }
  return used
}
