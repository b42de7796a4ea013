import {
  areaName,
  areaOf,
  columnIndex,
  columnName,
  contains,
  firstCell,
  lastColumn,
  lastRow,
  type Area,
  type Position,
} from '../address'
import type { DefinedName, Table } from '../../xlsx/workbook'
import { structuredReference } from './structured-reference'
import { isErrorText, tokensOf, type Token } from './tokens'

/** What a formula can refer to, and what the engine can do. */
export type FormulaWorld = {
  /** Sheet names as the workbook has them. */
  readonly sheets: readonly string[]
  /** A sheet name as the engine takes it in a formula, quoted where needed. */
  readonly sheetReference: (sheet: number) => string
  readonly names: readonly DefinedName[]
  readonly tables: readonly Table[]
  /** The engine's name for a function as it is stored; undefined when it has none. */
  readonly functionNamed: (stored: string) => string | undefined
  /** Whether a function's argument takes a range as it is. */
  readonly takesRange: (name: string, argument: number) => boolean
  /** What the result of a cell covered when the file was saved. */
  readonly storedSpill?: (sheet: number, position: Position) => Area | undefined
  /** Whether the engine has the formula of a cell, and finds by itself what `A1#` covers; else it means what it covered. Left out: it has. */
  readonly isCalculated?: (sheet: number, position: Position) => boolean
}

/** An area of one of the sheets. */
export type SheetArea = Area & { readonly sheet: number }

/** A formula for the engine: functions, ranges and constants only; or what it holds that the engine does not know. */
export type PlainFormula = ({ readonly text: string } | { readonly unknown: string }) & {
  /** The functions it calls, by the engine's name; as far as they were read. */
  readonly functions: readonly string[]
  /** The cells that it refers to, as far as they were read. What a function finds by itself, as INDIRECT does, is not in it. */
  readonly refersTo: readonly SheetArea[]
}

export type FormulaPlace = Position & {
  readonly sheet: number
  /** How far the cell is from the one that the text was written for. */
  readonly moved: Position
  /** Whether ranges stay whole: array formulas. Elsewhere a single value is taken from a range where a single value is wanted. */
  readonly array: boolean
  /** Whether every reference names its sheet, so that the formula means the same on another one. */
  readonly qualified?: boolean
}

/** Excel's own name for taking one value of a range; the adapter registers it. */
export const single = 'SINGLE'

class Unknown extends Error {}

/** Rewrites a stored formula: `_xldudf_` and `_xlfn.` names, tables, defined names and shared formulas become plain references. */
export function plainFormula(stored: string, place: FormulaPlace, world: FormulaWorld): PlainFormula {
  const writer = new Writer(world, place)
  try {
    return { text: writer.write(stored, place.moved, 0), ...writer.found }
  } catch (problem) {
    if (problem instanceof Unknown) {
      writer.noteReferences(stored, place.moved)
      return { unknown: problem.message, ...writer.found }
    }
    throw problem
  }
}

type Frame = { readonly name?: string; argument: number; readonly array: boolean }
const deepestName = 20
/** Four times what Excel lets anyone type. Names that stand for names grow beyond any limit. */
const longestFormula = 32_768

class Writer {
  private readonly functions = new Set<string>()
  private readonly areas: SheetArea[] = []
  private readonly notedNames = new Set<DefinedName>()

  constructor(
    private readonly world: FormulaWorld,
    private readonly place: FormulaPlace,
  ) {}

  get found(): Pick<PlainFormula, 'functions' | 'refersTo'> {
    return { functions: [...this.functions], refersTo: this.areas }
  }

  /** Notes the cells that a formula speaks of which as a whole cannot be read; of a table all of it. */
  noteReferences(stored: string, moved: Position, depth = 0): void {
    const tokens = (depth > deepestName ? undefined : tokensOf(stored)) ?? []
    tokens.forEach((token, at) => {
      if (token.kind === 'reference') this.noteRange(tokens, at, moved)
      if (token.kind !== 'name') return
      const table = this.tableNamed(token.text)
      if (table) this.refersTo({ ...table.area, sheet: table.sheet })
      const name = this.nameIn(this.place.sheet, token.text)
      if (name === undefined || this.notedNames.has(name)) return
      this.notedNames.add(name)
      this.noteReferences(name.formula, this.place, depth + 1)
    })
  }

  private noteRange(tokens: readonly Token[], at: number, moved: Position): void {
    try {
      this.range(tokens, at, moved)
    } catch (problem) {
      // Another file, or a range that is itself calculated: no cell of this one is named.
      if (!(problem instanceof Unknown)) throw problem
    }
  }

  /** The formula with every reference moved; names inside names go one deeper. */
  write(stored: string, moved: Position, depth: number): string {
    const tokens = tokensOf(stored)
    if (tokens === undefined || depth > deepestName) throw new Unknown(stored.slice(0, 40))
    refuseNegatedPower(tokens)
    const frames: Frame[] = [{ argument: 0, array: this.place.array || depth > 0 }]
    let text = ''
    for (let at = 0; at < tokens.length; at++) {
      if (text.length > longestFormula) throw new Unknown(stored.slice(0, 40))
      const token = tokens[at]!
      const frame = frames[frames.length - 1]!
      switch (token.kind) {
        case 'open':
          frames.push({ argument: 0, array: frame.array })
          text += '('
          break
        case 'close':
          if (frames.length === 1) throw new Unknown(stored.slice(0, 40))
          frames.pop()
          text += ')'
          break
        case 'separator':
          frame.argument++
          text += token.text
          break
        case 'space':
          // Between two operands a space is the intersection of ranges.
          if (isOperandEnd(tokens[at - 1]) && isOperandStart(tokens[at + 1]))
            throw new Unknown('doorsnede van bereiken')
          break
        case 'name': {
          const next = tokens[at + 1]
          const spilled = this.spilledRange(tokens, at, moved)
          if (spilled !== undefined) {
            text += spilled
            at += 3
          } else if (next?.kind === 'open') {
            const call = this.call(token, frame)
            frames.push(call)
            text += `${call.name ?? ''}(`
            at++
          } else if (next?.kind === 'columns') {
            text += this.columns(this.table(token), next.text, frame)
            at++
          } else {
            text += this.name(token, moved, depth, frame)
          }
          break
        }
        case 'columns':
          text += this.columns(this.ownTable(), token.text, frame)
          break
        case 'reference': {
          const range = this.range(tokens, at, moved)
          text += this.inContext(range.text, range.isRange, frame)
          at = range.last
          break
        }
        case 'operator':
          if (token.text === '@') throw new Unknown('@')
          text += token.text
          break
        case 'error':
          // To the engine a text that reads like an error is one.
          text += `"${token.text}"`
          break
        case 'string':
          if (isErrorText(token.text.slice(1, -1))) throw new Unknown(token.text)
          text += engineText(token.text)
          break
        default:
          text += token.text
      }
    }
    if (frames.length !== 1) throw new Unknown(stored.slice(0, 40))
    return text
  }

  /** `ANCHORARRAY(A1)` as the range that the result of A1 covered, where the engine does not find it by itself. */
  private spilledRange(tokens: readonly Token[], at: number, moved: Position): string | undefined {
    const [name, open, anchor, close] = tokens.slice(at, at + 4)
    if (name?.text.toUpperCase() !== '_XLFN.ANCHORARRAY' || open?.kind !== 'open') return undefined
    if (anchor?.kind !== 'reference' || close?.kind !== 'close') return undefined
    const sheet = anchor.sheet === undefined ? this.place.sheet : this.sheetIndex(anchor.sheet)
    const corner = referredArea(movedReference(anchor.text, moved))
    const area = corner && this.world.storedSpill?.(sheet, firstCell(corner))
    if (corner === undefined || area === undefined) return undefined
    this.refersTo({ ...area, sheet })
    return this.world.isCalculated?.(sheet, firstCell(corner)) === false
      ? this.qualified(areaName(area), anchor.sheet)
      : undefined
  }

  private call(token: Token & { kind: 'name' }, frame: Frame): Frame {
    const stored = token.text.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.|_xll\.)+/i, '')
    const name = this.world.functionNamed(stored)
    if (name === undefined || (token.sheet !== undefined && !/^\[\d+\]$/.test(token.sheet))) throw new Unknown(stored)
    this.functions.add(name)
    const takesRange = (argument: number) => this.world.takesRange(name, argument)
    return {
      name,
      argument: 0,
      // Below an argument that takes ranges, arrays are calculated as arrays; so does SINGLE by definition.
      get array() {
        return frame.array || name === single || takesRange(this.argument)
      },
    }
  }

  /** A cell or range from its first token on. */
  private range(
    tokens: readonly Token[],
    at: number,
    moved: Position,
  ): { text: string; isRange: boolean; last: number } {
    const first = tokens[at] as Token & { kind: 'reference' }
    const colon = tokens[at + 1]
    const second = tokens[at + 2]
    const start = movedReference(first.text, moved)
    if (first.text.includes(':') || colon?.kind !== 'operator' || colon.text !== ':') {
      return { text: this.qualified(start, first.sheet), isRange: first.text.includes(':'), last: at }
    }
    if (second?.kind !== 'reference' || second.sheet !== undefined || second.text.includes(':'))
      throw new Unknown('berekend bereik')
    const end = movedReference(second.text, moved)
    return { text: this.qualified(`${start}:${end}`, first.sheet), isRange: true, last: at + 2 }
  }

  private qualified(reference: string, sheet: string | undefined): string {
    const index = sheet === undefined ? this.place.sheet : this.sheetIndex(sheet)
    const area = referredArea(reference)
    if (area) this.refersTo({ ...area, sheet: index })
    return this.onSheet(index, reference, sheet !== undefined)
  }

  private onSheet(sheet: number, reference: string, isNamed: boolean): string {
    return isNamed || this.place.qualified === true ? `${this.world.sheetReference(sheet)}!${reference}` : reference
  }

  private refersTo(area: SheetArea): void {
    this.areas.push(area)
  }

  private sheetIndex(name: string): number {
    const index = this.sheetNamed(name)
    // Another file, or a range of sheets.
    if (index === undefined) throw new Unknown(`${name}!`)
    return index
  }

  private sheetNamed(name: string): number | undefined {
    const index = this.world.sheets.findIndex((sheet) => sheet.toLowerCase() === name.toLowerCase())
    return index < 0 ? undefined : index
  }

  /** Where one value is wanted, a range gives the one in the formula's own row or column, as Excel does outside array formulas. */
  private inContext(text: string, isRange: boolean, frame: Frame): string {
    return isRange && !frame.array ? `${single}(${text})` : text
  }

  private table(token: Token & { kind: 'name' }): Table {
    const table = this.tableNamed(token.text)
    if (table === undefined) throw new Unknown(token.text)
    return table
  }

  private tableNamed(text: string): Table | undefined {
    return this.world.tables.find(({ name }) => name.toLowerCase() === text.toLowerCase())
  }

  /** A bracket without a table name means the table that the formula stands in. */
  private ownTable(): Table {
    const table = this.world.tables.find(({ sheet, area }) => sheet === this.place.sheet && contains(area, this.place))
    if (table === undefined) throw new Unknown('[…]')
    return table
  }

  private columns(table: Table, brackets: string, frame: Frame): string {
    const found = structuredReference(table, brackets, this.place)
    if (found === undefined) throw new Unknown(`${table.name}${brackets}`)
    if ('error' in found) return found.error
    const { area } = found
    this.refersTo({ ...area, sheet: table.sheet })
    const text = this.onSheet(table.sheet, areaName(area), table.sheet !== this.place.sheet)
    return this.inContext(text, area.top !== area.bottom || area.left !== area.right, frame)
  }

  private name(token: Token & { kind: 'name' }, moved: Position, depth: number, frame: Frame): string {
    if (/^(?:true|false)$/i.test(token.text)) return token.text.toUpperCase()
    const scope =
      token.sheet === undefined || token.sheet.startsWith('[') ? this.place.sheet : this.sheetIndex(token.sheet)
    const defined = this.nameIn(scope, token.text)
    if (defined === undefined) return this.columns(this.table(token), '[]', frame)
    // Relative references in a name are written for A1.
    const relative = depth === 0 ? this.place : moved
    const text = this.write(defined.formula, relative, depth + 1)
    const range = isRangeText(text)
    return range === undefined ? `(${text})` : this.inContext(text, range, frame)
  }

  /** The name that holds on a sheet, or the one of that name for the whole workbook. */
  private nameIn(scope: number, text: string): DefinedName | undefined {
    const sameName = this.world.names.filter(({ name }) => name.toLowerCase() === text.toLowerCase())
    return sameName.find(({ sheet }) => sheet === scope) ?? sameName.find(({ sheet }) => sheet === undefined)
  }
}

/** A text between quotes for the engine, which knows no quote inside one, nor a backslash before its end. */
function engineText(quoted: string): string {
  const text = quoted.slice(1, -1).replaceAll('""', '"')
  const pieces = text.split(/("|\\(?="|$))/).filter((piece) => piece !== '')
  if (pieces.length < 2 && pieces[0] !== '"' && pieces[0] !== '\\') return quoted
  const written = pieces.map((piece) =>
    piece === '"' || piece === '\\' ? `CHAR(${piece.charCodeAt(0)})` : `"${piece}"`,
  )
  return `CONCATENATE(${written.join(',')})`
}

/** Whether a text is one range (true), one cell (false), or something else. */
function isRangeText(text: string): boolean | undefined {
  const [only, ...more] = tokensOf(text) ?? []
  if (only?.kind !== 'reference') return undefined
  if (more.length === 0) return only.text.includes(':')
  return more.length === 2 && more[0]?.text === ':' && more[1]?.kind === 'reference' ? true : undefined
}

const isOperandEnd = (token: Token | undefined) =>
  token !== undefined &&
  (['reference', 'name', 'columns', 'close', 'error', 'number', 'string'].includes(token.kind) || token.text === '}')
const isOperandStart = (token: Token | undefined) =>
  token !== undefined && ['reference', 'name', 'open', 'columns', 'error', 'number', 'string'].includes(token.kind)

/** `-2^2` is 4 in Excel and -4 in the engine. */
function refuseNegatedPower(tokens: readonly Token[]): void {
  const solid = tokens.filter(({ kind }) => kind !== 'space')
  solid.forEach((token, index) => {
    const prefix =
      token.kind === 'operator' &&
      (token.text === '-' || token.text === '+') &&
      !isOperandEnd(solid[index - 1]) &&
      solid[index - 1]?.text !== '%'
    if (prefix && solid[endOfOperand(solid, index + 1)]?.text === '^') throw new Unknown('-x^y')
  })
}

function endOfOperand(tokens: readonly Token[], from: number): number {
  let at = from
  if (tokens[at]?.kind === 'name' && tokens[at + 1]?.kind === 'open') at++
  if (tokens[at]?.kind !== 'open') return at + 1
  let depth = 0
  for (; at < tokens.length; at++) {
    if (tokens[at]?.kind === 'open') depth++
    else if (tokens[at]?.kind === 'close' && --depth === 0) return at + 1
  }
  return at
}

/** A reference as it reads in a cell that lies `moved` from the one it was written for. Beyond the edge of the sheet it goes on at the other side. */
export function movedReference(reference: string, moved: Position): string {
  if (moved.row === 0 && moved.column === 0) return reference
  const ends = reference.split(':').map((end) => {
    const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
      /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end) ?? []
    // `$2` alone: the dollar stands before the row.
    const [columnDollar, rowDollar] = letters === '' ? ['', fixedColumn || fixedRow] : [fixedColumn, fixedRow]
    const column =
      letters === '' ? '' : columnName(movedIndex(columnIndex(letters), columnDollar, moved.column, lastColumn))
    const row = digits === '' ? '' : String(movedIndex(Number(digits) - 1, rowDollar, moved.row, lastRow) + 1)
    return `${columnDollar}${column}${rowDollar}${row}`
  })
  return ends.join(':')
}

function movedIndex(index: number, dollar: string, moved: number, last: number): number {
  const size = last + 1
  return dollar === '' ? (((index + moved) % size) + size) % size : index
}

/** What a reference means, whole rows and columns too. */
function referredArea(reference: string): Area | undefined {
  const plain = reference.replaceAll('$', '')
  const [, fromColumn, toColumn] = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain) ?? []
  if (fromColumn !== undefined && toColumn !== undefined) {
    const columns = [columnIndex(fromColumn), columnIndex(toColumn)]
    return { top: 0, bottom: lastRow, left: Math.min(...columns), right: Math.max(...columns) }
  }
  const [, fromRow, toRow] = /^(\d{1,7}):(\d{1,7})$/.exec(plain) ?? []
  if (fromRow !== undefined && toRow !== undefined) {
    const rows = [Number(fromRow) - 1, Number(toRow) - 1]
    return { top: Math.min(...rows), bottom: Math.max(...rows), left: 0, right: lastColumn }
  }
  return areaOf(plain)
}
