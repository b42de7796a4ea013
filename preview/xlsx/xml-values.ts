import { areaOf, lastRow, positionOf, type Area, type Position } from '../engine/address'
import { daysBetweenSystems } from '../engine/date-system'
import { WorkbookProblem } from './problem'

/**
 * The values that stand in the XML of a workbook as text. A text that is none of what the standard allows there never becomes a
 * zero, a blank or another value: it is refused, with its place.
 */

/** The name of a place in the workbook, as `Plan!C2` or `de kolommen van Plan`; asked for only where something is wrong. */
export type Where = () => string

/** Days before 1 January 1970. */
const daysBefore1970 = 25_569
const secondsInDay = 86_400
const longestQuote = 40

export const damaged = (what: string): WorkbookProblem => new WorkbookProblem(`Dit bestand is beschadigd: ${what}.`)

const quoted = (text: string): string => `“${text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text}”`

const unreadable = (text: string, where: Where, wanted: string): WorkbookProblem =>
  damaged(`in ${where()} staat geen ${wanted} (${quoted(text)})`)

/** A number as XML Schema writes a double, but finite: no prefixes as in a program, no blanks between digits, no groups. */
export function readNumber(text: string, where: Where): number {
  if (!/^[ \t\r\n]*[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?[ \t\r\n]*$/.test(text))
    throw unreadable(text, where, 'getal')
  const number = Number(text)
  if (!Number.isFinite(number)) throw unreadable(text, where, 'getal dat Excel kent')
  return number
}

/** A whole number from 0 on: an index in a list, a count, a number of a format. */
export function readIndex(text: string, where: Where): number {
  if (!/^[ \t\r\n]*\+?\d{1,10}[ \t\r\n]*$/.test(text)) throw unreadable(text, where, 'nummer')
  return Number(text)
}

/** The place in a list that has so many items. */
export function readIndexIn(text: string, count: number, where: Where): number {
  const index = readIndex(text, where)
  if (index >= count) throw damaged(`${where()} verwijst naar nummer ${index} van een lijst die korter is`)
  return index
}

/** The number of a row, counted from 0. */
export function readRowNumber(text: string, where: Where): number {
  const number = readIndex(text, where)
  if (number < 1 || number > lastRow + 1) throw unreadable(text, where, 'rijnummer van Excel')
  return number - 1
}

export function readAddress(text: string, where: Where): Position {
  const position = positionOf(text)
  if (position === undefined) throw unreadable(text, where, 'adres van een cel')
  return position
}

export function readArea(text: string, where: Where): Area {
  const area = areaOf(text)
  if (area === undefined) throw unreadable(text, where, 'bereik')
  return area
}

export function readBoolean(text: string, where: Where): boolean {
  const word = text.trim()
  if (word === '1' || word === 'true') return true
  if (word === '0' || word === 'false') return false
  throw unreadable(text, where, 'WAAR of ONWAAR')
}

/** A day, a time of day or both, in ISO notation, in the day count of the workbook. */
export function readDay(text: string, date1904: boolean, where: Where): number {
  const [, year, month, day, clock] =
    /^[ \t\r\n]*(?:(\d{4})-(\d\d)-(\d\d)(?=T|[ \t\r\n]*$))?(?:T?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)Z?)?[ \t\r\n]*$/.exec(
      text,
    ) ?? []
  const days = year === undefined ? 0 : daySerial(Number(year), Number(month), Number(day), date1904)
  const part = clock === undefined ? 0 : partOfDay(clock)
  if ((year === undefined && clock === undefined) || days === undefined || part === undefined)
    throw unreadable(text, where, 'dag of uur')
  return days + part
}

/** Undefined for what no calendar has, and for what lies before the first day of the workbook. */
function daySerial(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const instant = new Date(Date.UTC(year, month - 1, day))
  if (instant.getUTCFullYear() !== year || instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day)
    return undefined
  const since1900 = instant.getTime() / (secondsInDay * 1000) + daysBefore1970
  if (date1904) return since1900 < daysBetweenSystems ? undefined : since1900 - daysBetweenSystems
  // Excel has a 29 February 1900; before it its count is one lower. A time without a day stands on the day before the first one.
  const serial = since1900 < 61 ? since1900 - 1 : since1900
  return serial < -1 ? undefined : Math.max(0, serial)
}

function partOfDay(clock: string): number | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return hours < 24 && minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / secondsInDay : undefined
}
