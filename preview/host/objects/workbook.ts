import type { ServerObject } from '../server-object'
import { application } from './application'
import { optionalText, text } from './arguments'
import { customXmlParts } from './custom-xml-parts'
import { documentProperties } from './document-properties'
import { names } from './names'
import { firstCell, placeOf } from './places'
import { range } from './range'
import { runtime } from './runtime'
import type { Scope } from './scope'
import { settings } from './settings'
import { tables } from './tables'
import { worksheets } from './worksheets'

export type RootOptions = {
  /** What the runtime of the custom functions starts from. */
  readonly customFunctions: () => ServerObject
  /** Opens a workbook beside this one: a file in base64, or an empty one. */
  readonly openNewWorkbook: (file: string | undefined) => void
}

/** The root of all objects. */
export function workbook(scope: Scope, { customFunctions, openNewWorkbook }: RootOptions): ServerObject {
  const { model } = scope
  /** Events say where they happened by an address. */
  const placeOfEvent = (reference: unknown): ServerObject =>
    range(scope, placeOf(model, String(reference), model.sheets.active().id))

  return {
    className: 'Workbook',
    properties: { Name: () => model.name, ReadOnly: () => false },
    navigation: {
      Application: () => application(scope),
      CustomFunctions: customFunctions,
      CustomXmlParts: () => customXmlParts(scope),
      Names: () => names(scope),
      Properties: () => documentProperties(scope),
      Settings: () => settings(scope),
      Tables: () => tables(scope),
      Worksheets: () => worksheets(scope),
      _Runtime: () => runtime(scope),
    },
    methods: {
      CreateAndOpenWorkbook: (file) => {
        openNewWorkbook(optionalText(file))
        return null
      },
      GetActiveCell: () => {
        const { sheetId, area } = model.selection.get()
        return range(scope, { sheetId, area: firstCell(area) })
      },
      GetSelectedRange: () => range(scope, model.selection.get()),
      _GetRangeForEventByReferenceId: (reference) => placeOfEvent(text(reference)),
      _GetRangeOrNullObjectForEventByReferenceId: (reference) => placeOfEvent(text(reference)),
    },
  }
}
