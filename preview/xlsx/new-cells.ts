import { addressOf, areaFrom, areaName, boundingArea, sameArea } from '../engine/address'
import { newCell, type CellChange } from './cell-change'
import { elementAt, insertInOrder, prefixOf, withAttributes, withContent } from './element'
import type { Cell, Row, Sheet } from './workbook'
import type { SheetPart } from './workbook-file'
import type { Edit } from './xml'

type RowChange = { readonly row: number; readonly cells: readonly CellChange[] }

/**
 * Puts cells that the file does not have yet in their place, with their rows where these are missing too. `rewritten` are the cells of the file that say their
 * address anyway.
 */
export function newCells(
  sheet: Sheet,
  part: SheetPart,
  created: readonly CellChange[],
  rewritten: ReadonlySet<Cell>,
): Edit[] {
  const rowChanges = byRow(created)
  const known = new Map(sheet.rows.map((row) => [row.row, row]))
  const missing = rowChanges.filter(({ row }) => !known.has(row))
  return [
    ...rowChanges.flatMap(({ row, cells }) => {
      const present = known.get(row)
      return present === undefined ? [] : extendedRow(present, part, cells, rewritten)
    }),
    ...(missing.length === 0 ? [] : newRows(sheet, part, missing)),
    ...(missing.length === 0 ? [] : numberedRows(sheet, part, new Set(rowChanges.map(({ row }) => row)))),
    ...grownDimension(part, created),
  ]
}

function byRow(created: readonly CellChange[]): RowChange[] {
  const rows = new Map<number, CellChange[]>()
  for (const change of created) {
    const cells = rows.get(change.row)
    if (cells) cells.push(change)
    else rows.set(change.row, [change])
  }
  return [...rows]
    .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) }))
    .sort((a, b) => a.row - b.row)
}

function extendedRow(
  { row, cells, place: { start, end, numbered } }: Row,
  { xml, places: { prefix } }: SheetPart,
  changes: readonly CellChange[],
  rewritten: ReadonlySet<Cell>,
): Edit[] {
  const text = xml.slice(start, end)
  const element = elementAt(text)!
  const openTag = withAttributes(text.slice(0, element.end), {
    ...(!numbered && { r: String(row + 1) }),
    ...widerSpans(element.attributes['spans'], changes),
  })
  if (element.selfClosing)
    return [{ start, end, text: withContent(openTag, changes.map((change) => newCell(change, prefix)).join('')) }]
  const behindCells = start + (element.children.find(({ name }) => name !== 'c')?.start ?? element.contentEnd)
  return [
    { start, end: start + element.end, text: openTag },
    ...changes.map((change) => {
      const at = cells.find(({ column }) => column > change.column)?.start ?? behindCells
      return { start: at, end: at, text: newCell(change, prefix) }
    }),
    // A cell without an address follows the one before it: with cells in between it has to say its own.
    ...cells.filter((cell) => !rewritten.has(cell)).flatMap((cell) => addressed(xml, cell, addressOf(cell))),
  ]
}

/** The columns that a row says it uses, a hint that has to stay true. */
function widerSpans(spans: string | undefined, changes: readonly CellChange[]): { spans?: string } {
  const [, first, last] = /^(\d+):(\d+)$/.exec(spans ?? '') ?? []
  if (first === undefined || last === undefined) return {}
  const columns = changes.map(({ column }) => column + 1)
  return { spans: `${Math.min(Number(first), ...columns)}:${Math.max(Number(last), ...columns)}` }
}

function newRows({ rows }: Sheet, { xml, places }: SheetPart, missing: readonly RowChange[]): Edit[] {
  const { sheetData } = places
  const textOf = (prefix: string, { row, cells }: RowChange): string =>
    `<${prefix}row r="${row + 1}">${cells.map((change) => newCell(change, prefix)).join('')}</${prefix}row>`
  const all = (prefix: string): string => missing.map((change) => textOf(prefix, change)).join('')
  if (sheetData.start === sheetData.end) {
    const root = elementAt(xml)!
    const prefix = prefixOf(root)
    return [insertInOrder(xml, root, withContent(`<${prefix}sheetData>`, all(prefix)))]
  }
  if (sheetData.openEnd === sheetData.end)
    return [{ ...sheetData, text: withContent(xml.slice(sheetData.start, sheetData.end), all(places.prefix)) }]
  const endOfData = xml.lastIndexOf('<', sheetData.end - 1)
  let below = 0
  return missing.map((change) => {
    while ((rows[below]?.row ?? Infinity) < change.row) below++
    const at = rows[below]?.place.start ?? endOfData
    return { start: at, end: at, text: textOf(places.prefix, change) }
  })
}

/** A row without a number follows the one before it: with rows in between it has to say its own. */
const numberedRows = ({ rows }: Sheet, { xml }: SheetPart, extended: ReadonlySet<number>): Edit[] =>
  rows
    .filter(({ row, place }) => !place.numbered && !extended.has(row))
    .flatMap(({ row, place }) => addressed(xml, place, String(row + 1)))

/** A cell or a row that says where it stands. */
function addressed(xml: string, { start, end }: { start: number; end: number }, address: string): Edit[] {
  const text = xml.slice(start, end)
  const element = elementAt(text)!
  if (element.attributes['r'] !== undefined) return []
  return [{ start, end: start + element.end, text: withAttributes(text.slice(0, element.end), { r: address }) }]
}

function grownDimension({ xml, places: { dimension } }: SheetPart, created: readonly CellChange[]): Edit[] {
  if (dimension === undefined) return []
  const { start, end } = dimension
  const area = created.reduce((grown, cell) => boundingArea(grown, areaFrom(cell)), dimension.area)
  if (sameArea(area, dimension.area)) return []
  return [{ start, end, text: withAttributes(xml.slice(start, end), { ref: areaName(area) }) }]
}
