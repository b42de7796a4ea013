import type { Table as FileTable } from '../../xlsx/workbook'
import { columnCount, positionsIn, rowOfArea, type Area } from '../../engine/address'
import type { Table, Tables } from '../../host/workbook-model'
import { type GridEngine } from './grid-engine'

export type GridTable = Table & { readonly showBandedRows: boolean; readonly style: string }

export type GridTables = Omit<Tables, 'all'> & {
  all(): readonly GridTable[]
  /** Gives the table that begins in a cell its name; answers its id. */
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
  const all = (): GridTable[] =>
    engine.now.getSheetIds().flatMap((sheetId) =>
      engine.now.getCoreTables(sheetId).map(({ id, range, config }): GridTable => {
        const key = keyOf(sheetId, id)
        if (!names.has(key)) names.set(key, freeName())
        return {
          id: key,
          name: names.get(key)!,
          sheetId,
          area: range.zone,
          showHeaders: config.numberOfHeaders > 0,
          showTotals: config.totalRow,
          showFilterButton: config.hasFilters,
          showBandedRows: config.bandedRows,
          style: config.styleId,
          isFiltered: [...positionsIn(rowOfArea(range.zone, 0))].some(({ row, column }) =>
            engine.now.isFilterActive({ sheetId, row, col: column }),
          ),
        }
      }),
    )
  const table = (id: string): GridTable => {
    const found = all().find((each) => each.id === id)
    if (found === undefined) throw new Error(`There is no table ${id}.`)
    return found
  }
  const columnNames = ({ sheetId, area }: Pick<Table, 'sheetId' | 'area'>): string[] =>
    Array.from(
      { length: columnCount(area) },
      (_, index) => engine.now.getEvaluatedCell({ sheetId, row: area.top, col: area.left + index }).formattedValue,
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
      model.dispatch('UPDATE_CELL', { sheetId, row: area.top, col: area.left + index, content: `Kolom${number}` })
    })
  }
  const resize = (id: string, area: Area): void => {
    const { sheetId, area: now } = table(id)
    engine.makeRoom({ sheetId, area })
    model.dispatch('UPDATE_TABLE', {
      sheetId,
      zone: now,
      newTableRange: engine.rangeData({ sheetId, area }),
      config: {},
    })
  }
  /** Moves what stands beside the table, within its own rows. */
  const shift = (sheetId: string, area: Area, type: 'INSERT_CELL' | 'DELETE_CELL'): void => {
    const sheetIdFrom = engine.now.getActiveSheetId()
    // The engine moves cells of the sheet that is in sight only.
    if (sheetIdFrom !== sheetId) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId })
    // Nor does it move cells across frozen rows or columns, where the header of a table often stands.
    const { xSplit, ySplit } = engine.now.getPaneDivisions(sheetId)
    model.dispatch('UNFREEZE_COLUMNS_ROWS', { sheetId })
    model.dispatch(type, { zone: area, shiftDimension: 'COL' })
    if (xSplit > 0) model.dispatch('FREEZE_COLUMNS', { sheetId, quantity: xSplit })
    if (ySplit > 0) model.dispatch('FREEZE_ROWS', { sheetId, quantity: ySplit })
    if (sheetIdFrom !== sheetId) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: sheetId, sheetIdTo: sheetIdFrom })
  }
  const wider = (area: Area, columns: number): Area => ({ ...area, right: area.right + columns })
  const columnsOf = ({ left, ...area }: Area, index: number, count: number): Area => ({
    ...area,
    left: left + index,
    right: left + index + count - 1,
  })

  return {
    all,
    name(sheetId, area, name) {
      const found = all().find(
        (each) => each.sheetId === sheetId && each.area.top === area.top && each.area.left === area.left,
      )
      if (found !== undefined) names.set(found.id, name)
      return found?.id
    },
    forFormulas: () =>
      all().map(({ name, sheetId, area, showHeaders, showTotals }) => ({
        name,
        sheet: engine.now.getSheetIds().indexOf(sheetId),
        area,
        headerRows: showHeaders ? 1 : 0,
        totalsRows: showTotals ? 1 : 0,
        columns: columnNames({ sheetId, area }),
      })),
    insertColumns(id, index, count) {
      const { sheetId, area, showHeaders } = table(id)
      engine.makeRoom({ sheetId, area: wider(area, count) })
      shift(sheetId, columnsOf(area, index, count), 'INSERT_CELL')
      if (table(id).area.right !== area.right + count) resize(id, wider(area, count))
      if (showHeaders) nameColumns({ sheetId, area: rowOfArea(wider(area, count), 0) })
    },
    removeColumns(id, index, count) {
      const { sheetId, area } = table(id)
      shift(sheetId, columnsOf(area, index, count), 'DELETE_CELL')
      if (table(id).area.right !== area.right - count) resize(id, wider(area, -count))
    },
  }
}
