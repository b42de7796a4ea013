import type { Model } from '@odoo/o-spreadsheet'
import { areaFrom, lastColumn, lastRow, type Area, type Position } from '../../engine/address'
import { AreaIndex } from '../../engine/area-index'
import { spillArea } from '../../engine/spill-area'
import type { Spreadsheet } from '../../engine/spreadsheet'
import { contentOf, type EditLog } from './edit-log'
import { columnOfKey, rowOfKey } from './place-key'

type Getters = Model['getters']
type Place = { readonly sheetId: string; readonly area: Area }
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
  const dependents = dependencies(getters, formulas)
  const waiting = formulas.filter(({ sheetId, area }) => isWaiting(getters, sheetId, area))
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
  const cells = new Set(places.map(({ sheetId, area: { top, left } }) => `${sheetId} ${top} ${left}`))
  return ({ sheetId, area: { top, left } }) => cells.has(`${sheetId} ${top} ${left}`)
}

function formulasOf(getters: Getters, sheetId: string, isCustom: Spreadsheet['isCustom']): GridFormula[] {
  return getters.getCells(sheetId).flatMap((cell): GridFormula[] => {
    if (!cell.isFormula) return []
    const { row, col } = getters.getCellPosition(cell.id)
    const text = contentOf(cell, getters)
    return [
      {
        id: cell.id,
        sheetId,
        area: spillArea(getters, { sheetId, row, col }) ?? areaFrom({ row, column: col }),
        custom: [...text.matchAll(functionNames)].some(([name]) => isCustom(name.toUpperCase())),
        findsCells: findingFunctions.test(text),
      },
    ]
  })
}

/** Gives the formulas that rest on places, directly or by way of others. */
function dependencies(
  getters: Getters,
  formulas: readonly GridFormula[],
): (places: readonly Place[]) => Set<GridFormula> {
  const onAnything = formulas.filter(({ findsCells }) => findsCells)
  const bySheet = new Map<string, AreaIndex<GridFormula>>()
  for (const formula of formulas) {
    const cell = getters.getCellById(formula.id)
    if (cell?.isFormula !== true) continue
    for (const { sheetId, zone } of cell.compiledFormula.rangeDependencies) {
      const index = bySheet.get(sheetId) ?? new AreaIndex<GridFormula>()
      bySheet.set(sheetId, index)
      index.add(zone, formula)
    }
  }
  return (places) => {
    const found = new Set<GridFormula>()
    const left: Place[] = [...places]
    const add = (dependents: Iterable<GridFormula>): void => {
      for (const formula of dependents) {
        if (found.has(formula)) continue
        found.add(formula)
        left.push(formula)
      }
    }
    if (left.length > 0) add(onAnything)
    for (let place = left.pop(); place !== undefined; place = left.pop())
      add(bySheet.get(place.sheetId)?.within(place.area) ?? [])
    return found
  }
}

/** Cells with another content, and what stands behind rows and columns that came, went, or were hidden. */
function editedPlaces(getters: Getters, edits: EditLog): Place[] {
  return getters.getSheetIds().flatMap((sheetId) => {
    const { cells, rows, structure } = edits.of(sheetId)
    const places: Place[] = []
    for (const [key, { content }] of cells) {
      const [row, column] = [rowOfKey(key), columnOfKey(key)]
      if (contentOf(getters.getCell({ sheetId, row, col: column }), getters) !== content)
        places.push({ sheetId, area: areaFrom({ row, column }) })
    }
    for (const row of rows.keys()) places.push({ sheetId, area: areaFrom({ row, column: 0 }, 1, lastColumn + 1) })
    for (const { axis, at } of structure)
      places.push({
        sheetId,
        area: { top: axis === 'row' ? at : 0, left: axis === 'column' ? at : 0, bottom: lastRow, right: lastColumn },
      })
    return places
  })
}

function isWaiting(getters: Getters, sheetId: string, { top, left }: Area): boolean {
  const evaluated = getters.getEvaluatedCell({ sheetId, row: top, col: left })
  return evaluated.type === 'error' && evaluated.value === '#BUSY!'
}
