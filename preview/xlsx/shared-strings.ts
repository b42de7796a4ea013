import type { Budget } from './budget'
import { readExcelText, walkXml } from './xml'

/** Where the text of an item stands: plain, or in pieces with a look each. How it is pronounced stands elsewhere. */
const textPlaces = new Set(['si/t', 'si/r/t'])

/** The texts of the shared strings part; rich text without its looks. */
export function readSharedStrings(xml: string, budget?: Budget): string[] {
  const strings: string[] = []
  const path: string[] = []
  let item = ''
  const isItem = () => path.length === 2 && path[1] === 'si'
  walkXml(
    xml,
    {
      open({ name }) {
        path.push(name)
        if (isItem()) item = ''
      },
      text(piece) {
        if (textPlaces.has(path.slice(1).join('/'))) item += piece
      },
      close() {
        if (isItem()) strings.push(readExcelText(item))
        path.pop()
      },
    },
    budget,
  )
  return strings
}
