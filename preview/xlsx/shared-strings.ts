import { readExcelText, walkXml } from './xml'

/** The texts of the shared strings part; rich text without its looks. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = []
  let item: string | undefined
  let text: string | undefined
  let phonetic = 0
  walkXml(xml, {
    open({ name }) {
      if (name === 'si') item = ''
      else if (name === 'rPh') phonetic++
      else if (name === 't') text = ''
    },
    text(piece) {
      if (text !== undefined) text += piece
    },
    close(name) {
      if (name === 't') {
        if (item !== undefined && phonetic === 0) item += text ?? ''
        text = undefined
      } else if (name === 'rPh') phonetic--
      else if (name === 'si') {
        strings.push(readExcelText(item ?? ''))
        item = undefined
      }
    },
  })
  return strings
}
