import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/**
 * A workbook as hucre writes it, with the language, how Excel is to calculate it (the attributes of `calcPr`) and other changes to its
 * parts. The same workbook always gives the same bytes.
 */
export function finishedPackage(
  bytes: Uint8Array,
  calculation: string,
  change: (part: string, xml: string) => string = (_, xml) => xml,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    const xml = strFromU8(part)
    const changed = change(name, withLanguage(name, withCalculation(name, xml, calculation)))
    return [name, changed === xml ? part : strToU8(changed)]
  })
  // The first day that a zip file can name.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1), level: 9 })
}

const withCalculation = (name: string, xml: string, calculation: string): string =>
  name === 'xl/workbook.xml' ? replaced(xml, /<calcPr [^>]*\/>/, `<calcPr ${calculation}/>`) : xml

const withLanguage = (name: string, xml: string): string =>
  name === 'docProps/core.xml'
    ? replaced(xml, '<dcterms:created', '<dc:language>nl-BE</dc:language><dcterms:created')
    : xml

/** A text with one piece replaced. Throws when it is not there. */
export function replaced(text: string, what: string | RegExp, by: string): string {
  const changed = text.replace(what, by)
  if (changed === text) throw new Error(`Nothing to replace: ${String(what)}`)
  return changed
}
