import type { Model } from '@odoo/o-spreadsheet'
import { columnName } from '../../engine/address'
import {
  append,
  elementAt,
  insertInOrder,
  prefixOf,
  withAttributes,
  withContent,
  withoutAttributes,
} from '../../xlsx/element'
import { applyEdits, tagsNamed, type Edit } from '../../xlsx/xml'
import type { SheetEdits } from './edit-log'
import { columnHeader, rowHeader, type Frozen, type Header } from './headers'

type Getters = Model['getters']

/** Pixels of the grid to the units of a file, by which its importer made pixels of them: characters for columns, points for rows. */
const charactersPerPixel = 0.143
const pointsPerPixel = 0.75

/** The XML of a sheet with the sizes, hidden rows and columns, frozen panes and gridlines that were edited. */
export function withLook(xml: string, edits: SheetEdits, getters: Getters, sheetId: string): string {
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId)
  const frozen = { rows: ySplit, columns: xSplit }
  const gridlines = getters.getGridLinesVisibility(sheetId)
  let next = withColumns(
    xml,
    changedHeaders(edits.columns, (column) => columnHeader(getters, sheetId, column)),
  )
  next = withRows(
    next,
    changedHeaders(edits.rows, (row) => rowHeader(getters, sheetId, row)),
  )
  if (edits.gridlines !== undefined && edits.gridlines !== gridlines)
    next = withView(next, { showGridLines: gridlines ? '1' : '0' })
  if (edits.frozen !== undefined && (edits.frozen.rows !== frozen.rows || edits.frozen.columns !== frozen.columns))
    next = withFrozen(next, frozen)
  return next
}

function changedHeaders(
  before: ReadonlyMap<number, Header>,
  headerNow: (index: number) => Header,
): ReadonlyMap<number, Header> {
  const changed = new Map<number, Header>()
  for (const [index, was] of [...before].sort(([one], [other]) => one - other)) {
    const now = headerNow(index)
    if (now.hidden !== was.hidden || now.size !== was.size) changed.set(index, now)
  }
  return changed
}

function withColumns(xml: string, changes: ReadonlyMap<number, Header>): string {
  if (changes.size === 0) return xml
  const sheet = elementAt(xml)!
  const prefix = prefixOf(sheet)
  const list = sheet.children.find(({ name }) => name === 'cols')
  const present = tagsNamed(xml, 'col').map(({ start, end, attributes }) => ({
    from: Number(attributes['min']) - 1,
    to: Number(attributes['max']) - 1,
    text: xml.slice(start, end),
  }))
  const written: { from: number; to: number; text: string }[] = []
  for (const { from, to, text } of present) {
    let first = from
    for (const [column, header] of changes) {
      if (column < from || column > to) continue
      if (first < column) written.push({ from: first, to: column - 1, text })
      written.push({ from: column, to: column, text: columnText(text, header) })
      first = column + 1
    }
    if (first <= to) written.push({ from: first, to, text })
  }
  for (const [column, header] of changes) {
    if (!present.some(({ from, to }) => from <= column && column <= to))
      written.push({ from: column, to: column, text: columnText(`<${prefix}col/>`, header) })
  }
  const content = written
    .sort((one, other) => one.from - other.from)
    .map(({ from, to, text }) => withAttributes(text, { min: String(from + 1), max: String(to + 1) }))
    .join('')
  const element = `<${prefix}cols>${content}</${prefix}cols>`
  return applyEdits(xml, [
    list === undefined ? insertInOrder(xml, sheet, element) : { start: list.start, end: list.outerEnd, text: element },
  ])
}

const columnText = (text: string, { size, hidden }: Header): string =>
  withAttributes(withoutAttributes(text, ['hidden', 'bestFit']), {
    ...(size !== undefined && { width: String(Math.round(size * charactersPerPixel * 100) / 100), customWidth: '1' }),
    ...(hidden && { hidden: '1' }),
  })

const rowText = (text: string, { size, hidden }: Header): string =>
  withAttributes(withoutAttributes(text, ['hidden', 'ht', 'customHeight']), {
    ...(size !== undefined && { ht: String(Math.round(size * pointsPerPixel * 100) / 100), customHeight: '1' }),
    ...(hidden && { hidden: '1' }),
  })

function withRows(xml: string, changes: ReadonlyMap<number, Header>): string {
  if (changes.size === 0) return xml
  const data = elementAt(xml, 'sheetData')
  if (data === undefined) return xml
  const left = new Map(changes)
  const edits: Edit[] = []
  const prefix = prefixOf(data)
  const addUntil = (end: number, at: number): void => {
    for (const [row, header] of left) {
      if (row >= end) continue
      edits.push({ start: at, end: at, text: rowText(`<${prefix}row r="${row + 1}"/>`, header) })
      left.delete(row)
    }
  }
  let number = -1
  for (const { start, end, attributes } of data.children) {
    number = attributes['r'] === undefined ? number + 1 : Number(attributes['r']) - 1
    addUntil(number, start)
    const header = left.get(number)
    left.delete(number)
    if (header === undefined && attributes['r'] !== undefined) continue
    // A row without a number follows the one before it: with rows in between it has to say its own.
    const openTag = xml.slice(start, end)
    const text = header === undefined ? openTag : rowText(openTag, header)
    edits.push({ start, end, text: withAttributes(text, { r: String(number + 1) }) })
  }
  const below = [...left].map(([row, header]) => rowText(`<${prefix}row r="${row + 1}"/>`, header)).join('')
  if (below !== '') edits.push(append(xml, data, below))
  return applyEdits(xml, edits)
}

function withView(xml: string, attributes: Readonly<Record<string, string>>): string {
  const view = elementAt(xml, 'sheetViews', 'sheetView')
  if (view !== undefined) {
    const text = withAttributes(xml.slice(view.start, view.end), attributes)
    return applyEdits(xml, [{ start: view.start, end: view.end, text }])
  }
  const sheet = elementAt(xml)!
  const prefix = prefixOf(sheet)
  const element = withAttributes(`<${prefix}sheetView workbookViewId="0"/>`, attributes)
  return applyEdits(xml, [insertInOrder(xml, sheet, `<${prefix}sheetViews>${element}</${prefix}sheetViews>`)])
}

function withFrozen(sheetXml: string, { rows, columns }: Frozen): string {
  const xml = elementAt(sheetXml, 'sheetViews', 'sheetView') === undefined ? withView(sheetXml, {}) : sheetXml
  const view = elementAt(xml, 'sheetViews', 'sheetView')!
  const place = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  const pane =
    rows + columns === 0
      ? ''
      : `<${prefixOf(view)}pane${splits} topLeftCell="${columnName(columns)}${rows + 1}" activePane="${place}" state="frozen"/>`
  if (view.selfClosing)
    return pane === ''
      ? xml
      : applyEdits(xml, [
          { start: view.start, end: view.end, text: withContent(xml.slice(view.start, view.end), pane) },
        ])
  // Selections name the pane that they are in, and that may be gone.
  const gone = view.children.filter(({ name }) => name === 'pane' || name === 'selection' || name === 'pivotSelection')
  return applyEdits(xml, [
    ...gone.map(({ start, outerEnd }) => ({ start, end: outerEnd, text: '' })),
    { start: view.end, end: view.end, text: pane },
  ])
}
