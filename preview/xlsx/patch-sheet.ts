import { addressOf, areaFrom, areaName, boundingArea, sameArea, type Area, type Position } from '../engine/address'
import { classicErrors, isCellError, type CellValue } from '../engine/cell-value'
import { cellPlace } from './cell-place'
import type { SheetPart } from './workbook-file'
import { withAttributes } from './element'
import type { Cell, Row, Sheet } from './workbook'
import { applyEdits, escapeXml, writeExcelText, type Edit } from './xml'

/** What one cell has to hold. */
export type CellChange = Position & {
  readonly value: CellValue
  /** A style for a cell that showed nothing before; left out, the cell keeps its style. */
  readonly style?: number
  /** What the result of its array formula covers now. */
  readonly area?: Area
  /** A formula in the place of what the cell held, as it is stored; null when the cell holds its value only. */
  readonly formula?: NewFormula | null
}

export type NewFormula = {
  readonly text: string
  /** What an array formula covers. */
  readonly area?: Area
  /** By which the cell says that the array takes the room it needs. */
  readonly cellMetadata?: string
}

/** The sheet's XML with new values; everything else stays as it is, byte for byte. */
export function patchSheet(sheet: Sheet, { xml, places }: SheetPart, changes: readonly CellChange[]): string {
  const edits: Edit[] = []
  const rows = new Map(sheet.rows.map((row) => [row.row, row]))
  const created: CellChange[] = []
  const rewritten = new Set<Cell>()
  for (const change of changes) {
    const cell = findCell(rows.get(change.row), change.column)
    if (cell) rewritten.add(cell)
    if (cell)
      edits.push({
        ...outerSpan(cell),
        text: change.formula === undefined ? patchedCell(xml, cell, change) : rewrittenCell(xml, cell, change),
      })
    else if (change.value !== null || change.style !== undefined || change.formula) created.push(change)
  }
  if (created.length > 0) edits.push(...creations(sheet, xml, places, created, rewritten))
  return applyEdits(xml, edits)
}

const findCell = (row: Row | undefined, column: number): Cell | undefined =>
  row?.cells.find((cell) => cell.column === column)
const outerSpan = ({ start, end }: Cell) => ({ start, end })

function patchedCell(xml: string, cell: Cell, { value, style, area }: CellChange): string {
  const place = cellPlace(xml, cell)
  const { type, element } = valueElement(value, prefixOf(xml.slice(place.start, place.openEnd)))
  // The type follows the value; vm would point to a richer value than the one written here.
  const openTag = withAttributes(
    withoutAttributes(xml.slice(place.start, place.openEnd), type === undefined ? ['t', 'vm'] : ['vm']),
    {
      ...(!place.addressed && { r: addressOf(cell) }),
      ...(type !== undefined && { t: type }),
      ...(style !== undefined && { s: String(style) }),
    },
  )
  if (openTag.endsWith('/>')) {
    if (element === '') return openTag
    return `${openTag.replace(/\s*\/>$/, '>')}${element}</${nameOf(openTag)}>`
  }
  const formula = place.formula
  const content = applyEdits(
    xml.slice(place.openEnd, place.end),
    [
      formula &&
        area && {
          start: formula.start - place.openEnd,
          end: formula.openEnd - place.openEnd,
          text: withAttributes(xml.slice(formula.start, formula.openEnd), { ref: areaName(area) }),
        },
      place.value
        ? { start: place.value.start - place.openEnd, end: place.value.end - place.openEnd, text: element }
        : {
            start: (formula?.end ?? place.openEnd) - place.openEnd,
            end: (formula?.end ?? place.openEnd) - place.openEnd,
            text: element,
          },
    ].filter((edit) => edit !== undefined),
  )
  return openTag + content
}

/** A cell with another content; what it says of itself otherwise stays. */
function rewrittenCell(xml: string, cell: Cell, change: CellChange): string {
  const place = cellPlace(xml, cell)
  const openTag = withoutAttributes(xml.slice(place.start, place.openEnd), ['t', 'vm', 'cm']).replace(/\s*\/>$/, '>')
  return filledCell(
    withAttributes(openTag, {
      ...(!place.addressed && { r: addressOf(cell) }),
      ...(change.style !== undefined && { s: String(change.style) }),
    }),
    change,
  )
}

function filledCell(openTag: string, { value, formula }: CellChange): string {
  const prefix = prefixOf(openTag)
  const { type, element } = valueElement(value, prefix)
  const attributes = {
    ...(type !== undefined && { t: type }),
    ...(formula?.cellMetadata !== undefined && { cm: formula.cellMetadata }),
  }
  const tag = withAttributes(openTag, attributes)
  const content = `${formula ? formulaElement(formula, prefix) : ''}${element}`
  return content === '' ? tag.replace(/>$/, '/>') : `${tag}${content}</${nameOf(tag)}>`
}

function formulaElement({ text, area }: NewFormula, prefix: string): string {
  const array = area === undefined ? '' : ` t="array" ref="${areaName(area)}"`
  return `<${prefix}f${array}>${escapeXml(text)}</${prefix}f>`
}

const withoutAttributes = (openTag: string, names: readonly string[]): string =>
  openTag.replace(new RegExp(`\\s+(?:${names.join('|')})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g'), '')

const nameOf = (openTag: string): string => /^<([\w:.-]+)/.exec(openTag)?.[1] ?? 'c'
const prefixOf = (openTag: string): string => /^.*:/.exec(nameOf(openTag))?.[0] ?? ''

function valueElement(value: CellValue, prefix: string): { type?: string; element: string } {
  if (value === null) return { element: '' }
  const element = (content: string) => `<${prefix}v>${content}</${prefix}v>`
  if (typeof value === 'number') return { element: element(String(value)) }
  if (typeof value === 'boolean') return { type: 'b', element: element(value ? '1' : '0') }
  // A file knows the newer errors only as rich values, whose plain form is #VALUE!.
  if (isCellError(value))
    return { type: 'e', element: element(classicErrors.has(value.error) ? value.error : '#VALUE!') }
  return { type: 'str', element: element(writeExcelText(value)) }
}

/** Cells that the XML does not have yet, in their place, with their rows where these are missing too. */
function creations(
  sheet: Sheet,
  xml: string,
  { sheetData, prefix, dimension }: SheetPart['places'],
  created: readonly CellChange[],
  rewritten: ReadonlySet<Cell>,
): Edit[] {
  const edits: Edit[] = []
  const byRow = new Map<number, CellChange[]>()
  for (const change of created) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change])
  const existing = new Map(sheet.rows.map((row) => [row.row, row]))
  const newRows: { row: number; text: string }[] = []

  for (const [number, changes] of [...byRow].sort(([a], [b]) => a - b)) {
    changes.sort((a, b) => a.column - b.column)
    const row = existing.get(number)
    if (row) {
      edits.push(...extendedRow(row, xml, prefix, changes))
      // A cell without an address follows the one before it: with cells in between it has to say its own.
      for (const cell of row.cells) {
        if (rewritten.has(cell)) continue
        const place = cellPlace(xml, cell)
        if (!place.addressed) edits.push(addressed(xml, place, addressOf(cell)))
      }
    } else
      newRows.push({
        row: number,
        text: `<${prefix}row r="${number + 1}">${changes.map((change) => newCell(change, prefix)).join('')}</${prefix}row>`,
      })
  }

  if (newRows.length > 0) {
    // A row without a number follows the one before it: with rows in between it has to say its own.
    for (const { place, row } of sheet.rows) {
      if (!place.numbered && !byRow.has(row)) edits.push(addressed(xml, place, String(row + 1)))
    }
    const empty = sheetData.openEnd === sheetData.end
    if (empty) {
      const openTag = xml.slice(sheetData.start, sheetData.end).replace(/\s*\/>$/, '>')
      edits.push({
        start: sheetData.start,
        end: sheetData.end,
        text: `${openTag}${newRows.map(({ text }) => text).join('')}</${prefix}sheetData>`,
      })
    } else {
      const endOfData = xml.lastIndexOf('<', sheetData.end - 1)
      let below = 0
      for (const { row, text } of newRows) {
        while ((sheet.rows[below]?.row ?? Infinity) < row) below++
        const place = sheet.rows[below]?.place.start ?? endOfData
        edits.push({ start: place, end: place, text })
      }
    }
  }

  if (dimension) {
    const area = created.reduce((grown, cell) => boundingArea(grown, areaFrom(cell)), dimension.area)
    if (!sameArea(area, dimension.area)) {
      edits.push({
        start: dimension.start,
        end: dimension.end,
        text: withAttributes(xml.slice(dimension.start, dimension.end), { ref: areaName(area) }),
      })
    }
  }
  return edits
}

function extendedRow(row: Row, xml: string, prefix: string, changes: readonly CellChange[]): Edit[] {
  const { place } = row
  const cells = changes.map((change) => newCell(change, prefix)).join('')
  const openTag = openRowTag(row, xml, changes)
  if (place.openEnd === place.end) {
    return [{ start: place.start, end: place.end, text: `${openTag.replace(/\s*\/>$/, '>')}${cells}</${prefix}row>` }]
  }
  const edits: Edit[] = [{ start: place.start, end: place.openEnd, text: openTag }]
  const endOfRow = xml.lastIndexOf('<', place.end - 1)
  for (const change of changes) {
    const next = row.cells.find((cell) => cell.column > change.column)?.start ?? endOfRow
    edits.push({ start: next, end: next, text: newCell(change, prefix) })
  }
  return edits
}

/** The row's open tag; `spans` is a hint about its columns that has to stay true. */
function openRowTag({ row, place }: Row, xml: string, changes: readonly CellChange[]): string {
  const openTag = xml.slice(place.start, place.openEnd)
  const [, first, last] = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(openTag) ?? []
  const columns = changes.map(({ column }) => column + 1)
  return withAttributes(openTag, {
    ...(!place.numbered && { r: String(row + 1) }),
    ...(first !== undefined && {
      spans: `${Math.min(Number(first), ...columns)}:${Math.max(Number(last), ...columns)}`,
    }),
  })
}

const addressed = (xml: string, { start, openEnd }: { start: number; openEnd: number }, address: string): Edit => ({
  start,
  end: openEnd,
  text: withAttributes(xml.slice(start, openEnd), { r: address }),
})

function newCell(change: CellChange, prefix: string): string {
  return filledCell(`<${prefix}c r="${addressOf(change)}"${change.style ? ` s="${change.style}"` : ''}>`, change)
}
