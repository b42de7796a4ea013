import { overlaps, type Area } from '../../src/workbook/area'
import { dutchStyle, type FormulaStyle } from '../../src/workbook/formula-text'
import {
  WorkbookError,
  type Block,
  type CellContent,
  type Edit,
  type Look,
  type NamedArea,
  type NewColumn,
  type NewSheet,
  type Obstacles,
  type Progress,
  type SheetDescription,
  type TableDescription,
  type TrafficLight,
  type Workbook,
  type WorkbookRefusal,
} from '../../src/workbook/workbook'

/** What a cell of the fake can hold: a value, an error as Excel hands it over, or a formula with the value it is said to have. */
export type FakeCell =
  | string
  | number
  | boolean
  | null
  | { readonly formula: string; readonly value?: unknown }
  | { readonly type: 'Error'; readonly basicValue: string }

export type FakeTable = { name: string; area: Area }

export type FakeOptions = {
  readonly tables?: readonly FakeTable[]
  readonly names?: readonly NamedArea[]
  readonly protectedSheets?: readonly string[]
  readonly hiddenSheets?: readonly string[]
  readonly obstacles?: Partial<Obstacles>
  readonly selection?: Area
}

type FakeFormula = Extract<FakeCell, { readonly formula: string }>
const isFormula = (cell: FakeCell): cell is FakeFormula =>
  typeof cell === 'object' && cell !== null && 'formula' in cell

/** A workbook in memory that keeps the promises of the port. It does not calculate: a formula has the value the test gives it. */
export class FakeWorkbook implements Workbook {
  readonly cells = new Map<string, FakeCell[][]>()
  readonly fakeTables: FakeTable[]
  readonly protectedSheets: Set<string>
  readonly hiddenSheets: Set<string>
  readonly settings = new Map<string, unknown>()
  readonly parts = new Map<string, string>()
  /** What the pane put in its sheets, by their name. */
  readonly marks = new Map<string, string>()
  /** The number formats that are not General, by sheet, row and column. */
  readonly numberFormats = new Map<string, string>()
  /** What was done, for the test to look at. */
  readonly written: Edit[] = []
  readonly added: NewSheet[] = []
  readonly lights: { area: Area; lights: readonly TrafficLight[] }[] = []
  readonly copies: Uint8Array[] = []
  recalculations = 0
  selected: Area | undefined
  /** When set, every method refuses with it. */
  refusal: WorkbookRefusal | undefined
  /** The widths of columns in points that are not the usual one, by sheet and column. */
  private readonly widths = new Map<string, number>()
  private readonly selectionListeners = new Set<() => void>()
  private readonly changeListeners = new Set<() => void>()

  constructor(
    sheets: Readonly<Record<string, readonly (readonly FakeCell[])[]>>,
    private readonly options: FakeOptions = {},
  ) {
    for (const [name, rows] of Object.entries(sheets))
      this.cells.set(
        name,
        rows.map((row) => [...row]),
      )
    this.fakeTables = (options.tables ?? []).map((table) => ({ ...table }))
    this.protectedSheets = new Set(options.protectedSheets)
    this.hiddenSheets = new Set(options.hiddenSheets)
    this.selected = options.selection
  }

  /** What stands in one cell. */
  at(sheet: string, row: number, column: number): FakeCell {
    return this.sheet(sheet)[row]?.[column] ?? null
  }

  /** The user selects cells. */
  userSelects(area: Area | undefined): void {
    this.selected = area
    for (const listener of this.selectionListeners) listener()
  }

  /** The user, or a co-author, changes a cell. */
  userWrites(sheet: string, row: number, column: number, cell: FakeCell): void {
    this.put(sheet, row, column, cell)
    for (const listener of this.changeListeners) listener()
  }

  async selection(): Promise<Area | undefined> {
    this.mayRefuse()
    return this.selected
  }

  onSelectionChanged(listener: () => void, signal: AbortSignal): void {
    listen(this.selectionListeners, listener, signal)
  }

  onChanged(listener: () => void, signal: AbortSignal): void {
    listen(this.changeListeners, listener, signal)
  }

  async sheets(): Promise<readonly SheetDescription[]> {
    this.mayRefuse()
    return [...this.cells].map(([name, rows]) => ({
      name,
      isProtected: this.protectedSheets.has(name),
      isVisible: !this.hiddenSheets.has(name),
      used: usedOf(name, rows),
    }))
  }

  async tables(): Promise<readonly TableDescription[]> {
    this.mayRefuse()
    return this.fakeTables.map(({ name, area }) => ({
      name,
      area,
      headers: Array.from({ length: area.columns }, (_, c) =>
        String(valueOf(this.at(area.sheet, area.row, area.column + c))),
      ),
    }))
  }

  async names(): Promise<readonly NamedArea[]> {
    this.mayRefuse()
    return this.options.names ?? []
  }

  async obstacles({ sheet }: Area): Promise<Obstacles> {
    this.mayRefuse()
    this.sheet(sheet)
    return { hiddenRows: false, mergedCells: false, filtered: false, ...this.options.obstacles }
  }

  async read(area: Area, { signal, onProgress }: Progress = {}): Promise<Block> {
    this.mayRefuse()
    if (signal?.aborted) throw new WorkbookError('cancelled')
    const cells = this.block(area)
    onProgress?.(1)
    return { values: cells.map((row) => row.map(valueOf)), formulas: cells.map((row) => row.map(formulaOf)) }
  }

  async look(area: Area, { signal, onProgress }: Progress = {}): Promise<Look> {
    this.mayRefuse()
    if (signal?.aborted) throw new WorkbookError('cancelled')
    this.sheet(area.sheet)
    onProgress?.(1)
    const formatOf = (row: number, column: number) =>
      this.numberFormats.get(`${area.sheet} ${row} ${column}`) ?? 'General'
    return {
      numberFormats: Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (_, c) => formatOf(area.row + r, area.column + c)),
      ),
      columnWidths: Array.from({ length: area.columns }, (_, c) => this.widthOf(area.sheet, area.column + c)),
    }
  }

  async formulaStyle(): Promise<FormulaStyle> {
    this.mayRefuse()
    return dutchStyle
  }

  async select(area: Area): Promise<void> {
    this.mayRefuse()
    this.sheet(area.sheet)
    this.userSelects(area)
  }

  async write(edits: readonly Edit[]): Promise<void> {
    this.mayRefuse()
    for (const { area, before } of edits) {
      this.mayWriteOn(area.sheet)
      const now = this.block(area).map((row) => row.map(formulaOf))
      if (JSON.stringify(now) !== JSON.stringify(before)) throw new WorkbookError('changed-meanwhile', area.sheet)
    }
    for (const edit of edits) {
      this.written.push(edit)
      edit.after.forEach((row, r) =>
        row.forEach((content, c) => this.putContent(edit.area.sheet, edit.area.row + r, edit.area.column + c, content)),
      )
      this.format(edit)
    }
    for (const listener of this.changeListeners) listener()
  }

  async addTableColumns(name: string, columns: readonly NewColumn[]): Promise<readonly Area[]> {
    this.mayRefuse()
    const table = this.table(name)
    this.mayWriteOn(table.area.sheet)
    return columns.map(({ header, formula, numberFormat, width }) => {
      const { sheet, row, rows } = table.area
      const column = table.area.column + table.area.columns
      for (let r = 0; r < rows; r++) {
        // What stands at the right of a table moves.
        const cells = this.sheet(sheet)[row + r] ?? []
        if (column < cells.length) cells.splice(column, 0, null)
        this.put(sheet, row + r, column, r === 0 ? header : { formula })
      }
      this.format({ area: { sheet, row: row + 1, column, rows: rows - 1, columns: 1 }, numberFormat })
      if (width !== undefined) this.widths.set(`${sheet} ${column}`, width)
      table.area = { ...table.area, columns: table.area.columns + 1 }
      return { sheet, row, column, rows, columns: 1 }
    })
  }

  async removeTableColumns(name: string, headers: readonly string[]): Promise<void> {
    this.mayRefuse()
    const table = this.table(name)
    this.mayWriteOn(table.area.sheet)
    for (const header of headers) {
      const { sheet, row, column, rows, columns } = table.area
      const at = Array.from({ length: columns }, (_, c) => column + c).find(
        (c) => valueOf(this.at(sheet, row, c)) === header,
      )
      if (at === undefined) continue
      for (let r = row; r < row + rows; r++) this.sheet(sheet)[r]?.splice(at, 1)
      table.area = { ...table.area, columns: columns - 1 }
    }
  }

  async addSheet(sheet: NewSheet): Promise<string> {
    this.mayRefuse()
    const taken = new Set([...this.cells.keys()].map((name) => name.toLowerCase()))
    let name = sheet.name
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${sheet.name} ${number}`
    this.cells.set(name, [])
    sheet.cells.forEach((row, r) => row.forEach((content, c) => this.putContent(name, r, c, content)))
    sheet.numberFormats?.forEach((row, r) =>
      row.forEach((format, c) => {
        if (format !== null) this.numberFormats.set(`${name} ${r} ${c}`, format)
      }),
    )
    sheet.columnWidths?.forEach((width, column) => this.widths.set(`${name} ${column}`, width))
    this.added.push(sheet)
    this.userSelects({ sheet: name, row: 0, column: 0, rows: 1, columns: 1 })
    return name
  }

  async removeSheet(name: string): Promise<void> {
    this.mayRefuse()
    this.sheet(name)
    this.cells.delete(name)
    this.marks.delete(name)
  }

  async sheetMark(name: string): Promise<string | undefined> {
    this.mayRefuse()
    this.sheet(name)
    return this.marks.get(name)
  }

  async markSheet(name: string, mark: string): Promise<void> {
    this.mayRefuse()
    this.sheet(name)
    this.marks.set(name, mark)
  }

  async addTrafficLights(area: Area, lights: readonly TrafficLight[]): Promise<void> {
    this.mayRefuse()
    this.mayWriteOn(area.sheet)
    this.lights.push({ area, lights })
  }

  async trafficLights(area: Area): Promise<readonly TrafficLight[]> {
    this.mayRefuse()
    this.sheet(area.sheet)
    return this.lights.flatMap((one) => (overlaps(one.area, area) ? one.lights : []))
  }

  async removeTrafficLights(area: Area, lights: readonly TrafficLight[]): Promise<void> {
    this.mayRefuse()
    this.sheet(area.sheet)
    const words = new Set(lights.map(({ beginsWith }) => beginsWith))
    const kept = this.lights.flatMap((one) => {
      if (JSON.stringify(one.area) !== JSON.stringify(area)) return [one]
      const others = one.lights.filter(({ beginsWith }) => !words.has(beginsWith))
      return others.length === 0 ? [] : [{ ...one, lights: others }]
    })
    this.lights.splice(0, this.lights.length, ...kept)
  }

  async recalculate(): Promise<void> {
    this.mayRefuse()
    this.recalculations++
  }

  async openCopy(file: Uint8Array): Promise<void> {
    this.mayRefuse()
    this.copies.push(file)
  }

  async setting(key: string): Promise<unknown> {
    this.mayRefuse()
    return structuredClone(this.settings.get(key))
  }

  async setSetting(key: string, value: unknown): Promise<void> {
    this.mayRefuse()
    this.settings.set(key, structuredClone(value))
  }

  async part(name: string): Promise<string | undefined> {
    this.mayRefuse()
    return this.parts.get(name)
  }

  async setPart(name: string, text: string | undefined): Promise<void> {
    this.mayRefuse()
    if (text === undefined) this.parts.delete(name)
    else this.parts.set(name, text)
  }

  private mayRefuse(): void {
    if (this.refusal !== undefined) throw new WorkbookError(this.refusal)
  }

  private mayWriteOn(sheet: string): void {
    this.sheet(sheet)
    if (this.protectedSheets.has(sheet)) throw new WorkbookError('protected-sheet', sheet)
  }

  private sheet(name: string): FakeCell[][] {
    const rows = this.cells.get(name)
    if (rows === undefined) throw new WorkbookError('not-found', name)
    return rows
  }

  private table(name: string): FakeTable {
    const table = this.fakeTables.find((one) => one.name === name)
    if (table === undefined) throw new WorkbookError('not-found', name)
    return table
  }

  private block({ sheet, row, column, rows, columns }: Area): FakeCell[][] {
    this.sheet(sheet)
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => this.at(sheet, row + r, column + c)),
    )
  }

  private put(sheet: string, row: number, column: number, cell: FakeCell): void {
    const rows = this.sheet(sheet)
    while (rows.length <= row) rows.push([])
    const cells = rows[row] as FakeCell[]
    while (cells.length < column) cells.push(null)
    cells[column] = cell
  }

  private putContent(sheet: string, row: number, column: number, content: CellContent): void {
    if (content !== null) this.put(sheet, row, column, content)
  }

  private widthOf(sheet: string, column: number): number {
    return this.widths.get(`${sheet} ${column}`) ?? 48
  }

  private format({ area, numberFormat, leastWidths = [] }: Pick<Edit, 'area' | 'numberFormat' | 'leastWidths'>): void {
    const { sheet, row, column, rows, columns } = area
    for (let c = 0; c < columns; c++) {
      const format = typeof numberFormat === 'string' ? numberFormat : numberFormat?.[c]
      for (let r = 0; format !== undefined && r < rows; r++)
        this.numberFormats.set(`${sheet} ${row + r} ${column + c}`, format)
      const least = Math.max(leastWidths[c] ?? 0, this.widthOf(sheet, column + c))
      this.widths.set(`${sheet} ${column + c}`, least)
    }
  }
}

/** The cells in use: from the first to the last that holds something, each way. */
function usedOf(sheet: string, rows: readonly (readonly FakeCell[])[]): Area | undefined {
  const holds = (cell: FakeCell): boolean => cell !== null && cell !== ''
  const usedRows = rows.filter((cells) => cells.some(holds))
  const [first] = usedRows
  const last = usedRows.at(-1)
  if (first === undefined || last === undefined) return undefined
  const row = rows.indexOf(first)
  const column = Math.min(...usedRows.map((cells) => cells.findIndex(holds)))
  const columns = Math.max(...usedRows.map((cells) => cells.length - [...cells].reverse().findIndex(holds))) - column
  return { sheet, row, column, rows: rows.lastIndexOf(last) - row + 1, columns }
}

const valueOf = (cell: FakeCell): unknown => (isFormula(cell) ? (cell.value ?? '') : (cell ?? ''))
function formulaOf(cell: FakeCell): string | number | boolean {
  if (isFormula(cell)) return cell.formula
  if (cell === null) return ''
  return typeof cell === 'object' && 'basicValue' in cell ? cell.basicValue : cell
}

function listen(listeners: Set<() => void>, listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return
  listeners.add(listener)
  signal.addEventListener('abort', () => listeners.delete(listener), { once: true })
}
