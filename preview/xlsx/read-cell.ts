import { areaFrom, firstCell, type Area, type Position } from '../engine/address'
import type { CellValue } from '../engine/cell-value'
import type { Formula } from './workbook'
import { readExcelText, type XmlTag } from './xml'
import { damaged, readArea, readBoolean, readDay, readIndex, readIndexIn, readNumber, type Where } from './xml-values'

/** What has been read of a cell that has not ended yet: only what stands where the standard puts it. */
export type OpenCell = Position & {
  readonly tag: XmlTag
  formulaTag?: XmlTag
  /** The texts of `f`, `v` and `is`, as far as they are there. */
  f?: string
  v?: string
  is?: string
}

/** What the cells of a sheet refer to. */
export type CellWorld = { readonly sharedStrings: readonly string[]; readonly date1904: boolean }

/** The number by which a cell refers to a formula that it shares with others. */
export type SharedFormula = { readonly shared: number }

/** The formula of a cell, if it has one, or which shared one it is. A shared formula that has its text here is kept for the others. */
export function readFormula(
  cell: OpenCell,
  shared: Map<number, Formula>,
  where: Where,
): Formula | SharedFormula | undefined {
  if (cell.formulaTag === undefined) return undefined
  const { attributes } = cell.formulaTag
  const text = cell.f ?? ''
  const { row, column } = cell
  switch (attributes['t']) {
    case 'shared': {
      const index = readIndex(attributes['si'] ?? '', where)
      if (text !== '') shared.set(index, { text, writtenFor: { row, column } })
      return { shared: index }
    }
    case 'array': {
      // Only a dynamic array carries cell metadata.
      const cellMetadata = readIndex(cell.tag.attributes['cm'] ?? '0', where)
      return { text, array: { area: arrayArea(cell, attributes['ref'], where), dynamic: cellMetadata !== 0 } }
    }
    case 'dataTable':
      // A what-if table has no text of its own; the name is the one that Excel shows.
      return { text: 'TABLE()' }
    default:
      return text === '' ? undefined : { text }
  }
}

function arrayArea(cell: OpenCell, ref: string | undefined, where: Where): Area {
  if (ref === undefined) return areaFrom(cell)
  const area = readArea(ref, where)
  const { row, column } = firstCell(area)
  if (row !== cell.row || column !== cell.column) throw damaged(`de reeks van ${where()} begint in een andere cel`)
  return area
}

/** The value of a cell, by the type that it says. */
export function readValue(cell: OpenCell, { sharedStrings, date1904 }: CellWorld, where: Where): CellValue {
  const type = cell.tag.attributes['t']
  if (type === 'inlineStr') return textOrBlank(cell.is ?? cell.v)
  if (cell.is !== undefined) throw damaged(`in ${where()} staat een tekst waar een andere waarde is aangekondigd`)
  const text = cell.v
  if (type === 'str') return textOrBlank(text)
  if (text === undefined || text === '') return null
  switch (type) {
    case undefined:
    case 'n':
      return readNumber(text, where)
    case 's':
      return sharedStrings[readIndexIn(text, sharedStrings.length, where)]!
    case 'b':
      return readBoolean(text, where)
    case 'e':
      return { error: text.trim() }
    case 'd':
      return readDay(text, date1904, where)
    default:
      throw damaged(`in ${where()} staat een waarde van een onbekende soort (“${type}”)`)
  }
}

const textOrBlank = (text: string | undefined): string | null => (text === undefined ? null : readExcelText(text))
