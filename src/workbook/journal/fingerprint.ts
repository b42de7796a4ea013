import { partsOf, type Area } from '../area'
import type { Workbook } from '../workbook'

/** A short mark of what stands in an area, and where, to see later whether anything changed. A large one is read in parts. */
export async function fingerprintOf(workbook: Workbook, area: Area | undefined): Promise<string> {
  if (area === undefined) return ''
  const { row, column, rows, columns } = area
  let hash = mixed(0x811c9dc5, [row, column, rows, columns])
  for (const part of partsOf(area)) hash = mixed(hash, (await workbook.read(part)).formulas)
  return (hash >>> 0).toString(16)
}

/** FNV-1a over the text of a value. */
function mixed(before: number, value: unknown): number {
  let hash = before
  for (const sign of JSON.stringify(value)) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
