import { absoluteReference, cellAddress, type Area, type Workbook } from '../../../../workbook'
import { planResultHeaders, type Language } from '../../../../wording'
import { cellOf, type Plan } from '../../../plan/plan'
import { knowsSizes, renamings } from '../../../plan/plan-formula'
import { roomBeside, rowEdits, spillEdit, spilledPlan } from './beside'
import {
  dayFormula,
  missingFor,
  newTableColumns,
  rowColumnHeaders,
  rowFormula,
  sheetReferences,
  type RowQuestion,
} from './row-formulas'
import type { ColumnsState, Proposed } from './state'
import { texts } from '../texts'

/** What would be written for the columns that were chosen, looked up in the workbook as it is now. Nothing is written. */
export async function propose(
  workbook: Workbook,
  plan: Plan,
  { way, rowColumns, spilledColumns, asOf }: ColumnsState,
  language: Language,
): Promise<Proposed> {
  const refused = (why: string): Proposed => ({ kind: 'refused', why })
  const { source, applicant } = plan
  const sheet = (await workbook.sheets()).find(({ name }) => name === source.area.sheet)
  if (sheet?.isProtected) return refused(texts[language].obstacles.protected(sheet.name))
  const { hiddenRows, filtered } = await workbook.obstacles(source.area)
  const hidesRows = hiddenRows || filtered

  if (way === 'spilled') {
    if (spilledColumns.length === 0) return refused(texts[language].nothingChosen)
    const wrong = renamings(plan)
    if (wrong.length > 0)
      return refused(texts[language].rename(wrong.map(({ header, to }) => `“${header}” → “${to}”`).join(', ')))
    if (!knowsSizes(plan)) return refused(texts[language].spillNeedsSize)
    const room = await freeRoom(spilledColumns.length)
    if ('why' in room) return refused(room.why)
    const formula = spilledPlan(plan, spilledColumns)
    return {
      kind: 'cells',
      room,
      edits: [spillEdit(plan, room, spilledColumns)],
      first: [{ header: spilledColumns.map((column) => planResultHeaders[column]).join(', '), formula }],
      isApart: isApart(room),
      hidesRows: false,
    }
  }

  const chosen = rowColumns.filter((column) => missingFor(column, source, applicant) === undefined)
  if (chosen.length === 0) return refused(texts[language].nothingChosen)
  if (chosen.includes('nextStep') && asOf.kind === 'typed' && asOf.day === undefined)
    return refused(texts[language].asOfWrong)
  const question: RowQuestion = {
    applicant,
    asOf: asOf.kind === 'cell' ? absoluteReference(asOf.area) : asOf.day === undefined ? '' : dayFormula(asOf.day),
  }
  if (source.isTable) return { kind: 'table', columns: newTableColumns(chosen, source, question), hidesRows }
  const room = await freeRoom(chosen.length)
  if ('why' in room) return refused(room.why)
  const references = sheetReferences(source, cellOf(source, plan.lines[0]?.index ?? 0).row)
  return {
    kind: 'cells',
    room,
    edits: rowEdits(plan, room, chosen, question),
    first: chosen.map((column) => ({
      header: rowColumnHeaders[column],
      formula: rowFormula(column, references, question),
    })),
    isApart: isApart(room),
    hidesRows,
  }

  async function freeRoom(columns: number): Promise<Area | { readonly why: string }> {
    const room = await roomBeside(workbook, plan, columns)
    if (room === undefined) return { why: texts[language].noRoom }
    return (await workbook.obstacles(room)).mergedCells ? { why: texts[language].mergedThere(cellAddress(room)) } : room
  }
  function isApart(room: Area): boolean {
    return room.column > source.area.column + source.area.columns + (source.isTable ? 1 : 0)
  }
}
