import type { Cell } from '../../cells'
import { columnIn, partsOf, type Area } from '../area'
import { WorkbookError, type Block, type Look, type Progress } from '../workbook'
import { ifSupported, inExcel, rangeOf } from './excel'

export async function read(area: Area, progress?: Progress): Promise<Block> {
  const values: (readonly Cell[])[] = []
  const formulas: (string | number | boolean)[][] = []
  await inParts(area, 'values,formulas,valueTypes', progress, (range) => {
    values.push(...range.values.map((row, r) => row.map((value: Cell, c) => cellOf(value, range.valueTypes[r]?.[c]))))
    formulas.push(...range.formulas)
  })
  return { values, formulas }
}

/** An error arrives as its text; a reader must not take it for one. */
const cellOf = (value: Cell, type: string | undefined): Cell =>
  type === 'Error' ? { type: 'Error', basicValue: value } : value

export async function look(area: Area, progress?: Progress): Promise<Look> {
  const numberFormats: string[][] = []
  await inParts(area, 'numberFormat', progress, (range) => {
    numberFormats.push(...(range.numberFormat as string[][]))
  })
  const untold = Array.from({ length: area.columns }, () => undefined)
  return { numberFormats, columnWidths: await ifSupported(columnWidths(area), untold) }
}

/** Loads what is asked of each part of an area, one request after the other, until somebody stops it. */
async function inParts(
  area: Area,
  asked: string,
  { signal, onProgress }: Progress = {},
  take: (part: Excel.Range) => void,
): Promise<void> {
  for (const part of partsOf(area)) {
    if (signal?.aborted) throw new WorkbookError('cancelled')
    await inExcel(async (context) => {
      const range = rangeOf(context, part)
      range.load(asked)
      await context.sync()
      take(range)
    })
    onProgress?.((part.row + part.rows - area.row) / area.rows)
  }
}

const columnWidths = (area: Area): Promise<Look['columnWidths']> =>
  inExcel(async (context) => {
    const formats = Array.from({ length: area.columns }, (_, column) => rangeOf(context, columnIn(area, column)).format)
    for (const format of formats) format.load('columnWidth')
    await context.sync()
    return formats.map(({ columnWidth }) => columnWidth)
  })
