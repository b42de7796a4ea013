import { elementAt, prefixOf } from './element'

/** The addresses by which the parts of a package know the elements of a workbook and the references between parts. */
export type Namespaces = { readonly main: string; readonly relationships: string }

const transitional: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
/** Excel calls it “Strict Open XML”: the same elements under other addresses. */
const strict: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}

/** Those that a part uses, by its root; all parts of a package have the same ones. */
export function namespacesOf(xml: string): Namespaces {
  const root = elementAt(xml)!
  const prefix = prefixOf(root).slice(0, -1)
  return root.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] === strict.main ? strict : transitional
}

/** The attribute by which an element refers to a part. It declares its own prefix: the root of the part need not. */
export const relationshipId = ({ relationships }: Namespaces, id: string): string =>
  `xmlns:r="${relationships}" r:id="${id}"`
