import { addPart } from './add-part'
import { partNamed, type WorkbookFile } from './workbook-file'
import { encodeXml } from './xml'

/** Writes the cell styles when one was added. */
export function writeStyles(file: WorkbookFile, parts: Map<string, Uint8Array>): void {
  if (!file.styles.changed) return
  const xml = file.styles.toXml()
  if (file.stylesPart !== undefined) {
    parts.set(partNamed(file.parts, file.stylesPart) ?? file.stylesPart, encodeXml(xml))
    return
  }
  addPart(file, parts, {
    name: 'xl/styles.xml',
    xml,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
    relationship: 'styles',
  })
}
