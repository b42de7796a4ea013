import type { Model } from '@odoo/o-spreadsheet'
import { areaFrom, contains, positionsIn, sameArea, type Area, type Position } from '../../engine/address'
import { classicErrors, isCellError, type CellValue } from '../../engine/cell-value'
import type { dateSystem } from '../../engine/date-system'
import { storedFormula } from '../../engine/formula/stored-formula'
import { fit, type Spreadsheet } from '../../engine/spreadsheet'
import { cellGrid } from '../../xlsx/cell-grid'
import { movedIndex, type StructureChange } from '../../xlsx/shift-sheet'
import type { CellChange, NewFormula } from '../../xlsx/patch-sheet'
import type { Cell, Sheet } from '../../xlsx/workbook'
import type { FormulaTexts } from '../workbook/formula-texts'
import { columnOfKey, contentOf, placeKey, rowOfKey, type BaselineCell } from './baseline'
import type { CellStyles } from './cell-style'

export type SheetWorld = {
  readonly model: Model
  readonly formulas: FormulaTexts
  readonly spreadsheet: Spreadsheet
  readonly namespace: string
  readonly dates: ReturnType<typeof dateSystem>
  readonly numberFormats: readonly string[]
  readonly styles: CellStyles
  /** By which a cell says that its formula takes the room it needs. */
  readonly cellMetadata: () => string | undefined
}

/** What the cells of a sheet hold now and the file does not. `sheet` is the sheet of the file, after its rows and columns moved. */
export function sheetChanges(
  world: SheetWorld,
  sheetId: string,
  sheet: Sheet,
  baseline: ReadonlyMap<number, BaselineCell>,
  structure: readonly StructureChange[],
): CellChange[] {
  const { model, formulas, spreadsheet, namespace, dates, styles } = world
  const { getters } = model
  const file = cellGrid(sheet)
  const rowStyles = new Map(sheet.rows.map(({ row, style }) => [row, style]))
  const before = movedBaseline(baseline, structure)
  const changes = new Map<number, CellChange>()
  const spills: Area[] = []
  const sharedGroupsBroken = new Set<string>()

  const styleOf = (cell: Cell | undefined, { row, column }: Position): number =>
    cell?.style ??
    rowStyles.get(row) ??
    sheet.columns.find(({ first, last }) => column >= first && column <= last)?.style ??
    0

  const valueAt = ({ row, column }: Position, style: number): CellValue => {
    const evaluated = getters.getEvaluatedCell({ sheetId, row, col: column })
    if (evaluated.type === 'empty') return null
    if (evaluated.type === 'error') return { error: evaluated.value }
    return dates.write(evaluated.value, world.numberFormats[style] ?? 'General', evaluated.format)
  }

  const newFormula = (position: Position): NewFormula => {
    const { row, column } = position
    const shown = formulas.excel(sheetId, position) ?? ''
    const zone = getters.getSpreadZone({ sheetId, row, col: column })
    const area = zone ?? areaFrom(position)
    const [, inner] = new RegExp(`^=${fit}\\((.*),\\d+,\\d+\\)$`, 's').exec(shown) ?? []
    if (inner !== undefined) return { text: storedFormula(inner, namespace), area }
    const text = storedFormula(shown, namespace)
    const custom = [...shown.matchAll(/([\p{L}][\p{L}\p{N}_.]*)\(/gu)].some(([, name]) =>
      spreadsheet.isCustom(name!.toUpperCase()),
    )
    // Without this, Excel would put an @ before a function that can answer with a table.
    const array = custom || area.top !== area.bottom || area.left !== area.right
    if (!array) return { text }
    const cellMetadata = world.cellMetadata()
    return { text, area, ...(cellMetadata !== undefined && { cellMetadata }) }
  }

  const keys = new Set(before.keys())
  for (const cell of getters.getCells(sheetId)) {
    const { row, col } = getters.getCellPosition(cell.id)
    keys.add(placeKey(row, col))
  }
  for (const key of keys) {
    const position = { row: rowOfKey(key), column: columnOfKey(key) }
    const cell = getters.getCell({ sheetId, row: position.row, col: position.column })
    const fileCell = file.at(position)
    const was = before.get(key)
    const edited = contentOf(cell, getters) !== (was?.content ?? '')
    const base = styleOf(fileCell, position)
    const looksOther = edited ? cell !== undefined : cell?.style !== was?.style || cell?.format !== was?.format
    const shownFormat =
      edited && cell !== undefined
        ? getters.getEvaluatedCell({ sheetId, row: position.row, col: position.column }).format
        : cell?.format
    const style = looksOther
      ? styles.styleFor(base, { style: cell?.style ?? {}, format: cell?.format ?? shownFormat })
      : base
    const restyled = style !== (fileCell?.style ?? 0) ? { style } : {}

    if (cell?.isFormula === true) {
      const zone = getters.getSpreadZone({ sheetId, row: position.row, col: position.column })
      if (zone !== undefined) spills.push(zone)
    }
    if (edited) {
      const value = valueAt(position, style)
      const waiting = isCellError(value) && value.error === '#BUSY!'
      if (cell?.isFormula === true)
        changes.set(key, { ...position, value: waiting ? null : value, ...restyled, formula: newFormula(position) })
      else changes.set(key, { ...position, value, ...restyled, formula: null })
      if (fileCell?.formula !== undefined) sharedGroupsBroken.add(groupOf(fileCell))
    } else if (cell?.isFormula === true) {
      const value = valueAt(position, base)
      if (isCellError(value) && value.error === '#BUSY!') continue
      const area = getters.getSpreadZone({ sheetId, row: position.row, col: position.column })
      const areaMoved =
        area !== undefined && fileCell?.formula?.array !== undefined && !sameArea(area, fileCell.formula.array.area)
      if (!sameValue(fileCell?.value ?? null, value) || areaMoved || 'style' in restyled)
        changes.set(key, { ...position, value, ...restyled, ...(areaMoved && { area }) })
    } else if (looksOther && 'style' in restyled)
      changes.set(key, { ...position, value: fileCell?.value ?? null, ...restyled })
  }

  // What a result covers has its value in the file too; what it no longer covers is empty.
  for (const area of spills) {
    for (const position of positionsIn(area)) {
      const key = placeKey(position.row, position.column)
      if (changes.has(key) || getters.getCell({ sheetId, row: position.row, col: position.column })?.isFormula === true)
        continue
      const fileCell = file.at(position)
      const base = styleOf(fileCell, position)
      const value = valueAt(position, base)
      if (!sameValue(fileCell?.value ?? null, value))
        changes.set(key, { ...position, value, ...(fileCell === undefined && base !== 0 && { style: base }) })
    }
  }
  for (const { formula } of sheet.rows.flatMap(({ cells }) => cells)) {
    if (formula?.array === undefined) continue
    for (const position of positionsIn(formula.array.area)) {
      const key = placeKey(position.row, position.column)
      const fileCell = file.at(position)
      const empty = contentOf(getters.getCell({ sheetId, row: position.row, col: position.column }), getters) === ''
      if (
        changes.has(key) ||
        fileCell === undefined ||
        fileCell.value === null ||
        !empty ||
        spills.some((area) => contains(area, position))
      )
        continue
      changes.set(key, { ...position, value: null })
    }
  }
  writeOutSharedFormulas(sheet, sharedGroupsBroken, changes, (position) => ({
    value: valueAt(position, styleOf(file.at(position), position)),
    formula: newFormula(position),
  }))
  return [...changes.values()]
}

/** Where a formula was written for several cells and one of them changes, the others get their own text. */
function writeOutSharedFormulas(
  sheet: Sheet,
  broken: ReadonlySet<string>,
  changes: Map<number, CellChange>,
  now: (position: Position) => { value: CellValue; formula: NewFormula },
): void {
  if (broken.size === 0) return
  for (const cell of sheet.rows.flatMap(({ cells }) => cells)) {
    const key = placeKey(cell.row, cell.column)
    if (cell.formula?.writtenFor === undefined || !broken.has(groupOf(cell)) || changes.get(key)?.formula !== undefined)
      continue
    changes.set(key, { row: cell.row, column: cell.column, ...changes.get(key), ...now(cell) })
  }
}

const groupOf = ({ formula, row, column }: Cell): string =>
  `${formula?.writtenFor?.row ?? row},${formula?.writtenFor?.column ?? column}`

function movedBaseline(
  baseline: ReadonlyMap<number, BaselineCell>,
  structure: readonly StructureChange[],
): ReadonlyMap<number, BaselineCell> {
  if (structure.length === 0) return baseline
  const moved = new Map<number, BaselineCell>()
  for (const [key, cell] of baseline) {
    const [row, column] = [
      movedIndex(rowOfKey(key), 'row', structure),
      movedIndex(columnOfKey(key), 'column', structure),
    ]
    if (row !== undefined && column !== undefined) moved.set(placeKey(row, column), cell)
  }
  return moved
}

/** Numbers are the same when they are the same to 15 digits, all that Excel shows. */
function sameValue(old: CellValue, value: CellValue): boolean {
  if (typeof old === 'number' && typeof value === 'number')
    return old === value || old.toPrecision(15) === value.toPrecision(15)
  if (isCellError(old) && isCellError(value))
    return old.error === (classicErrors.has(value.error) ? value.error : '#VALUE!')
  return old === value || (old === null && value === '') || (old === '' && value === null)
}
