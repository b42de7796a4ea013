import { addressOf, areaName, type Area, type Position } from '../engine/address'
import type { CellValue } from '../engine/cell-value'
import { tagName, withAttributes, withContent } from './element'
import { storedValue, valueElement } from './stored-value'
import { escapeXml } from './xml'

/** What one cell has to hold. */
export type CellChange = Position & {
  /** Left out, the cell keeps what it holds. */
  readonly value?: CellValue
  /** A style for a cell that showed nothing before; left out, the cell keeps its style. */
  readonly style?: number
  /** What the result of its dynamic array covers now; an older array keeps the cells that it was made for. */
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

/** A cell that the file does not have yet. */
export const newCell = (change: CellChange, prefix: string): string =>
  filledCell(`<${prefix}c r="${addressOf(change)}"${change.style ? ` s="${change.style}"` : ''}/>`, change)

/** A cell with this open tag, which says nothing of its content yet. */
export function filledCell(openTag: string, { value, formula }: CellChange): string {
  const prefix = tagName(openTag).slice(0, -'c'.length)
  const stored = value === undefined || value === null ? undefined : storedValue(value)
  const tag = withAttributes(openTag, {
    ...(stored?.type !== undefined && { t: stored.type }),
    ...(formula?.cellMetadata !== undefined && { cm: formula.cellMetadata }),
  })
  const content = `${formula ? formulaElement(formula, prefix) : ''}${stored ? valueElement(stored, prefix) : ''}`
  return withContent(tag, content)
}

function formulaElement({ text, area }: NewFormula, prefix: string): string {
  const array = area === undefined ? '' : ` t="array" ref="${areaName(area)}"`
  return `<${prefix}f${array}>${escapeXml(text)}</${prefix}f>`
}
