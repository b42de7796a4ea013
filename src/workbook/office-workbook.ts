import type { Cell } from '../cells'
import { columnIn, type Area } from './area'
import { dutchStyle, englishStyle, type FormulaStyle } from './formula-text'
import {
  WorkbookError,
  type Block,
  type CellContent,
  type Edit,
  type Look,
  type NewColumn,
  type NewSheet,
  type Obstacles,
  type Progress,
  type SheetDescription,
  type TableDescription,
  type TrafficLight,
  type Workbook,
  type WorkbookRefusal,
} from './workbook'

/** Enough for one request of a few hundred kilobytes; Excel on the web refuses above 5 MB. */
const cellsPerRequest = 20_000

const refusals: Readonly<Record<string, WorkbookRefusal>> = {
  AccessDenied: 'protected-sheet',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  InvalidOperationInCellEditMode: 'cell-being-edited',
  ApiNotFound: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
}

function refusalOf(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error
  const { code = '', message = String(error) } = error as { code?: string; message?: string }
  return new WorkbookError(refusals[code] ?? 'failed', message)
}

async function inExcel<T>(task: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (globalThis.Excel === undefined) throw new WorkbookError('no-excel')
  try {
    return await Excel.run(task)
  } catch (error) {
    throw refusalOf(error)
  }
}

/** What this Excel cannot tell is answered with `otherwise`; every other refusal stays one. */
async function ifSupported<T>(task: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await task
  } catch (error) {
    if (refusalOf(error).refusal === 'not-supported') return otherwise
    throw error
  }
}

const rangeOf = (context: Excel.RequestContext, { sheet, row, column, rows, columns }: Area) =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns)

/** Text stays text: without the apostrophe Excel would take `=`, `+`, `-` and `@` for a formula, and `3-4` for a day. */
const written = (content: CellContent): string | number | boolean | null => {
  if (typeof content === 'string') return content === '' ? '' : `'${content}`
  return typeof content === 'object' && content !== null ? content.formula : content
}
const matrix = (contents: readonly (readonly CellContent[])[]) => contents.map((row) => row.map(written))

/** Excel takes one value for all cells of a range, which its types do not tell. */
const forEveryCell = (value: string) => value as unknown as string[][]

const same = (a: Block['formulas'], b: Block['formulas']) =>
  a.length === b.length &&
  a.every((row, r) => row.length === b[r]?.length && row.every((cell, c) => cell === b[r]?.[c]))

const partNamespace = (name: string) => `urn:kmo-for-excel:${name}`
const escapeXml = (text: string) =>
  text
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')

const lightColours: Readonly<Record<TrafficLight['light'], { fill: string; font: string }>> = {
  good: { fill: '#DDF3E4', font: '#0B5A2E' },
  caution: { fill: '#FFF1CC', font: '#6B4E00' },
  bad: { fill: '#FBE0DD', font: '#8A1C12' },
}

/** The workbook that Excel has open. The only file that speaks to Excel. */
export const officeWorkbook: Workbook = {
  async selection() {
    try {
      return await inExcel(async (context) => {
        const range = context.workbook.getSelectedRange()
        range.load('rowIndex,columnIndex,rowCount,columnCount')
        range.worksheet.load('name')
        await context.sync()
        return {
          sheet: range.worksheet.name,
          row: range.rowIndex,
          column: range.columnIndex,
          rows: range.rowCount,
          columns: range.columnCount,
        }
      })
    } catch (error) {
      // Several areas at once, or a chart: nothing that stands in one block.
      if (refusalOf(error).refusal === 'failed') return undefined
      throw error
    }
  },

  onSelectionChanged(listener, signal) {
    subscribe((context) => context.workbook.onSelectionChanged.add(async () => listener()), signal)
  },

  onChanged(listener, signal) {
    subscribe((context) => context.workbook.worksheets.onChanged.add(async () => listener()), signal)
  },

  sheets: () =>
    inExcel(async (context) => {
      const { worksheets } = context.workbook
      worksheets.load('items/name,items/visibility')
      await context.sync()
      const details = worksheets.items.map((sheet) => {
        const used = sheet.getUsedRangeOrNullObject(true)
        used.load('rowIndex,columnIndex,rowCount,columnCount')
        sheet.protection.load('protected')
        return { sheet, used }
      })
      await context.sync()
      return details.map(({ sheet, used }): SheetDescription => ({
        name: sheet.name,
        isProtected: sheet.protection.protected,
        isVisible: sheet.visibility === 'Visible',
        used: used.isNullObject
          ? undefined
          : {
              sheet: sheet.name,
              row: used.rowIndex,
              column: used.columnIndex,
              rows: used.rowCount,
              columns: used.columnCount,
            },
      }))
    }),

  tables: () =>
    inExcel(async (context) => {
      const { tables } = context.workbook
      tables.load('items/name,items/showHeaders')
      await context.sync()
      const details = tables.items
        .filter(({ showHeaders }) => showHeaders)
        .map((table) => {
          const header = table.getHeaderRowRange()
          const body = table.getDataBodyRange()
          header.load('values,rowIndex,columnIndex,columnCount')
          body.load('rowCount')
          table.worksheet.load('name')
          return { table, header, body }
        })
      await context.sync()
      return details.map(({ table, header, body }): TableDescription => ({
        name: table.name,
        area: {
          sheet: table.worksheet.name,
          row: header.rowIndex,
          column: header.columnIndex,
          rows: body.rowCount + 1,
          columns: header.columnCount,
        },
        headers: (header.values[0] ?? []).map(String),
      }))
    }),

  names: () =>
    inExcel(async (context) => {
      const { names } = context.workbook
      names.load('items/name,items/type')
      await context.sync()
      const details = names.items
        .filter(({ type }) => type === 'Range')
        .map((item) => {
          const range = item.getRangeOrNullObject()
          range.load('rowIndex,columnIndex,rowCount,columnCount')
          range.worksheet.load('name')
          return { name: item.name, range }
        })
      await context.sync()
      return details.flatMap(({ name, range }) =>
        range.isNullObject
          ? []
          : [
              {
                name,
                area: {
                  sheet: range.worksheet.name,
                  row: range.rowIndex,
                  column: range.columnIndex,
                  rows: range.rowCount,
                  columns: range.columnCount,
                },
              },
            ],
      )
    }),

  async obstacles(area): Promise<Obstacles> {
    const [hiddenRows, mergedCells, filtered] = await Promise.all([
      ifSupported(
        inExcel(async (context) => {
          const range = rangeOf(context, area)
          range.load('rowHidden')
          await context.sync()
          return range.rowHidden !== false
        }),
        false,
      ),
      ifSupported(
        inExcel(async (context) => {
          const merged = rangeOf(context, area).getMergedAreasOrNullObject()
          merged.load('address')
          await context.sync()
          return !merged.isNullObject
        }),
        false,
      ),
      ifSupported(
        inExcel(async (context) => {
          const tables = rangeOf(context, area).getTables(false)
          tables.load('items/name')
          await context.sync()
          const filters = tables.items.map(({ autoFilter }) => autoFilter)
          for (const filter of filters) filter.load('isDataFiltered')
          await context.sync()
          return filters.some(({ isDataFiltered }) => isDataFiltered)
        }),
        false,
      ),
    ])
    return { hiddenRows, mergedCells, filtered }
  },

  async read(area, { signal, onProgress }: Progress = {}): Promise<Block> {
    const rowsAtOnce = Math.max(1, Math.floor(cellsPerRequest / Math.max(1, area.columns)))
    const values: (readonly Cell[])[] = []
    const formulas: (string | number | boolean)[][] = []
    for (let from = 0; from < area.rows; from += rowsAtOnce) {
      if (signal?.aborted) throw new WorkbookError('cancelled')
      const rows = Math.min(rowsAtOnce, area.rows - from)
      const part = await inExcel(async (context) => {
        const range = rangeOf(context, { ...area, row: area.row + from, rows })
        range.load('values,formulas,valueTypes')
        await context.sync()
        return { values: range.values, formulas: range.formulas, types: range.valueTypes }
      })
      // An error arrives as its text; a reader must not take it for one.
      for (const [r, row] of part.values.entries()) {
        values.push(
          row.map((value: Cell, c: number) =>
            part.types[r]?.[c] === 'Error' ? { type: 'Error', basicValue: value } : value,
          ),
        )
      }
      formulas.push(...part.formulas)
      onProgress?.((from + rows) / area.rows)
    }
    return { values, formulas }
  },

  async look(area, { signal, onProgress }: Progress = {}): Promise<Look> {
    const rowsAtOnce = Math.max(1, Math.floor(cellsPerRequest / Math.max(1, area.columns)))
    const numberFormats: string[][] = []
    for (let from = 0; from < area.rows; from += rowsAtOnce) {
      if (signal?.aborted) throw new WorkbookError('cancelled')
      const rows = Math.min(rowsAtOnce, area.rows - from)
      const formats = await inExcel(async (context) => {
        const range = rangeOf(context, { ...area, row: area.row + from, rows })
        range.load('numberFormat')
        await context.sync()
        return range.numberFormat as string[][]
      })
      numberFormats.push(...formats)
      onProgress?.((from + rows) / area.rows)
    }
    const columnWidths = await ifSupported(
      inExcel(async (context) => {
        const columns = Array.from(
          { length: area.columns },
          (_, column) => rangeOf(context, columnIn(area, column)).format,
        )
        for (const format of columns) format.load('columnWidth')
        await context.sync()
        return columns.map(({ columnWidth }) => columnWidth as number | undefined)
      }),
      Array.from({ length: area.columns }, () => undefined),
    )
    return { numberFormats, columnWidths }
  },

  formulaStyle: () =>
    inExcel(async (context): Promise<FormulaStyle> => {
      const { application } = context.workbook
      application.load('decimalSeparator')
      await context.sync()
      // Excel tells its decimal sign and not its list separator; where a comma stands in a number, it cannot stand between two of them.
      const separators = application.decimalSeparator === ',' ? dutchStyle : englishStyle
      const { functionNames } = globalThis.Office?.context?.displayLanguage?.toLowerCase().startsWith('nl')
        ? dutchStyle
        : englishStyle
      return { ...separators, functionNames }
    }),

  select: (area) =>
    inExcel(async (context) => {
      const range = rangeOf(context, area)
      range.worksheet.activate()
      range.select()
      await context.sync()
    }),

  write: (edits) => inExcel((context) => writeEdits(context, edits)),

  addTableColumns: (name, columns) =>
    inExcel(async (context) => {
      const table = context.workbook.tables.getItem(name)
      table.worksheet.protection.load('protected')
      table.worksheet.load('name')
      await context.sync()
      if (table.worksheet.protection.protected) throw new WorkbookError('protected-sheet', table.worksheet.name)
      const ranges = columns.map(({ header, formula, numberFormat, width }: NewColumn) => {
        const column = table.columns.add(undefined, undefined, header)
        column.getDataBodyRange().formulas = forEveryCell(formula)
        if (numberFormat !== undefined) column.getDataBodyRange().numberFormat = forEveryCell(numberFormat)
        if (width !== undefined) column.getRange().format.columnWidth = width
        const range = column.getRange()
        range.load('rowIndex,columnIndex,rowCount,columnCount')
        return range
      })
      await context.sync()
      return ranges.map((range) => ({
        sheet: table.worksheet.name,
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
      }))
    }),

  removeTableColumns: (name, headers) =>
    inExcel(async (context) => {
      const columns = headers.map((header) => context.workbook.tables.getItem(name).columns.getItemOrNullObject(header))
      for (const column of columns) column.load('name')
      await context.sync()
      for (const column of columns) if (!column.isNullObject) column.delete()
      await context.sync()
    }),

  addSheet: (sheet) => inExcel((context) => addNewSheet(context, sheet)),

  removeSheet: (name) =>
    inExcel(async (context) => {
      context.workbook.worksheets.getItem(name).delete()
      await context.sync()
    }),

  addTrafficLights: (area, lights) =>
    inExcel(async (context) => {
      const range = rangeOf(context, area)
      for (const { beginsWith, light } of lights) {
        const { textComparison } = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText)
        textComparison.format.fill.color = lightColours[light].fill
        textComparison.format.font.color = lightColours[light].font
        textComparison.rule = { operator: Excel.ConditionalTextOperator.beginsWith, text: beginsWith }
      }
      await context.sync()
    }),

  removeTrafficLights: (area, lights) =>
    inExcel(async (context) => {
      const formats = rangeOf(context, area).conditionalFormats
      formats.load('items/type')
      await context.sync()
      const comparisons = formats.items
        .filter(({ type }) => type === 'ContainsText')
        .map((format) => ({ format, text: format.textComparison }))
      for (const { text } of comparisons) text.load('rule')
      await context.sync()
      for (const { format, text } of comparisons) {
        if (text.rule.operator === 'BeginsWith' && lights.some(({ beginsWith }) => beginsWith === text.rule.text))
          format.delete()
      }
      await context.sync()
    }),

  recalculate: () =>
    inExcel(async (context) => {
      context.workbook.application.calculate(Excel.CalculationType.full)
      await context.sync()
    }),

  async openCopy(file) {
    if (globalThis.Excel === undefined) throw new WorkbookError('no-excel')
    let binary = ''
    for (const byte of file) binary += String.fromCharCode(byte)
    try {
      await Excel.createWorkbook(btoa(binary))
    } catch (error) {
      throw refusalOf(error)
    }
  },

  setting: (key) =>
    inExcel(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key)
      setting.load('value')
      await context.sync()
      return setting.isNullObject ? undefined : (setting.value as unknown)
    }),

  setSetting: (key, value) =>
    inExcel(async (context) => {
      context.workbook.settings.add(key, value as string)
      await context.sync()
    }),

  part: (name) =>
    inExcel(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace(partNamespace(name)).getOnlyItemOrNullObject()
      part.load('id')
      await context.sync()
      if (part.isNullObject) return undefined
      const xml = part.getXml()
      await context.sync()
      return new DOMParser().parseFromString(xml.value, 'application/xml').documentElement.textContent ?? undefined
    }),

  setPart: (name, text) =>
    inExcel(async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace(partNamespace(name))
      parts.load('items/id')
      await context.sync()
      for (const part of parts.items) part.delete()
      if (text !== undefined)
        context.workbook.customXmlParts.add(`<part xmlns="${partNamespace(name)}">${escapeXml(text)}</part>`)
      await context.sync()
    }),
}

/** Registers a handler, and takes it away again in the context it was made in. */
function subscribe(
  add: (
    context: Excel.RequestContext,
  ) => OfficeExtension.EventHandlerResult<never> | OfficeExtension.EventHandlerResult<unknown>,
  signal: AbortSignal,
): void {
  void inExcel(async (context) => {
    const handler = add(context)
    await context.sync()
    const remove = () =>
      void Excel.run(handler.context, async (own) => {
        handler.remove()
        await own.sync()
      })
    if (signal.aborted) remove()
    else signal.addEventListener('abort', remove, { once: true })
  }).catch(() => undefined)
}

async function writeEdits(context: Excel.RequestContext, edits: readonly Edit[]): Promise<void> {
  const targets = edits.map((edit) => {
    const range = rangeOf(context, edit.area)
    range.load('formulas')
    range.worksheet.protection.load('protected')
    const widths = (edit.leastWidths ?? []).map((least, column) => ({ least, format: range.getColumn(column).format }))
    for (const { format } of widths) format.load('columnWidth')
    return { edit, range, widths }
  })
  await context.sync()
  for (const { edit, range } of targets) {
    if (range.worksheet.protection.protected) throw new WorkbookError('protected-sheet', edit.area.sheet)
    if (!same(range.formulas, edit.before)) throw new WorkbookError('changed-meanwhile', edit.area.sheet)
  }
  let cells = 0
  for (const { edit, range, widths } of targets) {
    const rowsAtOnce = Math.max(1, Math.floor(cellsPerRequest / Math.max(1, edit.area.columns)))
    for (let from = 0; from < edit.after.length; from += rowsAtOnce) {
      const part = edit.after.slice(from, from + rowsAtOnce)
      rangeOf(context, { ...edit.area, row: edit.area.row + from, rows: part.length }).formulas = matrix(part)
      cells += part.length * edit.area.columns
      if (cells < cellsPerRequest) continue
      await context.sync()
      cells = 0
    }
    const { numberFormat } = edit
    if (typeof numberFormat === 'string') range.numberFormat = forEveryCell(numberFormat)
    else numberFormat?.forEach((format, column) => (range.getColumn(column).numberFormat = forEveryCell(format)))
    for (const { least, format } of widths) if (format.columnWidth < least) format.columnWidth = least
  }
  await context.sync()
}

async function addNewSheet(context: Excel.RequestContext, sheet: NewSheet): Promise<string> {
  const { worksheets } = context.workbook
  worksheets.load('items/name')
  await context.sync()
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()))
  let name = sheet.name
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${sheet.name} ${number}`

  const added = worksheets.add(name)
  const columns = Math.max(0, ...sheet.cells.map((row) => row.length))
  if (sheet.cells.length > 0 && columns > 0) {
    const range = added.getRangeByIndexes(0, 0, sheet.cells.length, columns)
    const padded = sheet.cells.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => null)])
    for (const { row, column, rows, format } of formatRuns(sheet.numberFormats ?? [], columns)) {
      added.getRangeByIndexes(row, column, rows, 1).numberFormat = forEveryCell(format)
    }
    range.formulas = matrix(padded)
  }
  for (const row of sheet.boldRows ?? [])
    added.getRangeByIndexes(row, 0, 1, Math.max(1, columns)).format.font.bold = true
  sheet.columnWidths?.forEach((width, c) => (added.getRangeByIndexes(0, c, 1, 1).format.columnWidth = width))
  await context.sync()
  try {
    for (const { kind, title, data, at } of sheet.charts ?? []) {
      const chart = added.charts.add(
        kind,
        added.getRangeByIndexes(data.row, data.column, data.rows, data.columns),
        'Columns',
      )
      chart.title.text = title
      chart.setPosition(
        added.getRangeByIndexes(at.row, at.column, 1, 1),
        added.getRangeByIndexes(at.row + at.rows - 1, at.column + at.columns - 1, 1, 1),
      )
    }
    added.activate()
    await context.sync()
  } catch (error) {
    // A sheet without its charts is not what was asked for.
    added.delete()
    await context.sync()
    throw error
  }
  return name
}

/** Equal number formats below each other, as one. */
function formatRuns(
  formats: NonNullable<NewSheet['numberFormats']>,
  columns: number,
): { row: number; column: number; rows: number; format: string }[] {
  const runs: { row: number; column: number; rows: number; format: string }[] = []
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
