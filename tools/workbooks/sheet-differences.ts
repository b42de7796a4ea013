import { readTree, type XmlNode } from './xml-tree'

type Cell = { readonly cell: XmlNode; readonly row: number }

/**
 * What is other in the XML of a sheet than a result may change: the value (`v`, `t`, `vm`) of a cell that got one, the `ref` of its dynamic array, a cell or
 * row that was not there, and the hints `dimension` and `spans`.
 */
export function sheetDifferences(
  before: Uint8Array,
  after: Uint8Array,
  gotResult: (address: string) => boolean,
): string[] {
  const [old, now] = [readTree(before).root, readTree(after).root]
  if (old === undefined || now === undefined) return ['no XML']
  const differences: string[] = []
  if (around(old) !== around(now)) differences.push('something beside the cells')
  const [oldRows, nowRows] = [rowsOf(old), rowsOf(now)]
  for (const [number, row] of oldRows) {
    const other = nowRows.get(number)
    if (other === undefined) differences.push(`row ${number} is gone`)
    else if (described(row, ['r', 'spans']) !== described(other, ['r', 'spans']))
      differences.push(`row ${number} has other attributes`)
  }
  const [oldCells, nowCells] = [cellsOf(oldRows), cellsOf(nowRows)]
  for (const [address, { cell }] of oldCells) {
    const other = nowCells.get(address)?.cell
    if (other === undefined) differences.push(`${address} is gone`)
    else differences.push(...cellDifferences(address, cell, other, gotResult(address)))
  }
  for (const address of nowCells.keys())
    if (!oldCells.has(address) && !gotResult(address)) differences.push(`${address} is new`)
  return differences
}

const without = (attributes: Readonly<Record<string, string>>, names: readonly string[]): string =>
  JSON.stringify(
    Object.entries(attributes)
      .filter(([name]) => !names.includes(name))
      .sort(),
  )

/** Everything but its children. */
const described = ({ name, attributes }: XmlNode, but: readonly string[]): string => name + without(attributes, but)

const whole = (node: XmlNode): string => JSON.stringify(node)

const around = ({ name, attributes, children }: XmlNode): string =>
  JSON.stringify([
    name,
    attributes,
    ...children.map((child) =>
      child.name === 'sheetData'
        ? child.attributes
        : child.name === 'dimension'
          ? without(child.attributes, ['ref'])
          : child,
    ),
  ])

function rowsOf({ children }: XmlNode): Map<number, XmlNode> {
  const rows = new Map<number, XmlNode>()
  let last = 0
  for (const row of children.find(({ name }) => name === 'sheetData')?.children ?? []) {
    last = Number(row.attributes['r'] ?? last + 1)
    rows.set(last, row)
  }
  return rows
}

function cellsOf(rows: ReadonlyMap<number, XmlNode>): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const [row, { children }] of rows) {
    let last = 0
    for (const cell of children.filter(({ name }) => name === 'c')) {
      const letters = /^\$?([A-Z]+)/i.exec(cell.attributes['r'] ?? '')?.[1]
      last = letters === undefined ? last + 1 : columnNumber(letters.toUpperCase())
      cells.set(`${columnName(last)}${row}`, { cell, row })
    }
  }
  return cells
}

function cellDifferences(address: string, old: XmlNode, now: XmlNode, mayChange: boolean): string[] {
  if (!mayChange) return whole(old) === whole(now) ? [] : [`${address} is other, though it got no result`]
  const showedNothing = !old.children.some(({ name }) => name === 'v' || name === 'is')
  const free = ['r', 't', 'vm', ...(showedNothing ? ['s'] : []), ...(formulaOf(old) ? [] : ['cm', 'ph'])]
  const isDynamic = old.attributes['cm'] !== undefined
  const kept = ({ children }: XmlNode): string =>
    JSON.stringify(
      children
        .filter(({ name }) => name !== 'v' && name !== 'is')
        .map((child) => (isDynamic && child.name === 'f' ? [without(child.attributes, ['ref']), child.text] : child)),
    )
  return [
    ...(described(old, free) === described(now, free) ? [] : [`${address} has other attributes`]),
    ...(kept(old) === kept(now) ? [] : [`${address} has another formula or extension`]),
  ]
}

const formulaOf = ({ children }: XmlNode): XmlNode | undefined => children.find(({ name }) => name === 'f')

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const columnName = (column: number): string =>
  column < 1 ? '' : columnName(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
