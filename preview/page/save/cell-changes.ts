import type { Model } from '@odoo/o-spreadsheet'
import { areaFrom, contains, positionsIn, sameArea, type Area, type Position } from '../../engine/address'
import { sameValue, type CellValue } from '../../engine/cell-value'
import type { dateSystem } from '../../engine/date-system'
import { storedFormula } from '../../engine/formula/stored-formula'
import { spillArea } from '../../engine/spill-area'
import { fit, type Spreadsheet } from '../../engine/spreadsheet'
import { cellGrid } from '../../xlsx/cell-grid'
import type { CellChange, NewFormula } from '../../xlsx/cell-change'
import type { Styles } from '../../xlsx/styles'
import type { Cell, Sheet } from '../../xlsx/workbook'
import type { FormulaTexts } from '../workbook/formula-texts'
import { lookChange } from './cell-style'
import { contentOf, type CellBefore, type SheetEdits } from './edit-log'
import { columnOfKey, placeKey, rowOfKey } from './place-key'

export type CellsWorld = {
  readonly model: Model
  readonly formulas: FormulaTexts
  readonly spreadsheet: Spreadsheet
  readonly namespace: string
  readonly dates: ReturnType<typeof dateSystem>
  readonly styles: Styles
  /** Whether the file gets the result of a formula. */
  readonly isCalculated: (sheetId: string, position: Position) => boolean
  /** By which a cell says that its formula takes the room it needs. */
  readonly cellMetadata: () => string | undefined
}

/** What the cells of a sheet have to hold after its edits. `sheet` is the sheet of the file, after its rows and columns moved. */
export function cellChanges(world: CellsWorld, sheetId: string, sheet: Sheet, edits: SheetEdits): CellChange[] {
  const writer = new CellWriter(world, sheetId, sheet)
  for (const [key, before] of edits.cells) writer.edited({ row: rowOfKey(key), column: columnOfKey(key) }, before)
  writer.calculated()
  writer.covered()
  writer.uncovered()
  writer.sharedFormulas()
  return writer.changes()
}

class CellWriter {
  private readonly getters: Model['getters']
  private readonly file: ReturnType<typeof cellGrid>
  private readonly rowStyles: ReadonlyMap<number, number | undefined>
  private readonly found = new Map<number, CellChange>()
  /** What the results cover that are written. */
  private readonly spills: Area[] = []
  /** What results of the file covered of which this one took the place. */
  private readonly replaced: Area[] = []
  private readonly sharedGroupsBroken = new Set<string>()

  constructor(
    private readonly world: CellsWorld,
    private readonly sheetId: string,
    private readonly sheet: Sheet,
  ) {
    this.getters = world.model.getters
    this.file = cellGrid(sheet)
    this.rowStyles = new Map(sheet.rows.map(({ row, style }) => [row, style]))
  }

  changes(): CellChange[] {
    return [...this.found.values()]
  }

  /** A cell with another content, another look, or neither: then its edit was taken back. */
  edited(position: Position, before: CellBefore): void {
    const cell = this.cellAt(position)
    const fileCell = this.file.at(position)
    const hasOtherContent = contentOf(cell, this.getters) !== before.content
    const base = this.styleOf(fileCell, position)
    const style = this.styleNow(base, position, before, hasOtherContent)
    const restyled = style === (fileCell?.style ?? 0) ? {} : { style }
    if (hasOtherContent && cell?.isFormula === true) this.editedFormula(position, style, restyled)
    else if (hasOtherContent)
      this.put({ ...position, value: this.valueAt(position, style), ...restyled, formula: null })
    else if (style !== base) this.put({ ...position, ...restyled })
    if (hasOtherContent && fileCell?.formula !== undefined) this.replacedFormula(fileCell)
  }

  private editedFormula(position: Position, style: number, restyled: { readonly style?: number }): void {
    const formula = this.newFormula(position)
    // What the grid reads differently after rows moved, a file may still say in the same words: Plan[Kost].
    if (isSameFormula(this.file.at(position), formula)) {
      if (restyled.style !== undefined) this.put({ ...position, ...restyled })
      return
    }
    const area = this.spillAt(position)
    if (area !== undefined) this.spills.push(area)
    const isCalculated = this.world.isCalculated(this.sheetId, position)
    this.put({ ...position, value: isCalculated ? this.valueAt(position, style) : null, ...restyled, formula })
  }

  private replacedFormula(fileCell: Cell): void {
    if (fileCell.formula?.array !== undefined) this.replaced.push(fileCell.formula.array.area)
    this.sharedGroupsBroken.add(groupOf(fileCell))
  }

  /** Formulas that nobody edited, with another result than the file has. */
  calculated(): void {
    for (const cell of this.getters.getCells(this.sheetId)) {
      if (!cell.isFormula) continue
      const { row, col } = this.getters.getCellPosition(cell.id)
      const position = { row, column: col }
      const key = placeKey(row, col)
      if (this.found.get(key)?.formula !== undefined || !this.world.isCalculated(this.sheetId, position)) continue
      this.calculatedCell(key, position)
    }
  }

  private calculatedCell(key: number, position: Position): void {
    const fileCell = this.file.at(position)
    const style = this.found.get(key)?.style ?? this.styleOf(fileCell, position)
    const value = this.valueAt(position, style)
    const array = fileCell?.formula?.array
    // An older array formula fills its own area, whatever its result is.
    const area = array?.dynamic === false ? array.area : (this.spillAt(position) ?? areaFrom(position))
    this.spills.push(area)
    const areaMoved = array !== undefined && !sameArea(area, array.area)
    if (areaMoved) this.replaced.push(array.area)
    if (!sameValue(fileCell?.value ?? null, value) || areaMoved || this.found.has(key))
      this.put({ ...position, ...this.found.get(key), value, ...(areaMoved && { area }) })
  }

  /** What a result covers has its value in the file too. */
  covered(): void {
    for (const position of this.spills.flatMap((area) => [...positionsIn(area)])) {
      if (this.found.has(placeKey(position.row, position.column)) || this.cellAt(position)?.isFormula === true) continue
      const fileCell = this.file.at(position)
      const base = this.styleOf(fileCell, position)
      const value = this.valueAt(position, base)
      if (!sameValue(fileCell?.value ?? null, value))
        this.put({ ...position, value, ...(fileCell === undefined && base !== 0 && { style: base }) })
    }
  }

  /** What a result no longer covers is empty. */
  uncovered(): void {
    for (const position of this.replaced.flatMap((area) => [...positionsIn(area)])) {
      const holdsNothing = (this.file.at(position)?.value ?? null) === null
      const isEmpty = contentOf(this.cellAt(position), this.getters) === ''
      if (this.found.has(placeKey(position.row, position.column)) || holdsNothing || !isEmpty) continue
      if (!this.spills.some((area) => contains(area, position))) this.put({ ...position, value: null })
    }
  }

  /** Where a formula was written for several cells and one of them changes, the others get their own text. */
  sharedFormulas(): void {
    if (this.sharedGroupsBroken.size === 0) return
    for (const cell of this.sheet.rows.flatMap(({ cells }) => cells)) {
      const known = this.found.get(placeKey(cell.row, cell.column))
      if (cell.formula?.writtenFor === undefined || !this.sharedGroupsBroken.has(groupOf(cell))) continue
      if (known?.formula !== undefined || this.cellAt(cell)?.isFormula !== true) continue
      const { row, column, value } = cell
      this.put({ row, column, value, ...known, formula: this.newFormula(cell) })
    }
  }

  private put(change: CellChange): void {
    this.found.set(placeKey(change.row, change.column), change)
  }

  private cellAt({ row, column }: Position) {
    return this.getters.getCell({ sheetId: this.sheetId, row, col: column })
  }

  private spillAt({ row, column }: Position): Area | undefined {
    return spillArea(this.getters, { sheetId: this.sheetId, row, col: column })
  }

  /** The style that a cell has in the file, or would have by its row or column. */
  private styleOf(cell: Cell | undefined, { row, column }: Position): number {
    return (
      cell?.style ??
      this.rowStyles.get(row) ??
      this.sheet.columns.find(({ first, last }) => column >= first && column <= last)?.style ??
      0
    )
  }

  /** The style of the file with what the edit changed; a result that is a day, say, looks so where no format was chosen. */
  private styleNow(base: number, position: Position, before: CellBefore, hasOtherContent: boolean): number {
    const { styles } = this.world
    const cell = this.cellAt(position)
    const change = lookChange(before, { style: cell?.style, format: cell?.format })
    if (Object.keys(change).length > 0 && (cell !== undefined || !hasOtherContent)) return styles.withLook(base, change)
    if (!hasOtherContent || cell?.format !== undefined || (styles.numberFormats[base] ?? 'General') !== 'General')
      return base
    const { row, column: col } = position
    const { format } = this.getters.getEvaluatedCell({ sheetId: this.sheetId, row, col })
    return format === undefined ? base : styles.withFormat(base, format)
  }

  private valueAt({ row, column }: Position, style: number): CellValue {
    const evaluated = this.getters.getEvaluatedCell({ sheetId: this.sheetId, row, col: column })
    if (evaluated.type === 'empty') return null
    if (evaluated.type === 'error') return { error: evaluated.value }
    const format = this.world.styles.numberFormats[style] ?? 'General'
    return this.world.dates.write(evaluated.value, format, evaluated.format)
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

const isSameFormula = (cell: Cell | undefined, { text, area }: NewFormula): boolean =>
  cell?.formula !== undefined &&
  cell.formula.writtenFor === undefined &&
  cell.formula.text === text &&
  (cell.formula.array === undefined) === (area === undefined)

const groupOf = ({ formula, row, column }: Cell): string =>
  `${formula?.writtenFor?.row ?? row},${formula?.writtenFor?.column ?? column}`
