import { elementAt } from '../../xlsx/element'
import { Package } from '../../xlsx/package'
import { relationshipsOf, relationshipsPart, textOf, type WorkbookFile } from '../../xlsx/workbook-file'
import { applyEdits, encodeXml } from '../../xlsx/xml'

/** Takes out a part that the workbook refers to, with what refers to it. */
export function removePart({ workbookPart }: WorkbookFile, parts: Package, type: string): void {
  const relationship = relationshipsOf(parts, workbookPart).find((each) => each.type === type)
  if (relationship === undefined || !parts.has(relationship.target)) return
  parts.delete(relationship.target)
  removeChildren(
    parts,
    '[Content_Types].xml',
    ({ PartName }) => PartName !== undefined && Package.isSame(PartName, relationship.target),
  )
  removeChildren(parts, relationshipsPart(workbookPart), ({ Id }) => Id === relationship.id)
}

/** Takes children out of the root of a part. */
export function removeChildren(
  parts: Package,
  partName: string,
  isGone: (attributes: Readonly<Record<string, string>>) => boolean,
): void {
  if (!parts.has(partName)) return
  const xml = textOf(parts, partName)
  const gone = elementAt(xml)!.children.filter(({ attributes }) => isGone(attributes))
  const edits = gone.map(({ start, outerEnd }) => ({ start, end: outerEnd, text: '' }))
  parts.set(partName, encodeXml(applyEdits(xml, edits)))
}
