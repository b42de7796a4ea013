import { unzipSync, zipSync, type Zippable } from 'fflate'
import type { Budget } from './budget'
import { WorkbookProblem } from './problem'

/** The parts of an .xlsx file by name, in the order of the file. */
export type Package = ReadonlyMap<string, Uint8Array>

const mostParts = 20_000

const damaged = (): WorkbookProblem => new WorkbookProblem('Dit bestand is beschadigd: het kan niet worden uitgepakt.')
const noWorkbook = (): WorkbookProblem =>
  new WorkbookProblem('Dit is geen .xlsx-bestand. Bewaar het plan in Excel als “Excel-werkmap (*.xlsx)”.')

/** Unpacks an .xlsx file. Throws a WorkbookProblem for anything else, for a damaged file, and for one that unpacks too large. */
export function openPackage(bytes: Uint8Array, budget: Budget): Package {
  refuseOtherKinds(bytes)
  const entries = listEntries(bytes)
  if (entries.length > mostParts) {
    throw new WorkbookProblem('Dit bestand bestaat uit te veel onderdelen (meer dan 20.000) en is niet geopend.')
  }
  for (const { size } of entries) budget.spend('unpacked', size)
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes)
  } catch {
    throw damaged()
  }
  for (const { name, size, checksum } of entries) {
    const part = parts[name]
    if (part?.length !== size || crc32(part) !== checksum) throw damaged()
  }
  return new Map(Object.entries(parts))
}

/** Packs the parts again; the same parts always give the same bytes. */
export function closePackage(parts: Package): Uint8Array {
  // Excel itself writes this day for every part.
  return zipSync(Object.fromEntries(parts) as Zippable, { mtime: new Date(1980, 0, 1), level: 6 })
}

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte)

function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookProblem('Dit bestand is leeg.')
  // An OLE compound file: a workbook with a password, or one of Excel 97-2003.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new WorkbookProblem(
      includesUtf16(bytes, 'EncryptedPackage')
        ? 'Dit bestand is met een wachtwoord beveiligd. Verwijder in Excel eerst het wachtwoord om te openen.'
        : 'Dit is een oud .xls-bestand of geen werkmap. Bewaar het plan in Excel als “Excel-werkmap (*.xlsx)”.',
    )
  }
  if (!startsWith(bytes, 0x50, 0x4b)) throw noWorkbook()
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

type Entry = { readonly name: string; readonly size: number; readonly checksum: number }

/** The table of contents at the end of a zip file; the unpacker reads it too, but compares no checksums. */
function listEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const endOfDirectory = findEndOfDirectory(view)
  if (endOfDirectory === undefined) throw damaged()
  const count = view.getUint16(endOfDirectory + 10, true)
  const entries: Entry[] = []
  try {
    let at = view.getUint32(endOfDirectory + 16, true)
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw damaged()
      const flags = view.getUint16(at + 8, true)
      if ((flags & 1) !== 0) throw new WorkbookProblem('Dit bestand is een zip met een wachtwoord, geen .xlsx-bestand.')
      const nameLength = view.getUint16(at + 28, true)
      const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength)
      const name = (flags & 0x800) !== 0 ? new TextDecoder().decode(nameBytes) : String.fromCharCode(...nameBytes)
      entries.push({ name, size: view.getUint32(at + 24, true), checksum: view.getUint32(at + 16, true) })
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
  } catch (problem) {
    throw problem instanceof RangeError ? damaged() : problem
  }
  return entries
}

function findEndOfDirectory(view: DataView): number | undefined {
  const longestComment = 65_535
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - longestComment; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
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
