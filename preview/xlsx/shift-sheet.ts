import { areaName, areaOf, columnIndex, columnName, type Area } from '../engine/address'
import { applyEdits, walkXml, type Edit } from './xml'

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

/** The XML of a sheet after rows or columns were put in or taken out: cells keep their looks, and what is about cells follows them. Formulas stay as they are. */
export function shiftSheet(xml: string, changes: readonly StructureChange[]): string {
  if (changes.length === 0) return xml
  const edits: Edit[] = []
  const removed: { start: number; end: number }[] = []
  const open: { name: string; start: number; gone: boolean }[] = []
  let row = -1
  let column = -1
  const set = (start: number, end: number, attribute: string, value: string): void => {
    const tag = xml.slice(start, end)
    const found = new RegExp(`(\\s${attribute}\\s*=\\s*)(?:"[^"]*"|'[^']*')`).exec(tag)
    if (found === null) return
    const at = start + found.index
    edits.push({ start: at, end: at + found[0].length, text: `${found[1]!}"${value}"` })
  }

  walkXml(xml, {
    open({ name, attributes, start, end, selfClosing }) {
      let gone = false
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1
        column = -1
        const moved = movedIndex(row, 'row', changes)
        if (moved === undefined) gone = true
        else {
          set(start, end, 'r', String(moved + 1))
          // A hint only, and it would no longer be true.
          if (changes.some(({ axis }) => axis === 'column')) removeAttribute(xml, start, end, 'spans', edits)
        }
      } else if (name === 'c') {
        const [, letters] = /^([A-Z]+)/i.exec(attributes['r'] ?? '') ?? []
        column = letters === undefined ? column + 1 : columnIndex(letters)
        const [movedRow, movedColumn] = [movedIndex(row, 'row', changes), movedIndex(column, 'column', changes)]
        if (movedColumn === undefined) gone = true
        else if (movedRow !== undefined) set(start, end, 'r', `${columnName(movedColumn)}${movedRow + 1}`)
      } else if (name === 'col') {
        const span = movedSpan(Number(attributes['min']) - 1, Number(attributes['max']) - 1, 'column', changes)
        if (span === undefined) gone = true
        else {
          set(start, end, 'min', String(span[0] + 1))
          set(start, end, 'max', String(span[1] + 1))
        }
      } else {
        const attribute = areaAttributes[name]
        const text = attribute === undefined ? undefined : attributes[attribute]
        if (attribute !== undefined && text !== undefined) {
          const moved = text.split(/\s+/).flatMap((piece) => {
            const area = areaOf(piece)
            const now = area === undefined ? undefined : movedArea(area, changes)
            return area === undefined ? [piece] : now === undefined ? [] : [areaName(now)]
          })
          if (moved.length > 0) set(start, end, attribute, moved.join(' '))
          else if (goWithTheirArea.has(name)) gone = true
        }
      }
      if (selfClosing) {
        if (gone) removed.push({ start, end })
        open.push({ name, start, gone: false })
      } else open.push({ name, start, gone })
    },
    close(_, end) {
      const tag = open.pop()
      if (tag?.gone === true) removed.push({ start: tag.start, end })
    },
  })
  const within = ({ start, end }: Edit): boolean => outermost.some((piece) => start >= piece.start && end <= piece.end)
  const outermost = removed.filter(
    (piece) => !removed.some((other) => other !== piece && other.start <= piece.start && piece.end <= other.end),
  )
  return applyEdits(xml, [
    ...edits.filter((edit) => !within(edit)),
    ...outermost.map((piece) => ({ ...piece, text: '' })),
  ])
}

function removeAttribute(xml: string, start: number, end: number, name: string, edits: Edit[]): void {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(xml.slice(start, end))
  if (found !== null) edits.push({ start: start + found.index, end: start + found.index + found[0].length, text: '' })
}
