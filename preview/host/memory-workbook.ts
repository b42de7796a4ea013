import { intersection, lastColumn, lastRow, sameArea, type Area } from './area'
import { memoryDocument } from './memory-document'
import { MemorySheet } from './memory-sheet'
import type {
  Calculation,
  CellState,
  Change,
  Chart,
  ConditionalFormat,
  Name,
  Place,
  Scalar,
  Sheet,
  Table,
  Validation,
  WorkbookModel,
} from './workbook-model'

export type MemoryWorkbook = WorkbookModel & {
  /** Stands in for a calculation: gives the formula in a cell its value, or the table that spills from it. */
  putResult(sheetId: string, row: number, column: number, results: readonly (readonly Scalar[])[]): void
}

const a1: Area = { row: 0, column: 0, rows: 1, columns: 1 }

/**
 * A workbook in memory that keeps everything and calculates nothing: a formula has the value 0 until one is put there, cells show their value without
 * its number format, and formulas and names do not follow rows that move. There is no undo. It starts with one empty sheet.
 */
export function memoryWorkbook(name = 'Map1.xlsx', firstSheet = 'Blad1'): MemoryWorkbook {
  const contents = new Map<string, MemorySheet>()
  const selections = new Map<string, Area>()
  const listeners = new Set<(changes: readonly Change[]) => void>()
  let sheets: Sheet[] = []
  let activeId = ''
  let sheetsMade = 0
  let tables: Table[] = []
  let tablesMade = 0
  let names: Name[] = []
  let formats: ConditionalFormat[] = []
  let formatsMade = 0
  let charts: Chart[] = []
  let chartsMade = 0
  let merged: Place[] = []
  let validations: (Validation & { readonly place: Place })[] = []

  let depth = 0
  let changes: Change[] = []
  const batch = <T>(work: () => T): T => {
    depth++
    try {
      return work()
    } finally {
      depth--
      if (depth === 0 && changes.length > 0) {
        const told = changes
        changes = []
        for (const listener of listeners) listener(told)
      }
    }
  }
  const tell = (change: Change): void => batch(() => void changes.push(change))

  const content = (sheetId: string): MemorySheet => contents.get(sheetId) ?? missing('sheet', sheetId)
  const edited = (place: Place): void => tell({ kind: 'cells', place, how: 'RangeEdited' })
  const formatted = (place: Place): void => tell({ kind: 'format', place })
  const sheetNumber = (): number => {
    for (let number = sheets.length + 1; ; number++)
      if (!sheets.some((sheet) => sheet.name === `Blad${String(number)}`)) return number
  }
  const addSheet = (sheetName: string): Sheet => {
    const sheet: Sheet = {
      id: `{sheet-${String(++sheetsMade)}}`,
      name: sheetName,
      visibility: 'Visible',
      tabColor: '',
      showGridlines: true,
    }
    sheets = [...sheets, sheet]
    contents.set(sheet.id, new MemorySheet())
    selections.set(sheet.id, a1)
    return sheet
  }
  const updateTable = (id: string, change: Partial<Table>): void => {
    tables = tables.map((table) => (table.id === id ? { ...table, ...change } : table))
  }
  const tableById = (id: string): Table => tables.find((table) => table.id === id) ?? missing('table', id)

  /** Cells that move take along the tables that lie whole in their way; a table around them grows or shrinks. */
  const shift = ({ sheetId, area }: Place, direction: 'rows' | 'columns', distance: number): void => {
    content(sheetId).shift(area, direction, distance)
    tables = tables.map((table) =>
      table.sheetId === sheetId ? { ...table, area: shiftedArea(table.area, area, direction, distance) } : table,
    )
  }

  activeId = addSheet(firstSheet).id

  const calculation: Calculation = {
    mode: 'Automatic',
    recalculate: () => sheets.forEach(({ id }) => tell({ kind: 'calculated', sheetId: id })),
  }

  return {
    name,
    batch,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    putResult(sheetId, row, column, results) {
      content(sheetId).putResult(row, column, results)
      tell({ kind: 'calculated', sheetId })
    },
    calculation,
    document: memoryDocument(),

    sheets: {
      all: () => sheets,
      active: () => sheets.find(({ id }) => id === activeId) ?? missing('sheet', activeId),
      activate(sheetId) {
        if (sheetId === activeId) return
        batch(() => {
          tell({ kind: 'sheet-deactivated', sheetId: activeId })
          activeId = sheetId
          tell({ kind: 'sheet-activated', sheetId })
        })
      },
      add(sheetName) {
        const sheet = addSheet(sheetName ?? `Blad${String(sheetNumber())}`)
        tell({ kind: 'sheet-added', sheetId: sheet.id })
        return sheet
      },
      update(sheetId, change) {
        const before = sheets.find(({ id }) => id === sheetId)?.name ?? ''
        sheets = sheets.map((sheet) => (sheet.id === sheetId ? { ...sheet, ...change } : sheet))
        if (change.name !== undefined) tell({ kind: 'sheet-renamed', sheetId, before, after: change.name })
      },
      move(sheetId, position) {
        const moving = sheets.filter(({ id }) => id === sheetId)
        const others = sheets.filter(({ id }) => id !== sheetId)
        sheets = [...others.slice(0, position), ...moving, ...others.slice(position)]
      },
      remove(sheetId) {
        batch(() => {
          const next = sheets.find(({ id }) => id !== sheetId)
          sheets = sheets.filter(({ id }) => id !== sheetId)
          tables = tables.filter((table) => table.sheetId !== sheetId)
          contents.delete(sheetId)
          tell({ kind: 'sheet-deleted', sheetId })
          if (activeId !== sheetId || next === undefined) return
          activeId = next.id
          tell({ kind: 'sheet-activated', sheetId: next.id })
        })
      },
    },

    cells: {
      read: ({ sheetId, area }): CellState[][] => content(sheetId).read(area),
      write(place, input) {
        content(place.sheetId).write(place.area, input)
        edited(place)
      },
      setNumberFormat(place, numberFormat) {
        content(place.sheetId).setFormat(place.area, { numberFormat })
        formatted(place)
      },
      style: (sheetId, row, column) => content(sheetId).style(row, column),
      setStyle(place, style) {
        content(place.sheetId).setFormat(place.area, style)
        formatted(place)
      },
      clear(place, what) {
        content(place.sheetId).clear(place.area, what)
        if (what !== 'Formats') edited(place)
        if (what !== 'Contents') formatted(place)
      },
      insert(place, direction) {
        const [way, distance] =
          direction === 'Down' ? (['rows', place.area.rows] as const) : (['columns', place.area.columns] as const)
        shift(place, way, distance)
        tell({ kind: 'cells', place, how: 'CellInserted' })
      },
      remove(place, direction) {
        const [way, distance] =
          direction === 'Up' ? (['rows', place.area.rows] as const) : (['columns', place.area.columns] as const)
        shift(place, way, -distance)
        tell({ kind: 'cells', place, how: 'CellDeleted' })
      },
      used: (sheetId, valuesOnly) => content(sheetId).used(valuesOnly),
      spill: (sheetId, row, column) => content(sheetId).spill(row, column),
      merged: (place) => merged.filter((one) => touches(one, place)).map(({ area }) => area),
      merge(place) {
        merged = [...merged.filter((one) => !touches(one, place)), place]
      },
      unmerge(place) {
        merged = merged.filter((one) => !touches(one, place))
      },
    },

    layout: {
      columnWidth: (sheetId, column) => content(sheetId).size('column', column),
      setColumnWidth: (sheetId, column, columns, width) => content(sheetId).setSize('column', column, columns, width),
      rowHeight: (sheetId, row) => content(sheetId).size('row', row),
      setRowHeight: (sheetId, row, rows, height) => content(sheetId).setSize('row', row, rows, height),
      autofitColumns: (sheetId, column, columns) => content(sheetId).autofitColumns(column, columns),
      autofitRows: (sheetId, row, rows) => content(sheetId).autofitRows(row, rows),
      isHidden: (sheetId, axis, index) => content(sheetId).isHidden(axis, index),
      setHidden: (sheetId, axis, index, count, hidden) => content(sheetId).setHidden(axis, index, count, hidden),
      frozen: (sheetId) => content(sheetId).frozen,
      freeze(sheetId, rows, columns) {
        content(sheetId).frozen = { rows, columns }
      },
    },

    selection: {
      get: () => ({ sheetId: activeId, area: selections.get(activeId) ?? a1 }),
      set(place) {
        batch(() => {
          selections.set(place.sheetId, place.area)
          if (place.sheetId !== activeId) {
            tell({ kind: 'sheet-deactivated', sheetId: activeId })
            activeId = place.sheetId
            tell({ kind: 'sheet-activated', sheetId: activeId })
          }
          tell({ kind: 'selection', place })
        })
      },
    },

    tables: {
      all: () => tables,
      add({ sheetId, area }, hasHeaders) {
        return batch(() => {
          const headers = { ...area, rows: 1 }
          if (!hasHeaders) shift({ sheetId, area: headers }, 'rows', 1)
          const id = String(++tablesMade)
          const table: Table = {
            id,
            name: `Tabel${id}`,
            sheetId,
            area: hasHeaders ? area : { ...area, rows: area.rows + 1 },
            showHeaders: true,
            showTotals: false,
            showFilterButton: true,
            showBandedRows: true,
            style: 'TableStyleMedium2',
          }
          tables = [...tables, table]
          nameColumns(content(sheetId), headers)
          tell({ kind: 'table-added', table })
          return table
        })
      },
      update(id, change) {
        const { sheetId, area, showHeaders, showTotals } = tableById(id)
        if (change.showTotals !== undefined && change.showTotals !== showTotals) {
          if (!change.showTotals) content(sheetId).clear({ ...area, row: lastRow(area), rows: 1 }, 'All')
          updateTable(id, { area: { ...area, rows: area.rows + (change.showTotals ? 1 : -1) } })
        }
        if (change.showHeaders !== undefined && change.showHeaders !== showHeaders) {
          const distance = change.showHeaders ? -1 : 1
          const moved = { ...area, row: area.row + distance, rows: area.rows - distance }
          if (!change.showHeaders) content(sheetId).clear({ ...area, rows: 1 }, 'All')
          else nameColumns(content(sheetId), { ...moved, rows: 1 })
          updateTable(id, { area: moved })
        }
        updateTable(id, change)
      },
      resize(id, area) {
        nameColumns(content(tableById(id).sheetId), { ...area, rows: 1 })
        updateTable(id, { area })
      },
      release(id) {
        const table = tableById(id)
        tables = tables.filter((one) => one.id !== id)
        tell({ kind: 'table-deleted', table })
      },
      insertRows(id, index, count) {
        const { sheetId, area, showHeaders } = tableById(id)
        const place = { sheetId, area: { ...area, row: area.row + (showHeaders ? 1 : 0) + index, rows: count } }
        shift(place, 'rows', count)
        updateTable(id, { area: { ...area, rows: area.rows + count } })
        tell({ kind: 'cells', place, how: 'RowInserted' })
      },
      removeRows(id, index, count) {
        const { sheetId, area, showHeaders } = tableById(id)
        const place = { sheetId, area: { ...area, row: area.row + (showHeaders ? 1 : 0) + index, rows: count } }
        shift(place, 'rows', -count)
        updateTable(id, { area: { ...area, rows: area.rows - count } })
        tell({ kind: 'cells', place, how: 'RowDeleted' })
      },
      insertColumns(id, index, count) {
        const { sheetId, area, showHeaders } = tableById(id)
        const place = { sheetId, area: { ...area, column: area.column + index, columns: count } }
        shift(place, 'columns', count)
        updateTable(id, { area: { ...area, columns: area.columns + count } })
        if (showHeaders) nameColumns(content(sheetId), { ...tableById(id).area, rows: 1 })
        tell({ kind: 'cells', place, how: 'ColumnInserted' })
      },
      removeColumns(id, index, count) {
        const { sheetId, area } = tableById(id)
        const place = { sheetId, area: { ...area, column: area.column + index, columns: count } }
        shift(place, 'columns', -count)
        updateTable(id, { area: { ...area, columns: area.columns - count } })
        tell({ kind: 'cells', place, how: 'ColumnDeleted' })
      },
    },

    names: {
      all: () => names,
      add(added) {
        names = [...names, added]
      },
      update(known, change) {
        names = names.map((one) => (one === known ? { ...one, ...change } : one))
      },
      remove(known) {
        names = names.filter((one) => one !== known)
      },
    },

    conditionalFormats: {
      all: () => formats,
      add({ sheetId, area }, type) {
        const added: ConditionalFormat = {
          id: `{format-${String(++formatsMade)}}`,
          sheetId,
          area,
          type,
          rule: null,
          style: {},
          stopIfTrue: false,
        }
        formats = [added, ...formats]
        return added
      },
      update(id, change) {
        formats = formats.map((one) => (one.id === id ? { ...one, ...change } : one))
      },
      remove(id) {
        formats = formats.filter((one) => one.id !== id)
      },
    },

    charts: {
      all: () => charts,
      add(sheetId, type, data, seriesBy) {
        const number = String(++chartsMade)
        const added: Chart = {
          id: `{chart-${number}}`,
          sheetId,
          name: `Grafiek ${number}`,
          type,
          data,
          seriesBy,
          title: '',
          covers: undefined,
        }
        charts = [...charts, added]
        return added
      },
      update(id, change) {
        charts = charts.map((one) => (one.id === id ? { ...one, ...change } : one))
      },
      remove(id) {
        charts = charts.filter((one) => one.id !== id)
      },
    },

    validations: {
      get(place) {
        const [only, ...others] = validations.filter((one) => touches(one.place, place))
        if (only === undefined || others.length > 0) return undefined
        const shared = intersection(only.place.area, place.area)
        return shared !== undefined && sameArea(shared, place.area) ? only : undefined
      },
      set(place, { rule, prompt, errorAlert, ignoreBlanks }) {
        validations = [...without(validations, place), { place, rule, prompt, errorAlert, ignoreBlanks }]
      },
      clear(place) {
        validations = without(validations, place)
      },
    },
  }
}

function missing(what: string, id: string): never {
  throw new Error(`The memory workbook has no ${what} ${id}.`)
}

/** Columns without a name get one, as in Excel. */
function nameColumns(sheet: MemorySheet, headers: Area): void {
  const texts = (sheet.read(headers)[0] ?? []).map(({ text }) => text)
  const taken = new Set(texts.map((text) => text.toLowerCase()))
  const named = texts.map((text) => {
    if (text !== '') return `'${text}`
    let number = 1
    while (taken.has(`kolom${String(number)}`)) number++
    taken.add(`kolom${String(number)}`)
    return `Kolom${String(number)}`
  })
  sheet.write(headers, [named])
}

const touches = (one: Place, other: Place): boolean =>
  one.sheetId === other.sheetId && intersection(one.area, other.area) !== undefined

/** A rule on a part of the place ends for the whole of it. */
const without = <T extends { readonly place: Place }>(all: readonly T[], place: Place): T[] =>
  all.filter((one) => !touches(one.place, place))

function shiftedArea(area: Area, from: Area, direction: 'rows' | 'columns', distance: number): Area {
  const isRows = direction === 'rows'
  const isInBand = isRows
    ? area.column >= from.column && lastColumn(area) <= lastColumn(from)
    : area.row >= from.row && lastRow(area) <= lastRow(from)
  if (!isInBand) return area
  const [first, last, start] = isRows
    ? [area.row, lastRow(area), from.row]
    : [area.column, lastColumn(area), from.column]
  if (first >= start)
    return isRows ? { ...area, row: area.row + distance } : { ...area, column: area.column + distance }
  if (last < start) return area
  return isRows ? { ...area, rows: area.rows + distance } : { ...area, columns: area.columns + distance }
}
