import { SaxesParser } from 'saxes'

export type XmlNode = {
  /** Without its prefix. */
  readonly name: string
  readonly namespace: string
  /** References to parts as `r:id`, whatever their prefix is; the others as they are written. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  text: string
}

const relationshipNamespaces = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]

/** The tree of a part, and what is wrong with its text: not well-formed, or a prefix that nobody declared. */
export function readTree(bytes: Uint8Array): { root?: XmlNode; fault?: string } {
  const open: XmlNode[] = []
  let root: XmlNode | undefined
  let fault: string | undefined
  const parser = new SaxesParser({ xmlns: true })
  const addText = (text: string): void => {
    const element = open[open.length - 1]
    if (element !== undefined) element.text += text
  }
  parser.on('error', ({ message }) => (fault ??= message))
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element: XmlNode = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(
        Object.values(attributes).map((each) => [
          relationshipNamespaces.includes(each.uri) ? `r:${each.local}` : each.name,
          each.value,
        ]),
      ),
      children: [],
      text: '',
    }
    root ??= element
    open[open.length - 1]?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.write(decoded(bytes)).close()
  return { ...(root !== undefined && { root }), ...(fault !== undefined && { fault }) }
}

function decoded(content: Uint8Array): string {
  const [first, second] = content
  const encoding =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(content)
}
