import type { StructureChange } from '../../xlsx/shift-sheet'
import type { Command } from '../workbook/command-watcher'

/** Edits that are not in the cells: what a file needs to know of them, or that it cannot have them. */
export type LeftOut = 'borders' | 'sizes' | 'tab-colors' | 'conditional-formats' | 'validations'

const leftOutBy: Readonly<Record<string, LeftOut>> = {
  SET_ZONE_BORDERS: 'borders',
  SET_BORDER: 'borders',
  SET_BORDERS_ON_TARGET: 'borders',
  COLOR_SHEET: 'tab-colors',
  ADD_DATA_VALIDATION_RULE: 'validations',
  REMOVE_DATA_VALIDATION_RULE: 'validations',
}

/** Follows the edits that saving has to know about beside the cells themselves. */
export class EditLog {
  private readonly structure = new Map<string, StructureChange[]>()
  private readonly kinds = new Map<LeftOut, number>()

  /** Rows and columns that were put in or taken out of a sheet, in order. */
  structureOf(sheetId: string): readonly StructureChange[] {
    return this.structure.get(sheetId) ?? []
  }

  get leftOut(): LeftOut[] {
    return [...this.kinds].filter(([, edits]) => edits > 0).map(([kind]) => kind)
  }

  record(command: Command): void {
    if (command.type === 'UNDO' || command.type === 'REDO') {
      const undone = command.type === 'UNDO'
      for (const each of undone ? [...command.commands].reverse() : command.commands) this.follow(each, undone)
    } else this.follow(command, false)
  }

  private follow(command: Command, undone: boolean): void {
    const kind = leftOutBy[command.type]
    if (kind !== undefined) this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + (undone ? -1 : 1))
    if (command.type === 'ADD_COLUMNS_ROWS') {
      const { sheetId, dimension, base, position, quantity } = command
      const axis = dimension === 'ROW' ? 'row' : 'column'
      const at = position === 'before' ? base : base + 1
      this.add(sheetId, undone ? { axis, at, removed: quantity } : { axis, at, inserted: quantity })
    }
    if (command.type === 'REMOVE_COLUMNS_ROWS') {
      const { sheetId, dimension, elements } = command
      const axis = dimension === 'ROW' ? 'row' : 'column'
      // From the end on, so that the others keep their number.
      const sorted = [...elements].sort((one, other) => (undone ? one - other : other - one))
      for (const at of sorted) this.add(sheetId, undone ? { axis, at, inserted: 1 } : { axis, at, removed: 1 })
    }
  }

  private add(sheetId: string, change: StructureChange): void {
    const changes = this.structure.get(sheetId) ?? []
    this.structure.set(sheetId, [...changes, change])
  }
}
