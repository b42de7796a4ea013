import type { Model } from '@odoo/o-spreadsheet'
import { columnName } from '../../engine/address'
import { movedIndex, type StructureChange } from '../../xlsx/shift-sheet'
import { withAttributes } from '../../xlsx/element'
import { applyEdits, tagsNamed, type Edit, type XmlTag } from '../../xlsx/xml'

type Getters = Model['getters']
type Header = { readonly size: number | undefined; readonly hidden: boolean }

/** Sizes, hidden rows and columns, and what stays in sight. */
export type SheetLayout = {
  readonly columns: readonly Header[]
  readonly rows: ReadonlyMap<number, Header>
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly gridlines: boolean
}

/** Pixels of the grid to the units of a file, by which its importer made pixels of them: characters for columns, points for rows. */
const charactersPerPixel = 0.143
const pointsPerPixel = 0.75

export function sheetLayout(getters: Getters, sheetId: string): SheetLayout {
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId)
  const rows = new Map<number, Header>()
  for (let row = 0; row < getters.getNumberRows(sheetId); row++) {
    const size = getters.getUserRowSize(sheetId, row)
    const hidden = getters.isRowHiddenByUser(sheetId, row)
    if (size !== undefined || hidden) rows.set(row, { size, hidden })
  }
  return {
    columns: Array.from({ length: getters.getNumberCols(sheetId) }, (_, column) => ({
      size: getters.getColSize(sheetId, column),
      hidden: getters.isColHiddenByUser(sheetId, column),
    })),
    rows,
    frozen: { rows: ySplit, columns: xSplit },
    gridlines: getters.getGridLinesVisibility(sheetId),
  }
}

/** The XML of a sheet with the layout that it has now; answers too whether all of it could be written. */
export function withLayout(
  xml: string,
  before: SheetLayout,
  now: SheetLayout,
  structure: readonly StructureChange[],
): { xml: string; complete: boolean } {
  const columns = new Map<number, Header>()
  const columnBefore = movedHeaders(before.columns.entries(), 'column', structure)
  now.columns.forEach((header, column) => {
    const was = columnBefore.get(column)
    if (was === undefined ? header.hidden : !sameHeader(header, was)) columns.set(column, header)
  })
  const rowBefore = movedHeaders(before.rows.entries(), 'row', structure)
  const rows = new Map<number, Header>()
  for (const row of new Set([...rowBefore.keys(), ...now.rows.keys()])) {
    const header = now.rows.get(row) ?? { size: undefined, hidden: false }
    if (!sameHeader(header, rowBefore.get(row) ?? { size: undefined, hidden: false })) rows.set(row, header)
  }
  let next = columns.size === 0 ? xml : withColumns(xml, columns)
  const written = rows.size === 0 ? { xml: next, complete: true } : withRows(next, rows)
  next = written.xml
  if (before.gridlines !== now.gridlines)
    next = withView(next, (view, text) => [
      { start: view.start, end: view.end, text: withAttributes(text, { showGridLines: now.gridlines ? '1' : '0' }) },
    ])
  if (before.frozen.rows !== now.frozen.rows || before.frozen.columns !== now.frozen.columns)
    next = withFrozen(next, now.frozen)
  return { xml: next, complete: written.complete }
}

const sameHeader = (one: Header, other: Header): boolean =>
  one.hidden === other.hidden && (one.size === other.size || Math.abs((one.size ?? 0) - (other.size ?? 0)) < 0.5)

function movedHeaders(
  headers: Iterable<[number, Header]>,
  axis: 'row' | 'column',
  structure: readonly StructureChange[],
): Map<number, Header> {
  const moved = new Map<number, Header>()
  for (const [index, header] of headers) {
    const now = movedIndex(index, axis, structure)
    if (now !== undefined) moved.set(now, header)
  }
  return moved
}

function withColumns(xml: string, changes: ReadonlyMap<number, Header>): string {
  const [data] = tagsNamed(xml, 'sheetData')
  if (data === undefined) return xml
  const prefix = data.fullName.slice(0, -'sheetData'.length)
  const [list] = tagsNamed(xml, 'cols')
  const present = tagsNamed(xml, 'col').map(({ start, end, attributes }) => ({
    from: Number(attributes['min']) - 1,
    to: Number(attributes['max']) - 1,
    text: xml.slice(start, end),
  }))
  const written: { from: number; to: number; text: string }[] = []
  for (const { from, to, text } of present) {
    let first = from
    for (const column of [...changes.keys()]
      .filter((each) => each >= from && each <= to)
      .sort((one, other) => one - other)) {
      if (first < column) written.push({ from: first, to: column - 1, text })
      written.push({ from: column, to: column, text: columnText(text, changes.get(column)!) })
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
  if (list === undefined) return applyEdits(xml, [{ start: data.start, end: data.start, text: element }])
  const end = xml.indexOf(`</${list.fullName}>`, list.end) + `</${list.fullName}>`.length
  return applyEdits(xml, [{ start: list.start, end, text: element }])
}

const columnText = (text: string, { size, hidden }: Header): string =>
  withAttributes(text.replace(/\s(?:hidden|bestFit)\s*=\s*(?:"[^"]*"|'[^']*')/g, ''), {
    ...(size !== undefined && { width: String(Math.round(size * charactersPerPixel * 100) / 100), customWidth: '1' }),
    ...(hidden && { hidden: '1' }),
  })

function withRows(xml: string, changes: ReadonlyMap<number, Header>): { xml: string; complete: boolean } {
  const edits: Edit[] = []
  const found = new Set<number>()
  for (const { start, end, attributes } of tagsNamed(xml, 'row')) {
    const row = Number(attributes['r']) - 1
    const header = changes.get(row)
    if (header === undefined) continue
    found.add(row)
    const text = xml.slice(start, end).replace(/\s(?:hidden|ht|customHeight)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    const { size, hidden } = header
    edits.push({
      start,
      end,
      text: withAttributes(text, {
        ...(size !== undefined && { ht: String(Math.round(size * pointsPerPixel * 100) / 100), customHeight: '1' }),
        ...(hidden && { hidden: '1' }),
      }),
    })
  }
  return { xml: applyEdits(xml, edits), complete: found.size === changes.size }
}

function withView(xml: string, change: (view: XmlTag, text: string) => Edit[]): string {
  const [view] = tagsNamed(xml, 'sheetView')
  return view === undefined ? xml : applyEdits(xml, change(view, xml.slice(view.start, view.end)))
}

function withFrozen(xml: string, { rows, columns }: SheetLayout['frozen']): string {
  return withView(xml, (view, text) => {
    const prefix = view.fullName.slice(0, -'sheetView'.length)
    const place = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
    const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
    const pane =
      rows + columns === 0
        ? ''
        : `<${prefix}pane${splits} topLeftCell="${columnName(columns)}${rows + 1}" activePane="${place}" state="frozen"/>`
    // Selections name the pane that they are in, and that may be gone.
    const gone = view.selfClosing
      ? []
      : [...tagsNamed(xml, 'pane'), ...tagsNamed(xml, 'selection')].map(({ start, end }) => ({ start, end, text: '' }))
    if (!view.selfClosing) return [...gone, { start: view.end, end: view.end, text: pane }]
    return pane === ''
      ? []
      : [{ start: view.start, end: view.end, text: `${text.replace(/\s*\/>$/, '>')}${pane}</${view.fullName}>` }]
  })
}
