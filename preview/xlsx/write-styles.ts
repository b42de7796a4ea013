import { addPart, freePartName } from './add-part'
import type { Package } from './package'
import { relationshipsOf, type WorkbookFile } from './workbook-file'
import { encodeXml } from './xml'

/** Writes the cell styles when one was added. */
export function writeStyles(file: WorkbookFile, parts: Package): void {
  if (!file.styles.changed) return
  const xml = file.styles.toXml()
  const present = relationshipsOf(parts, file.workbookPart).find(({ type }) => type === 'styles')?.target
  if (present !== undefined) {
    parts.set(present, encodeXml(xml))
    return
  }
  addPart(file, parts, {
    name: freePartName(parts, (number) => `xl/styles${number === 1 ? '' : number}.xml`),
    xml: () => xml,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
    relationship: 'styles',
  })
}
