import { SaxesParser } from 'saxes'
import { WorkbookProblem } from './problem'

export type XmlTag = {
  /** Without its prefix. */
  readonly name: string
  /** With its prefix, as it is written. */
  readonly fullName: string
  readonly attributes: Readonly<Record<string, string>>
  /** Where `<` stands. */
  readonly start: number
  /** Just behind `>`. */
  readonly end: number
  readonly selfClosing: boolean
}

export type XmlVisitor = {
  open?(tag: XmlTag): void
  /** `end` is just behind the `>` that closes the element. */
  close?(name: string, end: number): void
  text?(text: string): void
}

const localName = (fullName: string) => fullName.slice(fullName.indexOf(':') + 1)

/** Reads XML from beginning to end, with the place of every tag. Throws a WorkbookProblem when it is not well-formed. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ position: true, xmlns: false })
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const end = parser.position
    // No attribute value can hold a `<`.
    visitor.open?.({
      name: localName(name),
      fullName: name,
      attributes,
      start: xml.lastIndexOf('<', end - 1),
      end,
      selfClosing: isSelfClosing,
    })
  })
  parser.on('closetag', ({ name }) => visitor.close?.(localName(name), parser.position))
  parser.on('text', (text) => visitor.text?.(text))
  parser.on('cdata', (text) => visitor.text?.(text))
  parser.on('error', () => {
    throw new WorkbookProblem('Dit bestand is beschadigd: een deel ervan is geen geldige XML.')
  })
  parser.write(xml).close()
}

/** Every tag of one name, in order. */
export function tagsNamed(xml: string, name: string): XmlTag[] {
  const found: XmlTag[] = []
  walkXml(xml, {
    open(tag) {
      if (tag.name === name) found.push(tag)
    },
  })
  return found
}

/** The value of an attribute by its name without prefix. */
export function attributeNamed({ attributes }: XmlTag, name: string): string | undefined {
  const key = Object.keys(attributes).find((full) => localName(full) === name)
  return key === undefined ? undefined : attributes[key]
}

export const isTrue = (attribute: string | undefined): boolean => attribute === '1' || attribute === 'true'

export function decodeXml(bytes: Uint8Array): string {
  try {
    // The byte order mark stays, so that encoding gives the same bytes.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new WorkbookProblem('Dit bestand is beschadigd: een deel ervan is geen leesbare tekst.')
  }
}

export const encodeXml = (xml: string): Uint8Array => new TextEncoder().encode(xml)

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!)

/** Excel writes what XML cannot hold as `_x000D_`. */
export const readExcelText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text

export function writeExcelText(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // eslint would not have control characters in a pattern: everything below the space except tab and line feed.
    .replace(
      /[^\t\n\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
  return escapeXml(escaped)
}

/** One replacement in a text; start and end are the same for an insertion. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string }

/** Applies edits that do not overlap; insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end, text: piece } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(done, start), piece)
    done = end
  }
  pieces.push(text.slice(done))
  return pieces.join('')
}
