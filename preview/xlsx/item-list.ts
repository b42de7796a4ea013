import { append, elementAt, insertInOrder, prefixOf, withAttributes } from './element'
import { applyEdits } from './xml'

/** A list of a style sheet, whose items are referred to by their number. Items can be added, none ever changes. */
export class ItemList {
  private readonly items: string[] = []
  private inFile = 0

  constructor(private readonly name: string) {}

  /** An item that the file has. */
  read(item: string): void {
    this.inFile = this.items.push(item)
  }

  /** Adds an item; gives its number. */
  push(item: string): number {
    return this.items.push(item) - 1
  }

  /** The number of an item, which is added where there is none like it. */
  numberOf(item: string): number {
    const index = this.items.indexOf(item)
    return index >= 0 ? index : this.push(item)
  }

  at(index: number): string | undefined {
    return this.items[index]
  }

  get size(): number {
    return this.items.length
  }

  /** The style sheet with the items that were added. */
  writtenInto(xml: string): string {
    const added = this.items.slice(this.inFile).join('')
    if (added === '') return xml
    const list = elementAt(xml, this.name)
    if (list === undefined) {
      const root = elementAt(xml)!
      const name = `${prefixOf(root)}${this.name}`
      return applyEdits(xml, [insertInOrder(xml, root, `<${name} count="${this.items.length}">${added}</${name}>`)])
    }
    const longer = applyEdits(xml, [append(xml, list, added)])
    if (list.attributes['count'] === undefined) return longer
    return longer.slice(0, list.start) + withAttributes(longer.slice(list.start), { count: String(this.items.length) })
  }
}
