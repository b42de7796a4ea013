import type { Model } from '@odoo/o-spreadsheet'
import type { Area } from '../../engine/address'
import { movedArea, movedIndex, type StructureChange } from '../../xlsx/shift-sheet'
import type { Command } from '../workbook/command-watcher'
import { columnOfKey, columnsOfSheet, placeKey, rowOfKey } from './place-key'
import { columnHeader, rowHeader, type Frozen, type Header } from './headers'

type Getters = Model['getters']
type GridCell = NonNullable<ReturnType<Getters['getCell']>>

/** What saving cannot put into a file. */
export type LeftOut =
  'borders' | 'tab-colors' | 'conditional-formats' | 'validations' | 'table-options' | 'pictures' | 'references'

/** What a cell held and how it looked before its first edit. */
export type CellBefore = {
  readonly content: string
  readonly style: GridCell['style'] | undefined
  readonly format: string | undefined
}

/** What was edited on one sheet, with how it was before; places are where they are now. */
export type SheetEdits = {
  /** By place. */
  readonly cells: Map<number, CellBefore>
  readonly columns: Map<number, Header>
  readonly rows: Map<number, Header>
  /** Rows and columns that were put in or taken out, in order. */
  readonly structure: StructureChange[]
  /** Where cells were merged or merged cells taken apart. */
  readonly merges: Area[]
  /** By id; undefined for one that was not there. */
  readonly conditionalFormats: Map<string, string | undefined>
  readonly validations: Map<string, string | undefined>
  frozen?: Frozen
  gridlines?: boolean
}

type State = {
  readonly sheets: Map<string, SheetEdits>
  /** The named ranges as they were, by name; left out while nothing could change them. */
  names?: ReadonlyMap<string, string>
  /** Whether cells went elsewhere, or their sheet got another name. */
  moved: boolean
  /** Whether sheets were made, renamed, moved, hidden or removed. */
  sheetList: boolean
  readonly leftOut: Set<LeftOut>
}

const emptyState = (): State => ({ sheets: new Map(), moved: false, sheetList: false, leftOut: new Set() })
const noEdits = (): SheetEdits => ({
  cells: new Map(),
  columns: new Map(),
  rows: new Map(),
  structure: [],
  merges: [],
  conditionalFormats: new Map(),
  validations: new Map(),
})

const leftOutBy: Readonly<Record<string, LeftOut>> = {
  SET_BORDER: 'borders',
  SET_ZONE_BORDERS: 'borders',
  SET_BORDERS_ON_TARGET: 'borders',
  COLOR_SHEET: 'tab-colors',
  CHANGE_CONDITIONAL_FORMAT_PRIORITY: 'conditional-formats',
  CREATE_TABLE_STYLE: 'table-options',
  CREATE_CHART: 'pictures',
  CREATE_IMAGE: 'pictures',
  CREATE_CAROUSEL: 'pictures',
}
const sheetListCommands: ReadonlySet<string> = new Set([
  'CREATE_SHEET',
  'DUPLICATE_SHEET',
  'DELETE_SHEET',
  'MOVE_SHEET',
  'RENAME_SHEET',
  'HIDE_SHEET',
  'SHOW_SHEET',
])
/** After these, formulas and names that nobody edited read differently. */
const movingCommands: ReadonlySet<string> = new Set([
  'ADD_COLUMNS_ROWS',
  'REMOVE_COLUMNS_ROWS',
  'MOVE_RANGES',
  'RENAME_SHEET',
  'DELETE_SHEET',
])
/** As many steps as the grid can undo. */
const mostSteps = 99

/**
 * Follows what is edited in the grid, by a person or by the add-in, from what it tells of its commands: saving writes what stands here and nothing else.
 * A place is noted with how it was before its first edit; what it is now, the grid knows.
 */
export class EditLog {
  private now = emptyState()
  /** The edits as they were after each step that can be undone, and after each that was. */
  private last = emptyState()
  private past: State[] = []
  private future: State[] = []

  constructor(
    private readonly getters: () => Getters,
    private readonly namedRanges: () => ReadonlyMap<string, string>,
  ) {}

  get isEmpty(): boolean {
    const { sheets, names, sheetList, leftOut } = this.now
    return sheets.size === 0 && names === undefined && !sheetList && leftOut.size === 0
  }

  of(sheetId: string): SheetEdits {
    return this.now.sheets.get(sheetId) ?? noEdits()
  }

  get names(): ReadonlyMap<string, string> | undefined {
    return this.now.names
  }

  get moved(): boolean {
    return this.now.moved
  }

  get sheetList(): boolean {
    return this.now.sheetList
  }

  get leftOut(): readonly LeftOut[] {
    return [...this.now.leftOut]
  }

  /** Notes what a command is about to change. */
  before(command: Command): void {
    if (isMoreRoom(command, this.getters())) return
    const kind = leftOutBy[command.type]
    if (kind !== undefined) this.now.leftOut.add(kind)
    if (sheetListCommands.has(command.type)) this.now.sheetList = true
    if (movingCommands.has(command.type)) this.noteMove()
    if (command.type.endsWith('_NAMED_RANGE')) this.noteNames()
    this.noteCells(command)
    this.noteRules(command)
    this.noteLayout(command)
    this.noteStructure(command)
  }

  /** What was done until now is one step for undo. */
  stepDone(): void {
    this.past = [...this.past, this.last].slice(-mostSteps)
    this.future = []
    this.last = copyOf(this.now)
  }

  undone(): void {
    const earlier = this.past.pop()
    if (earlier === undefined) return
    this.future.push(this.last)
    this.goTo(earlier)
  }

  redone(): void {
    const later = this.future.pop()
    if (later === undefined) return
    this.past.push(this.last)
    this.goTo(later)
  }

  private goTo(state: State): void {
    this.last = state
    this.now = copyOf(state)
  }

  private edited(sheetId: string): SheetEdits {
    const known = this.now.sheets.get(sheetId)
    if (known !== undefined) return known
    const edits = noEdits()
    this.now.sheets.set(sheetId, edits)
    return edits
  }

  private noteCell(sheetId: string, row: number, column: number): void {
    const { cells } = this.edited(sheetId)
    const key = placeKey(row, column)
    if (!cells.has(key)) cells.set(key, cellBefore(this.getters(), { sheetId, row, col: column }))
  }

  private noteNames(): void {
    this.noteFormulas()
    this.now.names ??= new Map(this.namedRanges())
  }

  private noteMove(): void {
    this.now.moved = true
    this.noteNames()
  }

  private noteFormulas(): void {
    const getters = this.getters()
    for (const sheetId of getters.getSheetIds()) {
      for (const cell of getters.getCells(sheetId)) {
        if (!cell.isFormula) continue
        const { row, col } = getters.getCellPosition(cell.id)
        this.noteCell(sheetId, row, col)
      }
    }
  }

  /** Whatever changes what a cell holds or how it looks comes by here, cell by cell. */
  private noteCells(command: Command): void {
    if (command.type === 'UPDATE_CELL') this.noteCell(command.sheetId, command.row, command.col)
    if (command.type === 'ADD_MERGE' || command.type === 'REMOVE_MERGE')
      this.edited(command.sheetId).merges.push(...command.target)
    if (command.type === 'UPDATE_TABLE' && command.config !== undefined && Object.keys(command.config).length > 0)
      this.now.leftOut.add('table-options')
    if (command.type === 'CREATE_TABLE' || command.type === 'REMOVE_TABLE' || command.type === 'UPDATE_TABLE')
      this.edited(command.sheetId)
  }

  private noteRules(command: Command): void {
    const note = (
      notes: Map<string, string | undefined>,
      id: string,
      known: readonly { readonly id: string }[],
    ): void => {
      if (!notes.has(id)) notes.set(id, textOfRule(known.find((each) => each.id === id)))
    }
    const getters = this.getters()
    switch (command.type) {
      case 'ADD_CONDITIONAL_FORMAT':
      case 'REMOVE_CONDITIONAL_FORMAT': {
        const id = command.type === 'ADD_CONDITIONAL_FORMAT' ? command.cf.id : command.id
        return note(this.edited(command.sheetId).conditionalFormats, id, getters.getConditionalFormats(command.sheetId))
      }
      case 'ADD_DATA_VALIDATION_RULE':
      case 'REMOVE_DATA_VALIDATION_RULE': {
        const id = command.type === 'ADD_DATA_VALIDATION_RULE' ? command.rule.id : command.id
        return note(this.edited(command.sheetId).validations, id, getters.getDataValidationRules(command.sheetId))
      }
    }
  }

  private noteLayout(command: Command): void {
    const getters = this.getters()
    switch (command.type) {
      case 'RESIZE_COLUMNS_ROWS':
      case 'HIDE_COLUMNS_ROWS':
      case 'UNHIDE_COLUMNS_ROWS': {
        const { sheetId, dimension, elements } = command
        const { columns, rows } = this.edited(sheetId)
        const [headers, header] = dimension === 'COL' ? [columns, columnHeader] : [rows, rowHeader]
        for (const index of elements) if (!headers.has(index)) headers.set(index, header(getters, sheetId, index))
        return
      }
      case 'FREEZE_COLUMNS':
      case 'FREEZE_ROWS':
      case 'UNFREEZE_COLUMNS':
      case 'UNFREEZE_ROWS':
      case 'UNFREEZE_COLUMNS_ROWS': {
        const { xSplit, ySplit } = getters.getPaneDivisions(command.sheetId)
        this.edited(command.sheetId).frozen ??= { rows: ySplit, columns: xSplit }
        return
      }
      case 'SET_GRID_LINES_VISIBILITY':
        this.edited(command.sheetId).gridlines ??= getters.getGridLinesVisibility(command.sheetId)
    }
  }

  private noteStructure(command: Command): void {
    if (command.type === 'ADD_COLUMNS_ROWS') {
      const { sheetId, dimension, base, position, quantity } = command
      const axis = dimension === 'ROW' ? 'row' : 'column'
      this.move(sheetId, [{ axis, at: position === 'before' ? base : base + 1, inserted: quantity }])
    }
    if (command.type === 'REMOVE_COLUMNS_ROWS') {
      const { sheetId, dimension, elements } = command
      const axis = dimension === 'ROW' ? 'row' : 'column'
      // From the end on, so that the others keep their number.
      this.move(
        sheetId,
        [...elements].sort((one, other) => other - one).map((at) => ({ axis, at, removed: 1 })),
      )
    }
  }

  private move(sheetId: string, changes: readonly StructureChange[]): void {
    const edits = this.edited(sheetId)
    const place = (key: number): number | undefined => {
      const row = movedIndex(rowOfKey(key), 'row', changes)
      const column = movedIndex(columnOfKey(key), 'column', changes)
      return row === undefined || column === undefined || column >= columnsOfSheet ? undefined : placeKey(row, column)
    }
    this.now.sheets.set(sheetId, {
      ...edits,
      cells: movedKeys(edits.cells, place),
      columns: movedKeys(edits.columns, (column) => movedIndex(column, 'column', changes)),
      rows: movedKeys(edits.rows, (row) => movedIndex(row, 'row', changes)),
      structure: [...edits.structure, ...changes],
      merges: edits.merges.flatMap((area) => movedArea(area, changes) ?? []),
    })
  }
}

/** More rows or columns behind the last ones of the grid: a file has as many as it needs. */
function isMoreRoom(command: Command, getters: Getters): boolean {
  if (command.type !== 'ADD_COLUMNS_ROWS' || command.position !== 'after') return false
  const { sheetId, dimension, base } = command
  return base === (dimension === 'ROW' ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId)) - 1
}

/** A formula or a value as the grid keeps it; the same text means that nothing was edited. */
export const contentOf = (cell: GridCell | undefined, getters: Getters): string =>
  cell === undefined ? '' : cell.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell.content

function cellBefore(getters: Getters, position: Parameters<Getters['getCell']>[0]): CellBefore {
  const cell = getters.getCell(position)
  return { content: contentOf(cell, getters), style: cell?.style, format: cell?.format }
}

/** What a conditional format or a validation says; where it holds moves along with rows and columns and is not in it. */
export const textOfRule = (rule: object | undefined): string | undefined =>
  rule && JSON.stringify({ ...rule, ranges: undefined })

function movedKeys<T>(things: ReadonlyMap<number, T>, moved: (key: number) => number | undefined): Map<number, T> {
  const result = new Map<number, T>()
  for (const [key, thing] of things) {
    const now = moved(key)
    if (now !== undefined) result.set(now, thing)
  }
  return result
}

const copyOf = ({ sheets, leftOut, ...others }: State): State => ({
  ...others,
  sheets: new Map(
    [...sheets].map(([sheetId, edits]) => [
      sheetId,
      {
        ...edits,
        cells: new Map(edits.cells),
        columns: new Map(edits.columns),
        rows: new Map(edits.rows),
        structure: [...edits.structure],
        merges: [...edits.merges],
        conditionalFormats: new Map(edits.conditionalFormats),
        validations: new Map(edits.validations),
      },
    ]),
  ),
  leftOut: new Set(leftOut),
})
