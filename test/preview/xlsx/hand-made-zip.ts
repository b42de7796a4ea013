import { deflateSync, zipSync } from 'fflate'

export type HandMadeEntry = {
  readonly name: string | Uint8Array
  readonly content: Uint8Array
  readonly isStored?: boolean
  readonly method?: number
  readonly flags?: number
  /** What the zip says, where that is not the truth. */
  readonly size?: number
  readonly packedSize?: number
  readonly checksum?: number
  readonly offset?: number
  /** The fields that stand in the zip64 field instead. */
  readonly zip64?: readonly ('size' | 'packedSize' | 'offset')[]
  /** Sizes and checksum stand behind the content, as in a zip that was written in one stream. */
  readonly streamed?: 'short' | 'long'
}

export type HandMadeEnd = {
  readonly count?: number
  readonly directory?: number
  /** Count and place of the directory stand in the zip64 record instead. */
  readonly zip64?: boolean
  readonly comment?: string
}

const number = (bytes: number, value: number): Uint8Array => {
  const field = new Uint8Array(bytes)
  for (let at = 0, rest = value; at < bytes; at++, rest = Math.floor(rest / 256)) field[at] = rest % 256
  return field
}
const joined = (...pieces: readonly Uint8Array[]): Uint8Array => Uint8Array.from(pieces.flatMap((piece) => [...piece]))
const checksumOf = (content: Uint8Array): number => new DataView(zipSync({ a: content }).buffer).getUint32(14, true)

/** A zip field by field, as no library writes it. */
export function handMadeZip(entries: readonly HandMadeEntry[], end: HandMadeEnd = {}): Uint8Array {
  const locals: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const entry of entries) {
    const { local, central } = written(entry, at)
    locals.push(local)
    directory.push(central)
    at += local.length
  }
  const list = joined(...directory)
  const [count, start] = [end.count ?? entries.length, end.directory ?? at]
  const end64 = joined(
    ...[number(4, 0x06064b50), number(8, 44), number(2, 20), number(2, 20), number(4, 0), number(4, 0)],
    ...[number(8, count), number(8, count), number(8, list.length), number(8, start)],
    ...[number(4, 0x07064b50), number(4, 0), number(8, at + list.length), number(4, 1)],
  )
  const comment = new TextEncoder().encode(end.comment ?? '')
  return joined(
    ...locals,
    list,
    end.zip64 === true ? end64 : new Uint8Array(),
    ...[number(4, 0x06054b50), number(4, 0)],
    ...(end.zip64 === true ? [number(2, 0xffff), number(2, 0xffff)] : [number(2, count), number(2, count)]),
    number(4, list.length),
    number(4, end.zip64 === true ? 0xffffffff : start),
    number(2, comment.length),
    comment,
  )
}

function written(entry: HandMadeEntry, at: number): { local: Uint8Array; central: Uint8Array } {
  const { content, zip64 = [], streamed } = entry
  const name = typeof entry.name === 'string' ? new TextEncoder().encode(entry.name) : entry.name
  const packed = entry.isStored === true ? content : deflateSync(content)
  const method = entry.method ?? (entry.isStored === true ? 0 : 8)
  const flags = (entry.flags ?? 0) | (streamed === undefined ? 0 : 8)
  const checksum = entry.checksum ?? checksumOf(content)
  const fields = {
    size: entry.size ?? content.length,
    packedSize: entry.packedSize ?? packed.length,
    offset: entry.offset ?? at,
  }
  const short = (field: keyof typeof fields) => number(4, zip64.includes(field) ? 0xffffffff : fields[field])
  const long = joined(
    ...(['size', 'packedSize', 'offset'] as const)
      .filter((field) => zip64.includes(field))
      .map((field) => number(8, fields[field])),
  )
  const extra = long.length === 0 ? long : joined(number(2, 1), number(2, long.length), long)
  const known = joined(number(2, 20), number(2, flags), number(2, method), number(2, 0), number(2, 0x21))
  const sizeBytes = streamed === 'long' ? 8 : 4
  const told = streamed === undefined ? [number(4, checksum), short('packedSize'), short('size')] : [number(12, 0)]
  const behind =
    streamed === undefined
      ? []
      : [
          number(4, 0x08074b50),
          number(4, checksum),
          number(sizeBytes, fields.packedSize),
          number(sizeBytes, fields.size),
        ]
  return {
    local: joined(number(4, 0x04034b50), known, ...told, number(2, name.length), number(2, 0), name, packed, ...behind),
    central: joined(
      ...[number(4, 0x02014b50), number(2, 20), known, number(4, checksum), short('packedSize'), short('size')],
      ...[number(2, name.length), number(2, extra.length), number(2, 0), number(2, 0), number(2, 0), number(4, 0)],
      ...[short('offset'), name, extra],
    ),
  }
}
