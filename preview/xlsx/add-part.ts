import { partNamed, relationshipsPart, textOf, type WorkbookFile } from './workbook-file'
import { applyEdits, attributeNamed, encodeXml, escapeXml, tagsNamed, type XmlTag } from './xml'

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const noRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'

type NewPart = {
  readonly name: string
  readonly xml: string
  readonly contentType: string
  readonly relationship: 'worksheet' | 'styles' | 'sheetMetadata' | 'table'
}

/** Adds a part that the workbook refers to, or another part in its place; gives the id of the relationship. */
export function addPart(
  { workbookPart }: Pick<WorkbookFile, 'workbookPart'>,
  changed: Map<string, Uint8Array>,
  part: NewPart,
  owner = workbookPart,
): string {
  changed.set(part.name, encodeXml(part.xml))

  const typesName = partNamed(changed, '[Content_Types].xml')!
  const types = textOf(changed, typesName)
  const override = `Override PartName="/${escapeXml(part.name)}" ContentType="${part.contentType}"/>`
  changed.set(typesName, encodeXml(appended(types, tagsNamed(types, 'Types')[0]!, override)))

  const relationshipsName = partNamed(changed, relationshipsPart(owner)) ?? relationshipsPart(owner)
  const relationships = changed.has(relationshipsName) ? textOf(changed, relationshipsName) : noRelationships
  const known = tagsNamed(relationships, 'Relationship')
  const ids = new Set(known.map(({ attributes }) => attributes['Id']))
  let number = known.length + 1
  while (ids.has(`rId${number}`)) number++
  // A strict workbook has other addresses for the same types.
  const base =
    known
      .map((tag) => attributeNamed(tag, 'Type') ?? '')
      .find((type) => type.endsWith('/worksheet'))
      ?.replace(/\/worksheet$/, '') ?? relationshipTypes
  const relationship = `Relationship Id="rId${number}" Type="${base}/${part.relationship}" Target="/${escapeXml(part.name)}"/>`
  changed.set(
    relationshipsName,
    encodeXml(appended(relationships, tagsNamed(relationships, 'Relationships')[0]!, relationship)),
  )
  return `rId${number}`
}

/** A child at the end of the root element, with the prefix that the root has; `child` has no `<` yet. */
function appended(xml: string, { fullName, selfClosing, start, end }: XmlTag, child: string): string {
  const prefix = /^.*:/.exec(fullName)?.[0] ?? ''
  if (selfClosing)
    return applyEdits(xml, [
      { start, end, text: `${xml.slice(start, end).replace(/\s*\/>$/, '>')}<${prefix}${child}</${fullName}>` },
    ])
  const at = xml.lastIndexOf(`</${fullName}`)
  return applyEdits(xml, [{ start: at, end: at, text: `<${prefix}${child}` }])
}
