/** Stands where bytes were no sign. */
export const unreadableSign = '\uFFFD'

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

/** Text without a mark at its beginning: half of it zeroes is UTF-16, on the side where they stand. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2_000)
  const zeroes = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeroes[at % 2] = (zeroes[at % 2] as number) + 1
  })
  const [even, odd] = zeroes as [number, number]
  if (odd > sample.length / 6 && even < odd / 4) return 'utf-16le'
  return even > sample.length / 6 && odd < even / 4 ? 'utf-16be' : undefined
}

const count = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0

/**
 * The text of a file, without its mark: UTF-16 or UTF-8 with or without one; what is no UTF-8 is Windows-1252, as Excel saves a CSV.
 * Where most of what is not ASCII is good UTF-8, a byte that is not becomes an unreadable sign, and no other accent is lost.
 */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  const utf16 = utf16WithoutMark(bytes)
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  if (startsWith(bytes, 0xef, 0xbb, 0xbf) || !text.includes(unreadableSign)) return text
  const beyondAscii = count(text, /[^\0-\x7F\uFFFD]/gu)
  return beyondAscii > 0 && beyondAscii >= count(text, /\uFFFD/g) ? text : new TextDecoder('windows-1252').decode(bytes)
}
