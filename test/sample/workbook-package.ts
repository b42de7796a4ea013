import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** An element of a part, with its text and its children. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** The XML parts of a workbook by name; reading one that is not well formed throws. */
export function readParts(bytes: Uint8Array): Map<string, XmlElement> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, parse(strFromU8(part), name)]))
}

function parse(xml: string, name: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ fileName: name })
  parser.on('error', (problem) => {
    throw problem
  })
  parser.on('opentag', (tag) => {
    const element: XmlElement = {
      name: tag.name,
      attributes: tag.attributes as Record<string, string>,
      children: [],
      text: '',
    }
    open[open.length - 1]!.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    open[open.length - 1]!.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return root.children[0]!
}

/** All elements of a name in an element, at any depth. */
export const all = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

export const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((one) => one.name === name)

/** The part that holds the relationships of a part. */
export const relationshipsPart = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

/** Where a relationship of a part leads. */
export function targetOf(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}
