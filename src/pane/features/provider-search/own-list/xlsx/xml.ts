import { SaxesParser } from 'saxes'
import { FileError } from '../file-error'

export type Attributes = Readonly<Record<string, string>>

/** What is told of a part while it is read. Names come without their prefix; `around` are the elements around it, the nearest last. */
export type Visitor = {
  open?(name: string, attributes: Attributes, around: readonly string[]): void
  close?(name: string, around: readonly string[]): void
  /** May come in pieces. */
  text?(text: string, around: readonly string[]): void
}

const lettersAtOnce = 64 * 1024

/** Reads XML piece by piece, and yields after each. Throws a FileError for what is not well-formed or no readable text. */
export function* walkXml(pieces: Iterable<Uint8Array>, visitor: Visitor): Generator<void> {
  const parser = parserFor(visitor)
  let decoder: TextDecoder | undefined
  try {
    for (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
      const text = decoder.decode(piece, { stream: true })
      for (let at = 0; at < text.length; at += lettersAtOnce) {
        parser.write(text.slice(at, at + lettersAtOnce))
        yield
      }
    }
    parser.write(decoder?.decode() ?? '').close()
  } catch (error) {
    // The decoder and its name for an encoding refuse with these.
    throw error instanceof TypeError || error instanceof RangeError ? new FileError('damaged') : error
  }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

function parserFor(visitor: Visitor): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const around: string[] = []
  parser.on('opentag', ({ name, attributes }) => {
    visitor.open?.(localName(name), attributes, around)
    around.push(localName(name))
  })
  parser.on('closetag', () => {
    const name = around.pop() as string
    visitor.close?.(name, around)
  })
  const text = (piece: string) => visitor.text?.(piece, around)
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('error', () => {
    throw new FileError('damaged')
  })
  return parser
}

/** Whether the innermost elements are these, the nearest last. */
export const endsWith = (around: readonly string[], ...names: readonly string[]): boolean =>
  names.every((name, at) => around[around.length - names.length + at] === name)

/** The encoding of a part: by its mark, by its first sign, or as it says. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200))
  return /^[^<]*<\?xml[^>]*\sencoding=["']([\w.-]+)["']/.exec(beginning)?.[1] ?? 'utf-8'
}

/** The value of an attribute by its name without prefix. */
export function attributeNamed(attributes: Attributes, name: string): string | undefined {
  if (name in attributes) return attributes[name]
  const key = Object.keys(attributes).find((full) => localName(full) === name)
  return key === undefined ? undefined : attributes[key]
}

export const isTrue = (attribute: string | undefined): boolean => attribute === '1' || attribute === 'true'
