import {
  absoluteReference,
  belowHeaders,
  columnIn,
  tableColumn,
  type CellContent,
  type NewSheet,
  type TrafficLight,
} from '../../../workbook'
import { serialOf } from '../../../cells'
import type { IsoDate } from '../../../rules'
import { plainHeader, planResultHeaders, type PlanColumn, type Language } from '../../../wording'
import { headerInTable, type Plan, type PlanSource } from '../../plan/plan'
import { nextStepFormula } from '../../plan/plan-formula'
import { texts } from './texts'

/** More formulas than this do not go over to Excel in one message. */
export const mostRowsOnSheet = 5000

/** Rows above the first one of the plan: the day, a note, the headers. */
const headerRow = 2
const stepColumn = 2
const dayFormat = 'dd/mm/yyyy'

/** The colours of the column with the step. */
export const stepLights: readonly TrafficLight[] = [
  { beginsWith: 'vervallen', light: 'bad' },
  { beginsWith: 'klaar', light: 'good' },
]

/** What the new sheet will hold: for every row of the plan its next step, alive, on the day that one cell says. */
export function agendaSheet({ source, lines }: Plan, today: IsoDate, language: Language): NewSheet {
  const money = amountColumns(source)
  const { row, course, step, lastDayHeader, daysHeader } = texts[language]
  const headers = [row, course, step, lastDayHeader, daysHeader]
  const formats = [null, null, null, dayFormat, '0', ...money.map(() => '#,##0.00')]
  const rows = lines.map(({ index }, position): CellContent[] => {
    const at = `$A${headerRow + position + 2}`
    return [
      index + 1,
      source.mapping.title === undefined
        ? ''
        : { formula: `=INDEX(${cellsOf(source, source.mapping.title)},${at})&""` },
      { formula: stepFormula(source, at, 'actie') },
      { formula: stepFormula(source, at, 'datum') },
      { formula: stepFormula(source, at, 'dagen') },
      ...money.map(({ index: column }) => ({ formula: `=INDEX(${cellsOf(source, column)},${at})` })),
    ]
  })
  return {
    name: texts[language].sheetName,
    cells: [
      [texts[language].asOf, serialOf(today)],
      [texts[language].asOfNote],
      [...headers, ...money.map(({ header }) => header)],
      ...rows,
    ],
    numberFormats: [[null, dayFormat], [], [], ...rows.map(() => formats)],
    columnWidths: [60, 220, 150, 80, 60, ...money.map(() => 90)],
    boldRows: [headerRow],
  }
}

/** The cells of the new sheet that get a colour. */
export const stepCells = (sheet: string, { lines }: Plan) => ({
  sheet,
  row: headerRow + 1,
  column: stepColumn,
  rows: lines.length,
  columns: 1,
})

/** A stopped project has no next step, which KMO.NEXT_STEP is not told. */
function stepFormula(source: PlanSource, row: string, show: 'actie' | 'datum' | 'dagen'): string {
  const at = (column: PlanColumn) => {
    const index = source.mapping[column]
    return index === undefined ? undefined : `INDEX(${cellsOf(source, index)},${row})`
  }
  const [step, stopped] = [nextStepFormula(at, '$B$1', show), at('cancelledOn')]
  return stopped === undefined ? `=${step}` : `=IF(${stopped}<>"",${show === 'actie' ? '"stopgezet"' : '""'},${step})`
}

/** The plan's own columns for what the rules say of a row, where somebody added them. */
function amountColumns({ headers }: PlanSource): { header: string; index: number }[] {
  return [planResultHeaders.ownShare, planResultHeaders.subsidy].flatMap((header) => {
    const index = headers.findIndex((other) => plainHeader(other) === plainHeader(header))
    return index < 0 ? [] : [{ header, index }]
  })
}

/** All cells of a column of the plan: by name where it is a table, else by their place. */
function cellsOf(source: PlanSource, index: number): string {
  if (source.isTable) return tableColumn(source.name, headerInTable(source, index))
  return absoluteReference(columnIn(belowHeaders(source.area), index))
}
