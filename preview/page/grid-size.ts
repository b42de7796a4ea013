import { WorkbookProblem } from '../xlsx/problem'
import type { Cell, Sheet, Workbook } from '../xlsx/workbook'

export type GridSize = { readonly rows: number; readonly columns: number }

/** Room below and beside what is filled, for results and for whoever writes on. */
const spareRows = 200
const spareColumns = 14
const fewestRows = 200
const fewestColumns = 26
/** A result may be as long as what stands there already. */
const mostRowsForResults = 20_000
/** Beyond these the grid becomes slow: it takes time for each row and column, whether something stands there or not. */
const mostRows = 200_000
const mostColumns = 1_000
const mostPlaces = 8_000_000
const mostCells = 500_000

const isFilled = ({ value, formula }: Cell): boolean => value !== null || formula !== undefined

/**
 * How large the grid of a sheet is: as far as something stands there, and as far as a grid can go. Cells that only have a look do not count, nor does what
 * stands too far away.
 */
export function gridSize(sheet: Sheet): GridSize {
  const known = sizes.get(sheet)
  if (known !== undefined) return known
  const whole = sizeWithin(sheet, mostRows, mostColumns)
  const size = whole.rows * whole.columns <= mostPlaces ? whole : sizeWithin(sheet, mostRows, fewestColumns)
  sizes.set(sheet, size)
  return size
}

const sizes = new WeakMap<Sheet, GridSize>()

function sizeWithin({ rows }: Sheet, furthestRow: number, furthestColumn: number): GridSize {
  let [lastRow, lastColumn] = [0, 0]
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (!isFilled(cell) || cell.row >= furthestRow || cell.column >= furthestColumn) continue
      lastRow = Math.max(lastRow, cell.row)
      lastColumn = Math.max(lastColumn, cell.column)
    }
  }
  return {
    rows: Math.min(furthestRow, Math.max(fewestRows, lastRow + Math.min(lastRow, mostRowsForResults) + spareRows)),
    columns: Math.max(fewestColumns, lastColumn + spareColumns),
  }
}

/** The sheets with something beyond the grid, by name. */
export const sheetsBeyondGrid = ({ sheets }: Workbook): string[] =>
  sheets
    .filter((sheet) => {
      const { rows, columns } = gridSize(sheet)
      return sheet.rows.some(({ cells }) =>
        cells.some((cell) => isFilled(cell) && (cell.row >= rows || cell.column >= columns)),
      )
    })
    .map(({ name }) => name)

/** Throws a WorkbookProblem for a workbook with more cells than the grid can show at all. */
export function refuseTooManyCells({ sheets }: Workbook): void {
  const count = sheets.reduce(
    (sum, { rows }) => rows.reduce((cells, row) => cells + row.cells.filter(isFilled).length, sum),
    0,
  )
  if (count > mostCells)
    throw new WorkbookProblem(
      `Deze werkmap is te groot voor deze pagina: meer dan ${mostCells.toLocaleString('nl-BE')} cellen zijn ingevuld. Reken ze uit met npm run calculate, of open ze in Excel.`,
    )
}
