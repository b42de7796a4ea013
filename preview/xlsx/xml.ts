import { SaxesParser } from 'saxes'
import type { Budget } from './budget'
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

/** No part of Office comes near; beyond them an element costs more memory than its text. */
const deepest = 256
const mostAttributes = 1000

const damagedXml = () => new WorkbookProblem('Dit bestand is beschadigd: een deel ervan is geen geldige XML.')

/** So much of a text is read between two looks at the clock. */
const sliceLength = 64 * 1024

/**
 * Reads XML from beginning to end, with the place of every tag. Throws a WorkbookProblem when it is not well-formed, when
 * the time of the budget is over, and for what no package may hold: a document type, which could define entities. Only
 * those of XML itself are read.
 */
export function walkXml(xml: string, visitor: XmlVisitor, budget?: Budget): void {
  if (hasDocumentType(xml))
    throw new WorkbookProblem('Dit bestand is niet geopend: het bevat een DOCTYPE, die in een werkmap niet mag staan.')
  const parser = new SaxesParser({ position: true, xmlns: false })
  let depth = 0
  let attributeCount = 0
  parser.on('attribute', () => {
    if (++attributeCount > mostAttributes) throw damagedXml()
  })
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const end = parser.position
    attributeCount = 0
    if (++depth > deepest) throw damagedXml()
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
  parser.on('closetag', ({ name }) => {
    depth--
    visitor.close?.(localName(name), parser.position)
  })
  parser.on('text', (text) => visitor.text?.(text))
  parser.on('cdata', (text) => visitor.text?.(text))
  parser.on('error', () => {
    throw damagedXml()
  })
  for (let at = 0; at < xml.length; at += sliceLength) {
    budget?.lookAtClock()
    parser.write(xml.slice(at, at + sliceLength))
  }
  parser.close()
}

/** Whether a DOCTYPE stands before the first element, the only place for it; found without reading what is in it. */
function hasDocumentType(xml: string): boolean {
  let at = 0
  for (;;) {
    while (at < xml.length && /[\s\uFEFF]/.test(xml[at]!)) at++
    const closing = xml.startsWith('<?', at) ? '?>' : xml.startsWith('<!--', at) ? '-->' : undefined
    if (closing === undefined) return xml.startsWith('<!DOCTYPE', at)
    const end = xml.indexOf(closing, at)
    if (end < 0) return false
    at = end + closing.length
  }
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

/** The text of the first element of one name. */
export function textIn(xml: string, name: string): string | undefined {
  let text: string | undefined
  let state: 'before' | 'inside' | 'behind' = 'before'
  walkXml(xml, {
    open(tag) {
      if (tag.name === name && state === 'before') state = 'inside'
    },
    text(piece) {
      if (state === 'inside') text = (text ?? '') + piece
    },
    close(closed) {
      if (closed === name && state === 'inside') state = 'behind'
    },
  })
  return text
}

/** The value of an attribute by its name without prefix. */
export function attributeNamed({ attributes }: XmlTag, name: string): string | undefined {
  const key = Object.keys(attributes).find((full) => localName(full) === name)
  return key === undefined ? undefined : attributes[key]
}

export const isTrue = (attribute: string | undefined): boolean => attribute === '1' || attribute === 'true'

/**
 * The text of a part, in whatever encoding it is. What is written again is UTF-8 always, so the declaration of a text
 * in another encoding says UTF-8 from here on.
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  let text: string
  try {
    // The mark of UTF-8 stays, so that encoding gives the same bytes.
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' })
    // In one go Node takes Windows-1252 for ISO-8859-1 (https://github.com/nodejs/node/issues/56542).
    text = decoder.decode(bytes, { stream: !encoding.startsWith('utf-') })
  } catch {
    throw new WorkbookProblem('Dit bestand is beschadigd: een deel ervan is geen leesbare tekst.')
  }
  return text.replace(declaration, (whole, before: string, declared: string) =>
    /^utf-?8$/i.test(declared) ? whole : `${before}UTF-8`,
  )
}

const declaration = /^(\uFEFF?<\?xml\s[^<>]*?\bencoding\s*=\s*["'])([A-Za-z][\w.-]*)/

/** By its mark, or by how `<` stands there, or as it is declared. One byte a sign is no UTF-16, whatever is declared. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  const longestDeclaration = 200
  const declared = declaration.exec(String.fromCharCode(...bytes.subarray(0, longestDeclaration)))?.[2]
  return declared === undefined || /^(utf|ucs|iso-10646|us-ascii)/i.test(declared) ? 'utf-8' : declared
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
    // eslint would not have control characters in a pattern: everything below the space except tab and line feed, and halves of a pair.
    .replace(
      /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
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
