import { areaFrom, firstCell, intersection, type Area } from '../../engine/address'
import { addressOfArea, areaOfAddress, isWholeColumns, isWholeRows, quotedSheetName, splitAddress } from '../address'
import { notFound, type Argument, type ServerObject } from '../server-object'
import { RichApiError } from '../rich-api-error'
import type { Place, Sheet, WorkbookModel } from '../workbook-model'
import { invalidArgument } from './arguments'

/** Which cells a range object stands for. */
const places = new WeakMap<ServerObject, Place>()

export function standsFor(object: ServerObject, place: Place): ServerObject {
  places.set(object, place)
  return object
}

/** The cells that an argument means: a range object, or an address on that sheet unless it names another. */
export function placeOf(model: WorkbookModel, given: Argument | undefined, sheetId: string): Place {
  const place = typeof given === 'object' && given !== null ? places.get(given as ServerObject) : undefined
  return (
    place ?? (typeof given === 'string' ? (placeOfText(model, given, sheetId) ?? invalidArgument()) : invalidArgument())
  )
}

/** The cells of an address, on that sheet unless it names another; undefined when the text means none. */
export function placeOfText(model: WorkbookModel, address: string, sheetId?: string): Place | undefined {
  const { sheetName, rest } = splitAddress(address)
  const sheet = sheetName === undefined ? sheetId : sheetNamed(model, sheetName)?.id
  const area = areaOfAddress(rest)
  return sheet === undefined || area === undefined ? undefined : { sheetId: sheet, area }
}

export const sheetNamed = (model: WorkbookModel, name: string): Sheet | undefined =>
  model.sheets.all().find((sheet) => same(sheet.name, name))

export function sheetById(model: WorkbookModel, sheetId: string): Sheet {
  return model.sheets.all().find((sheet) => sheet.id === sheetId) ?? notFound()
}

/** Refuses work on a protected sheet. */
export function mustBeWritable(model: WorkbookModel, sheetId: string): void {
  if (sheetById(model, sheetId).isProtected)
    throw new RichApiError('AccessDenied', 'You cannot change a protected sheet.')
}

/** As Excel writes it in `range.address`. */
export const fullAddress = (model: WorkbookModel, { sheetId, area }: Place): string =>
  `${quotedSheetName(sheetById(model, sheetId).name)}!${addressOfArea(area)}`

/** With dollar signs, as a name holds it. */
export const absoluteAddress = (model: WorkbookModel, { sheetId, area }: Place): string =>
  `${quotedSheetName(sheetById(model, sheetId).name)}!${addressOfArea(area).replace(/[A-Z]+|\d+/g, '$$$&')}`

/** The cells to look at for an answer about a place: all of them, but of whole rows and columns only those that are in use. */
export function cellsToLookAt(model: WorkbookModel, { sheetId, area }: Place): Area {
  if (!isWholeColumns(area) && !isWholeRows(area)) return area
  const used = model.cells.used(sheetId, false)
  return (used && intersection(used, area)) ?? areaFrom(firstCell(area))
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
