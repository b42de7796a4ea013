import type { Model } from '@odoo/o-spreadsheet'
import { areaFrom, contains, positionsIn, sameArea, type Area, type Position } from '../../engine/address'
import { classicErrors, isCellError, type CellValue } from '../../engine/cell-value'
import type { dateSystem } from '../../engine/date-system'
import { storedFormula } from '../../engine/formula/stored-formula'
import { fit, type Spreadsheet } from '../../engine/spreadsheet'
import { cellGrid } from '../../xlsx/cell-grid'
import { movedIndex, type StructureChange } from '../../xlsx/shift-sheet'
import type { CellChange, NewFormula } from '../../xlsx/cell-change'
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
  const comparison = new SheetComparison(world, sheetId, sheet, movedBaseline(baseline, structure))
  comparison.ownCells()
  comparison.coveredCells()
  comparison.uncoveredCells()
  comparison.sharedFormulas()
  return comparison.changes()
}

/** The cells of a sheet beside those of its file. */
class SheetComparison {
  private readonly getters: Model['getters']
  private readonly file: ReturnType<typeof cellGrid>
  private readonly rowStyles: ReadonlyMap<number, number | undefined>
  private readonly found = new Map<number, CellChange>()
  private readonly spills: Area[] = []
  private readonly sharedGroupsBroken = new Set<string>()

  constructor(
    private readonly world: SheetWorld,
    private readonly sheetId: string,
    private readonly sheet: Sheet,
    private readonly before: ReadonlyMap<number, BaselineCell>,
  ) {
    this.getters = world.model.getters
    this.file = cellGrid(sheet)
    this.rowStyles = new Map(sheet.rows.map(({ row, style }) => [row, style]))
  }

  changes(): CellChange[] {
    return [...this.found.values()]
  }

  /** The cells that hold something, now or when the file was opened. */
  ownCells(): void {
    const keys = new Set(this.before.keys())
    for (const cell of this.getters.getCells(this.sheetId)) {
      const { row, col } = this.getters.getCellPosition(cell.id)
      keys.add(placeKey(row, col))
    }
    for (const key of keys) this.ownCell(key)
  }

  private ownCell(key: number): void {
    const position = { row: rowOfKey(key), column: columnOfKey(key) }
    const cell = this.cellAt(position)
    const fileCell = this.file.at(position)
    const was = this.before.get(key)
    const edited = contentOf(cell, this.getters) !== (was?.content ?? '')
    const base = this.styleOf(fileCell, position)
    const looksOther = edited ? cell !== undefined : cell?.style !== was?.style || cell?.format !== was?.format
    const style = looksOther ? this.newStyle(base, position, edited) : base
    const restyled = style !== (fileCell?.style ?? 0) ? { style } : {}
    if (cell?.isFormula === true) {
      const area = this.spillAt(position)
      if (area !== undefined) this.spills.push(area)
    }
    if (edited) {
      const value = this.valueAt(position, style)
      this.found.set(key, {
        ...position,
        value: cell?.isFormula === true && isWaiting(value) ? null : value,
        ...restyled,
        formula: cell?.isFormula === true ? this.newFormula(position) : null,
      })
      if (fileCell?.formula !== undefined) this.sharedGroupsBroken.add(groupOf(fileCell))
    } else if (cell?.isFormula === true) this.calculatedCell(key, position, base, restyled)
    else if (looksOther && 'style' in restyled)
      this.found.set(key, { ...position, value: fileCell?.value ?? null, ...restyled })
  }

  /** A formula that nobody edited may have another result than the file says. */
  private calculatedCell(key: number, position: Position, base: number, restyled: { readonly style?: number }): void {
    const value = this.valueAt(position, base)
    if (isWaiting(value)) return
    const fileCell = this.file.at(position)
    const area = this.spillAt(position)
    const areaMoved =
      area !== undefined && fileCell?.formula?.array !== undefined && !sameArea(area, fileCell.formula.array.area)
    if (!sameValue(fileCell?.value ?? null, value) || areaMoved || 'style' in restyled)
      this.found.set(key, { ...position, value, ...restyled, ...(areaMoved && { area }) })
  }

  /** What a result covers has its value in the file too. */
  coveredCells(): void {
    for (const position of this.spills.flatMap((area) => [...positionsIn(area)])) {
      const key = placeKey(position.row, position.column)
      if (this.found.has(key) || this.cellAt(position)?.isFormula === true) continue
      const fileCell = this.file.at(position)
      const base = this.styleOf(fileCell, position)
      const value = this.valueAt(position, base)
      if (!sameValue(fileCell?.value ?? null, value))
        this.found.set(key, { ...position, value, ...(fileCell === undefined && base !== 0 && { style: base }) })
    }
  }

  /** What a result no longer covers is empty. */
  uncoveredCells(): void {
    const areas = this.sheet.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula?.array?.area ?? []))
    for (const position of areas.flatMap((area) => [...positionsIn(area)])) {
      const key = placeKey(position.row, position.column)
      const holdsNothing = (this.file.at(position)?.value ?? null) === null
      const isEmpty = contentOf(this.cellAt(position), this.getters) === ''
      if (this.found.has(key) || holdsNothing || !isEmpty) continue
      if (!this.spills.some((area) => contains(area, position))) this.found.set(key, { ...position, value: null })
    }
  }

  /** Where a formula was written for several cells and one of them changes, the others get their own text. */
  sharedFormulas(): void {
    writeOutSharedFormulas(this.sheet, this.sharedGroupsBroken, this.found, (position) => ({
      value: this.valueAt(position, this.styleOf(this.file.at(position), position)),
      formula: this.newFormula(position),
    }))
  }

  private cellAt({ row, column }: Position) {
    return this.getters.getCell({ sheetId: this.sheetId, row, col: column })
  }

  private spillAt({ row, column }: Position): Area | undefined {
    return this.getters.getSpreadZone({ sheetId: this.sheetId, row, col: column })
  }

  private styleOf(cell: Cell | undefined, { row, column }: Position): number {
    return (
      cell?.style ??
      this.rowStyles.get(row) ??
      this.sheet.columns.find(({ first, last }) => column >= first && column <= last)?.style ??
      0
    )
  }

  private newStyle(base: number, position: Position, edited: boolean): number {
    const cell = this.cellAt(position)
    const { row, column } = position
    const shown = (): string | undefined =>
      edited ? this.getters.getEvaluatedCell({ sheetId: this.sheetId, row, col: column }).format : undefined
    return this.world.styles.styleFor(base, { style: cell?.style ?? {}, format: cell?.format ?? shown() })
  }

  private valueAt({ row, column }: Position, style: number): CellValue {
    const evaluated = this.getters.getEvaluatedCell({ sheetId: this.sheetId, row, col: column })
    if (evaluated.type === 'empty') return null
    if (evaluated.type === 'error') return { error: evaluated.value }
    return this.world.dates.write(evaluated.value, this.world.numberFormats[style] ?? 'General', evaluated.format)
  }

  private newFormula(position: Position): NewFormula {
    const { formulas, namespace, spreadsheet } = this.world
    const shown = formulas.excel(this.sheetId, position) ?? ''
    const area = this.spillAt(position) ?? areaFrom(position)
    const [, inner] = new RegExp(`^=${fit}\\((.*),\\d+,\\d+\\)$`, 's').exec(shown) ?? []
    if (inner !== undefined) return { text: storedFormula(inner, namespace), area }
    const text = storedFormula(shown, namespace)
    const custom = [...shown.matchAll(/([\p{L}][\p{L}\p{N}_.]*)\(/gu)].some(([, name]) =>
      spreadsheet.isCustom(name!.toUpperCase()),
    )
    // Without this, Excel would put an @ before a function that can answer with a table.
    const array = custom || area.top !== area.bottom || area.left !== area.right
    if (!array) return { text }
    const cellMetadata = this.world.cellMetadata()
    return { text, area, ...(cellMetadata !== undefined && { cellMetadata }) }
  }
}

const isWaiting = (value: CellValue): boolean => isCellError(value) && value.error === '#BUSY!'

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
