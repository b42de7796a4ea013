import type { Area } from '../area'
import type { Block, Workbook } from '../workbook'

const mostCells = 20_000

/** A short mark of what stands in an area, to see later whether anything changed; undefined for a large one. */
export async function fingerprintOf(workbook: Workbook, area: Area | undefined): Promise<string | undefined> {
  if (area === undefined) return markOf([])
  return area.rows * area.columns > mostCells ? undefined : markOf((await workbook.read(area)).formulas)
}

/** FNV-1a over the text of the formulas. */
function markOf(formulas: Block['formulas']): string {
  let hash = 0x811c9dc5
  for (const sign of JSON.stringify(formulas)) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16)
}
