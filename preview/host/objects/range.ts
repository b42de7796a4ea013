import { areaFrom, boundingArea, columnCount, columnOfArea, rowCount, rowOfArea, type Area } from '../../engine/address'
import { isWholeColumns, isWholeRows } from '../address'
import type { Json } from '../json'
import { nullObject, type Argument, type ServerObject } from '../server-object'
import type { CellState, Place, Scalar, WorkbookModel } from '../workbook-model'
import { areaOnSheet, invalidArgument, valuesFor, wholeNumber } from './arguments'
import { conditionalFormats } from './conditional-formats'
import { dataValidation } from './data-validation'
import { cellsToLookAt, fullAddress, mustBeWritable, placeOf, sheetById, standsFor } from './places'
import { rangeFormat } from './range-format'
import type { Scope } from './scope'
import { tablesOn } from './tables'

/** Cells of one sheet. */
export function range(scope: Scope, place: Place): ServerObject {
  const { model, classes } = scope
  const { sheetId, area } = place
  const at = (other: Area): ServerObject => classes.Range({ sheetId, area: areaOnSheet(other) })
  /** A table with one value for each cell; nothing for whole rows and columns, which are too large to hand over. */
  const grid = (pick: (cell: CellState) => Json): Json =>
    isWholeColumns(area) || isWholeRows(area) ? null : model.cells.read(place).map((row) => row.map(pick))

  return standsFor(
    {
      className: 'Range',
      tracked: true,
      properties: {
        ColumnCount: () => columnCount(area),
        ColumnIndex: () => area.left,
        Formulas: () => grid(({ formula, value }) => formula ?? value),
        NumberFormat: () => grid(({ numberFormat }) => numberFormat),
        RowCount: () => rowCount(area),
        RowHidden: () => rowsHidden(model, place),
        RowIndex: () => area.top,
        ValueTypes: () => grid(({ type }) => type),
        Values: () => grid(({ value }) => value),
      },
      set: {
        Formulas: (given) => write(model, place, given),
        NumberFormat: (given) => setNumberFormats(model, place, given),
      },
      navigation: {
        ConditionalFormats: () => conditionalFormats(scope, place),
        DataValidation: () => dataValidation(scope, place),
        Format: () => rangeFormat(scope, place),
        Worksheet: () => classes.Worksheet(sheetById(model, sheetId)),
      },
      methods: {
        GetColumn: (index) => at(columnOfArea(area, wholeNumber(index))),
        GetMergedAreasOrNullObject: () => {
          const merged = model.cells.merged(place)
          return merged.length === 0 ? nullObject : rangeAreas(model, sheetId, merged)
        },
        GetTables: (fullyContained) => tablesOn(scope, place, fullyContained === true),
        Select: () => {
          model.selection.set(place)
          return null
        },
        // A large table is sent in parts: office.js asks whether the whole would fit, and then for the rows of each part.
        _ValidateArraySize: (rows, columns) =>
          rows === rowCount(area) && columns === columnCount(area) ? null : invalidArgument(),
        GetRow: (index) => at(rowOfArea(area, wholeNumber(index))),
        GetBoundingRect: (other) => at(boundingArea(area, placeOf(model, other, sheetId).area)),
      },
    },
    place,
  )
}

/** Several areas of one sheet at once. */
const rangeAreas = (model: WorkbookModel, sheetId: string, areas: readonly Area[]): ServerObject => ({
  className: 'RangeAreas',
  tracked: true,
  properties: { Address: () => areas.map((area) => fullAddress(model, { sheetId, area })).join(',') },
})

function write(model: WorkbookModel, place: Place, given: Argument): void {
  mustBeWritable(model, place.sheetId)
  if (given === null) return
  if (isWholeColumns(place.area) || isWholeRows(place.area)) return invalidArgument()
  model.cells.write(place, valuesFor(place.area, given))
}

function setNumberFormats(model: WorkbookModel, place: Place, given: Argument): void {
  const { sheetId, area } = place
  mustBeWritable(model, sheetId)
  const only = onlyText(given)
  if (only !== undefined) return model.cells.setNumberFormat(place, only)
  for (const [row, formats] of valuesFor(area, given).entries()) {
    for (const run of runsOf(formats)) {
      if (run.value === null) continue
      const cells = areaFrom({ row: area.top + row, column: area.left + run.from }, 1, run.length)
      model.cells.setNumberFormat({ sheetId, area: cells }, String(run.value))
    }
  }
}

/** Whether all rows are hidden, null when some are: how Excel answers for many at once. */
function rowsHidden(model: WorkbookModel, place: Place): Json {
  const seen = cellsToLookAt(model, place)
  const hidden = Array.from({ length: rowCount(seen) }, (_, index) =>
    model.layout.isRowHidden(place.sheetId, seen.top + index),
  )
  return hidden.every((one) => one === hidden[0]) ? (hidden[0] ?? false) : null
}

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
