import { childOrder } from './element-order'
import { walkXml, type Edit, type XmlTag } from './xml'

/** An element of a part, by its place in the text. */
export type XmlElement = XmlTag & {
  /** Where its content ends and its closing tag begins; for a self-closed element, where it ends. */
  readonly contentEnd: number
  /** Just behind all of it. */
  readonly outerEnd: number
  /** Those directly in it. */
  readonly children: readonly XmlElement[]
}

type OpenElement = XmlTag & { children: XmlElement[]; alternative?: string }

/** The root of a part, or the first element that is reached from it by these names; undefined where there is none. */
export function elementAt(xml: string, ...path: readonly string[]): XmlElement | undefined {
  const open: OpenElement[] = []
  /** How many of the open elements, from the root on, are those of the path. */
  let matched = 0
  let found: XmlElement | undefined
  walkXml(xml, {
    open(tag) {
      const depth = open.length
      if (found === undefined && matched === depth && (depth === 0 || tag.name === path[depth - 1])) matched++
      const around = open[path.length + 1]
      // What stands in a choice between alternatives stands where each of them would.
      if (depth === path.length + 3 && around?.name === 'AlternateContent') around.alternative ??= tag.name
      open.push({ ...tag, children: [] })
    },
    close(_, end) {
      const element = open.pop()!
      const depth = open.length
      const isWanted = found === undefined && depth === path.length && matched === depth + 1
      const isChild = found === undefined && depth === path.length + 1 && matched === depth
      if (isWanted || isChild) {
        const contentEnd = element.selfClosing ? end : xml.lastIndexOf('<', end - 1)
        const whole = { ...element, name: element.alternative ?? element.name, contentEnd, outerEnd: end }
        if (isWanted) found = whole
        else open[path.length]!.children.push(whole)
      }
      matched = Math.min(matched, depth)
    },
  })
  return found
}

/** The prefix of an element name with its colon; usually empty. Its children in the same namespace can have it too. */
export const prefixOf = ({ fullName }: Pick<XmlTag, 'fullName'>): string => fullName.slice(0, fullName.indexOf(':') + 1)

/** Puts children at the end of an element, which may be self-closed. */
export function append(xml: string, { start, end, selfClosing, contentEnd }: XmlElement, children: string): Edit {
  return selfClosing
    ? { start, end, text: withContent(xml.slice(start, end), children) }
    : { start: contentEnd, end: contentEnd, text: children }
}

/**
 * Puts one or more children of one name into an element, before those of that name, at the place that the standard gives them among the others.
 * `children` is their whole text, with the prefix of the parent.
 */
export function insertInOrder(xml: string, parent: XmlElement, children: string): Edit {
  const order = childOrder[parent.name] ?? []
  const rank = order.indexOf(localName(tagName(children)))
  const next = rank < 0 ? undefined : parent.children.find(({ name }) => order.indexOf(name) >= rank)
  return next === undefined ? append(xml, parent, children) : { start: next.start, end: next.start, text: children }
}

/** A self-closed tag as an open one; any other as it is. */
const opened = (tag: string): string => tag.replace(/\s*\/>$/, '>')

/** An element with this open tag, which may be self-closed, and this content. */
export function withContent(openTag: string, content: string): string {
  if (content === '') return opened(openTag).replace(/>$/, '/>')
  return `${opened(openTag)}${content}</${tagName(openTag)}>`
}

/** The name of the tag that a text begins with, with its prefix. */
export const tagName = (text: string): string => /^<([^\s/>]+)/.exec(text)?.[1] ?? ''

const localName = (fullName: string): string => fullName.slice(fullName.indexOf(':') + 1)

type AttributePlace = {
  readonly name: string
  /** With the white space before it. */
  readonly start: number
  /** With its quotes. */
  readonly value: string
  readonly end: number
}

function attributePlaces(openTag: string): AttributePlace[] {
  const pattern = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/y
  pattern.lastIndex = tagName(openTag).length + 1
  const places: AttributePlace[] = []
  for (let match = pattern.exec(openTag); match !== null; match = pattern.exec(openTag))
    places.push({ name: match[1]!, value: match[2]!, start: match.index, end: pattern.lastIndex })
  return places
}

/** The open tag that an element begins with. */
const openTagOf = (element: string): string =>
  /^<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/.exec(element)?.[0] ?? element

/** An element with attributes of its open tag set, the others as they are written. */
export function withAttributes(element: string, attributes: Readonly<Record<string, string>>): string {
  let openTag = openTagOf(element)
  const rest = element.slice(openTag.length)
  for (const [name, value] of Object.entries(attributes)) {
    const place = attributePlaces(openTag).find((each) => each.name === name)
    if (place?.value.slice(1, -1) === value) continue
    const last = openTag.search(/\s*\/?>$/)
    openTag =
      place === undefined
        ? `${openTag.slice(0, last)} ${name}="${value}"${openTag.slice(last)}`
        : `${openTag.slice(0, place.end - place.value.length)}"${value}"${openTag.slice(place.end)}`
  }
  return openTag + rest
}

/** An element without some attributes of its open tag. */
export function withoutAttributes(element: string, names: readonly string[]): string {
  const openTag = openTagOf(element)
  let kept = ''
  let done = 0
  for (const { name, start, end } of attributePlaces(openTag)) {
    if (!names.includes(name)) continue
    kept += openTag.slice(done, start)
    done = end
  }
  return kept + element.slice(done)
}
