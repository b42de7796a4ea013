import { addPart } from '../../xlsx/add-part'
import { elementAt } from '../../xlsx/element'
import type { Package } from '../../xlsx/package'
import { relationshipsOf, type WorkbookFile } from '../../xlsx/workbook-file'

/** Says of a cell that its formula takes the room it needs (Open XML SDK: dynamicArrayProperties). */
const metadata = (main: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<metadata xmlns="${main}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" ' +
  'clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>'

/** The number by which cells of the file refer to that metadata. Adds it when the file has none; undefined when it has metadata of another kind only. */
export function dynamicArrayMetadata(file: WorkbookFile, parts: Package): string | undefined {
  for (const [index, sheet] of file.workbook.sheets.entries()) {
    for (const cell of sheet.rows.flatMap(({ cells }) => cells)) {
      if (cell.formula?.array?.dynamic !== true) continue
      const xml = file.sheetParts[index]!.xml
      const number = elementAt(xml.slice(cell.start, cell.end))!.attributes['cm']
      if (number !== undefined) return number
    }
  }
  if (relationshipsOf(parts, file.workbookPart).some(({ type }) => type === 'sheetMetadata')) return undefined
  addPart(file, parts, {
    name: 'xl/metadata.xml',
    xml: ({ main }) => metadata(main),
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml',
    relationship: 'sheetMetadata',
  })
  return '1'
}
