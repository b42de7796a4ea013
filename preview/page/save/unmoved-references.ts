import { relationshipsOf } from '../../xlsx/workbook-file'
import type { OpenedWorkbook } from '../open-workbook'

/** Parts of a sheet that refer to cells; the grid does not have them. */
const referringParts: ReadonlySet<string> = new Set(['drawing', 'pivotTable'])
const ruleFormula = /<(?:\w+:)?formula[12]?\b[^>]*>([^<]*)</g
const cellReference = /\$?[A-Z]{1,3}\$?\d|!/i

/** Whether cells moved, or sheets got another name, in a file with references that the grid does not have, and that could not move along. */
export function unmovedReferences({ file, workbook, kept }: OpenedWorkbook): boolean {
  const { edits, namedRanges } = workbook
  if (!edits.moved) return false
  const inGrid = namedRanges()
  const keptNames = file.workbook.names.filter(({ name, sheet }) => sheet !== undefined || !inGrid.has(name))
  const formulas = [...kept.map(({ read }) => read.formula.text), ...keptNames.map(({ formula }) => formula)]
  if (formulas.some((formula) => cellReference.test(formula))) return true
  return file.sheetParts.some(
    (part) =>
      part !== undefined &&
      (relationshipsOf(file.parts, part.name).some(({ type }) => referringParts.has(type)) ||
        [...part.xml.matchAll(ruleFormula)].some(([, formula]) => cellReference.test(formula!))),
  )
}
