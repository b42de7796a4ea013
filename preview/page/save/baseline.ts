import type { Model } from '@odoo/o-spreadsheet'

type Cell = NonNullable<ReturnType<Model['getters']['getCell']>>

/** What a cell held and how it looked when the file was opened. */
export type BaselineCell = { readonly content: string; readonly style: Cell['style'] | undefined; readonly format: string | undefined }

/** The cells of a workbook as they were when it was opened: by sheet, then by place. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<number, BaselineCell>>

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
      return [sheetId, cells]
    }),
  )
}
