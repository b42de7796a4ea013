import { unzipSync } from 'fflate'
import { childOrder } from '../../preview/xlsx/element-order'
import { readTree, type XmlNode } from './xml-tree'

type Parts = ReadonlyMap<string, Uint8Array>

const mainNamespaces = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]
/**
 * What is wrong with an .xlsx file by the standard: XML that is not well-formed or uses a prefix that nobody declared, references to nothing, parts without a
 * content type, children in another order, rows and cells out of order, styles that are not there. Reads the file by itself, without the preview's reader.
 */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')))
  const faults: string[] = []
  const roots = new Map<string, XmlNode>()
  for (const [name, content] of parts) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    const { root, fault } = readTree(content)
    if (fault !== undefined) faults.push(`${name}: ${fault}`)
    if (root !== undefined) roots.set(name, root)
  }
  faults.push(...contentTypeFaults(parts, roots), ...relationshipFaults(parts, roots))
  for (const [name, root] of roots) {
    if (!mainNamespaces.includes(root.namespace)) continue
    for (const fault of [...orderFaults(root), ...referenceFaults(name, root, roots)]) faults.push(`${name}: ${fault}`)
    if (root.name === 'worksheet') faults.push(...gridFaults(root).map((fault) => `${name}: ${fault}`))
    if (root.name === 'styleSheet') faults.push(...styleFaults(root).map((fault) => `${name}: ${fault}`))
  }
  return faults
}

const sameName = (name: string): string => name.replace(/^\//, '').replaceAll('\\', '/').toLowerCase()

function rootNamed(roots: ReadonlyMap<string, XmlNode>, name: string): XmlNode | undefined {
  return [...roots].find(([known]) => sameName(known) === sameName(name))?.[1]
}

function contentTypeFaults(parts: Parts, roots: ReadonlyMap<string, XmlNode>): string[] {
  const types = rootNamed(roots, '[Content_Types].xml')?.children ?? []
  const extensions = types.flatMap(({ attributes }) => attributes['Extension']?.toLowerCase() ?? [])
  const names = types.flatMap(({ attributes }) =>
    attributes['PartName'] === undefined ? [] : sameName(attributes['PartName']),
  )
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  const without = [...parts.keys()].filter(
    (name) =>
      sameName(name) !== '[content_types].xml' &&
      !names.includes(sameName(name)) &&
      !extensions.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase()),
  )
  return [
    ...twice.map((name) => `[Content_Types].xml: ${name} stands in it twice`),
    ...without.map((name) => `${name}: no content type`),
  ]
}

/** What each part refers to, by the id of the relationship. */
function targetsOf(roots: ReadonlyMap<string, XmlNode>, part: string): Map<string, string | undefined> {
  const name = part.replaceAll('\\', '/')
  const slash = name.lastIndexOf('/') + 1
  const list = rootNamed(roots, `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`)?.children ?? []
  return new Map(
    list.map(({ attributes }) => [
      attributes['Id'] ?? '',
      attributes['TargetMode'] === 'External' ? undefined : resolved(name, attributes['Target'] ?? ''),
    ]),
  )
}

const resolved = (part: string, target: string): string =>
  decodeURIComponent(
    new URL(target.replaceAll('\\', '/'), `file:///${part.split('/').map(encodeURIComponent).join('/')}`).pathname,
  )

function relationshipFaults(parts: Parts, roots: ReadonlyMap<string, XmlNode>): string[] {
  const names = new Set([...parts.keys()].map(sameName))
  return [...roots].flatMap(([name, root]) => {
    if (!name.endsWith('.rels')) return []
    const owner = name.replaceAll('\\', '/').replace(/_rels\/([^/]*)\.rels$/, '$1')
    const ids = root.children.map(({ attributes }) => attributes['Id'])
    const gone = [...targetsOf(roots, owner).values()].filter(
      (target) => target !== undefined && !names.has(sameName(target)),
    )
    return [
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}: ${id} stands in it twice`),
      ...gone.map((target) => `${name}: ${target} is not there`),
    ]
  })
}

/** Ids that point to no relationship. */
function referenceFaults(name: string, root: XmlNode, roots: ReadonlyMap<string, XmlNode>): string[] {
  const targets = targetsOf(roots, name)
  const faults: string[] = []
  const visit = ({ name: element, attributes, children }: XmlNode): void => {
    for (const [attribute, value] of Object.entries(attributes))
      if (attribute.startsWith('r:') && !targets.has(value))
        faults.push(`${element} refers to ${value}, which is not there`)
    children.forEach(visit)
  }
  visit(root)
  return faults
}

function orderFaults(element: XmlNode): string[] {
  const faults: string[] = []
  const order = childOrder[element.name]
  if (order !== undefined) {
    let last = -1
    for (const { name, namespace } of element.children) {
      const rank = namespace === element.namespace ? order.indexOf(name) : -1
      if (rank < 0) continue
      if (rank < last) faults.push(`${name} stands behind ${order[last]!} in ${element.name}`)
      last = rank
    }
  }
  return [...faults, ...element.children.flatMap(orderFaults)]
}

const childrenOf = ({ children }: XmlNode, name: string): readonly XmlNode[] =>
  children.filter((child) => child.name === name).flatMap((child) => child.children)

/** Rows and cells that come twice or before one that stands earlier. */
function gridFaults(sheet: XmlNode): string[] {
  const faults: string[] = []
  let lastRow = 0
  for (const row of childrenOf(sheet, 'sheetData')) {
    const number = Number(row.attributes['r'] ?? lastRow + 1)
    if (number <= lastRow) faults.push(`row ${number} stands behind row ${lastRow}`)
    lastRow = number
    let lastColumn = 0
    for (const cell of row.children.filter(({ name }) => name === 'c')) {
      const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cell.attributes['r'] ?? '') ?? []
      const column = letters === undefined ? lastColumn + 1 : columnNumber(letters)
      if (column <= lastColumn) faults.push(`${cell.attributes['r'] ?? 'a cell'} stands behind a cell to its right`)
      if (digits !== undefined && Number(digits) !== number)
        faults.push(`${cell.attributes['r']!} stands in row ${number}`)
      lastColumn = column
    }
  }
  return faults
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** Counts that are wrong, and styles made of what is not there. */
function styleFaults(styles: XmlNode): string[] {
  const lists = new Map(styles.children.map((list) => [list.name, list]))
  const counts = [...lists.values()].filter(
    ({ attributes, children }) => attributes['count'] !== undefined && Number(attributes['count']) !== children.length,
  )
  const references: readonly (readonly [attribute: string, list: string])[] = [
    ['fontId', 'fonts'],
    ['fillId', 'fills'],
    ['borderId', 'borders'],
    ['xfId', 'cellStyleXfs'],
  ]
  const missing = (lists.get('cellXfs')?.children ?? []).flatMap(({ attributes }) =>
    references
      .filter(([name, list]) => Number(attributes[name] ?? -1) >= (lists.get(list)?.children.length ?? 0))
      .map(([name]) => `a style has ${name} ${attributes[name]!}, which is not there`),
  )
  return [...counts.map(({ name }) => `${name} has another count`), ...missing]
}
