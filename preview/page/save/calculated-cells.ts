import type { Model } from '@odoo/o-spreadsheet'
import { areaFrom, lastColumn, lastRow, type Area, type Position } from '../../engine/address'
import { dependentsIn, type AreaOn } from '../../engine/dependencies'
import { spillArea } from '../../engine/spill-area'
import type { Spreadsheet } from '../../engine/spreadsheet'
import { contentOf, type EditLog } from './edit-log'
import { columnOfKey, rowOfKey } from './place-key'

type Getters = Model['getters']
type Place = AreaOn<string>
type GridFormula = Place & { readonly id: number; readonly custom: boolean; readonly findsCells: boolean }

/** Formulas that find their cells by themselves: they may rest on any. */
const findingFunctions = /\b(?:INDIRECT|OFFSET|ANCHORARRAY|SPILLED\.RANGE)\(/
const functionNames = /[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu

/** The formulas of the grid whose result a file gets: those of ours, and what rests on them or on an edit. Not those that rest on one that waits. */
export function calculatedCells(
  getters: Getters,
  edits: EditLog,
  { isCustom }: Spreadsheet,
): (sheetId: string, position: Position) => boolean {
  const formulas = getters.getSheetIds().flatMap((sheetId) => formulasOf(getters, sheetId, isCustom))
  const dependents = dependentsIn(formulas, {
    refersTo: referredPlaces(getters),
    result: (formula) => formula,
    findsCells: ({ findsCells }) => findsCells,
  })
  const waiting = formulas.filter(({ sheet, area }) => isWaiting(getters, sheet, area))
  const edited = editedPlaces(getters, edits)
  const changed = [...formulas.filter(({ custom }) => custom), ...formulas.filter(isAtOneOf(edited))]
  const written = new Set([...changed, ...dependents([...changed, ...edited])].map(({ id }) => id))
  for (const { id } of [...waiting, ...dependents(waiting)]) written.delete(id)
  return (sheetId, { row, column }) => {
    const cell = getters.getCell({ sheetId, row, col: column })
    return cell !== undefined && written.has(cell.id)
  }
}

function isAtOneOf(places: readonly Place[]): (formula: GridFormula) => boolean {
  const cells = new Set(places.map(({ sheet, area: { top, left } }) => `${sheet} ${top} ${left}`))
  return ({ sheet, area: { top, left } }) => cells.has(`${sheet} ${top} ${left}`)
}

function formulasOf(getters: Getters, sheetId: string, isCustom: Spreadsheet['isCustom']): GridFormula[] {
  return getters.getCells(sheetId).flatMap((cell): GridFormula[] => {
    if (!cell.isFormula) return []
    const { row, col } = getters.getCellPosition(cell.id)
    const text = contentOf(cell, getters)
    return [
      {
        id: cell.id,
        sheet: sheetId,
        area: spillArea(getters, { sheetId, row, col }) ?? areaFrom({ row, column: col }),
        custom: [...text.matchAll(functionNames)].some(([name]) => isCustom(name.toUpperCase())),
        findsCells: findingFunctions.test(text),
      },
    ]
  })
}

/** The areas that the grid notes for a formula. */
const referredPlaces =
  (getters: Getters) =>
  ({ id }: GridFormula): Place[] => {
    const cell = getters.getCellById(id)
    if (cell?.isFormula !== true) return []
    return cell.compiledFormula.rangeDependencies.map(({ sheetId, zone }) => ({ sheet: sheetId, area: zone }))
  }

/** Cells with another content, and what stands behind rows and columns that came, went, or were hidden. */
function editedPlaces(getters: Getters, edits: EditLog): Place[] {
  return getters.getSheetIds().flatMap((sheetId) => {
    const { cells, rows, structure } = edits.of(sheetId)
    const places: Place[] = []
    for (const [key, { content }] of cells) {
      const [row, column] = [rowOfKey(key), columnOfKey(key)]
      if (contentOf(getters.getCell({ sheetId, row, col: column }), getters) !== content)
        places.push({ sheet: sheetId, area: areaFrom({ row, column }) })
    }
    for (const row of rows.keys())
      places.push({ sheet: sheetId, area: areaFrom({ row, column: 0 }, 1, lastColumn + 1) })
    for (const { axis, at } of structure)
      places.push({
        sheet: sheetId,
        area: { top: axis === 'row' ? at : 0, left: axis === 'column' ? at : 0, bottom: lastRow, right: lastColumn },
      })
    return places
  })
}

function isWaiting(getters: Getters, sheetId: string, { top, left }: Area): boolean {
  const evaluated = getters.getEvaluatedCell({ sheetId, row: top, col: left })
  return evaluated.type === 'error' && evaluated.value === '#BUSY!'
}
