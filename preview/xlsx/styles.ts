import { elementAt, insertInOrder, prefixOf, withAttributes } from './element'
import { fontChildren } from './element-order'
import { ItemList } from './item-list'
import type { Namespaces } from './namespaces'
import { builtInFormat } from './number-format'
import { applyEdits, escapeXml, walkXml, type XmlTag } from './xml'
import { readIndex, type Where } from './xml-values'

/** A style sheet in which nothing stands. */
export const emptyStyles = ({ main }: Namespaces): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}"/>`

/** What every list of a style sheet begins with: styles refer to these by their number, and Excel takes the first two fills for these whatever stands there. */
const firstItems = (prefix: string): Readonly<Record<string, readonly string[]>> => ({
  fonts: [`<${prefix}font><${prefix}sz val="11"/><${prefix}name val="Calibri"/></${prefix}font>`],
  fills: ['none', 'gray125'].map(
    (pattern) => `<${prefix}fill><${prefix}patternFill patternType="${pattern}"/></${prefix}fill>`,
  ),
  borders: [
    `<${prefix}border>${['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => `<${prefix}${side}/>`).join('')}</${prefix}border>`,
  ],
  cellStyleXfs: [`<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`],
  cellXfs: [`<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`],
})

const inStyles: Where = () => 'de opmaak van de cellen'

/** How a cell looks, as far as it differs from another one. */
export type LookChange = {
  readonly format?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strikethrough?: boolean
  /** In points. */
  readonly fontSize?: number
  /** Six hexadecimal digits. */
  readonly fontColor?: string
  /** Six hexadecimal digits; empty for no fill. */
  readonly fill?: string
  readonly horizontal?: 'general' | 'left' | 'center' | 'right'
  readonly vertical?: 'top' | 'center' | 'bottom'
  readonly wrap?: boolean
}

/** The lists of a style sheet that styles are made of. */
const listNames = ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs', 'numFmts'] as const
type ListName = (typeof listNames)[number]

/** The cell styles of a workbook; a style can be added, none is ever changed. */
export class Styles {
  /** Number format of each style. */
  readonly numberFormats: string[]
  /** Whether a style was added. */
  changed = false
  private readonly formats = new Map<number, string>()
  private readonly lists: Readonly<Record<ListName, ItemList>>
  private readonly prefix: string
  private readonly known = new Map<string, number>()

  constructor(private readonly xml: string) {
    this.lists = Object.fromEntries(listNames.map((name) => [name, new ItemList(name)])) as Record<ListName, ItemList>
    const formatIds: number[] = []
    const open: XmlTag[] = []
    let prefix = ''
    walkXml(xml, {
      open: (tag) => {
        if (open.length === 0) prefix = prefixOf(tag)
        const parent = open.length === 2 ? open[1]!.name : undefined
        if (parent === 'numFmts')
          this.formats.set(readIndex(tag.attributes['numFmtId'] ?? '', inStyles), tag.attributes['formatCode'] ?? '')
        if (parent === 'cellXfs') formatIds.push(readIndex(tag.attributes['numFmtId'] ?? '0', inStyles))
        open.push(tag)
      },
      close: (_, end) => {
        const tag = open.pop()!
        const list = open.length === 2 ? this.lists[open[1]!.name as ListName] : undefined
        list?.read(xml.slice(tag.start, end))
      },
    })
    this.prefix = prefix
    for (const [name, items] of Object.entries(firstItems(prefix))) {
      const list = this.lists[name as ListName]
      for (const item of items.slice(list.size)) list.push(item)
    }
    if (formatIds.length === 0) formatIds.push(0)
    this.numberFormats = formatIds.map((id) => this.formats.get(id) ?? builtInFormat(id))
  }

  /** The style that looks like another one but shows numbers in a format of its own. */
  withFormat(style: number, format: string): number {
    return this.withLook(style, { format })
  }

  /** The style that looks like another one but for a change. */
  withLook(style: number, change: LookChange): number {
    const key = `${style} ${JSON.stringify(change)}`
    let index = this.known.get(key)
    if (index === undefined) {
      index = this.lists.cellXfs.push(this.changedXf(style, change))
      this.numberFormats.push(change.format ?? this.numberFormats[style] ?? 'General')
      this.known.set(key, index)
      this.changed = true
    }
    return index
  }

  private changedXf(style: number, change: LookChange): string {
    const { format, fill, horizontal, vertical, wrap } = change
    let xf = this.lists.cellXfs.at(style) ?? this.lists.cellXfs.at(0)!
    if (fontProperties.some((property) => change[property] !== undefined)) {
      const fontId = this.fontId(readIndex(elementAt(xf)!.attributes['fontId'] ?? '0', inStyles), change)
      xf = withAttributes(xf, { fontId: String(fontId), applyFont: '1' })
    }
    if (fill !== undefined) xf = withAttributes(xf, { fillId: String(this.fillId(fill)), applyFill: '1' })
    if (format !== undefined)
      xf = withAttributes(xf, { numFmtId: String(this.formatId(format)), applyNumberFormat: '1' })
    if (horizontal !== undefined || vertical !== undefined || wrap !== undefined) {
      const alignment = {
        ...(horizontal !== undefined && { horizontal }),
        ...(vertical !== undefined && { vertical }),
        ...(wrap !== undefined && { wrapText: wrap ? '1' : '0' }),
      }
      xf = withAttributes(this.aligned(xf, alignment), { applyAlignment: '1' })
    }
    return xf
  }

  /** Adds what a conditional format changes of a cell; gives the number by which its rule refers to it. */
  differential({ bold, italic, underline, strikethrough, fontColor, fill }: LookChange): number {
    const { prefix } = this
    const marks = [bold && 'b', italic && 'i', strikethrough && 'strike', underline && 'u'].flatMap((name) =>
      typeof name === 'string' ? [`<${prefix}${name}/>`] : [],
    )
    const color = fontColor === undefined ? '' : `<${prefix}color rgb="FF${fontColor}"/>`
    const font = marks.length + color.length === 0 ? '' : `<${prefix}font>${marks.join('')}${color}</${prefix}font>`
    // In a differential style the background is what Excel shows of a solid fill.
    const filled =
      fill === undefined || fill === ''
        ? ''
        : `<${prefix}fill><${prefix}patternFill><${prefix}bgColor rgb="FF${fill}"/></${prefix}patternFill></${prefix}fill>`
    this.changed = true
    return this.lists.dxfs.numberOf(`<${prefix}dxf>${font}${filled}</${prefix}dxf>`)
  }

  private aligned(xf: string, attributes: Readonly<Record<string, string>>): string {
    const present = elementAt(xf, 'alignment')
    if (present === undefined)
      return applyEdits(xf, [
        insertInOrder(xf, elementAt(xf)!, withAttributes(`<${this.prefix}alignment/>`, attributes)),
      ])
    const { start, end } = present
    return applyEdits(xf, [{ start, end, text: withAttributes(xf.slice(start, end), attributes) }])
  }

  private fontId(base: number, { bold, italic, underline, strikethrough, fontSize, fontColor }: LookChange): number {
    const font = this.lists.fonts.at(base) ?? this.lists.fonts.at(0)!
    const children = new Map(
      elementAt(font)!.children.map(({ name, start, outerEnd }) => [name, font.slice(start, outerEnd)]),
    )
    const mark = (name: string, on: boolean | undefined): void => {
      if (on === true) children.set(name, `<${this.prefix}${name}/>`)
      if (on === false) children.delete(name)
    }
    mark('b', bold)
    mark('i', italic)
    mark('strike', strikethrough)
    mark('u', underline)
    if (fontSize !== undefined) children.set('sz', `<${this.prefix}sz val="${fontSize}"/>`)
    if (fontColor !== undefined) children.set('color', `<${this.prefix}color rgb="FF${fontColor}"/>`)
    const content = fontChildren.flatMap((name) => children.get(name) ?? []).join('')
    return this.lists.fonts.numberOf(`<${this.prefix}font>${content}</${this.prefix}font>`)
  }

  private fillId(color: string): number {
    if (color === '') return 0
    const { prefix } = this
    const fill = `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${color}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`
    return this.lists.fills.numberOf(fill)
  }

  private formatId(format: string): number {
    if (/^general$/i.test(format)) return 0
    if (format === '0%') return 9
    if (format === '#,##0.00') return 4
    for (const [id, known] of this.formats) if (known === format) return id
    // Numbers below 164 belong to Excel.
    const id = Math.max(163, ...[...this.formats.keys()].filter(Number.isInteger)) + 1
    this.formats.set(id, format)
    this.lists.numFmts.push(`<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`)
    return id
  }

  /** The part as it has to be written. */
  toXml(): string {
    return this.changed ? listNames.reduce((xml, name) => this.lists[name].writtenInto(xml), this.xml) : this.xml
  }
}

const fontProperties = ['bold', 'italic', 'underline', 'strikethrough', 'fontSize', 'fontColor'] as const
