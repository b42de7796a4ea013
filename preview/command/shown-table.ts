import { columnCount, columnName, rowCount } from '../engine/address'
import { isCellError, type CellValue } from '../engine/cell-value'
import type { FoundPlan, PlanKinds } from './plan-reading'
import type { ShownCell, SheetView } from './sheet-view'

/** A column as it is found on a sheet. */
export type ShownColumn = {
  readonly header: string
  /** Whether it is the cost of the plan, or a part of it. */
  readonly isCost?: boolean
  /** Whether a narrow screen leaves it out. */
  readonly isAside?: boolean
}
/** A row as it is shown; only projects are added up. */
export type ShownRow = { readonly cells: readonly ShownCell[]; readonly isProject: boolean }

export type ShownTable = {
  readonly columns: readonly ShownColumn[]
  readonly rows: readonly ShownRow[]
  readonly withTotals: boolean
}

/** The values of a plan, its headers first. */
export const planValues = ({ sheet, area }: FoundPlan): CellValue[][] =>
  Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) => sheet.valueAt(area.top + row, area.left + column)),
  )

/** A sheet without a plan: all of it, its columns named as Excel names them. */
export function wholeSheet(sheet: SheetView): ShownTable {
  return {
    columns: sheet.filledColumns.map((column) => ({ header: columnName(column) })),
    rows: sheet.filledRows.map((row) => ({
      cells: sheet.filledColumns.map((column) => sheet.at({ row, column })),
      isProject: true,
    })),
    withTotals: false,
  }
}

/** A plan as it stands on its sheet, formulas calculated, with its own row of totals where it has one. */
export function planAsItStands({ sheet, area, totalsRow }: FoundPlan, table: PlanKinds): ShownTable {
  const rows = rowsOfPlan({ sheet, area }, table)
  const totals = totalsRow === undefined ? [] : [cellsAt(sheet, area, totalsRow)]
  return {
    columns: columnsOfPlan(table),
    rows: [...rows, ...totals.filter(isFilled).map((cells) => ({ cells, isProject: false }))],
    withTotals: totalsRow === undefined,
  }
}

/** What is shown of a plan on a narrow screen too: what tells its projects apart, and what their amounts come from. */
const onEveryScreen = new Set(['enterprise', 'title', 'startsOn', 'appliedOn', 'cost'])

/** A plan beside what was calculated for it, the headers of these first; each row with its number on the sheet. */
export function planWithResults(
  plan: FoundPlan,
  table: PlanKinds,
  [headers = [], ...results]: ShownCell[][],
): ShownTable {
  return {
    columns: [{ header: 'Rij' }, ...columnsOfPlan(table), ...headers.map((header) => ({ header: headerText(header) }))],
    rows: rowsOfPlan(plan, table).map(({ index, cells, isProject }) => ({
      cells: [{ value: plan.area.top + 2 + index, format: '0' }, ...cells, ...(results[index] ?? [])],
      isProject,
    })),
    withTotals: true,
  }
}

function columnsOfPlan({ layout: { headers, found } }: PlanKinds): ShownColumn[] {
  const known = new Map(found.map(({ column, index }) => [index, column]))
  return headers.map(({ text }, index) => {
    const column = known.get(index)
    return {
      header: oneLine(text),
      isCost: column === 'cost',
      isAside: column === undefined || !onEveryScreen.has(column),
    }
  })
}

/** The rows below the headers in which something stands, with their place below the first row of headers. */
function rowsOfPlan({ sheet, area }: Pick<FoundPlan, 'sheet' | 'area'>, { kinds, layout }: PlanKinds) {
  const first = layout.headerRows.length - 1
  return kinds.slice(first).flatMap((kind, offset) => {
    const index = first + offset
    const cells = cellsAt(sheet, area, area.top + 1 + index)
    return isFilled(cells) ? [{ index, cells, isProject: kind === 'project' }] : []
  })
}

const cellsAt = (sheet: SheetView, area: FoundPlan['area'], row: number): ShownCell[] =>
  Array.from({ length: columnCount(area) }, (_, index) => sheet.at({ row, column: area.left + index }))

const isFilled = (row: readonly ShownCell[]): boolean => row.some(({ value }) => value !== null && value !== '')

const headerText = ({ value }: ShownCell): string =>
  value === null ? '' : isCellError(value) ? value.error : oneLine(String(value))

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
