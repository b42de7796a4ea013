import { cellsPerRequest, partsOf, type Area } from '../area'
import { WorkbookError, type Block, type CellContent, type Edit } from '../workbook'
import { forEveryCell, inExcel, rangeOf, refusalOf } from './excel'

/** Text stays text: without the apostrophe Excel would take `=`, `+`, `-` and `@` for a formula, and `3-4` for a day. */
const written = (content: CellContent): string | number | boolean | null => {
  if (typeof content === 'string') return content === '' ? '' : `'${content}`
  return typeof content === 'object' && content !== null ? content.formula : content
}
/** Contents as Excel takes them for the formulas of a range. */
export const writtenRows = (contents: readonly (readonly CellContent[])[]): (string | number | boolean | null)[][] =>
  contents.map((row) => row.map(written))

const same = (a: Block['formulas'], b: Block['formulas']) =>
  a.length === b.length &&
  a.every((row, r) => row.length === b[r]?.length && row.every((cell, c) => cell === b[r]?.[c]))

/** Looks at every cell before the first is written. */
export const write = (edits: readonly Edit[]): Promise<void> =>
  inExcel(async (context) => {
    const targets = edits.map((edit) => targetOf(context, edit))
    await context.sync()
    for (const { edit, range } of targets) {
      if (range.worksheet.protection.protected) throw new WorkbookError('protected-sheet', edit.area.sheet)
      if (!same(range.formulas, edit.before)) throw new WorkbookError('changed-meanwhile', edit.area.sheet)
    }
    await writeContents(context, edits)
    for (const target of targets) format(target)
    await context.sync()
  })

type Target = ReturnType<typeof targetOf>
function targetOf(context: Excel.RequestContext, edit: Edit) {
  const range = rangeOf(context, edit.area)
  range.load('formulas')
  range.worksheet.protection.load('protected')
  const widths = (edit.leastWidths ?? []).map((least, column) => ({ least, format: range.getColumn(column).format }))
  for (const { format } of widths) format.load('columnWidth')
  return { edit, range, widths }
}

async function writeContents(context: Excel.RequestContext, edits: readonly Edit[]): Promise<void> {
  let waiting = 0
  for (const { area, after } of edits) {
    for (const part of partsOf({ ...area, rows: after.length })) {
      const from = part.row - area.row
      rangeOf(context, part).formulas = writtenRows(after.slice(from, from + part.rows))
      waiting += part.rows * part.columns
      if (waiting < cellsPerRequest) continue
      await context.sync()
      waiting = 0
    }
  }
}

function format({ edit: { numberFormat }, range, widths }: Target): void {
  if (typeof numberFormat === 'string') range.numberFormat = forEveryCell(numberFormat)
  else numberFormat?.forEach((one, column) => (range.getColumn(column).numberFormat = forEveryCell(one)))
  for (const { least, format: column } of widths) if (column.columnWidth < least) column.columnWidth = least
}

export const select = (area: Area): Promise<void> =>
  inExcel(async (context) => {
    const range = rangeOf(context, area)
    range.worksheet.activate()
    range.select()
    await context.sync()
  })

export const recalculate = (): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full)
    await context.sync()
  })

export async function openCopy(file: Uint8Array): Promise<void> {
  if (globalThis.Excel === undefined) throw new WorkbookError('no-excel')
  let binary = ''
  for (const byte of file) binary += String.fromCharCode(byte)
  try {
    await Excel.createWorkbook(btoa(binary))
  } catch (error) {
    throw refusalOf(error)
  }
}
