import { addressOf, areaName } from '../engine/address'
import { filledCell, type CellChange } from './cell-change'
import { elementAt, prefixOf, withAttributes, withContent, withoutAttributes, type XmlElement } from './element'
import { newCells } from './new-cells'
import { storedValue, valueElement } from './stored-value'
import type { Cell, Sheet } from './workbook'
import type { SheetPart } from './workbook-file'
import { cellGrid } from './cell-grid'
import { applyEdits, type Edit } from './xml'

/** The sheet's XML with new values; everything else stays as it is, byte for byte. */
export function patchSheet(sheet: Sheet, part: SheetPart, changes: readonly CellChange[]): string {
  const { xml } = part
  const grid = cellGrid(sheet)
  const edits: Edit[] = []
  const created: CellChange[] = []
  const rewritten = new Set<Cell>()
  for (const change of changes) {
    const cell = grid.at(change)
    if (cell) {
      rewritten.add(cell)
      const { start, end } = cell
      const text = xml.slice(start, end)
      const write = change.formula !== undefined ? rewrittenCell : change.value === undefined ? styledCell : patchedCell
      edits.push({ start, end, text: write(cell, text, elementAt(text)!, change) })
    } else if ((change.value ?? null) !== null || change.style !== undefined || change.formula) created.push(change)
  }
  if (created.length > 0) edits.push(...newCells(sheet, part, created, rewritten))
  return applyEdits(xml, edits)
}

/** A cell with another style, which keeps what it holds. */
function styledCell(cell: Cell, text: string, element: XmlElement, { style }: CellChange): string {
  return withAttributes(text, {
    ...(element.attributes['r'] === undefined && { r: addressOf(cell) }),
    ...(style !== undefined && { s: String(style) }),
  })
}

/** A cell with another value; its formula stays, and what stands behind it. */
function patchedCell(cell: Cell, text: string, element: XmlElement, { value = null, style, area }: CellChange): string {
  const stored = value === null ? undefined : storedValue(value)
  const formula = element.children.find(({ name }) => name === 'f')
  const olds = element.children.filter(({ name }) => name === 'v' || name === 'is')
  const openTag = withAttributes(
    withoutAttributes(text.slice(0, element.end), [
      // It would point to a richer value than the one that is written here.
      'vm',
      // These are about a formula, and about a text.
      ...(formula === undefined ? ['cm'] : []),
      ...(stored === undefined ? ['ph'] : []),
      ...(stored?.type === undefined ? ['t'] : []),
    ]),
    {
      ...(element.attributes['r'] === undefined && { r: addressOf(cell) }),
      ...(stored?.type !== undefined && { t: stored.type }),
      ...(style !== undefined && { s: String(style) }),
    },
  )
  const written = stored === undefined ? '' : valueElement(stored, prefixOf(element))
  if (element.selfClosing) return withContent(openTag, written)
  const at = formula?.outerEnd ?? element.end
  const edits: Edit[] = olds.map(({ start, outerEnd }, index) => ({
    start,
    end: outerEnd,
    text: index === 0 ? written : '',
  }))
  if (olds.length === 0) edits.push({ start: at, end: at, text: written })
  if (formula !== undefined && area !== undefined && cell.formula?.array?.dynamic === true) {
    const { start, end } = formula
    edits.push({ start, end, text: withAttributes(text.slice(start, end), { ref: areaName(area) }) })
  }
  const content = applyEdits(text, edits).slice(element.end)
  const closing = text.slice(element.contentEnd)
  return content === closing ? withContent(openTag, '') : openTag + content
}

/** A cell with another content; what it says of itself otherwise stays. */
function rewrittenCell(cell: Cell, text: string, element: XmlElement, change: CellChange): string {
  const openTag = withoutAttributes(text.slice(0, element.end), ['t', 'vm', 'cm'])
  return filledCell(
    withAttributes(openTag, {
      ...(element.attributes['r'] === undefined && { r: addressOf(cell) }),
      ...(change.style !== undefined && { s: String(change.style) }),
    }),
    change,
  )
}
