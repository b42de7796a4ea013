import { SaxesParser } from 'saxes'
import type { Element } from './element'
import type { Problem } from './problem'

const taskPane = 'http://schemas.microsoft.com/office/appforoffice/1.1'
const overrides = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides'
const basic = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0'
const instance = 'http://www.w3.org/2001/XMLSchema-instance'

type Open = Omit<Element, 'text' | 'children'> & { text: string; readonly children: Element[] }

/** Reads the text of a manifest. Text that is not well-formed gives no root, and the first fault as a problem. */
export function readManifest(xml: string): { readonly root?: Element; readonly problems: readonly Problem[] } {
  const parser = new SaxesParser({ xmlns: true })
  const problems: Problem[] = []
  const open: Open[] = []
  const strange = new Set<string>()
  let root: Element | undefined
  let line = 0
  let malformed: Problem | undefined

  parser.on('error', (error) => {
    malformed ??= {
      line: parser.line,
      message: `This is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')}`,
    }
  })
  parser.on('opentagstart', () => {
    // When the name ends its line, the parser has already stepped to the next one.
    line = parser.columnIndex === 0 ? parser.line - 1 : parser.line
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const inside = local === 'VersionOverrides' || open.some(({ name }) => name === 'VersionOverrides')
    if (uri !== basic && uri !== (inside ? overrides : taskPane) && !strange.has(uri)) {
      strange.add(uri)
      problems.push({ line, message: `<${local}> is in the namespace "${uri}", where it does not belong.` })
    }
    open.push({
      name: uri === basic ? `bt:${local}` : local,
      line,
      attributes: Object.fromEntries(
        Object.values(attributes)
          .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
          .map(({ uri: space, local: attribute, name, value }) => [
            space === instance ? `xsi:${attribute}` : name,
            value,
          ]),
      ),
      children: [],
      text: '',
    })
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (!element) return
    element.text = element.text.trim()
    const parent = open.at(-1)
    if (parent) parent.children.push(element)
    else root = element
  })
  parser.write(xml).close()

  if (malformed) return { problems: [malformed] }
  return root ? { root, problems } : { problems }
}
