import type { OtherKind } from './file-error'

const signatures: readonly (readonly [OtherKind, string])[] = [
  ['pdf', '%PDF'],
  ['rtf', '{\\rtf'],
  ['image', '\x89PNG'],
  ['image', '\xFF\xD8\xFF'],
  ['image', 'GIF8'],
  ['image', 'BM'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['archive', '7z\xBC\xAF\x27\x1C'],
  ['archive', 'Rar!'],
  ['archive', '\x1F\x8B'],
]

const begins = (bytes: Uint8Array, signature: string, from = 0): boolean =>
  [...signature].every((sign, at) => bytes[from + at] === sign.charCodeAt(0))

/** A zip holds an .xlsx, and much else; a compound file an .xls, and what has a password. */
export const isZip = (bytes: Uint8Array): boolean => begins(bytes, 'PK')

export const isCompoundFile = (bytes: Uint8Array): boolean => begins(bytes, '\xD0\xCF\x11\xE0')

/** What a compound file is, by the streams that it names in UTF-16. */
export function kindOfCompoundFile(bytes: Uint8Array): OtherKind | 'locked' {
  const text = new TextDecoder('utf-16le').decode(bytes)
  if (text.includes('EncryptedPackage')) return 'locked'
  if (text.includes('WordDocument')) return 'word'
  return text.includes('PowerPoint Document') ? 'presentation' : 'xls'
}

/** What bytes are that are no text, where their beginning says so. */
export function kindOfBytes(bytes: Uint8Array): OtherKind | undefined {
  if (begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8)) return 'image'
  if (begins(bytes, 'ftyp', 4)) return 'image'
  // A sheet of Excel 2 to 4, from before compound files.
  if (bytes[0] === 9 && [0, 2, 4].includes(bytes[1] ?? -1) && bytes[3] === 0) return 'xls'
  const found = signatures.find(([, signature]) => begins(bytes, signature))
  // Two letters alone may begin a word too: a picture is not made of text.
  return found?.[1] === 'BM' && !bytes.subarray(0, 64).includes(0) ? undefined : found?.[0]
}

const markup = /^<(?:!doctype\s+html|html|head|body|table|meta|div|style)\b/i
/** What may stand in front of the first element of a page. */
const beforeMarkup = /^(?:\s|<!--.*?-->|<\?xml.*?\?>)+/s

const notTyped = /[^\P{Cc}\s]|\uFFFD/gu

/** What a text is that is no table of cells: a page, data of a program, a document. */
export function kindOfText(text: string): OtherKind | undefined {
  const beginning = text.slice(0, 4_000).trimStart()
  if (beginning.startsWith('{\\rtf')) return 'rtf'
  if (markup.test(beginning.replace(beforeMarkup, ''))) return 'html'
  if (beginning.startsWith('<?xml') || /^<[\w:.-]+(?:\s[^<>]*)?>\s*</.test(beginning)) return 'xml'
  if (/^(?:\{\s*["}]|\[\s*[[{"\]])/.test(beginning)) return 'json'
  // What nobody can type: a mark here and there is a slip, many are no text.
  const odd = beginning.match(notTyped)?.length ?? 0
  return beginning.includes('\0') || odd > beginning.length / 10 ? 'binary' : undefined
}
