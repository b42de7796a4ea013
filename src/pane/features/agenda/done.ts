import { primitiveValue, readDay, serialOf, type Cell } from '../../../cells'
import { WorkbookError, cellAddress, columnIn, type CellContent, type Edit, type Workbook } from '../../../workbook'
import type { IsoDate } from '../../../rules'
import { dayText } from '../../../wording'
import { cellOf, columnOfStep, type Plan } from '../../plan/plan'
import type { AgendaItem } from './model'

/** A step to be noted as done today, as it will be written. */
export type Noting = {
  readonly item: AgendaItem
  readonly address: string
  readonly header: string
  /** What the cell says now; a formula as it is written. */
  readonly from: string
  readonly to: string
  readonly edits: readonly Edit[]
  readonly undo: readonly Edit[]
  readonly isHidden: boolean
}

export class MergedCellError extends Error {}

/** The plan's own column for a step that can be noted: one that is not lapsed. */
export function columnToNote({ source }: Plan, { step, lapsed }: AgendaItem): number | undefined {
  if (lapsed || step === 'end' || step === 'stop') return undefined
  const column = columnOfStep[step]
  return column && source.mapping[column]
}

/**
 * Reads what stands there and says what would change; nothing is written. The whole row must still be what it was when the plan was read,
 * now and when it is written: someone may have put a row above it. Rejects with a WorkbookError or a MergedCellError.
 */
export async function prepareNoting(workbook: Workbook, plan: Plan, item: AgendaItem, today: IsoDate): Promise<Noting> {
  const { source } = plan
  const { line } = item
  const column = columnToNote(plan, item)
  if (column === undefined) throw new WorkbookError('not-found')
  const row = cellOf(source, line.index)
  const area = columnIn(row, column)
  const [{ values, formulas }, obstacles, { numberFormats }] = await Promise.all([
    workbook.read(row),
    workbook.obstacles(area),
    workbook.look(row),
  ])
  if (JSON.stringify(formulas[0]) !== JSON.stringify(plan.formulas[line.index]))
    throw new WorkbookError('changed-meanwhile', source.area.sheet)
  if (obstacles.mergedCells) throw new MergedCellError()
  const before = formulas[0]?.[column] ?? ''
  const value = values[0]?.[column]
  const serial = serialOf(today)
  const isFormula = typeof before === 'string' && before.startsWith('=') && value !== before
  /** The row with another content in the one cell, and the others left alone. */
  const only = (content: CellContent) =>
    formulas.map((cells) => cells.map((_, index) => (index === column ? content : null)))
  const written = formulas.map((cells) => cells.map((cell, index) => (index === column ? serial : cell)))
  const formats = numberFormats[0] ?? []
  const showsDays = /[dy]/i.test((formats[column] ?? '').replace(/\[[^\]]*\]|"[^"]*"/g, ''))
  const withFormats = (numberFormat: readonly string[]) => (showsDays ? {} : { numberFormat })
  return {
    item,
    address: cellAddress(area),
    header: (source.headers[column] ?? '').trim(),
    from: isFormula ? before : shownCell(value),
    to: dayText(today),
    edits: [
      {
        area: row,
        before: formulas,
        after: only(serial),
        ...withFormats(formats.map((format, index) => (index === column ? 'dd/mm/yyyy' : format))),
      },
    ],
    undo: [
      { area: row, before: written, after: only(isFormula ? { formula: before } : before), ...withFormats(formats) },
    ],
    isHidden: obstacles.hiddenRows,
  }
}

function shownCell(cell: Cell): string {
  const day = readDay(cell)
  return day.kind === 'value' ? dayText(day.value) : String(primitiveValue(cell) ?? '')
}
