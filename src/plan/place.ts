import { isBlank, isText, readAmount, readDay, type Cell } from '../cells'
import { isPlan, isPlanByItself } from './columns'
import { companyNumberIn } from './company-number'
import { headersOf } from './headers'
import { layoutOf, type PlanLayout } from './layout'
import { columnsNamed, type NameRefusal, type NamedHeaders } from './named-headers'
import { remembered } from './remembered'
import { headersOnceMore, kindOfRow, repeatsHeaders, type HeadersOnceMore } from './row-kind'

/** A rectangle of cells, both corners included, counted from 0. */
export type Corners = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** A table of a sheet, with its headers and its row of totals where it has them. */
export type TablePlace = { readonly area: Corners; readonly headerRows: number; readonly totalsRows: number }

/** A sheet as it is searched for a plan. */
export type SheetCells = {
  readonly visible: boolean
  readonly lastRow: number
  readonly lastColumn: number
  readonly tables: readonly TablePlace[]
  /** The rows in which anything stands, from top to bottom. */
  readonly filledRows: readonly number[]
  readonly valueAt: (row: number, column: number) => Cell
}

/** Where a plan stands: its headers and the rows below, without a row of totals. */
export type PlanPlace<S extends SheetCells = SheetCells> = {
  readonly sheet: S
  readonly area: Corners
  readonly totalsRow?: number
  /** Rows below it that hold figures and do not belong to it. */
  readonly figuresBelow: readonly number[]
}

/** How a plan is searched for. */
export type Search = {
  /** Whether somebody says that there is one: a list of expenses is none by itself. */
  readonly isAskedFor?: boolean
  /** What its user says of its headers. */
  readonly named?: NamedHeaders
}

/** How far down a sheet the headers may start. */
const lastHeaderRow = 60
/** Behind blank rows up to this one, what has a figure belongs to the plan; further down only what is filled in like the rows above. */
const nearestRows = 3
/** Further below nothing belongs to it. */
const farthestRows = 1000
/** Enough rows to see which columns hold figures. */
const rowsToSample = 20

/** Finds the plan: first among the tables, then among the rows of the sheets; on hidden sheets, which hold lists and calculations, last. */
export function findPlan<S extends SheetCells>(sheets: readonly S[], search: Search = {}): PlanPlace<S> | undefined {
  for (const candidate of candidatesOn(sheets)) {
    const one = laidOut(candidate, search)
    if (isFound(one, search)) return planAt(orOneRowLower(one, search))
  }
  return undefined
}

/** What the headers that most resemble those of a plan lack, and where they stand. */
export type Lacking<S extends SheetCells = SheetCells> = {
  readonly sheet: S
  readonly headerRow: number
  /** A cost, a start or application, or more than a list of expenses has; else what its user says of its headers, which cannot be. */
  readonly lacks: 'cost' | 'day' | 'more' | NameRefusal
}

/** Why no plan is found; undefined where nothing resembles one. */
export function lackingInPlan<S extends SheetCells>(sheets: readonly S[], search: Search = {}): Lacking<S> | undefined {
  let nearest: { readonly candidate: Candidate<S>; readonly layout: NamedLayout; readonly known: number } | undefined
  for (const candidate of candidatesOn(sheets)) {
    const { layout } = laidOut(candidate, search)
    const known = knownColumns(layout)
    if (known > Math.max(1, nearest?.known ?? 0)) nearest = { candidate, layout, known }
  }
  if (nearest === undefined) return undefined
  const { candidate, layout } = nearest
  const { mapping, refused } = layout
  const without = mapping.cost === undefined ? 'cost' : isPlan(mapping) ? 'more' : 'day'
  return { sheet: candidate.sheet, headerRow: candidate.headers.top, lacks: refused ?? without }
}

/** Where a plan may stand: its first row of headers, and the table that it is in. */
type Candidate<S extends SheetCells> = { readonly sheet: S; readonly headers: Corners; readonly table?: TablePlace }

/** Every table with headers, then every stretch of cells near the top of a sheet; headers that were merged have their own in the row below. */
function* candidatesOn<S extends SheetCells>(sheets: readonly S[]): Generator<Candidate<S>> {
  const ordered = [...sheets].sort((a, b) => Number(b.visible) - Number(a.visible))
  for (const sheet of ordered) {
    for (const table of sheet.tables) {
      const { area, headerRows } = table
      if (headerRows > 0) yield { sheet, headers: { ...area, bottom: area.top }, table }
    }
  }
  for (const sheet of ordered) {
    for (const row of sheet.filledRows) {
      if (row > lastHeaderRow) break
      const onOneRow = blocksOf(sheet, row).map((headers) => ({ sheet, headers }))
      if (onOneRow.length === 0) continue
      const onTwoRows = blocksOf(sheet, row, row + 1).map((headers) => ({ sheet, headers }))
      yield* onTwoRows.filter((one) => headersOf(firstRowsOf(one)).rows === 2)
      yield* onOneRow
    }
  }
}

/** How a plan would be laid out, and why not as its user says. */
type NamedLayout = PlanLayout & { readonly refused?: NameRefusal | undefined }

/** A candidate with its layout, and the last row of its plan: asked for only where something depends on all rows. */
type LaidOut<S extends SheetCells> = Candidate<S> & { readonly layout: NamedLayout; readonly bottom: () => number }

function laidOut<S extends SheetCells>(candidate: Candidate<S>, { named }: Search): LaidOut<S> {
  const { sheet, headers, table } = candidate
  const bottom = remembered(() =>
    table === undefined ? bottomOf(sheet, headers) : table.area.bottom - table.totalsRows,
  )
  const below = (rows: number) => rowsOf(sheet, { ...headers, top: headers.top + rows, bottom: bottom() })
  let refused: NameRefusal | undefined
  const layout = layoutOf({ firstRows: firstRowsOf(candidate), below }, (columns, body) => {
    if (named === undefined) return new Map()
    const found = columnsNamed(named, columns, body)
    if (!('refusal' in found)) return found
    refused = found
    return new Map()
  })
  return { ...candidate, layout: { ...layout, refused }, bottom }
}

/** The two rows in which headers may stand, as far as there are two. */
function firstRowsOf({ sheet, headers, table }: Candidate<SheetCells>): Cell[][] {
  const last = Math.min(headers.top + 1, table?.area.bottom ?? sheet.lastRow)
  return rowsOf(sheet, { ...headers, bottom: last })
}

function isFound({ layout }: LaidOut<SheetCells>, search: Search): boolean {
  const { mapping, headers, refused } = layout
  if (refused !== undefined) return false
  return search.isAskedFor === true ? isPlan(mapping) : isPlanByItself(mapping, headers)
}

const knownColumns = ({ mapping }: PlanLayout): number => Object.keys(mapping).length

/** Of two rows of which the lower one says as much by itself, the upper one is no header but a title of groups. */
function orOneRowLower<S extends SheetCells>(upper: LaidOut<S>, search: Search): LaidOut<S> {
  const { sheet, headers, table, layout } = upper
  if (table !== undefined || layout.headerRows.length !== 2) return upper
  const known = knownColumns(layout)
  const lower = blocksOf(sheet, headers.top + 1).map((block) => laidOut({ sheet, headers: block }, search))
  return lower.find((one) => isFound(one, search) && knownColumns(one.layout) >= known) ?? upper
}

/** The rows of an area. */
const rowsOf = (sheet: SheetCells, { top, bottom, ...columns }: Corners): Cell[][] =>
  Array.from({ length: bottom - top + 1 }, (_, index) => cellsOf(sheet, top + index, columns))

/** The cells of one row of an area. */
const cellsOf = (sheet: SheetCells, row: number, { left, right }: Pick<Corners, 'left' | 'right'>): Cell[] =>
  Array.from({ length: right - left + 1 }, (_, index) => sheet.valueAt(row, left + index))

/** The stretches of columns that are filled in one of these rows; one empty column between two does not part them. */
function blocksOf(sheet: SheetCells, top: number, bottom = top): Corners[] {
  const blocks: { top: number; bottom: number; left: number; right: number }[] = []
  for (let column = 0; column <= sheet.lastColumn; column++) {
    if (isBlank(sheet.valueAt(top, column)) && isBlank(sheet.valueAt(bottom, column))) continue
    const last = blocks[blocks.length - 1]
    if (last !== undefined && column - last.right <= 2) last.right = column
    else blocks.push({ top, bottom: top, left: column, right: column })
  }
  return blocks
}

/** The plan that stands here: in a table with what stands right of it under the same headers, for results spill beside a table, not inside. */
function planAt<S extends SheetCells>(found: LaidOut<S>): PlanPlace<S> {
  const { sheet, headers, table } = found
  if (table === undefined) return planBelow(found)
  const { area, totalsRows } = table
  const block = blocksOf(sheet, headers.top).find(({ left, right }) => left <= area.left && right >= area.right)
  const plan = { ...area, right: block?.right ?? area.right, bottom: area.bottom - totalsRows }
  // What stands below a table is not in it, as everybody sees.
  return { sheet, area: plan, ...(totalsRows > 0 && { totalsRow: area.bottom }), figuresBelow: [] }
}

/**
 * The last row below headers. A row that is only text belongs to the plan where it follows at once; behind a gap it may be a note,
 * and is a heading, or the headers once more, where a project follows.
 */
function bottomOf(sheet: SheetCells, headers: Corners): number {
  const plain = headersOnceMore(rowsOf(sheet, { ...headers, bottom: Math.min(headers.top + 1, sheet.lastRow) }))
  let [bottom, last] = [headers.top, headers.top]
  for (const row of rowsBelow(sheet, headers.top)) {
    if (row - last > farthestRows) break
    const cells = cellsOf(sheet, row, headers)
    if (cells.every(isBlank)) continue
    const isBelowGap = row - bottom > 1
    const figures = isBelowGap ? columnsOfFigures(cells) : []
    if (isBelowGap && figures.length === 0 && !isAboveProjects(cells, plain)) break
    const isFar = row - bottom > nearestRows
    if (isFar && figures.length > 0 && !isLikeRowsAbove(figures, sheet, { ...headers, bottom })) break
    const isNoteBetween = last > bottom
    if (!isBelowGap || figures.length > (isNoteBetween ? 1 : 0)) bottom = row
    last = row
  }
  return bottom
}

const rowsBelow = ({ filledRows }: SheetCells, top: number): readonly number[] => filledRows.filter((row) => row > top)

/** Whether figures stand where those of a plan stand, and enough of them for a day and a cost. */
function isLikeRowsAbove(figures: readonly number[], sheet: SheetCells, plan: Corners): boolean {
  const above = rowsBelow(sheet, plan.top).filter((row) => row <= plan.bottom)
  const known = new Set(above.slice(-rowsToSample).flatMap((row) => columnsOfFigures(cellsOf(sheet, row, plan))))
  return figures.length > 1 && (known.size === 0 || figures.every((column) => known.has(column)))
}

/** Which of these are numbers, amounts or days. */
const columnsOfFigures = (cells: readonly Cell[]): number[] =>
  cells.flatMap((cell, column) => (isFigure(cell) ? [column] : []))

const isFigure = (cell: Cell): boolean =>
  isText(cell) ? [readDay(cell), readAmount(cell)].some(({ kind }) => kind === 'value') : typeof cell === 'number'

/** Whether a row of only texts may have projects below it: a heading, with the number of the company or without, or the headers once more. */
function isAboveProjects(cells: readonly Cell[], headers: HeadersOnceMore): boolean {
  const written = cells.filter((cell) => !isBlank(cell) && companyNumberIn(cell) === undefined)
  return written.length <= 1 || repeatsHeaders(cells, headers)
}

/** The rows below headers, without the sum at their end. */
function planBelow<S extends SheetCells>({ sheet, headers, layout, bottom }: LaidOut<S>): PlanPlace<S> {
  const { found, headerRows } = layout
  const last = bottom()
  const figuresBelow = rowsBelow(sheet, last).filter((row) => cellsOf(sheet, row, headers).some(isFigure))
  const kind = kindOfRow(found, headersOnceMore(headerRows))(cellsOf(sheet, last, headers), false)
  return kind === 'sum' && last > headers.top + headerRows.length
    ? { sheet, area: { ...headers, bottom: last - 1 }, totalsRow: last, figuresBelow }
    : { sheet, area: { ...headers, bottom: last }, figuresBelow }
}
