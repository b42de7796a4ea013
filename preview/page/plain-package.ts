const packaged = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const types = 'application/vnd.openxmlformats-officedocument'

type PlainPart = { readonly name: string; readonly type: string; readonly relationship: string; readonly xml: string }

/** A package with these sheets, by number and without names of their own, in the make that the importer of o-spreadsheet reads. */
export function plainPackage(sheets: readonly string[], styles: string, theme?: string): Record<string, string> {
  const parts: PlainPart[] = sheets.map((xml, index) => ({
    name: `worksheets/sheet${index + 1}.xml`,
    type: `${types}.spreadsheetml.worksheet+xml`,
    relationship: 'worksheet',
    xml,
  }))
  parts.push({ name: 'styles.xml', type: `${types}.spreadsheetml.styles+xml`, relationship: 'styles', xml: styles })
  if (theme !== undefined)
    parts.push({ name: 'theme/theme1.xml', type: `${types}.theme+xml`, relationship: 'theme', xml: theme })
  const relationships = parts.map(
    ({ name, relationship }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${relationship}" Target="${name}"/>`,
  )
  const overrides = parts.map(({ name, type }) => `<Override PartName="/xl/${name}" ContentType="${type}"/>`)
  const listed = sheets.map((_, index) => `<sheet name="${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  return {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.spreadsheetml.sheet.main+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${relationships.join('')}</Relationships>`,
    ...Object.fromEntries(parts.map(({ name, xml }) => [`xl/${name}`, xml])),
  }
}
