import {
  boundingArea,
  intersection,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  sameArea,
  sheetColumns,
  sheetRows,
  type Area,
} from '../area'
import type { Json } from '../json'
import { ApiNotFound } from '../rich-api-error'
import { notFound, nullObject, type Argument, type ServerObject } from '../server-object'
import type { CellState, Place, Scalar, WorkbookModel } from '../workbook-model'
import { areaOnSheet, invalidArgument, oneOf, truth, valuesFor, wholeNumber } from './arguments'
import { commonValue } from './common-value'
import { conditionalFormats } from './conditional-formats'
import { dataValidation } from './data-validation'
import { cellsToLookAt, firstCell, fullAddress, mustBeWritable, placeOf, sheetById, standsFor } from './places'
import { rangeFormat } from './range-format'
import type { Scope } from './scope'
import { surroundingRegion } from './surrounding-region'
import { tablesOn } from './tables'
import { worksheet } from './worksheet'

const clearWhat = ['All', 'Contents', 'Formats'] as const

/** Cells of one sheet. */
export function range(scope: Scope, place: Place): ServerObject {
  const { model } = scope
  const { sheetId, area } = place
  const at = (other: Area): ServerObject => range(scope, { sheetId, area: areaOnSheet(other) })
  const orNull = (other: Area | undefined): ServerObject => (other === undefined ? nullObject : at(other))
  const orNotFound = (other: Area | undefined): ServerObject => (other === undefined ? notFound() : at(other))

  /** A table with one value for each cell; nothing for whole rows and columns, which are too large to hand over. */
  const grid = (pick: (cell: CellState) => Json): Json =>
    isWholeColumns(area) || isWholeRows(area) ? null : model.cells.read(place).map((row) => row.map(pick))
  const formulaOrValue = (cell: CellState): Json => cell.formula ?? cell.value

  const write = (given: Argument): void => {
    mustBeWritable(model, sheetId)
    if (given === null) return
    if (isWholeColumns(area) || isWholeRows(area)) {
      if (given !== '') return invalidArgument()
      return model.cells.clear(place, 'Contents')
    }
    model.cells.write(place, valuesFor(area, given))
  }

  const setNumberFormats = (given: Argument): void => {
    mustBeWritable(model, sheetId)
    const only = onlyText(given)
    if (only !== undefined) return model.cells.setNumberFormat(place, only)
    for (const [row, formats] of valuesFor(area, given).entries()) {
      for (const run of runsOf(formats)) {
        if (run.value === null) continue
        const cells = { row: area.row + row, column: area.column + run.from, rows: 1, columns: run.length }
        model.cells.setNumberFormat({ sheetId, area: cells }, String(run.value))
      }
    }
  }

  const hidden = (axis: 'row' | 'column'): boolean | null => {
    const cells = cellsToLookAt(model, place)
    const [first, count] = axis === 'row' ? [cells.row, cells.rows] : [cells.column, cells.columns]
    return commonValue(Array.from({ length: count }, (_, index) => model.layout.isHidden(sheetId, axis, first + index)))
  }
  const hide = (axis: 'row' | 'column', given: Argument): void => {
    const [first, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns]
    model.layout.setHidden(sheetId, axis, first, count, truth(given))
  }

  const spill = (): Area | undefined =>
    area.rows === 1 && area.columns === 1 ? model.cells.spill(sheetId, area.row, area.column) : invalidArgument()
  const spillFromHere = (): Area | undefined => {
    const spilled = spill()
    return spilled !== undefined && sameArea(firstCell(spilled), area) ? spilled : undefined
  }
  const spillParent = (): Area | undefined => {
    const spilled = spill()
    return spilled === undefined ? undefined : firstCell(spilled)
  }
  const hasSpill = (): boolean | null => {
    const cells = cellsToLookAt(model, place)
    const states = function* () {
      for (let row = cells.row; row <= lastRow(cells); row++) {
        for (let column = cells.column; column <= lastColumn(cells); column++)
          yield model.cells.spill(sheetId, row, column) !== undefined
      }
    }
    return commonValue(states())
  }

  const onSameSheet = (given: Argument | undefined): Area => {
    const other = placeOf(model, given, sheetId)
    return other.sheetId === sheetId ? other.area : invalidArgument()
  }
  const shared = (given: Argument | undefined): Area | undefined => intersection(area, onSameSheet(given))
  const used = (valuesOnly: Argument | undefined): Area | undefined => {
    const all = model.cells.used(sheetId, valuesOnly === true)
    return all && intersection(area, all)
  }
  const beside = (count: Argument | undefined, rowsAfter: boolean): Area => {
    const wanted = count === undefined || count === null ? 1 : wholeNumber(count)
    const size = Math.abs(wanted)
    if (rowsAfter) return { ...area, row: wanted > 0 ? area.row + area.rows : area.row - size, rows: size }
    return { ...area, column: wanted > 0 ? area.column + area.columns : area.column - size, columns: size }
  }
  const opposite = (count: Argument | undefined): number =>
    -(count === undefined || count === null ? 1 : wholeNumber(count))

  return standsFor(
    {
      className: 'Range',
      tracked: true,
      properties: {
        Address: () => fullAddress(model, place),
        AddressLocal: () => fullAddress(model, place),
        CellCount: () => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns),
        ColumnCount: () => area.columns,
        ColumnHidden: () => hidden('column'),
        ColumnIndex: () => area.column,
        Formulas: () => grid(formulaOrValue),
        HasSpill: hasSpill,
        Hidden: () => hidden('row') === true || hidden('column') === true,
        IsEntireColumn: () => isWholeColumns(area),
        IsEntireRow: () => isWholeRows(area),
        NumberFormat: () => grid(({ numberFormat }) => numberFormat),
        RowCount: () => area.rows,
        RowHidden: () => hidden('row'),
        RowIndex: () => area.row,
        Text: () => grid((cell) => cell.text),
        ValueTypes: () => grid(({ type }) => type),
        Values: () => grid(({ value }) => value),
      },
      set: {
        ColumnHidden: (given) => hide('column', given),
        Formulas: write,
        NumberFormat: setNumberFormats,
        RowHidden: (given) => hide('row', given),
        Values: write,
      },
      navigation: {
        ConditionalFormats: () => conditionalFormats(scope, place),
        DataValidation: () => dataValidation(scope, place),
        Format: () => rangeFormat(scope, place),
        Worksheet: () => worksheet(scope, sheetById(model, sheetId)),
      },
      methods: {
        GetAbsoluteResizedRange: (rows, columns) =>
          at({ ...area, rows: wholeNumber(rows), columns: wholeNumber(columns) }),
        GetBoundingRect: (other) => at(boundingArea(area, onSameSheet(other))),
        GetCell: (row, column) =>
          at({ row: area.row + wholeNumber(row), column: area.column + wholeNumber(column), rows: 1, columns: 1 }),
        GetColumn: (index) => at({ ...area, column: area.column + wholeNumber(index), columns: 1 }),
        GetColumnsAfter: (count) => at(beside(count, false)),
        GetColumnsBefore: (count) => at(beside(opposite(count), false)),
        GetEntireColumn: () => at({ ...area, row: 0, rows: sheetRows }),
        GetEntireRow: () => at({ ...area, column: 0, columns: sheetColumns }),
        GetIntersection: (other) => orNotFound(shared(other)),
        GetIntersectionOrNullObject: (other) => orNull(shared(other)),
        GetLastCell: () => at({ row: lastRow(area), column: lastColumn(area), rows: 1, columns: 1 }),
        GetLastColumn: () => at({ ...area, column: lastColumn(area), columns: 1 }),
        GetLastRow: () => at({ ...area, row: lastRow(area), rows: 1 }),
        GetMergedAreasOrNullObject: () => {
          const merged = model.cells.merged?.(place) ?? []
          return merged.length === 0 ? nullObject : rangeAreas(model, sheetId, merged)
        },
        GetOffsetRange: (rows, columns) =>
          at({ ...area, row: area.row + wholeNumber(rows), column: area.column + wholeNumber(columns) }),
        GetResizedRange: (rows, columns) =>
          at({ ...area, rows: area.rows + wholeNumber(rows), columns: area.columns + wholeNumber(columns) }),
        GetRow: (index) => at({ ...area, row: area.row + wholeNumber(index), rows: 1 }),
        GetRowsAbove: (count) => at(beside(opposite(count), true)),
        GetRowsBelow: (count) => at(beside(count, true)),
        GetSpillingToRange: () => orNotFound(spillFromHere()),
        GetSpillingToRangeOrNullObject: () => orNull(spillFromHere()),
        GetSpillParent: () => orNotFound(spillParent()),
        GetSpillParentOrNullObject: () => orNull(spillParent()),
        GetSurroundingRegion: () => at(surroundingRegion(model, place)),
        GetTables: (fullyContained) => tablesOn(scope, place, fullyContained === true),
        GetUsedRange: (valuesOnly) => at(used(valuesOnly) ?? firstCell(area)),
        GetUsedRangeOrNullObject: (valuesOnly) => orNull(used(valuesOnly)),
        Calculate: () => {
          model.calculation.recalculate(false)
          return null
        },
        Clear: (applyTo) => {
          mustBeWritable(model, sheetId)
          model.cells.clear(place, applyTo === undefined || applyTo === null ? 'All' : oneOf(clearWhat, applyTo))
          return null
        },
        Delete: (shift) => {
          mustBeWritable(model, sheetId)
          model.cells.remove(place, oneOf(['Up', 'Left'], shift))
          return null
        },
        Insert: (shift) => {
          mustBeWritable(model, sheetId)
          model.cells.insert(place, oneOf(['Down', 'Right'], shift))
          return at(area)
        },
        Merge: (across) => {
          mustBeWritable(model, sheetId)
          if (model.cells.merge === undefined || across === true) throw new ApiNotFound('Range.merge')
          model.cells.merge(place)
          return null
        },
        Unmerge: () => {
          mustBeWritable(model, sheetId)
          model.cells.unmerge?.(place)
          return null
        },
        Select: () => {
          model.selection.set(place)
          return null
        },
        // Before the pane sends a large table of values in parts, it asks whether the whole would fit.
        _ValidateArraySize: (rows, columns) =>
          rows === area.rows && columns === area.columns ? null : invalidArgument(),
      },
    },
    place,
  )
}

/** Several areas of one sheet at once. */
const rangeAreas = (model: WorkbookModel, sheetId: string, areas: readonly Area[]): ServerObject => ({
  className: 'RangeAreas',
  tracked: true,
  properties: {
    Address: () => areas.map((area) => fullAddress(model, { sheetId, area })).join(','),
    AreaCount: () => areas.length,
    CellCount: () => areas.reduce((cells, { rows, columns }) => cells + rows * columns, 0),
  },
})

/** One text for all cells, alone or as a table of one. */
function onlyText(given: Argument): string | undefined {
  const value: unknown =
    Array.isArray(given) && given.length === 1 && Array.isArray(given[0]) && given[0].length === 1 ? given[0][0] : given
  return typeof value === 'string' ? value : undefined
}

/** Neighbours with the same value, together. */
function runsOf(values: readonly (Scalar | null)[]): { value: Scalar | null; from: number; length: number }[] {
  const runs: { value: Scalar | null; from: number; length: number }[] = []
  for (const [index, value] of values.entries()) {
    const last = runs.at(-1)
    if (last !== undefined && last.value === value) last.length++
    else runs.push({ value, from: index, length: 1 })
  }
  return runs
}
