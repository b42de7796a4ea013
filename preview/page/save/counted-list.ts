import { append, elementAt, insertInOrder, prefixOf, withAttributes, type XmlElement } from '../../xlsx/element'
import { applyEdits } from '../../xlsx/xml'

/** The XML of a sheet with items taken out of a list and others behind those that stay; the list is made where there is none, and goes with its last item. */
export function withItems(
  xml: string,
  listName: string,
  added: readonly string[],
  isGone: (item: XmlElement) => boolean = () => false,
): string {
  const list = elementAt(xml, listName)
  const gone = (list?.children ?? []).filter(isGone)
  if (added.length + gone.length === 0) return xml
  const count = String((list?.children.length ?? 0) - gone.length + added.length)
  const content = added.join('')
  if (list === undefined) {
    const sheet = elementAt(xml)!
    const name = `${prefixOf(sheet)}${listName}`
    return applyEdits(xml, [insertInOrder(xml, sheet, `<${name} count="${count}">${content}</${name}>`)])
  }
  if (count === '0') return applyEdits(xml, [{ start: list.start, end: list.outerEnd, text: '' }])
  const next = applyEdits(xml, [
    ...gone.map(({ start, outerEnd }) => ({ start, end: outerEnd, text: '' })),
    ...(content === '' ? [] : [append(xml, list, content)]),
  ])
  return next.slice(0, list.start) + withAttributes(next.slice(list.start), { count })
}
