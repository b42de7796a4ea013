import type { Model } from '@odoo/o-spreadsheet'
import { sheetLayout, type SheetLayout } from './sheet-look'

type Cell = NonNullable<ReturnType<Model['getters']['getCell']>>

/** What a cell held and how it looked when the file was opened. */
export type BaselineCell = {
  readonly content: string
  readonly style: Cell['style'] | undefined
  readonly format: string | undefined
}

/** A sheet as it was when the file was opened. */
export type SheetBaseline = {
  /** By place. */
  readonly cells: ReadonlyMap<number, BaselineCell>
  readonly layout: SheetLayout
  /** By id; where they hold is not in it, that moves along with rows and columns. */
  readonly conditionalFormats: ReadonlyMap<string, string>
}

/** By the id of the sheet. */
export type Baseline = ReadonlyMap<string, SheetBaseline>

export const emptyBaseline: SheetBaseline = {
  cells: new Map(),
  layout: { columns: [], rows: new Map(), frozen: { rows: 0, columns: 0 }, gridlines: true },
  conditionalFormats: new Map(),
}

const columnsOfSheet = 16_384
export const placeKey = (row: number, column: number): number => row * columnsOfSheet + column
export const rowOfKey = (key: number): number => Math.floor(key / columnsOfSheet)
export const columnOfKey = (key: number): number => key % columnsOfSheet

/** A formula or a value as the engine keeps it; the same text means that nothing was edited. */
export const contentOf = (cell: Cell | undefined, getters: Model['getters']): string =>
  cell === undefined ? '' : cell.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell.content

export function takeBaseline({ getters }: Model): Baseline {
  return new Map(
    getters.getSheetIds().map((sheetId) => {
      const cells = new Map<number, BaselineCell>()
      for (const cell of getters.getCells(sheetId)) {
        const { row, col } = getters.getCellPosition(cell.id)
        cells.set(placeKey(row, col), { content: contentOf(cell, getters), style: cell.style, format: cell.format })
      }
      return [
        sheetId,
        { cells, layout: sheetLayout(getters, sheetId), conditionalFormats: conditionalFormatsOf(getters, sheetId) },
      ]
    }),
  )
}

export const conditionalFormatsOf = (getters: Model['getters'], sheetId: string): Map<string, string> =>
  new Map(
    getters
      .getConditionalFormats(sheetId)
      .map(({ id, rule, stopIfTrue }) => [id, JSON.stringify([rule, stopIfTrue ?? false])]),
  )
