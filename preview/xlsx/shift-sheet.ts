import { addressOf, areaName, areaOf, columnIndex, type Area } from '../engine/address'
import { withAttributes, withoutAttributes } from './element'
import { applyEdits, walkXml, type Edit, type XmlTag } from './xml'

/** Whole rows or columns that were put in or taken out; later ones count from what the earlier ones left. */
export type StructureChange =
  | { readonly axis: 'row' | 'column'; readonly at: number; readonly inserted: number }
  | { readonly axis: 'row' | 'column'; readonly at: number; readonly removed: number }

/** Where a row or column went, or undefined when it was taken out. */
export function movedIndex(
  index: number,
  axis: 'row' | 'column',
  changes: readonly StructureChange[],
): number | undefined {
  let now = index
  for (const change of changes) {
    if (change.axis !== axis || now < change.at) continue
    if ('inserted' in change) now += change.inserted
    else if (now < change.at + change.removed) return undefined
    else now -= change.removed
  }
  return now
}

/** Where a row or column came from, or undefined when it was put in. */
export function originalIndex(
  index: number,
  axis: 'row' | 'column',
  changes: readonly StructureChange[],
): number | undefined {
  let was = index
  for (const change of [...changes].reverse()) {
    if (change.axis !== axis || was < change.at) continue
    if ('removed' in change) was += change.removed
    else if (was < change.at + change.inserted) return undefined
    else was -= change.inserted
  }
  return was
}

/** Where an area went: it grows with what is put in within it, and shrinks with what is taken out of it. */
export function movedArea(area: Area, changes: readonly StructureChange[]): Area | undefined {
  const rows = movedSpan(area.top, area.bottom, 'row', changes)
  const columns = movedSpan(area.left, area.right, 'column', changes)
  return rows === undefined || columns === undefined
    ? undefined
    : { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] }
}

function movedSpan(
  first: number,
  last: number,
  axis: 'row' | 'column',
  changes: readonly StructureChange[],
): [number, number] | undefined {
  let [from, to] = [first, last]
  for (const change of changes) {
    if (change.axis !== axis) continue
    if ('inserted' in change) {
      if (from >= change.at) from += change.inserted
      if (to >= change.at) to += change.inserted
    } else {
      const end = change.at + change.removed
      if (from >= change.at && to < end) return undefined
      from = from < change.at ? from : from < end ? change.at : from - change.removed
      to = to < change.at ? to : to < end ? change.at - 1 : to - change.removed
    }
  }
  return [from, to]
}

const areaAttributes: Readonly<Record<string, string>> = {
  dimension: 'ref',
  mergeCell: 'ref',
  autoFilter: 'ref',
  hyperlink: 'ref',
  ignoredError: 'sqref',
  protectedRange: 'sqref',
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  selection: 'sqref',
  f: 'ref',
}
/** These are taken out with the cells that they are about. */
const goWithTheirArea = new Set([
  'mergeCell',
  'hyperlink',
  'ignoredError',
  'protectedRange',
  'conditionalFormatting',
  'dataValidation',
])

/** Lists that the standard wants something in. */
const neverEmpty = new Set(['cols', 'mergeCells', 'hyperlinks', 'ignoredErrors', 'protectedRanges', 'dataValidations'])

type OpenElement = { readonly tag: XmlTag; readonly gone: boolean; childrenLeft: number; childrenGone: number }

/** The XML of a sheet after rows or columns were put in or taken out: cells keep their looks, and what is about cells follows them. Formulas stay as they are. */
export function shiftSheet(xml: string, changes: readonly StructureChange[]): string {
  if (changes.length === 0) return xml
  const edits: Edit[] = []
  const removed: { start: number; end: number }[] = []
  const open: OpenElement[] = []
  const place = { row: -1, column: -1 }

  walkXml(xml, {
    open(tag) {
      const moved = movedAttributes(tag.name, tag.attributes, place, changes)
      open.push({ tag, gone: moved === 'gone', childrenLeft: 0, childrenGone: 0 })
      if (moved === 'gone') return
      const openTag = xml.slice(tag.start, tag.end)
      // A hint only, and it would no longer be true.
      const untrue = tag.name === 'row' && changes.some(({ axis }) => axis === 'column') ? ['spans'] : []
      const text = withoutAttributes(withAttributes(openTag, moved), untrue)
      if (text !== openTag) edits.push({ start: tag.start, end: tag.end, text })
    },
    close(_, outerEnd) {
      const { tag, gone, childrenLeft, childrenGone } = open.pop()!
      const { name, attributes, start, end } = tag
      const isEmptied = childrenGone > 0 && childrenLeft === 0 && neverEmpty.has(name)
      if (gone || isEmptied) removed.push({ start, end: outerEnd })
      else if (childrenGone > 0 && attributes['count'] !== undefined)
        edits.push({ start, end, text: withAttributes(xml.slice(start, end), { count: String(childrenLeft) }) })
      const parent = open[open.length - 1]
      if (parent === undefined) return
      if (gone || isEmptied) parent.childrenGone++
      else parent.childrenLeft++
    },
  })
  const outermost = removed.filter(
    (piece) => !removed.some((other) => other !== piece && other.start <= piece.start && piece.end <= other.end),
  )
  const isLeft = ({ start, end }: Edit): boolean => !outermost.some((piece) => start >= piece.start && end <= piece.end)
  return applyEdits(xml, [...edits.filter(isLeft), ...outermost.map((piece) => ({ ...piece, text: '' }))])
}

/** What an element says now of where it stands, or that it is gone. `place` is the cell that is being read. */
function movedAttributes(
  name: string,
  attributes: XmlTag['attributes'],
  place: { row: number; column: number },
  changes: readonly StructureChange[],
): Record<string, string> | 'gone' {
  switch (name) {
    case 'row': {
      place.row = attributes['r'] === undefined ? place.row + 1 : Number(attributes['r']) - 1
      place.column = -1
      const row = movedIndex(place.row, 'row', changes)
      return row === undefined ? 'gone' : { r: String(row + 1) }
    }
    case 'c': {
      const [, letters] = /^([A-Z]+)/i.exec(attributes['r'] ?? '') ?? []
      place.column = letters === undefined ? place.column + 1 : columnIndex(letters)
      const [row, column] = [movedIndex(place.row, 'row', changes), movedIndex(place.column, 'column', changes)]
      return row === undefined || column === undefined ? 'gone' : { r: addressOf({ row, column }) }
    }
    case 'col': {
      const span = movedSpan(Number(attributes['min']) - 1, Number(attributes['max']) - 1, 'column', changes)
      return span === undefined ? 'gone' : { min: String(span[0] + 1), max: String(span[1] + 1) }
    }
    default:
      return movedAreas(name, attributes, changes)
  }
}

function movedAreas(
  name: string,
  attributes: XmlTag['attributes'],
  changes: readonly StructureChange[],
): Record<string, string> | 'gone' {
  const attribute = areaAttributes[name]
  const text = attribute === undefined ? undefined : attributes[attribute]
  if (attribute === undefined || text === undefined) return {}
  const moved = text.split(/\s+/).flatMap((piece) => {
    const area = areaOf(piece)
    const now = area === undefined ? undefined : movedArea(area, changes)
    return area === undefined ? [piece] : now === undefined ? [] : [areaName(now)]
  })
  if (moved.length > 0) return { [attribute]: moved.join(' ') }
  return goWithTheirArea.has(name) ? 'gone' : {}
}
