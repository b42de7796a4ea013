import type { Cell } from '../../../cells'
import type { Area, Edit, Progress, Workbook } from '../../../workbook'
import { hasKmoCall, repairedFormula } from './kmo-formula'

/** Cells below each other whose KMO formula Excel does not recognise. */
export type BrokenRun = { readonly area: Area; readonly formulas: readonly string[]; readonly isProtected: boolean }

const isNameError = (cell: Cell): boolean =>
  typeof cell === 'object' && cell !== null && 'basicValue' in cell && cell.basicValue === '#NAME?'

/** Whether a formula must be written otherwise, and not only entered again. */
const isStored = (formula: string): boolean => repairedFormula(formula) !== formula

/** Every cell of the workbook that shows #NAME? for a KMO formula, in runs of one column. Rejects with a WorkbookError. */
export async function findBroken(
  workbook: Workbook,
  { signal, onProgress }: Progress = {},
): Promise<readonly BrokenRun[]> {
  const sheets = await workbook.sheets()
  const runs: BrokenRun[] = []
  for (const [index, { used, isProtected }] of sheets.entries()) {
    if (used === undefined) continue
    const { values, formulas } = await workbook.read(used, {
      signal,
      onProgress: (fraction) => onProgress?.((index + fraction) / sheets.length),
    })
    for (let column = 0; column < used.columns; column++) {
      let run: { area: Area; formulas: string[]; isProtected: boolean } | undefined
      for (let row = 0; row < used.rows; row++) {
        const formula = formulas[row]?.[column]
        if (!isNameError(values[row]?.[column]) || !hasKmoCall(formula)) {
          run = undefined
          continue
        }
        const last = run?.formulas[run.formulas.length - 1]
        // Shown as one, so what happens to them must be one thing.
        if (run === undefined || last === undefined || isStored(last) !== isStored(formula)) {
          run = {
            area: { ...used, row: used.row + row, column: used.column + column, rows: 0, columns: 1 },
            formulas: [],
            isProtected,
          }
          runs.push(run)
        }
        run.area = { ...run.area, rows: run.area.rows + 1 }
        run.formulas.push(formula)
      }
    }
  }
  return runs
}

export const countOf = (runs: readonly BrokenRun[]): number =>
  runs.reduce((sum, { formulas }) => sum + formulas.length, 0)

/** Enters each formula again; a cell that changed since stops its whole sheet. */
export const repairOf = ({ area, formulas }: BrokenRun): Edit => ({
  area,
  before: formulas.map((formula) => [formula]),
  after: formulas.map((formula) => [{ formula: repairedFormula(formula) }]),
})
