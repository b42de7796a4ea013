import type { Model } from '@odoo/o-spreadsheet'
import { boundingArea, intersection, type Area } from '../../engine/address'
import type { Change, Place } from '../../host/workbook-model'
import { editAsOne } from './command-watcher'
import type { FormulaTexts } from './formula-texts'

/** The model of the grid, with what its parts share: edits that are done together, and notices that are given together. */
export class GridEngine {
  private depth = 0
  private edits: (() => void)[] = []
  private changes: Change[] = []
  private readonly listeners = new Set<(changes: readonly Change[]) => void>()

  constructor(
    readonly model: Model,
    readonly formulas: FormulaTexts,
  ) {}

  /** Everything within is told at once when it is over. */
  batch<T>(work: () => T): T {
    this.depth++
    try {
      return work()
    } finally {
      this.depth--
      if (this.depth === 0) {
        this.settle()
        this.notify()
      }
    }
  }

  /** An edit whose result nobody needs at once; it is done before anything is read. */
  edit(work: () => void): void {
    this.edits.push(work)
    if (this.depth === 0) this.batch(() => undefined)
  }

  /** Does the edits that wait, as one step for undo with one calculation. */
  settle(): void {
    const waiting = this.edits
    if (waiting.length === 0) return
    this.edits = []
    editAsOne(this.model, () => {
      for (const work of waiting) work()
    })
  }

  /** The getters of the model, after the edits that wait. */
  get now(): Model['getters'] {
    this.settle()
    return this.model.getters
  }

  tell(change: Change): void {
    const last = this.changes[this.changes.length - 1]
    if (
      last?.kind === 'cells' &&
      change.kind === 'cells' &&
      last.how === change.how &&
      change.how === 'RangeEdited' &&
      last.place.sheetId === change.place.sheetId
    ) {
      // Excel tells one area for a paste or a fill.
      this.changes[this.changes.length - 1] = {
        ...change,
        place: { ...change.place, area: boundingArea(last.place.area, change.place.area) },
      }
    } else this.changes.push(change)
  }

  /** Tells the listeners, unless there is more to come. */
  notify(): void {
    if (this.depth > 0 || this.changes.length === 0) return
    const told = this.changes
    this.changes = []
    for (const listener of this.listeners) listener(told)
  }

  onChange(listener: (changes: readonly Change[]) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The part of a place that the grid has; whole columns and rows end where the grid ends. */
  within({ sheetId, area }: Place): Area | undefined {
    return intersection(area, this.now.getSheetZone(sheetId))
  }

  /** Adds rows and columns until the grid has the place. */
  makeRoom({ sheetId, area }: Place): void {
    const getters = this.now
    const add = (dimension: 'ROW' | 'COL', present: number, needed: number): void => {
      if (needed <= present) return
      this.model.dispatch('ADD_COLUMNS_ROWS', {
        sheetId,
        sheetName: getters.getSheetName(sheetId),
        dimension,
        base: present - 1,
        position: 'after',
        quantity: needed - present,
      })
    }
    add('ROW', getters.getNumberRows(sheetId), area.bottom + 1)
    add('COL', getters.getNumberCols(sheetId), area.right + 1)
  }

  rangeData({ sheetId, area }: Place) {
    return this.model.getters.getRangeDataFromZone(sheetId, area)
  }
}
