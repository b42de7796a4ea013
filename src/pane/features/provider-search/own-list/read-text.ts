import Papa from 'papaparse'
import type { Row } from './rows'

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

/** The text of a file: UTF-16 or UTF-8 with or without a mark; what is no UTF-8 is Windows-1252, as Excel saves a CSV. */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  const utf16 = utf16WithoutMark(bytes)
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** What stands in front of the first line of a CSV that Excel should read: `sep=;`. */
const separatorLine = /^sep=(.)\r?\n/i

/** The rows of a text with `;`, `,` or tab between its cells. */
export function rowsOfText(text: string): readonly Row[] {
  const clean = text.replace(/^\uFEFF/, '')
  const separator = separatorLine.exec(clean)
  const { data } = Papa.parse<string[]>(separator === null ? clean : clean.slice(separator[0].length), {
    delimiter: separator?.[1] ?? '',
    delimitersToGuess: ['\t', ';', ',', '|'],
    skipEmptyLines: false,
  })
  const first = separator === null ? 1 : 2
  // Our own export puts an apostrophe before what Excel would calculate.
  return data.map((cells, index) => ({
    line: index + first,
    cells: cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')),
  }))
}
