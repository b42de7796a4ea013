import { columnCount, contains, intersection, rowCount, type Area, type Position } from './address'

const blockRows = 64
const blockColumns = 4
/** An area of more blocks than this stands in a list that is gone through. */
const mostBlocks = 64

const blockOf = (row: number, column: number): number =>
  Math.floor(row / blockRows) * 4096 + Math.floor(column / blockColumns)

type Entry<T> = { readonly area: Area; readonly thing: T }

/** Things by the area of a sheet that they are about, to find which of them are about a cell. */
export class AreaIndex<T> {
  private readonly blocks = new Map<number, Entry<T>[]>()
  private readonly large: Entry<T>[] = []

  add(area: Area, thing: T): void {
    const entry = { area, thing }
    const size = (rowCount(area) / blockRows + 1) * (columnCount(area) / blockColumns + 1)
    if (size > mostBlocks) {
      this.large.push(entry)
      return
    }
    for (let row = area.top; row < area.bottom + blockRows; row += blockRows) {
      for (let column = area.left; column < area.right + blockColumns; column += blockColumns) {
        const block = blockOf(Math.min(row, area.bottom), Math.min(column, area.right))
        const known = this.blocks.get(block)
        if (known === undefined) this.blocks.set(block, [entry])
        else if (known[known.length - 1] !== entry) known.push(entry)
      }
    }
  }

  /** What is about a cell. */
  at(position: Position): T[] {
    const near = this.blocks.get(blockOf(position.row, position.column)) ?? []
    return [...near, ...this.large].flatMap(({ area, thing }) => (contains(area, position) ? [thing] : []))
  }

  /** Whether anything is about a cell. */
  holds(position: Position): boolean {
    const about = ({ area }: Entry<T>): boolean => contains(area, position)
    return this.blocks.get(blockOf(position.row, position.column))?.some(about) === true || this.large.some(about)
  }

  /** What is about any cell of an area. */
  within(area: Area): Set<T> {
    const found = new Set<T>()
    const take = (entries: Iterable<Entry<T>>): void => {
      for (const entry of entries) if (intersection(entry.area, area)) found.add(entry.thing)
    }
    take(this.large)
    if (rowCount(area) * columnCount(area) <= mostBlocks)
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) take(this.blocks.get(blockOf(row, column)) ?? [])
    else for (const entries of this.blocks.values()) take(entries)
    return found
  }
}
