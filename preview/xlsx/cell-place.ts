import type { Cell, Span } from './workbook'
import { walkXml, type XmlTag } from './xml'

/** Where the pieces of a cell stand in the XML of its sheet. */
export type CellPlace = Span & {
  readonly openEnd: number
  /** Whether the cell says its own address. */
  readonly addressed: boolean
  readonly formula?: Span & { readonly openEnd: number }
  readonly value?: Span
}

/** Reads a cell once more, for who changes it: kept for every cell, the places of its pieces would take most of the memory. */
export function cellPlace(xml: string, { start, end }: Cell): CellPlace {
  const open: XmlTag[] = []
  let openEnd = end
  let addressed = false
  let formula: CellPlace['formula']
  let value: Span | undefined
  walkXml(xml.slice(start, end), {
    open(tag) {
      if (open.length === 0) {
        openEnd = start + tag.end
        addressed = tag.attributes['r'] !== undefined
      }
      open.push(tag)
    },
    close(name, closed) {
      const tag = open.pop()!
      if (open.length !== 1) return
      const span = { start: start + tag.start, end: start + closed }
      if (name === 'f') formula = { ...span, openEnd: start + tag.end }
      else if (name === 'v' || name === 'is') value = span
    },
  })
  return { start, end, openEnd, addressed, ...(formula && { formula }), ...(value && { value }) }
}
