import type { NewSheet } from '../workbook'
import { forEveryCell, inExcel } from './excel'
import { writtenRows } from './write'

export const addSheet = (sheet: NewSheet): Promise<string> =>
  inExcel(async (context) => {
    const name = await freeName(context, sheet.name)
    const added = context.workbook.worksheets.add(name)
    fill(added, sheet)
    await context.sync()
    try {
      for (const chart of sheet.charts ?? []) addChart(added, chart)
      added.activate()
      await context.sync()
    } catch (error) {
      // A sheet without its charts is not what was asked for.
      added.delete()
      await context.sync()
      throw error
    }
    return name
  })

async function freeName(context: Excel.RequestContext, wanted: string): Promise<string> {
  const { worksheets } = context.workbook
  worksheets.load('items/name')
  await context.sync()
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()))
  let name = wanted
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`
  return name
}

function fill(added: Excel.Worksheet, { cells, numberFormats = [], boldRows = [], columnWidths = [] }: NewSheet): void {
  const columns = Math.max(0, ...cells.map((row) => row.length))
  // Formats come first: a text in a cell with the format of text stays one.
  for (const { row, column, rows, format } of formatRuns(numberFormats, columns))
    added.getRangeByIndexes(row, column, rows, 1).numberFormat = forEveryCell(format)
  if (columns > 0) {
    const padded = cells.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => null)])
    added.getRangeByIndexes(0, 0, cells.length, columns).formulas = writtenRows(padded)
  }
  for (const row of boldRows) added.getRangeByIndexes(row, 0, 1, Math.max(1, columns)).format.font.bold = true
  columnWidths.forEach((width, column) => (added.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width))
}

type FormatRun = { readonly row: number; readonly column: number; rows: number; readonly format: string }

/** Equal number formats below each other, as one. */
function formatRuns(formats: NonNullable<NewSheet['numberFormats']>, columns: number): readonly FormatRun[] {
  const runs: FormatRun[] = []
  for (let column = 0; column < columns; column++) {
    for (const [row, cells] of formats.entries()) {
      const format = cells[column] ?? null
      const last = runs[runs.length - 1]
      if (last?.column === column && last.row + last.rows === row && last.format === format) last.rows++
      else if (format !== null) runs.push({ row, column, rows: 1, format })
    }
  }
  return runs
}

function addChart(added: Excel.Worksheet, { kind, title, data, at }: NonNullable<NewSheet['charts']>[number]): void {
  const source = added.getRangeByIndexes(data.row, data.column, data.rows, data.columns)
  const chart = added.charts.add(kind, source, 'Columns')
  chart.title.text = title
  chart.setPosition(
    added.getRangeByIndexes(at.row, at.column, 1, 1),
    added.getRangeByIndexes(at.row + at.rows - 1, at.column + at.columns - 1, 1, 1),
  )
}
