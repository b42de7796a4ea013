import { Model } from '@odoo/o-spreadsheet'
import { plainFormula, type FormulaWorld } from '../../engine/formula/plain-formula'
import type { Spreadsheet } from '../../engine/spreadsheet'
import type { DefinedName, Table as FileTable } from '../../xlsx/workbook'
import { sameArea } from '../../engine/address'
import type { DocumentParts, Place, WorkbookModel } from '../../host/workbook-model'
import { EditLog } from '../save/edit-log'
import { sheetIdOf, type LoadedWorkbook } from '../workbook-data'
import { gridCells } from './cells'
import { changesOf, undoneChanges } from './changes'
import type { Command, Watch } from './command-watcher'
import { gridConditionalFormats } from './conditional-formats'
import { FormulaTexts, shownFormula } from './formula-texts'
import { GridEngine } from './grid-engine'
import { gridLayout } from './layout'
import { gridNames, namedRangesOf, type GridNames } from './names'
import { fileSheetName, gridSheetName } from './sheet-names'
import { gridSheets } from './sheets'
import { gridTables, type GridTables } from './tables'
import { gridValidations } from './validations'

export type SpreadsheetWorkbook = {
  /** For the grid on the screen. */
  readonly model: Model
  /** For the host of the add-in. */
  readonly workbook: WorkbookModel
  readonly formulas: FormulaTexts
  readonly tables: GridTables
  /** What saving has to know: the edits since the file was opened, and which table is which of the file. */
  readonly edits: EditLog
  readonly fileTables: readonly (string | undefined)[]
  readonly names: GridNames
  readonly namedRanges: () => ReadonlyMap<string, string>
  close(): void
}

export type SpreadsheetWorkbookOptions = {
  readonly name: string
  readonly loaded: LoadedWorkbook
  readonly names: readonly DefinedName[]
  readonly tables: readonly FileTable[]
  readonly document: DocumentParts
  readonly spreadsheet: Spreadsheet
  readonly namespace: string
  readonly functionNames: readonly string[]
  /** Makes the next calculation ask the add-in again for everything. */
  readonly forgetResults: () => void
  /** Told of every edit, by the person or by the add-in. */
  readonly onEdit: () => void
}

/** A workbook of the grid, for the person before the screen and for the host of the add-in at the same time. */
export function spreadsheetWorkbook(options: SpreadsheetWorkbookOptions): SpreadsheetWorkbook {
  const { name, loaded, spreadsheet, namespace, functionNames, forgetResults, onEdit } = options
  const namedRanges = (): ReadonlyMap<string, string> => namedRangesOf(model.getters)
  const edits = new EditLog(() => model.getters, namedRanges)
  /** Tables and names as they are until the next edit. */
  let worldNow: FormulaWorld | undefined
  let started = false
  const watch: Watch = {
    before(command: Command) {
      if (started) edits.before(command)
    },
    onStep() {
      if (started) edits.stepDone()
    },
    after(command: Command) {
      worldNow = undefined
      if (!started) return
      if (command.type === 'UNDO') edits.undone()
      if (command.type === 'REDO') edits.redone()
      if (isKept(command)) onEdit()
      for (const change of [...changesOf(command, engine), ...undoneChanges(command, engine)]) engine.tell(change)
    },
  }
  const model = new Model(loaded.data, { custom: { watch } })
  const formulas = new FormulaTexts(model, (excel, sheetId, position) => {
    const sheet = model.getters.getSheetIds().indexOf(sheetId)
    // Array formulas keep their ranges whole; whether this was one, the comparison tells.
    const plain = plainFormula(
      excel.slice(1),
      { sheet, ...position, moved: { row: 0, column: 0 }, array: true },
      (worldNow ??= world()),
    )
    return 'unknown' in plain ? undefined : `=${plain.text}`
  })
  for (const { sheetId, stored, ...position } of loaded.formulas)
    formulas.remember(sheetId, position, shownFormula(stored, namespace, functionNames))

  const engine = new GridEngine(model, formulas)
  const tables = gridTables(engine)
  const fileTables = options.tables.map(({ sheet, area, name: tableName }) =>
    tables.name(sheetIdOf(sheet), area, tableName),
  )
  const names = gridNames(engine, options.names)
  const sheetNames = (): string[] =>
    model.getters.getSheetIds().map((id) => fileSheetName(model.getters.getSheetName(id)))
  const world = (): FormulaWorld => ({
    sheets: sheetNames(),
    sheetReference: (sheet) => spreadsheet.sheetReference(sheetNames()[sheet]!),
    names: names.forFormulas(),
    tables: tables.forFormulas(),
    functionNamed: spreadsheet.functionNamed,
    takesRange: spreadsheet.takesRange,
  })
  acceptTypedFormulas(model, formulas, world)

  const selected = (): Place => ({
    sheetId: model.getters.getActiveSheetId(),
    area: model.getters.getSelectedZone(),
  })
  let lastSelection = selected()
  const owner = {}
  model.on('update', owner, () => {
    const selection = selected()
    if (selection.sheetId !== lastSelection.sheetId || !sameArea(selection.area, lastSelection.area)) {
      lastSelection = selection
      engine.tell({ kind: 'selection', place: selection })
    }
    engine.notify()
  })
  started = true

  const workbook: WorkbookModel = {
    name,
    sheets: gridSheets(engine),
    cells: gridCells(engine, world),
    layout: gridLayout(engine),
    selection: {
      get: () => {
        engine.settle()
        return selected()
      },
      set({ sheetId, area }) {
        engine.makeRoom({
          sheetId,
          area: {
            ...area,
            bottom: Math.min(area.bottom, area.top + model.getters.getNumberRows(sheetId) - 1),
            right: Math.min(area.right, area.left + model.getters.getNumberCols(sheetId) - 1),
          },
        })
        const sheetIdFrom = model.getters.getActiveSheetId()
        if (sheetIdFrom !== sheetId) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId })
        const zone = engine.within({ sheetId, area }) ?? area
        model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone }, { scrollIntoView: true })
        model.trigger('update')
      },
    },
    tables,
    names,
    conditionalFormats: gridConditionalFormats(engine),
    validations: gridValidations(engine),
    document: options.document,
    recalculate(everything) {
      engine.settle()
      if (everything) forgetResults()
      model.dispatch('EVALUATE_CELLS')
    },
    batch: (work) => engine.batch(work),
    onChange: (listener) => engine.onChange(listener),
  }
  return {
    model,
    workbook,
    formulas,
    tables,
    edits,
    fileTables,
    names,
    namedRanges,
    close: () => model.off('update', owner),
  }
}

type Typed = {
  readonly sheetId: string
  readonly row: number
  readonly col: number
  readonly content?: string
  readonly newName?: string
}

/**
 * Takes in what the person types as Excel does: names of functions get capitals, and `Plan[Kost]` becomes the range of that column, for the engine knows no
 * tables.
 */
function acceptTypedFormulas(model: Model, formulas: FormulaTexts, world: () => FormulaWorld): void {
  const { dispatch } = model
  model.dispatch = ((type: string, payload: Typed) => {
    const forward = dispatch as unknown as (type: string, payload: unknown) => ReturnType<typeof dispatch>
    if (type === 'RENAME_SHEET') return forward(type, { ...payload, newName: gridSheetName(payload.newName ?? '') })
    if (type !== 'UPDATE_CELL' || payload.content?.startsWith('=') !== true) return forward(type, payload)
    const { sheetId, row, col } = payload
    const content = withCapitals(payload.content)
    if (!content.includes('[')) return forward(type, { ...payload, content })
    const sheet = model.getters.getSheetIds().indexOf(sheetId)
    const plain = plainFormula(
      content.slice(1),
      { sheet, row, column: col, moved: { row: 0, column: 0 }, array: true },
      world(),
    )
    if ('unknown' in plain) return forward(type, { ...payload, content })
    const result = forward(type, { ...payload, content: `=${plain.text}` })
    formulas.remember(sheetId, { row, column: col }, content)
    return result
  }) as unknown as typeof dispatch
}

/** A formula with the names of its functions in capitals; texts and sheet names stay as they are. */
const withCapitals = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu, (piece) =>
    /^["']/.test(piece) ? piece : piece.toUpperCase(),
  )

/** Selecting, scrolling and calculating change nothing in a file. */
const keptCommands =
  /^(?:UPDATE_CELL|CLEAR_|DELETE_|SET_|ADD_|REMOVE_|CREATE_|RENAME_|MOVE_|RESIZE_COLUMNS|HIDE_|SHOW_|UNHIDE_|COLOR_|FREEZE_|UNFREEZE_|UPDATE_TABLE|UPDATE_NAMED|DUPLICATE_|UNDO|REDO|CHANGE_)/
const isKept = ({ type }: Command): boolean => keptCommands.test(type) && !/VIEWPORT|ZOOM|FORMULA_VISIBILITY/.test(type)
