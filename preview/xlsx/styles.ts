import { withAttributes } from './element'
import { childOrder } from './element-order'
import { builtInFormat } from './number-format'
import { applyEdits, escapeXml, walkXml, type XmlTag } from './xml'

export const emptyStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '</styleSheet>'

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

type Container = { readonly tag: XmlTag; readonly contentEnd: number }

/** The cell styles of a workbook; a style can be added, none is ever changed. */
export class Styles {
  /** Number format of each style. */
  readonly numberFormats: string[]
  private readonly formats = new Map<number, string>()
  private readonly xfs: string[] = []
  private readonly containers = new Map<string, Container>()
  private root?: XmlTag
  private readonly addedXfs: string[] = []
  private readonly addedFormats: string[] = []
  private readonly fonts: string[] = []
  private readonly fills: string[] = []
  private readonly differentials: string[] = []
  private readonly addedDifferentials: string[] = []
  private readonly addedFonts: string[] = []
  private readonly addedFills: string[] = []
  private readonly known = new Map<string, number>()

  constructor(private readonly xml: string) {
    const ids: number[] = []
    const open: XmlTag[] = []
    walkXml(xml, {
      open: (tag) => {
        this.root ??= tag
        const parent = open[open.length - 1]
        if (tag.name === 'numFmt' && parent?.name === 'numFmts')
          this.formats.set(Number(tag.attributes['numFmtId']), tag.attributes['formatCode'] ?? '')
        if (tag.name === 'xf' && parent?.name === 'cellXfs') ids.push(Number(tag.attributes['numFmtId'] ?? 0))
        open.push(tag)
      },
      close: (name, end) => {
        const tag = open.pop()!
        const parent = open[open.length - 1]
        if (name === 'xf' && parent?.name === 'cellXfs') this.xfs.push(xml.slice(tag.start, end))
        if (name === 'font' && parent?.name === 'fonts') this.fonts.push(xml.slice(tag.start, end))
        if (name === 'dxf' && parent?.name === 'dxfs') this.differentials.push(xml.slice(tag.start, end))
        if (name === 'fill' && parent?.name === 'fills') this.fills.push(xml.slice(tag.start, end))
        if (open.length === 1)
          this.containers.set(name, { tag, contentEnd: tag.selfClosing ? end : xml.lastIndexOf('<', end - 1) })
      },
    })
    this.numberFormats = ids.map((id) => this.formats.get(id) ?? builtInFormat(id))
  }

  get changed(): boolean {
    return this.addedXfs.length + this.addedDifferentials.length > 0
  }

  /** The style that looks like another one but shows numbers in a format of its own. */
  withFormat(style: number, format: string): number {
    const key = `${style} ${format}`
    let index = this.known.get(key)
    if (index === undefined) {
      index = this.numberFormats.length
      const added = withAttributes(this.xf(style), { numFmtId: String(this.formatId(format)), applyNumberFormat: '1' })
      this.addedXfs.push(added)
      this.xfs.push(added)
      this.numberFormats.push(format)
      this.known.set(key, index)
    }
    return index
  }

  /** The style that looks like another one but for a change. */
  withLook(style: number, change: LookChange): number {
    const { format, fill, horizontal, vertical, wrap } = change
    const key = `${style} ${JSON.stringify(change)}`
    let index = this.known.get(key)
    if (index !== undefined) return index
    index = this.numberFormats.length
    let xf = this.xf(style)
    const font = fontProperties.some((property) => change[property] !== undefined)
    if (font)
      xf = withAttributes(xf, {
        fontId: String(this.fontId(Number(attributeOf(xf, 'fontId') ?? 0), change)),
        applyFont: '1',
      })
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
    this.addedXfs.push(xf)
    this.xfs.push(xf)
    this.numberFormats.push(format ?? this.numberFormats[style] ?? 'General')
    this.known.set(key, index)
    return index
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
    return addedTo(this.differentials, this.addedDifferentials, `<${prefix}dxf>${font}${filled}</${prefix}dxf>`)
  }

  private xf(style: number): string {
    return this.xfs[style] ?? `<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`
  }

  private aligned(xf: string, attributes: Readonly<Record<string, string>>): string {
    const alignment = new RegExp(`<${this.prefix}alignment\\b[^>]*>`).exec(xf)?.[0]
    if (alignment !== undefined) return xf.replace(alignment, withAttributes(alignment, attributes))
    const added = withAttributes(`<${this.prefix}alignment/>`, attributes)
    if (xf.endsWith('/>')) return `${xf.slice(0, -2)}>${added}</${this.prefix}xf>`
    // Alignment is the first child.
    return xf.replace(/^(<[^>]*>)/, `$1${added}`)
  }

  private fontId(base: number, { bold, italic, underline, strikethrough, fontSize, fontColor }: LookChange): number {
    const children = new Map(childElements(this.fonts[base] ?? ''))
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
    const content = childOrder['font']!.flatMap((name) => children.get(name) ?? []).join('')
    return addedTo(this.fonts, this.addedFonts, `<${this.prefix}font>${content}</${this.prefix}font>`)
  }

  private fillId(color: string): number {
    if (color === '') return 0
    const { prefix } = this
    const fill = `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${color}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`
    return addedTo(this.fills, this.addedFills, fill)
  }

  private formatId(format: string): number {
    if (/^general$/i.test(format)) return 0
    if (format === '0%') return 9
    if (format === '#,##0.00') return 4
    for (const [id, known] of this.formats) if (known === format) return id
    // Numbers below 164 belong to Excel.
    const id = Math.max(163, ...this.formats.keys()) + 1
    this.formats.set(id, format)
    this.addedFormats.push(`<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`)
    return id
  }

  private get prefix(): string {
    return /^.*:/.exec(this.root?.fullName ?? '')?.[0] ?? ''
  }

  /** The part as it has to be written. */
  toXml(): string {
    if (!this.changed) return this.xml
    const edits = this.addedXfs.length === 0 ? [] : this.appended('cellXfs', this.addedXfs)
    if (this.addedDifferentials.length > 0) edits.push(...this.appended('dxfs', this.addedDifferentials))
    if (this.addedFonts.length > 0) edits.push(...this.appended('fonts', this.addedFonts))
    if (this.addedFills.length > 0) edits.push(...this.appended('fills', this.addedFills))
    if (this.addedFormats.length > 0) edits.push(...this.appended('numFmts', this.addedFormats))
    return applyEdits(this.xml, edits)
  }

  /** Where a child that is missing has to stand. */
  private placeOf(name: string): number {
    const order = childOrder['styleSheet']!
    const earlier = order.slice(0, order.indexOf(name)).reverse()
    const last = earlier.map((each) => this.containers.get(each)).find((each) => each !== undefined)
    if (last === undefined) return this.root!.end
    return last.tag.selfClosing ? last.tag.end : last.contentEnd + `</${last.tag.fullName}>`.length
  }

  private appended(name: string, children: readonly string[]) {
    const container = this.containers.get(name)
    const content = children.join('')
    const full = `${this.prefix}${name}`
    if (container === undefined || container.tag.selfClosing) {
      const place = container?.tag ?? { start: this.placeOf(name), end: this.placeOf(name) }
      const { start, end } = place
      return [{ start, end, text: `<${full} count="${children.length}">${content}</${full}>` }]
    }
    const { tag, contentEnd } = container
    const count = Number(tag.attributes['count'] ?? NaN)
    const openTag = this.xml.slice(tag.start, tag.end)
    const edits = [{ start: contentEnd, end: contentEnd, text: content }]
    if (!Number.isNaN(count))
      edits.push({
        start: tag.start,
        end: tag.end,
        text: withAttributes(openTag, { count: String(count + children.length) }),
      })
    return edits
  }
}

const fontProperties = ['bold', 'italic', 'underline', 'strikethrough', 'fontSize', 'fontColor'] as const
function addedTo(known: string[], added: string[], element: string): number {
  const index = known.indexOf(element)
  if (index >= 0) return index
  added.push(element)
  return known.push(element) - 1
}

const attributeOf = (element: string, name: string): string | undefined =>
  new RegExp(`^<[^>]*\\s${name}\\s*=\\s*["']([^"']*)`).exec(element)?.[1]

function childElements(element: string): [string, string][] {
  const children: [string, string][] = []
  if (element === '') return children
  let depth = 0
  let start = 0
  walkXml(element, {
    open(tag) {
      if (++depth === 2) start = tag.start
    },
    close(name, end) {
      if (depth-- === 2) children.push([name, element.slice(start, end)])
    },
  })
  return children
}
