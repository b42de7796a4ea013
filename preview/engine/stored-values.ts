import type { FormulaCell } from './formula-cells'
import type { Workbook } from '../xlsx/workbook'

/**
 * The formulas whose value in the file is their result. Not those of a file that asks for a calculation of everything, nor of one whose
 * program only wrote 0, or nothing, for each of them.
 */
export function formulasWithValue({ fullCalcOnLoad }: Workbook, formulas: readonly FormulaCell[]): Set<FormulaCell> {
  const isWritten = ({ cell: { value } }: FormulaCell): boolean => value !== null && value !== 0
  if (fullCalcOnLoad || !formulas.some(isWritten)) return new Set()
  return new Set(formulas.filter(({ cell }) => cell.value !== null))
}
