import { plainFormula, type FormulaWorld } from '../../engine/formula/plain-formula'
import { intersection, isWholeColumns, isWholeRows, type Area } from '../../host/area'
import { ApiNotFound } from '../../host/rich-api-error'
import type { Cells, CellState, CellStyle, Place, Scalar } from '../../host/workbook-model'
import { engineFormat } from '../engine-format'
import { areaOfZone, zoneOf, type GridEngine } from './grid-engine'

type EngineStyle = ReturnType<GridEngine['model']['getters']['getCellStyle']>

const emptyCell: CellState = { value: '', type: 'Empty', formula: undefined, numberFormat: 'General', text: '' }
const standardSize = 11
const textFormat = '@'

const horizontal = { General: undefined, Left: 'left', Center: 'center', Right: 'right' } as const
const vertical = { Top: 'top', Center: 'middle', Bottom: 'bottom' } as const
const keyOf = <K extends string>(
  table: Readonly<Record<K, string | undefined>>,
  value: string | undefined,
  otherwise: K,
): K => (Object.keys(table) as K[]).find((key) => table[key] === value) ?? otherwise

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

  /** What the engine is given for an input, and the formula as it was written. */
  const contentOf = (
    input: Scalar,
    place: { sheet: number; row: number; column: number },
    format: string | undefined,
    known: FormulaWorld,
  ): { content: string; excel?: string } => {
    if (typeof input === 'boolean') return { content: input ? 'TRUE' : 'FALSE' }
    if (typeof input === 'number') return { content: String(input) }
    if (format === textFormat && input !== '' && !input.startsWith("'")) return { content: `'${input}` }
    if (!input.startsWith('=') || input.length === 1) return { content: input }
    const plain = plainFormula(input.slice(1), { ...place, moved: { row: 0, column: 0 }, array: true }, known)
    return 'unknown' in plain ? { content: input } : { content: `=${plain.text}`, excel: input }
  }

  const moveCells = (place: Place, shift: 'ROW' | 'COL', type: 'INSERT_CELL' | 'DELETE_CELL'): void => {
    const { sheetId, area } = place
    const sheetName = engine.now.getSheetName(sheetId)
    const whole = isWholeRows(area) ? 'ROW' : isWholeColumns(area) ? 'COL' : undefined
    if (whole === undefined) {
      // The engine moves cells of the sheet that is in sight only.
      if (engine.now.getActiveSheetId() !== sheetId)
        throw new ApiNotFound('Range.insert and Range.delete on a sheet that is not active')
      model.dispatch(type, { zone: zoneOf(area), shiftDimension: shift })
      return
    }
    const [first, count] = whole === 'ROW' ? [area.row, area.rows] : [area.column, area.columns]
    if (type === 'INSERT_CELL')
      model.dispatch('ADD_COLUMNS_ROWS', {
        sheetId,
        sheetName,
        dimension: whole,
        base: first,
        position: 'before',
        quantity: count,
      })
    else
      model.dispatch('REMOVE_COLUMNS_ROWS', {
        sheetId,
        sheetName,
        dimension: whole,
        elements: Array.from({ length: count }, (_, index) => first + index),
      })
  }

  return {
    read({ sheetId, area }) {
      const grid = engine.now.getSheetZone(sheetId)
      return Array.from({ length: area.rows }, (_, down) =>
        Array.from({ length: area.columns }, (_, right) => {
          const [row, column] = [area.row + down, area.column + right]
          return row > grid.bottom || column > grid.right ? emptyCell : read(sheetId, row, column)
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
          const [row, column] = [area.row + down, area.column + right]
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
      if (zone !== undefined)
        engine.edit(() =>
          model.dispatch('SET_FORMATTING', { sheetId: place.sheetId, target: [zone], format: shown ?? '' }),
        )
    },

    style(sheetId, row, column): CellStyle {
      const style: EngineStyle = engine.now.getCellStyle({ sheetId, row, col: column })
      return {
        fontName: 'Calibri',
        fontSize: style.fontSize ?? standardSize,
        fontColor: style.textColor ?? '#000000',
        bold: style.bold ?? false,
        italic: style.italic ?? false,
        underline: style.underline ?? false,
        strikethrough: style.strikethrough ?? false,
        fill: style.fillColor ?? '',
        wrap: style.wrapping === 'wrap',
        horizontal: keyOf(horizontal, style.align, 'General'),
        vertical: keyOf(vertical, style.verticalAlign, 'Bottom'),
      }
    },

    setStyle(place, change) {
      if (change.fontName !== undefined) throw new ApiNotFound('RangeFont.name (set)')
      const zone = engine.within(place)
      if (zone === undefined) return
      const style = engineStyle(change)
      engine.edit(() => model.dispatch('SET_FORMATTING', { sheetId: place.sheetId, target: [zone], style }))
    },

    clear(place, what) {
      const zone = engine.within(place)
      if (zone === undefined) return
      const given = { sheetId: place.sheetId, target: [zone] }
      engine.edit(() => {
        // Not DELETE_CONTENT: that takes a table away with its cells.
        if (what !== 'Formats')
          for (const { row, col } of filledCells(engine, place.sheetId, zone))
            model.dispatch('UPDATE_CELL', { sheetId: place.sheetId, row, col, content: '' })
        if (what !== 'Contents') model.dispatch('CLEAR_FORMATTING', given)
      })
    },

    insert: (place, shift) => moveCells(place, shift === 'Down' ? 'ROW' : 'COL', 'INSERT_CELL'),
    remove: (place, shift) => moveCells(place, shift === 'Up' ? 'ROW' : 'COL', 'DELETE_CELL'),

    used(sheetId, valuesOnly) {
      const getters = engine.now
      let used: Area | undefined
      const add = (row: number, column: number): void => {
        if (used === undefined) used = { row, column, rows: 1, columns: 1 }
        else {
          const [top, left] = [Math.min(used.row, row), Math.min(used.column, column)]
          used = {
            row: top,
            column: left,
            rows: Math.max(used.row + used.rows, row + 1) - top,
            columns: Math.max(used.column + used.columns, column + 1) - left,
          }
        }
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
    },

    merged({ sheetId, area }) {
      return engine.now
        .getMerges(sheetId)
        .map(areaOfZone)
        .filter((merge) => intersection(merge, area) !== undefined)
    },
    merge({ sheetId, area }) {
      engine.edit(() => model.dispatch('ADD_MERGE', { sheetId, target: [zoneOf(area)], force: true }))
    },
    unmerge({ sheetId, area }) {
      const zones = engine.now
        .getMerges(sheetId)
        .filter((merge) => intersection(areaOfZone(merge), area) !== undefined)
        .map(({ top, left, bottom, right }) => ({ top, left, bottom, right }))
      if (zones.length > 0) engine.edit(() => model.dispatch('REMOVE_MERGE', { sheetId, target: zones }))
    },

    spill(sheetId, row, column) {
      const zone = engine.now.getSpreadZone({ sheetId, row, col: column })
      return zone === undefined ? undefined : areaOfZone(zone)
    },
  }
}

function engineStyle({
  fontSize,
  fontColor,
  bold,
  italic,
  underline,
  strikethrough,
  fill,
  wrap,
  horizontal: across,
  vertical: down,
}: Partial<CellStyle>): EngineStyle {
  return {
    ...(fontSize !== undefined && { fontSize }),
    ...(fontColor !== undefined && { textColor: fontColor }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(underline !== undefined && { underline }),
    ...(strikethrough !== undefined && { strikethrough }),
    ...(fill !== undefined && { fillColor: fill }),
    ...(wrap !== undefined && { wrapping: wrap ? 'wrap' : 'overflow' }),
    ...(across !== undefined && { align: horizontal[across] }),
    ...(down !== undefined && { verticalAlign: vertical[down] }),
  } as EngineStyle
}

function filledCells(
  { model: { getters } }: GridEngine,
  sheetId: string,
  zone: ReturnType<typeof zoneOf>,
): { row: number; col: number }[] {
  return getters
    .getCells(sheetId)
    .filter((cell) => cell.isFormula || cell.content !== '')
    .map((cell) => getters.getCellPosition(cell.id))
    .filter(({ row, col }) => intersection(areaOfZone(zone), { row, column: col, rows: 1, columns: 1 }) !== undefined)
}
