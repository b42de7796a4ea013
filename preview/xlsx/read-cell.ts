import { areaFrom, areaOf } from '../engine/address'
import type { CellValue } from '../engine/cell-value'
import type { Formula, Span } from './workbook'
import { isTrue, readExcelText, type XmlTag } from './xml'

/** What has been read of a cell that has not ended yet. */
export type OpenCell = {
  readonly row: number
  readonly column: number
  readonly tag: XmlTag
  readonly addressed: boolean
  formulaTag?: XmlTag
  formula?: Span & { openEnd: number }
  valueTag?: XmlTag
  value?: Span
  formulaText: string
  valueText: string | undefined
}

/** The formula of a cell, if it has one; one that is shared is kept for the cells that follow. */
export function readFormula(cell: OpenCell, shared: Map<string, Formula>): Formula | undefined {
  if (cell.formulaTag === undefined) return undefined
  const { attributes } = cell.formulaTag
  const text = cell.formulaText
  const { row, column } = cell
  switch (attributes['t']) {
    case 'shared': {
      const index = attributes['si'] ?? ''
      if (text !== '') shared.set(index, { text, writtenFor: { row, column } })
      return shared.get(index)
    }
    case 'array': {
      const area = areaOf(attributes['ref'] ?? '') ?? areaFrom(cell)
      // Only a dynamic array carries cell metadata.
      const cellMetadata = cell.tag.attributes['cm'] ?? '0'
      return { text, array: { area, dynamic: cellMetadata !== '0' } }
    }
    case 'dataTable':
      // A what-if table has no text of its own; the name is the one that Excel shows.
      return { text: 'TABLE()' }
    default:
      return text === '' ? undefined : { text }
  }
}

/** The value of a cell of this type, from the text in the file. */
export function readValue(
  type: string | undefined,
  text: string | undefined,
  sharedStrings: readonly string[],
): CellValue {
  if (type === 'str' || type === 'inlineStr') return text === undefined ? null : readExcelText(text)
  if (text === undefined || text === '') return null
  switch (type) {
    case 's':
      return sharedStrings[Number(text)] ?? ''
    case 'b':
      return isTrue(text.trim())
    case 'e':
      return { error: text.trim() }
    case 'd':
      // ISO text, days counted from 30 December 1899 as Excel does from March 1900 on.
      return Date.parse(/T/.test(text) ? `${text.replace(/Z$/, '')}Z` : text) / 86_400_000 + 25_569
    default: {
      const number = Number(text)
      return Number.isNaN(number) ? null : number
    }
  }
}
