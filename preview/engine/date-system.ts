import type { CellValue } from './cell-value'
import { numberKind } from '../xlsx/number-format'

/** From 1 January 1904 back to the day before 1 January 1900, with Excel's 29 February 1900. */
export const daysBetweenSystems = 1462

const holdsDay = (format: string): boolean => {
  const kind = numberKind(format)
  return kind === 'date' || kind === 'moment'
}

/**
 * A workbook may count its days from 1904 (Excel for the Mac did). Functions get the bare number and cannot see that; Excel would hand
 * KMO.DEADLINE a day four years too early. So the whole calculation counts from 1900: numbers that their format makes a day move 1462
 * days when they are read, and move back when they are written.
 */
export const dateSystem = (date1904: boolean) => ({
  isDay: (value: CellValue, format: string): boolean => typeof value === 'number' && holdsDay(format),

  /** A value of the file as the calculation wants it. */
  read: (value: CellValue, format: string): CellValue =>
    date1904 && typeof value === 'number' && holdsDay(format) ? value + daysBetweenSystems : value,

  /** A result as the file wants it. The cell's own format decides; where it says nothing, the format that came with the result. */
  write(value: CellValue, cellFormat: string, resultFormat: string | undefined): CellValue {
    if (!date1904 || typeof value !== 'number') return value
    const format = numberKind(cellFormat) === 'general' ? (resultFormat ?? 'General') : cellFormat
    // 0 in a cell for days is a blank, unless the result says that it is a day.
    const isBlank = value === 0 && (resultFormat === undefined || !holdsDay(resultFormat))
    return holdsDay(format) && !isBlank ? value - daysBetweenSystems : value
  },
})
