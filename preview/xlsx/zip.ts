import { deflateSync, Inflate } from 'fflate'
import { WorkbookProblem } from './problem'

/** One file in a zip, still packed. */
export type ZipEntry = {
  readonly name: string
  /** The name as it is stored: not always UTF-8. */
  readonly nameBytes: Uint8Array
  readonly method: number
  /** CRC-32 and number of bytes of what is packed, as the zip says them. */
  readonly checksum: number
  readonly size: number
  readonly packed: Uint8Array
}

const stored = 0
const deflated = 8

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 }
const sizes = { local: 30, central: 46, end: 22, end64: 56, locator64: 20 }
/** The zip64 field that holds what does not fit in the fields of 32 bits. */
const zip64Field = 1
const full16 = 0xffff
const full32 = 0xffffffff
const flags = { encrypted: 1, utf8: 0x800 }

export const damagedZip = (): WorkbookProblem =>
  new WorkbookProblem('Dit bestand is beschadigd: het kan niet worden uitgepakt.')

/** What stands in a zip, in its order. Throws a WorkbookProblem where the zip contradicts itself. */
export function listZip(bytes: Uint8Array, mostEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return new ZipReader(bytes, view).entries(mostEntries)
  } catch (problem) {
    // A place outside the file.
    throw problem instanceof RangeError ? damagedZip() : problem
  }
}

type Directory = { readonly count: number; readonly start: number }
type Range = { readonly start: number; readonly end: number }

class ZipReader {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly view: DataView,
  ) {}

  entries(most: number): ZipEntry[] {
    const { count, start } = this.directory()
    if (count > most)
      throw new WorkbookProblem(
        `Dit bestand bestaat uit meer dan ${most.toLocaleString('nl-BE')} onderdelen en is niet geopend.`,
      )
    const entries: ZipEntry[] = []
    const ranges: Range[] = []
    let at = start
    for (let index = 0; index < count; index++) {
      const { next, entry, range } = this.entryAt(at)
      entries.push(entry)
      ranges.push(range)
      at = next
    }
    // Files that lie over one another unpack to far more than the zip holds.
    ranges.sort((a, b) => a.start - b.start)
    if (ranges.some((range, index) => range.end > (ranges[index + 1]?.start ?? start))) throw damagedZip()
    return entries
  }

  private directory(): Directory {
    const end = this.findEnd()
    const short = {
      count: this.view.getUint16(end + 10, true),
      start: this.view.getUint32(end + 16, true),
    }
    const locator = end - sizes.locator64
    if (locator < 0 || this.view.getUint32(locator, true) !== signatures.locator64) return short
    const end64 = this.longAt(locator + 8)
    this.expect(end64, signatures.end64)
    return {
      count: short.count === full16 ? this.longAt(end64 + 32) : short.count,
      start: short.start === full32 ? this.longAt(end64 + 48) : short.start,
    }
  }

  private findEnd(): number {
    const last = this.view.byteLength - sizes.end
    const longestComment = full16
    for (let at = last; at >= Math.max(0, last - longestComment); at--) {
      if (this.view.getUint32(at, true) === signatures.end) return at
    }
    throw new WorkbookProblem(
      'Dit bestand is onvolledig: het einde ontbreekt. Haal het opnieuw op, of vraag het nog eens.',
    )
  }

  private entryAt(at: number): { entry: ZipEntry; range: Range; next: number } {
    const { view, bytes } = this
    this.expect(at, signatures.central)
    const flag = view.getUint16(at + 8, true)
    if ((flag & flags.encrypted) !== 0)
      throw new WorkbookProblem('Dit bestand is een zip met een wachtwoord, geen .xlsx-bestand.')
    const method = view.getUint16(at + 10, true)
    if (method !== stored && method !== deflated)
      throw new WorkbookProblem(
        'Dit bestand is ingepakt zoals Excel het nooit doet, en is niet geopend. Bewaar het in Excel opnieuw.',
      )
    const name = at + sizes.central
    const extra = name + view.getUint16(at + 28, true)
    const comment = extra + view.getUint16(at + 30, true)
    const [size, packedSize, local] = this.placeOf(at, extra, comment)
    this.expect(local, signatures.local)
    const start = local + sizes.local + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const end = start + packedSize
    if (end > bytes.length || (method === stored && size !== packedSize)) throw damagedZip()
    return {
      entry: {
        name: decodeName(bytes.subarray(name, extra)),
        nameBytes: bytes.subarray(name, extra),
        method,
        checksum: view.getUint32(at + 16, true),
        size,
        packed: bytes.subarray(start, end),
      },
      range: { start: local, end },
      next: comment + view.getUint16(at + 32, true),
    }
  }

  /** Size, packed size and place of the local header: of 32 bits, or of 64 in the extra field, in this order. */
  private placeOf(at: number, extra: number, extraEnd: number): [number, number, number] {
    const { view } = this
    const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)] as const
    if (!short.includes(full32)) return [...short]
    for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
      if (view.getUint16(field, true) !== zip64Field) continue
      let next = field + 4
      const long = (value: number) => (value === full32 ? this.longAt((next += 8) - 8) : value)
      return [long(short[0]), long(short[1]), long(short[2])]
    }
    return [...short]
  }

  private longAt(at: number): number {
    const value = this.view.getBigUint64(at, true)
    // Beyond any file that can be in memory.
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damagedZip()
    return Number(value)
  }

  private expect(at: number, signature: number): void {
    if (this.view.getUint32(at, true) !== signature) throw damagedZip()
  }
}

/** Programs write UTF-8, also where they do not say so; what is none is an older code page, in which only ASCII is sure. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Few enough that what comes out of them at most, a thousand times as much, is still little. */
const bytesAtOnce = 16 * 1024

/** The bytes of an entry. Stops as soon as more comes out than the zip says; throws a WorkbookProblem for any difference. */
export function unpackEntry({ method, checksum, size, packed }: ZipEntry): Uint8Array {
  const bytes = method === stored ? packed : inflated(packed, size)
  if (bytes.length !== size || crc32(bytes) !== checksum) throw damagedZip()
  return bytes
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let length = 0
  const inflate = new Inflate((piece) => {
    // More than the zip says has no room: it throws.
    bytes.set(piece, length)
    length += piece.length
  })
  try {
    for (let at = 0; at === 0 || at < packed.length; at += bytesAtOnce) {
      inflate.push(packed.subarray(at, at + bytesAtOnce), at + bytesAtOnce >= packed.length)
    }
  } catch {
    throw damagedZip()
  }
  return bytes.subarray(0, length)
}

export function packEntry(name: string, bytes: Uint8Array): ZipEntry {
  return {
    name,
    nameBytes: new TextEncoder().encode(name),
    method: deflated,
    checksum: crc32(bytes),
    size: bytes.length,
    packed: deflateSync(bytes, { level: 6 }),
  }
}

/** The day that Excel itself writes for every part: 1 January 1980. */
const dosDay = 0x21
const versionNeeded = 20

/** A zip of these entries, in this order; the same entries always give the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const nameLength = entries.reduce((sum, { nameBytes }) => sum + nameBytes.length, 0)
  const directory = entries.reduce((sum, { packed }) => sum + sizes.local + packed.length, nameLength)
  const bytes = new Uint8Array(directory + entries.length * sizes.central + nameLength + sizes.end)
  const view = new DataView(bytes.buffer)
  let local = 0
  let central = directory
  for (const entry of entries) {
    const { nameBytes, packed } = entry
    view.setUint32(central, signatures.central, true)
    view.setUint16(central + 4, versionNeeded, true)
    describe(view, central + 6, entry)
    view.setUint32(central + 42, local, true)
    bytes.set(nameBytes, central + sizes.central)
    central += sizes.central + nameBytes.length

    view.setUint32(local, signatures.local, true)
    describe(view, local + 4, entry)
    bytes.set(nameBytes, local + sizes.local)
    bytes.set(packed, local + sizes.local + nameBytes.length)
    local += sizes.local + nameBytes.length + packed.length
  }
  view.setUint32(central, signatures.end, true)
  view.setUint16(central + 8, entries.length, true)
  view.setUint16(central + 10, entries.length, true)
  view.setUint32(central + 12, central - directory, true)
  view.setUint32(central + 16, directory, true)
  return bytes
}

/** What the local header and the directory both say of an entry. */
function describe(view: DataView, at: number, { name, nameBytes, method, checksum, packed, size }: ZipEntry): void {
  const isUtf8 = name.length !== nameBytes.length
  view.setUint16(at, versionNeeded, true)
  view.setUint16(at + 2, isUtf8 ? flags.utf8 : 0, true)
  view.setUint16(at + 4, method, true)
  view.setUint16(at + 8, dosDay, true)
  view.setUint32(at + 10, checksum, true)
  view.setUint32(at + 14, packed.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, nameBytes.length, true)
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) !== 0 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  // By index: an iterator over megabytes takes several times as long.
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ crcTable[(crc ^ bytes[at]!) & 0xff]!
  return (crc ^ 0xffffffff) >>> 0
}
