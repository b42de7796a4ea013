import { dayWritten } from '../../../../../cells'
import { FileError } from '../file-error'
import { mostColumns, mostRows, type CellBudget } from '../limits'
import type { Row } from '../rows'
import { excelText, isShownText, type WorkbookParts } from './workbook'
import { endsWith, isTrue, walkXml, type Attributes } from './xml'

type Value = string | number | boolean

const numberPattern = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const addressPattern = /^([A-Z]{1,3})([1-9]\d{0,6})$/

/** The rows of a sheet in which something stands, in order. Throws a FileError for one that is damaged or too much to hold. */
export function* sheetRows(
  pieces: Iterable<Uint8Array>,
  workbook: WorkbookParts,
  budget: CellBudget,
): Generator<void, readonly Row[]> {
  const sheet = new SheetInTheMaking(workbook, budget)
  yield* walkXml(pieces, sheet)
  return sheet.finished()
}

/** Takes a sheet in as it is told; an address that cannot be is refused, never guessed. */
class SheetInTheMaking {
  private readonly rows = new Map<number, Value[]>()
  private readonly merged: Attributes[] = []
  private isSheet = false
  private line = 0
  private column = 0
  private cell: Attributes = {}
  private value = ''
  private inline = ''

  constructor(
    private readonly workbook: WorkbookParts,
    private readonly budget: CellBudget,
  ) {}

  open(name: string, attributes: Attributes, around: readonly string[]): void {
    if (around.length === 0) this.isSheet = name === 'worksheet'
    if (name === 'row' && endsWith(around, 'sheetData')) this.openRow(attributes['r'])
    else if (name === 'c' && endsWith(around, 'row')) this.openCell(attributes)
    else if (name === 'mergeCell') this.merged.push(attributes)
  }

  text(text: string, around: readonly string[]): void {
    if (endsWith(around, 'c', 'v')) this.value += text
    else if (isShownText(around, 'is')) this.inline += text
  }

  close(name: string, around: readonly string[]): void {
    if (name === 'c' && endsWith(around, 'row')) this.take()
  }

  private openRow(written: string | undefined): void {
    this.line = written === undefined ? this.line + 1 : /^\d{1,7}$/.test(written) ? Number(written) : 0
    if (this.line < 1 || this.line > mostRows) throw new FileError(written === undefined ? 'too-much' : 'damaged')
    this.column = 0
  }

  private openCell(attributes: Attributes): void {
    const address = attributes['r']
    const [, letters, line] = addressPattern.exec(address ?? '') ?? []
    if (letters !== undefined) this.column = columnOf(letters)
    if ((address !== undefined && Number(line) !== this.line) || this.column >= mostColumns)
      throw new FileError('damaged')
    this.cell = attributes
    this.value = ''
    this.inline = ''
  }

  private take(): void {
    const value = this.read(this.cell['t'] ?? 'n', this.value)
    const column = this.column++
    if (value === undefined || value === '') return
    let cells = this.rows.get(this.line)
    if (cells === undefined) this.rows.set(this.line, (cells = []))
    if (cells[column] !== undefined) throw new FileError('damaged')
    this.budget.spend(Math.max(1, column + 1 - cells.length))
    while (cells.length < column) cells.push('')
    cells[column] = value
  }

  private read(type: string, written: string): Value | undefined {
    if (type === 'inlineStr') return excelText(this.inline)
    if (type === 'str') return excelText(written)
    if (written.trim() === '') return undefined
    if (type === 's') {
      const text = /^\s*\d+\s*$/.test(written) ? this.workbook.texts[Number(written)] : undefined
      if (text === undefined) throw new FileError('damaged')
      return text
    }
    if (type === 'b') return isTrue(written.trim())
    if (type === 'n') return this.readNumber(written.trim())
    if (type === 'e' || type === 'd') return written.trim()
    throw new FileError('damaged')
  }

  private readNumber(written: string): Value {
    const number = numberPattern.test(written) ? Number(written) : NaN
    if (!Number.isFinite(number)) throw new FileError('damaged')
    const isDay = this.workbook.isDay[Number(this.cell['s'] ?? 0)] === true
    const serial = number + (this.workbook.countsFrom1904 ? daysTo1904 : 0)
    return (isDay ? dayWritten(serial) : undefined) ?? number
  }

  finished(): readonly Row[] {
    if (!this.isSheet) throw new FileError('damaged')
    const rows = [...this.rows].sort(([a], [b]) => a - b)
    for (const { ref = '' } of this.merged) this.fillDown(rows, ref)
    return rows.map(([line, cells]) => ({ line, cells }))
  }

  /** What stands in merged cells stands in the first of them: it counts for each row beside it. */
  private fillDown(rows: readonly (readonly [number, Value[]])[], area: string): void {
    const [from, to] = area.split(':').map((corner) => addressPattern.exec(corner))
    if (from === undefined || from === null || to === undefined || to === null) return
    const [column, first, last] = [columnOf(from[1] as string), Number(from[2]), Number(to[2])]
    const value = this.rows.get(first)?.[column]
    if (value === undefined) return
    for (let at = firstBehind(rows, first); at < rows.length; at++) {
      const [line, cells] = rows[at] as readonly [number, Value[]]
      if (line > last) return
      this.budget.spend(Math.max(1, column + 1 - cells.length))
      while (cells.length <= column) cells.push('')
      if (cells[column] === '') cells[column] = value
    }
  }
}

/** The place of the first row behind a line. */
function firstBehind(rows: readonly (readonly [number, unknown])[], line: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] as readonly [number, unknown])[0] <= line) low = middle + 1
    else high = middle
  }
  return low
}

/** From 0: `A` is 0, `XFD` is 16383. */
const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The days between the two beginnings that a workbook can count from. */
const daysTo1904 = 1_462
