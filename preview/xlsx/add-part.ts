import { append, elementAt, prefixOf, withAttributes } from './element'
import type { Namespaces } from './namespaces'
import { Package } from './package'
import { relationshipsPart, textOf, type WorkbookFile } from './workbook-file'
import { applyEdits, encodeXml, escapeXml } from './xml'

const noRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'

type NewPart = {
  readonly name: string
  /** Its text under the addresses that the package uses. */
  readonly xml: (namespaces: Namespaces) => string
  readonly contentType: string
  readonly relationship: 'worksheet' | 'styles' | 'sheetMetadata' | 'table'
}

/** Adds a part that the workbook refers to, or another part in its place; gives the id of the relationship. */
export function addPart(
  { namespaces, workbookPart }: Pick<WorkbookFile, 'namespaces' | 'workbookPart'>,
  changed: Package,
  part: NewPart,
  owner = workbookPart,
): string {
  changed.set(part.name, encodeXml(part.xml(namespaces)))
  tellContentType(changed, part)
  return addRelationship(changed, owner, `${namespaces.relationships}/${part.relationship}`, part.name)
}

/** A name of which the package has no part yet. */
export function freePartName(parts: Package, name: (number: number) => string): string {
  let number = 1
  while (parts.has(name(number))) number++
  return name(number)
}

function tellContentType(changed: Package, { name, contentType }: NewPart): void {
  const typesName = '[Content_Types].xml'
  const types = textOf(changed, typesName)
  const list = elementAt(types)!
  const partName = `/${name}`
  // A part that is gone may have left its line, and a name may have one only.
  const left = list.children.find(({ attributes }) => Package.isSame(attributes['PartName'] ?? '', name))
  const edit =
    left === undefined
      ? append(
          types,
          list,
          `<${prefixOf(list)}Override PartName="${escapeXml(partName)}" ContentType="${contentType}"/>`,
        )
      : {
          start: left.start,
          end: left.end,
          text: withAttributes(types.slice(left.start, left.end), { ContentType: contentType }),
        }
  changed.set(typesName, encodeXml(applyEdits(types, [edit])))
}

function addRelationship(changed: Package, owner: string, type: string, target: string): string {
  const name = relationshipsPart(owner)
  const xml = changed.has(name) ? textOf(changed, name) : noRelationships
  const list = elementAt(xml)!
  const ids = new Set(list.children.map(({ attributes }) => attributes['Id']))
  let number = list.children.length + 1
  while (ids.has(`rId${number}`)) number++
  const relationship = `<${prefixOf(list)}Relationship Id="rId${number}" Type="${type}" Target="/${escapeXml(target)}"/>`
  changed.set(name, encodeXml(applyEdits(xml, [append(xml, list, relationship)])))
  return `rId${number}`
}
