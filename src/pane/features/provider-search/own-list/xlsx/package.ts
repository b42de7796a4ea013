import { Inflate } from 'fflate'
import { FileError } from '../file-error'

/** What all parts that are read may come to: a list of half a million rows, and no trap. */
const largestUnpacked = 256 * 1024 * 1024
/** A zip grows at most a thousandfold: so little at a time that the page can breathe. */
const packedPiece = 4 * 1024
const storedPiece = 64 * 1024

type Entry = {
  readonly name: string
  readonly isDeflated: boolean
  readonly packed: number
  readonly size: number
  readonly checksum: number
  /** Where its own header stands. */
  readonly at: number
}

const localHeader = 0x04034b50
const directoryHeader = 0x02014b50
const endOfDirectory = 0x06054b50
const endOfDirectory64 = 0x06064b50
const longestComment = 65_535
const beyond32Bits = 0xffffffff

/** The parts of a zip, by name; capitals and backslashes do not count. Everything that is no good zip is a FileError. */
export class Package {
  private readonly view: DataView
  private readonly entries = new Map<string, Entry>()
  private unpacked = 0

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    try {
      this.readDirectory()
    } catch (error) {
      throw error instanceof RangeError ? new FileError('damaged') : error
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()]
  }

  /** How much of what can be read was read, from 0 to 1. */
  get share(): number {
    let size = 1
    for (const entry of this.entries.values()) if (entry.name.endsWith('.xml')) size += entry.size
    return Math.min(1, this.unpacked / size)
  }

  has(name: string): boolean {
    return this.entries.has(plainName(name))
  }

  /** The bytes of a part in pieces. Its real size counts, whatever it says; a wrong checksum is told after the last piece. */
  *read(name: string): Generator<Uint8Array> {
    const entry = this.entries.get(plainName(name))
    if (entry === undefined) throw new FileError('damaged')
    const checksum = new Checksum()
    let size = 0
    for (const piece of this.piecesOf(entry)) {
      size += piece.length
      this.unpacked += piece.length
      if (this.unpacked > largestUnpacked) throw new FileError('too-much')
      checksum.add(piece)
      yield piece
    }
    if (size !== entry.size || checksum.value !== entry.checksum) throw new FileError('damaged')
  }

  private *piecesOf({ at, packed, isDeflated }: Entry): Generator<Uint8Array> {
    const { view, bytes } = this
    if (at + 30 > bytes.length || view.getUint32(at, true) !== localHeader) throw new FileError('damaged')
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    const end = from + packed
    if (end > bytes.length) throw new FileError('damaged')
    const made: Uint8Array[] = []
    const inflate = new Inflate((piece) => made.push(piece))
    const step = isDeflated ? packedPiece : storedPiece
    for (let start = from; start < end; start += step) {
      const piece = bytes.subarray(start, Math.min(start + step, end))
      if (!isDeflated) yield piece
      else {
        try {
          inflate.push(piece, start + step >= end)
        } catch {
          throw new FileError('damaged')
        }
        yield* made.splice(0)
      }
    }
  }

  private readDirectory(): void {
    const { view, bytes } = this
    let { count, at } = this.directory()
    for (; count > 0; count--) {
      if (view.getUint32(at, true) !== directoryHeader) throw new FileError('damaged')
      // The first bit says that a password is needed.
      if ((view.getUint16(at + 8, true) & 1) !== 0) throw new FileError('locked')
      const method = view.getUint16(at + 10, true)
      const nameEnd = at + 46 + view.getUint16(at + 28, true)
      const extraEnd = nameEnd + view.getUint16(at + 30, true)
      const [size, packed, header] = this.sizes(at, nameEnd, extraEnd)
      const name = plainName(new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)))
      // Two parts of one name: which of them counts, nobody can know.
      if ((method !== 0 && method !== 8) || this.entries.has(name)) throw new FileError('damaged')
      const checksum = view.getUint32(at + 16, true)
      this.entries.set(name, { name, isDeflated: method === 8, packed, size, checksum, at: header })
      at = extraEnd + view.getUint16(at + 32, true)
    }
  }

  /** Where the table of contents begins, and how many parts it names. */
  private directory(): { count: number; at: number } {
    const { view, bytes } = this
    let end = bytes.length - 22
    const first = Math.max(0, end - longestComment)
    while (end >= first && view.getUint32(end, true) !== endOfDirectory) end--
    if (end < first) throw new FileError('damaged')
    const small = { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) }
    if (small.count !== 0xffff && small.at !== beyond32Bits) return small
    const large = this.number64(end - 20 + 8)
    if (view.getUint32(large, true) !== endOfDirectory64) throw new FileError('damaged')
    return { count: this.number64(large + 32), at: this.number64(large + 48) }
  }

  /** Size, packed size and place of a part; those that do not fit in 32 bits stand behind its name. */
  private sizes(at: number, extra: number, extraEnd: number): readonly [number, number, number] {
    const { view } = this
    const sizes = [24, 20, 42].map((offset) => view.getUint32(at + offset, true))
    for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
      if (view.getUint16(field, true) !== 1) continue
      let value = field + 4
      sizes.forEach((size, index) => {
        if (size !== beyond32Bits) return
        sizes[index] = this.number64(value)
        value += 8
      })
    }
    return sizes as unknown as readonly [number, number, number]
  }

  private number64(at: number): number {
    const value = this.view.getBigUint64(at, true)
    if (value > BigInt(this.bytes.length) && value > BigInt(Number.MAX_SAFE_INTEGER)) throw new FileError('damaged')
    return Number(value)
  }
}

const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** CRC-32, as zips have it. */
class Checksum {
  private static readonly table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) !== 0 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    return crc
  })
  private crc = 0xffffffff

  add(bytes: Uint8Array): void {
    let { crc } = this
    // By index: an iterator over megabytes takes several times as long.
    for (let at = 0; at < bytes.length; at++)
      crc = (crc >>> 8) ^ (Checksum.table[(crc ^ (bytes[at] as number)) & 0xff] as number)
    this.crc = crc
  }

  get value(): number {
    return (this.crc ^ 0xffffffff) >>> 0
  }
}
