import { partNamed, relationshipsPart, textOf, type WorkbookFile } from './workbook-file'
import { applyEdits, attributeNamed, encodeXml, escapeXml, tagsNamed, type XmlTag } from './xml'

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type NewPart = { readonly name: string; readonly xml: string; readonly contentType: string; readonly relationship: 'worksheet' | 'styles' }

/** Adds a part that the workbook refers to; gives the id of the relationship. */
export function addPart({ parts, workbookPart }: Pick<WorkbookFile, 'parts' | 'workbookPart'>, changed: Map<string, Uint8Array>, part: NewPart): string {
  changed.set(part.name, encodeXml(part.xml))

  const typesName = partNamed(parts, '[Content_Types].xml')!
  const types = textOf(changed, typesName)
  const override = `Override PartName="/${escapeXml(part.name)}" ContentType="${part.contentType}"/>`
  changed.set(typesName, encodeXml(appended(types, tagsNamed(types, 'Types')[0]!, override)))

  const relationshipsName = partNamed(parts, relationshipsPart(workbookPart)) ?? relationshipsPart(workbookPart)
  const relationships = textOf(changed, relationshipsName)
  const known = tagsNamed(relationships, 'Relationship')
  const ids = new Set(known.map(({ attributes }) => attributes['Id']))
  let number = known.length + 1
  while (ids.has(`rId${number}`)) number++
  // A strict workbook has other addresses for the same types.
  const base = known.map((tag) => attributeNamed(tag, 'Type') ?? '').find((type) => type.endsWith('/worksheet'))?.replace(/\/worksheet$/, '') ?? relationshipTypes
  const relationship = `Relationship Id="rId${number}" Type="${base}/${part.relationship}" Target="/${escapeXml(part.name)}"/>`
  changed.set(relationshipsName, encodeXml(appended(relationships, tagsNamed(relationships, 'Relationships')[0]!, relationship)))
  return `rId${number}`
}

/** A child at the end of the root element, with the prefix that the root has; `child` has no `<` yet. */
function appended(xml: string, { fullName, selfClosing, start, end }: XmlTag, child: string): string {
  const prefix = /^.*:/.exec(fullName)?.[0] ?? ''
  if (selfClosing) return applyEdits(xml, [{ start, end, text: `${xml.slice(start, end).replace(/\s*\/>$/, '>')}<${prefix}${child}</${fullName}>` }])
  const at = xml.lastIndexOf(`</${fullName}`)
  return applyEdits(xml, [{ start: at, end: at, text: `<${prefix}${child}` }])
}
