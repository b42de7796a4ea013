import type { Table as FileTable } from '../../xlsx/workbook'
import type { Area } from '../../host/area'
import type { Table, Tables } from '../../host/workbook-model'
import { areaOfZone, zoneOf, type GridEngine } from './grid-engine'

const standardStyle = 'TableStyleMedium2'
const standardConfig = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: true,
  bandedColumns: false,
  styleId: standardStyle,
} as const

export type GridTables = Tables & {
  /** Gives a table of the file its name; answers its id. */
  name(sheetId: string, area: Area, name: string): string | undefined
  /** The tables as formulas know them. */
  forFormulas(): readonly FileTable[]
}

/** The tables of the grid, which itself gives them no names. */
export function gridTables(engine: GridEngine): GridTables {
  const { model } = engine
  const names = new Map<string, string>()
  const keyOf = (sheetId: string, id: string): string => `${sheetId}/${id}`

  const freeName = (): string => {
    const taken = new Set([...names.values()].map((name) => name.toLowerCase()))
    for (let number = 1; ; number++) if (!taken.has(`tabel${number}`)) return `Tabel${number}`
  }
  const all = (): Table[] =>
    engine.now.getSheetIds().flatMap((sheetId) =>
      engine.now.getCoreTables(sheetId).map(({ id, range, config }): Table => {
        const key = keyOf(sheetId, id)
        if (!names.has(key)) names.set(key, freeName())
        return {
          id: key,
          name: names.get(key)!,
          sheetId,
          area: areaOfZone(range.zone),
          showHeaders: config.numberOfHeaders > 0,
          showTotals: config.totalRow,
          showFilterButton: config.hasFilters,
          showBandedRows: config.bandedRows,
          style: config.styleId,
          isFiltered: Array.from({ length: range.zone.right - range.zone.left + 1 }, (_, index) => ({
            sheetId,
            row: range.zone.top,
            col: range.zone.left + index,
          })).some((position) => engine.now.isFilterActive(position)),
        }
      }),
    )
  const table = (id: string): Table => {
    const found = all().find((each) => each.id === id)
    if (found === undefined) throw new Error(`There is no table ${id}.`)
    return found
  }
  const columnNames = ({ sheetId, area }: Pick<Table, 'sheetId' | 'area'>): string[] =>
    Array.from(
      { length: area.columns },
      (_, index) => engine.now.getEvaluatedCell({ sheetId, row: area.row, col: area.column + index }).formattedValue,
    )
  /** Columns without a name get one, as in Excel. */
  const nameColumns = ({ sheetId, area }: Pick<Table, 'sheetId' | 'area'>): void => {
    const present = columnNames({ sheetId, area })
    const taken = new Set(present.map((name) => name.toLowerCase()))
    present.forEach((name, index) => {
      if (name !== '') return
      let number = 1
      while (taken.has(`kolom${number}`)) number++
      taken.add(`kolom${number}`)
      model.dispatch('UPDATE_CELL', { sheetId, row: area.row, col: area.column + index, content: `Kolom${number}` })
    })
  }
  const give = (
    id: string,
    area: Area,
    config: Partial<typeof standardConfig> | Readonly<Record<string, unknown>> = {},
  ): void => {
    const { sheetId, area: now } = table(id)
    engine.makeRoom({ sheetId, area })
    model.dispatch('UPDATE_TABLE', {
      sheetId,
      zone: zoneOf(now),
      newTableRange: engine.rangeData({ sheetId, area }),
      config,
    })
  }
  /** Moves what stands below or beside the table, within its own columns or rows. */
  const shift = (
    sheetId: string,
    area: Area,
    shiftDimension: 'ROW' | 'COL',
    type: 'INSERT_CELL' | 'DELETE_CELL',
  ): void => {
    const sheetIdFrom = engine.now.getActiveSheetId()
    // The engine moves cells of the sheet that is in sight only.
    if (sheetIdFrom !== sheetId) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId })
    // Nor does it move cells across frozen rows or columns, where the header of a table often stands.
    const { xSplit, ySplit } = engine.now.getPaneDivisions(sheetId)
    model.dispatch('UNFREEZE_COLUMNS_ROWS', { sheetId })
    model.dispatch(type, { zone: zoneOf(area), shiftDimension })
    if (xSplit > 0) model.dispatch('FREEZE_COLUMNS', { sheetId, quantity: xSplit })
    if (ySplit > 0) model.dispatch('FREEZE_ROWS', { sheetId, quantity: ySplit })
    if (sheetIdFrom !== sheetId) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: sheetId, sheetIdTo: sheetIdFrom })
  }
  const grown = (area: Area, rows: number, columns: number): Area => ({
    ...area,
    rows: area.rows + rows,
    columns: area.columns + columns,
  })

  return {
    all,
    name(sheetId, area, name) {
      const found = all().find(
        (each) => each.sheetId === sheetId && each.area.row === area.row && each.area.column === area.column,
      )
      if (found !== undefined) names.set(found.id, name)
      return found?.id
    },
    forFormulas: () =>
      all().map(({ name, sheetId, area, showHeaders, showTotals }) => ({
        name,
        sheet: engine.now.getSheetIds().indexOf(sheetId),
        area: zoneOf(area),
        headerRows: showHeaders ? 1 : 0,
        totalsRows: showTotals ? 1 : 0,
        columns: columnNames({ sheetId, area }),
      })),
    add({ sheetId, area }, hasHeaders) {
      if (!hasHeaders) shift(sheetId, { ...area, rows: 1 }, 'ROW', 'INSERT_CELL')
      const whole = hasHeaders ? area : grown(area, 1, 0)
      engine.makeRoom({ sheetId, area: whole })
      model.dispatch('CREATE_TABLE', {
        sheetId,
        ranges: [engine.rangeData({ sheetId, area: whole })],
        config: { ...standardConfig },
        tableType: 'static',
      })
      nameColumns({ sheetId, area: { ...whole, rows: 1 } })
      const made = all().find(
        (each) => each.sheetId === sheetId && each.area.row === whole.row && each.area.column === whole.column,
      )
      if (made === undefined) throw new Error('The grid made no table there.')
      return made
    },
    update(id, { name, showHeaders, showTotals, showFilterButton, showBandedRows, style }) {
      const { area, showTotals: hadTotals, showHeaders: hadHeaders, sheetId } = table(id)
      if (name !== undefined) names.set(id, name)
      const config = {
        ...(showFilterButton !== undefined && { hasFilters: showFilterButton }),
        ...(showBandedRows !== undefined && { bandedRows: showBandedRows }),
        ...(style !== undefined && { styleId: style }),
        ...(showTotals !== undefined && { totalRow: showTotals }),
        ...(showHeaders !== undefined && { numberOfHeaders: showHeaders ? 1 : 0 }),
      }
      const moreRows = showTotals === undefined || showTotals === hadTotals ? 0 : showTotals ? 1 : -1
      const headerShift = showHeaders === undefined || showHeaders === hadHeaders ? 0 : showHeaders ? -1 : 1
      const next = { ...area, row: area.row + headerShift, rows: area.rows - headerShift + moreRows }
      if (Object.keys(config).length > 0) give(id, next, config)
      if (headerShift === -1) nameColumns({ sheetId, area: { ...next, rows: 1 } })
    },
    resize(id, area) {
      give(id, area)
      nameColumns({ sheetId: table(id).sheetId, area: { ...area, rows: 1 } })
    },
    release(id) {
      const { sheetId, area } = table(id)
      model.dispatch('REMOVE_TABLE', { sheetId, target: [zoneOf(area)] })
    },
    insertRows(id, index, count) {
      const { sheetId, area, showHeaders } = table(id)
      engine.makeRoom({ sheetId, area: grown(area, count, 0) })
      shift(sheetId, { ...area, row: area.row + (showHeaders ? 1 : 0) + index, rows: count }, 'ROW', 'INSERT_CELL')
      const now = table(id)
      if (now.area.rows !== area.rows + count) give(id, grown(area, count, 0))
    },
    removeRows(id, index, count) {
      const { sheetId, area, showHeaders } = table(id)
      shift(sheetId, { ...area, row: area.row + (showHeaders ? 1 : 0) + index, rows: count }, 'ROW', 'DELETE_CELL')
      const now = table(id)
      if (now.area.rows !== area.rows - count) give(id, grown(area, -count, 0))
    },
    insertColumns(id, index, count) {
      const { sheetId, area, showHeaders } = table(id)
      engine.makeRoom({ sheetId, area: grown(area, 0, count) })
      shift(sheetId, { ...area, column: area.column + index, columns: count }, 'COL', 'INSERT_CELL')
      const now = table(id)
      if (now.area.columns !== area.columns + count) give(id, grown(area, 0, count))
      if (showHeaders) nameColumns({ sheetId, area: { ...grown(area, 0, count), rows: 1 } })
    },
    removeColumns(id, index, count) {
      const { sheetId, area } = table(id)
      shift(sheetId, { ...area, column: area.column + index, columns: count }, 'COL', 'DELETE_CELL')
      const now = table(id)
      if (now.area.columns !== area.columns - count) give(id, grown(area, 0, -count))
    },
  }
}
