import type { Model } from '@odoo/o-spreadsheet'
import type { Area } from './address'

type Place = { readonly sheetId: string; readonly row: number; readonly col: number }
type Getters = Pick<Model['getters'], 'getSpreadZone' | 'getArrayFormulaSpreadingOn'>

/**
 * What the result of a formula covers, when it is more than its own cell. The engine shows one cell only when the first value is an error;
 * the other values stand there all the same.
 */
export function spillArea(getters: Getters, { sheetId, row, col }: Place): Area | undefined {
  const zone = getters.getSpreadZone({ sheetId, row, col })
  if (zone === undefined || zone.top !== zone.bottom || zone.left !== zone.right) return zone
  const isCovered = (down: number, right: number): boolean => {
    const source = getters.getArrayFormulaSpreadingOn({ sheetId, row: row + down, col: col + right })
    return source?.row === row && source.col === col && source.sheetId === sheetId
  }
  let [bottom, right] = [0, 0]
  while (isCovered(bottom + 1, 0)) bottom++
  while (isCovered(0, right + 1)) right++
  return { top: row, left: col, bottom: row + bottom, right: col + right }
}
