import { contains, lastColumn, lastRow, type Position } from './address'
import type { SheetFacts } from './functions/sheet-facts'
import { shownFormula } from './formula/shown-formula'
import { cellGrid } from '../xlsx/cell-grid'
import type { Sheet, Workbook } from '../xlsx/workbook'

const known = new WeakMap<Sheet, SheetFacts>()

/** What the functions have to know of the sheets of a file, beside their cells. */
export const factsOfSheets = ({ sheets, tables }: Workbook): SheetFacts[] =>
  sheets.map((sheet, index) => {
    const facts = known.get(sheet) ?? factsOfSheet(sheet, filteredAreas({ sheet, index, tables }))
    known.set(sheet, facts)
    return facts
  })

const wholeSheet = { top: 0, left: 0, bottom: lastRow, right: lastColumn }

const filteredAreas = ({
  sheet: { filtered },
  index,
  tables,
}: {
  readonly sheet: Sheet
  readonly index: number
  readonly tables: Workbook['tables']
}) => [
  // With a filter of the sheet every hidden row counts as filtered, wherever it is; a filter of a table is about its own rows.
  ...(filtered ? [wholeSheet] : []),
  ...tables.filter((table) => table.sheet === index && table.filtered === true).map(({ area }) => area),
]

function factsOfSheet(sheet: Sheet, filters: ReturnType<typeof filteredAreas>): SheetFacts {
  const hidden = sheet.rows.filter((row) => row.hidden).map(({ row }) => row)
  const grid = cellGrid(sheet)
  return {
    hiddenRows: new Set(hidden),
    filteredRows: new Set(hidden.filter((row) => filters.some((area) => contains(area, { row, column: area.left })))),
    formulaAt(position: Position) {
      const formula = grid.at(position)?.formula
      return formula && shownFormula(formula, position)
    },
  }
}
