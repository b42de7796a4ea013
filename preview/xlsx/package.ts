import type { Budget } from './budget'
import { otherFile } from './other-kinds'
import { WorkbookProblem } from './problem'
import { listZip, packEntry, unpackEntry, writeZip, type ZipEntry } from './zip'

type Part = {
  readonly name: string
  readonly bytes: Uint8Array
  /** As it was packed in the file, for a part that did not change. */
  readonly packed?: ZipEntry
}

/** More than a workbook of a thousand sheets with drawings has. */
const mostParts = 20_000

/** By this name a part is found, however it is spelled: capitals, backslashes and percent signs make no other part. */
function spellingFree(name: string): string {
  const slashed = name.replace(/\\/g, '/').replace(/^\/+/, '')
  try {
    return decodeURIComponent(slashed).toLowerCase()
  } catch {
    // A percent sign that stands for itself.
    return slashed.toLowerCase()
  }
}

/** The parts of an .xlsx file by name, in the order of the file. */
export class Package implements Iterable<readonly [name: string, bytes: Uint8Array]> {
  private constructor(private readonly parts: Map<string, Part>) {}

  /** Unpacks an .xlsx file. Throws a WorkbookProblem for anything else, for a damaged file, and for one that costs too much. */
  static open(bytes: Uint8Array, budget: Budget): Package {
    const other = otherFile(bytes)
    if (other !== undefined) throw new WorkbookProblem(other)
    const parts = new Map<string, Part>()
    for (const packed of listZip(bytes, mostParts)) {
      const { name, size } = packed
      const key = spellingFree(name)
      if (parts.has(key))
        throw new WorkbookProblem(`Dit bestand is beschadigd: het onderdeel ${name} staat er twee keer in.`)
      budget.spend('unpacked', size)
      parts.set(key, { name, bytes: unpackEntry(packed), packed })
    }
    return new Package(parts)
  }

  /** The same parts, to change: this package stays as it is. */
  copy(): Package {
    return new Package(new Map(this.parts))
  }

  /** Packs the parts: those that did not change as they were, the same parts always to the same bytes. */
  pack(): Uint8Array {
    return writeZip([...this.parts.values()].map(({ name, bytes, packed }) => packed ?? packEntry(name, bytes)))
  }

  has(name: string): boolean {
    return this.parts.has(spellingFree(name))
  }

  get(name: string): Uint8Array | undefined {
    return this.parts.get(spellingFree(name))?.bytes
  }

  /** A part that is there keeps its place and the spelling of its name. */
  set(name: string, bytes: Uint8Array): void {
    const key = spellingFree(name)
    const known = this.parts.get(key)
    if (known?.bytes !== bytes) this.parts.set(key, { name: known?.name ?? name, bytes })
  }

  delete(name: string): void {
    this.parts.delete(spellingFree(name))
  }

  /** Whether two names are of one part. */
  static isSame(name: string, other: string): boolean {
    return spellingFree(name) === spellingFree(other)
  }

  *names(): Iterable<string> {
    for (const { name } of this.parts.values()) yield name
  }

  *[Symbol.iterator](): Iterator<readonly [string, Uint8Array]> {
    for (const { name, bytes } of this.parts.values()) yield [name, bytes]
  }
}

/** A package that nobody changes. */
export type ReadonlyPackage = Omit<Package, 'set' | 'delete'>
