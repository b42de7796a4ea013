import type { Cell, CellStyle, CellValue, ColumnDef, ConditionalRule, DataValidation, RowDef, WriteSheet } from 'hucre'
import { areaName, areaOf, positionOf, type Area } from '../../preview/engine/address'
import { isDynamic, storedFormula } from './formula'

type Settings = Omit<
  WriteSheet,
  'name' | 'cells' | 'rows' | 'data' | 'columns' | 'rowDefs' | 'merges' | 'conditionalRules' | 'dataValidations'
>

/** A sheet while it is filled, cell by cell, by address. */
export class DraftSheet {
  private readonly cells = new Map<string, Partial<Cell>>()
  private readonly rowDefs = new Map<number, RowDef>()
  private readonly merges: Area[] = []
  private readonly rules: ConditionalRule[] = []
  private readonly validations: DataValidation[] = []

  constructor(
    readonly name: string,
    private readonly widths: readonly number[],
    private readonly settings: Settings,
  ) {}

  put(address: string, value: CellValue, style: CellStyle): this {
    return this.set(address, { value, style })
  }

  /** A formula as it is typed in an English Excel. */
  calculate(address: string, formula: string, style: CellStyle): this {
    const array = isDynamic(formula)
      ? ({ formulaType: 'array', formulaRef: address, formulaDynamic: true } as const)
      : {}
    return this.set(address, { formula: this.stored(formula), style, ...array })
  }

  /** A formula whose result covers at most this area, which the calculation narrows down; every cell has a style, by row and column of the area. */
  spill(range: string, formula: string, styleOf: (row: number, column: number) => CellStyle): this {
    const area = areaNamed(range)
    this.eachCell(area, (key, row, column) =>
      this.cells.set(key, { ...this.cells.get(key), style: styleOf(row, column) }),
    )
    const first = `${area.top},${area.left}`
    this.cells.set(first, {
      ...this.cells.get(first),
      formula: this.stored(formula),
      formulaType: 'array',
      formulaRef: areaName(area),
      formulaDynamic: true,
    })
    return this
  }

  /** The same style for all cells of a range; what stands in them stays. */
  dress(range: string, style: CellStyle): this {
    this.eachCell(areaNamed(range), (key) => this.cells.set(key, { ...this.cells.get(key), style }))
    return this
  }

  /** One text over several cells. */
  across(range: string, value: CellValue, style: CellStyle): this {
    const area = areaNamed(range)
    this.dress(range, style)
    this.merges.push(area)
    return this.put(range.split(':')[0] ?? range, value, style)
  }

  link(address: string, text: string, location: string, style: CellStyle): this {
    return this.set(address, { value: text, style, hyperlink: { target: '', location, display: text } })
  }

  note(address: string, text: string): this {
    return this.set(address, { comment: { author: 'KMO for Excel', text } })
  }

  height(row: number, points: number): this {
    this.rowDefs.set(row - 1, { height: points })
    return this
  }

  highlight(range: string, formula: string, style: CellStyle): this {
    this.rules.push({ type: 'expression', priority: this.rules.length + 1, formula, style, range })
    return this
  }

  validate(validation: DataValidation): this {
    this.validations.push({ showErrorMessage: true, showInputMessage: true, ...validation })
    return this
  }

  finished(): WriteSheet {
    return {
      name: this.name,
      columns: this.widths.map((width): ColumnDef => ({ width })),
      cells: this.cells,
      rowDefs: this.rowDefs,
      merges: this.merges.map(({ top, left, bottom, right }) => ({
        startRow: top,
        startCol: left,
        endRow: bottom,
        endCol: right,
      })),
      conditionalRules: this.rules,
      dataValidations: this.validations,
      ...this.settings,
    }
  }

  private stored(formula: string): string {
    return storedFormula(formula, this.settings.tables?.[0]?.name)
  }

  private set(address: string, cell: Partial<Cell>): this {
    const position = positionOf(address)
    if (position === undefined) throw new Error(`No cell address: ${address}`)
    const key = `${position.row},${position.column}`
    this.cells.set(key, { ...this.cells.get(key), ...cell })
    return this
  }

  private eachCell(
    { top, left, bottom, right }: Area,
    visit: (key: string, row: number, column: number) => void,
  ): void {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) visit(`${row},${column}`, row - top, column - left)
    }
  }
}

function areaNamed(range: string): Area {
  const area = areaOf(range)
  if (area === undefined) throw new Error(`No range: ${range}`)
  return area
}
