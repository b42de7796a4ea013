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
  private readonly known = new Map<string, number>()

  constructor(private readonly xml: string) {
    const ids: number[] = []
    const open: XmlTag[] = []
    walkXml(xml, {
      open: (tag) => {
        this.root ??= tag
        const parent = open[open.length - 1]
        if (tag.name === 'numFmt' && parent?.name === 'numFmts') this.formats.set(Number(tag.attributes['numFmtId']), tag.attributes['formatCode'] ?? '')
        if (tag.name === 'xf' && parent?.name === 'cellXfs') ids.push(Number(tag.attributes['numFmtId'] ?? 0))
        open.push(tag)
      },
      close: (name, end) => {
        const tag = open.pop()!
        const parent = open[open.length - 1]
        if (name === 'xf' && parent?.name === 'cellXfs') this.xfs.push(xml.slice(tag.start, end))
        if (open.length === 1) this.containers.set(name, { tag, contentEnd: tag.selfClosing ? end : xml.lastIndexOf('<', end - 1) })
      },
    })
    this.numberFormats = ids.map((id) => this.formats.get(id) ?? builtInFormat(id))
  }

  get changed(): boolean {
    return this.addedXfs.length > 0
  }

  /** The style that looks like another one but shows numbers in a format of its own. */
  withFormat(style: number, format: string): number {
    const key = `${style} ${format}`
    let index = this.known.get(key)
    if (index === undefined) {
      index = this.numberFormats.length
      const base = this.xfs[style] ?? '<xf fontId="0" fillId="0" borderId="0" xfId="0"/>'
      this.addedXfs.push(withAttributes(base, { numFmtId: String(this.formatId(format)), applyNumberFormat: '1' }))
      this.numberFormats.push(format)
      this.known.set(key, index)
    }
    return index
  }

  private formatId(format: string): number {
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
    const edits = this.appended('cellXfs', this.addedXfs)
    if (this.addedFormats.length > 0) edits.push(...this.appended('numFmts', this.addedFormats))
    return applyEdits(this.xml, edits)
  }

  private appended(name: string, children: readonly string[]) {
    const container = this.containers.get(name)
    const content = children.join('')
    const full = `${this.prefix}${name}`
    if (container === undefined || container.tag.selfClosing) {
      // numFmts is the first child of the style sheet, and may be missing.
      const [start, end] = container ? [container.tag.start, container.tag.end] : [this.root!.end, this.root!.end]
      return [{ start, end, text: `<${full} count="${children.length}">${content}</${full}>` }]
    }
    const { tag, contentEnd } = container
    const count = Number(tag.attributes['count'] ?? NaN)
    const openTag = this.xml.slice(tag.start, tag.end)
    const edits = [{ start: contentEnd, end: contentEnd, text: content }]
    if (!Number.isNaN(count)) edits.push({ start: tag.start, end: tag.end, text: withAttributes(openTag, { count: String(count + children.length) }) })
    return edits
  }
}

/** An open tag with attributes set, the others as they are written. */
export function withAttributes(element: string, attributes: Readonly<Record<string, string>>): string {
  const openTag = /^<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/.exec(element)?.[0] ?? element
  let changed = openTag
  for (const [name, value] of Object.entries(attributes)) {
    const pattern = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`)
    changed = pattern.test(changed)
      ? changed.replace(pattern, (_, start: string) => `${start}"${value}"`)
      : changed.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${name}="${value}"${slash}>`)
  }
  return changed + element.slice(openTag.length)
}
