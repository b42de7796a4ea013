import type { Area } from '../area'
import { dutchStyle, englishStyle, type FormulaStyle } from '../formula-text'
import type { NamedArea, Obstacles, SheetDescription, TableDescription } from '../workbook'
import { areaOf, ifSupported, inExcel, rangeOf, refusalOf } from './excel'

export async function selection(): Promise<Area | undefined> {
  try {
    return await inExcel(async (context) => {
      const area = areaOf(context.workbook.getSelectedRange())
      await context.sync()
      return area()
    })
  } catch (error) {
    // Several areas at once, or a chart: nothing that stands in one block.
    if (refusalOf(error).refusal === 'failed') return undefined
    throw error
  }
}

export const sheets = (): Promise<readonly SheetDescription[]> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook
    worksheets.load('items/name,items/visibility')
    await context.sync()
    const details = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true)
      sheet.protection.load('protected')
      return { sheet, used, area: areaOf(used) }
    })
    await context.sync()
    return details.map(({ sheet, used, area }) => ({
      name: sheet.name,
      isProtected: sheet.protection.protected,
      isVisible: sheet.visibility === 'Visible',
      used: used.isNullObject ? undefined : area(),
    }))
  })

export const tables = (): Promise<readonly TableDescription[]> =>
  inExcel(async (context) => {
    const { tables: all } = context.workbook
    all.load('items/name,items/showHeaders')
    await context.sync()
    const details = all.items
      .filter(({ showHeaders }) => showHeaders)
      .map((table) => {
        const header = table.getHeaderRowRange()
        const body = table.getDataBodyRange()
        header.load('values')
        body.load('rowCount')
        return { table, header, body, area: areaOf(header) }
      })
    await context.sync()
    return details.map(({ table, header, body, area }) => ({
      name: table.name,
      area: { ...area(), rows: body.rowCount + 1 },
      headers: (header.values[0] ?? []).map(String),
    }))
  })

export const names = (): Promise<readonly NamedArea[]> =>
  inExcel(async (context) => {
    const { names: all } = context.workbook
    all.load('items/name,items/type')
    await context.sync()
    const details = all.items
      .filter(({ type }) => type === 'Range')
      .map((item) => {
        const range = item.getRangeOrNullObject()
        return { name: item.name, range, area: areaOf(range) }
      })
    await context.sync()
    return details.flatMap(({ name, range, area }) => (range.isNullObject ? [] : [{ name, area: area() }]))
  })

export async function obstacles(area: Area): Promise<Obstacles> {
  const ask = (question: typeof hasHiddenRows) =>
    ifSupported(
      inExcel((context) => question(context, rangeOf(context, area))),
      false,
    )
  const [hiddenRows, mergedCells, filtered] = await Promise.all([
    ask(hasHiddenRows),
    ask(hasMergedCells),
    ask(isFiltered),
  ])
  return { hiddenRows, mergedCells, filtered }
}

async function hasHiddenRows(context: Excel.RequestContext, range: Excel.Range): Promise<boolean> {
  range.load('rowHidden')
  await context.sync()
  // Null where only some rows are.
  return range.rowHidden !== false
}

async function hasMergedCells(context: Excel.RequestContext, range: Excel.Range): Promise<boolean> {
  const merged = range.getMergedAreasOrNullObject()
  merged.load('address')
  await context.sync()
  return !merged.isNullObject
}

async function isFiltered(context: Excel.RequestContext, range: Excel.Range): Promise<boolean> {
  const touched = range.getTables(false)
  touched.load('items/name')
  await context.sync()
  const filters = touched.items.map(({ autoFilter }) => autoFilter)
  for (const filter of filters) filter.load('isDataFiltered')
  await context.sync()
  return filters.some(({ isDataFiltered }) => isDataFiltered)
}

export const formulaStyle = (): Promise<FormulaStyle> =>
  inExcel(async (context) => {
    const { application } = context.workbook
    application.load('decimalSeparator')
    await context.sync()
    // Excel tells its decimal sign and not its list separator; where a comma stands in a number, it cannot stand between two of them.
    const separators = application.decimalSeparator === ',' ? dutchStyle : englishStyle
    const { functionNames } = globalThis.Office?.context?.displayLanguage?.toLowerCase().startsWith('nl')
      ? dutchStyle
      : englishStyle
    return { ...separators, functionNames }
  })
