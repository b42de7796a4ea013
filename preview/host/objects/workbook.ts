import type { ServerObject } from '../server-object'
import { application } from './application'
import { text } from './arguments'
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

/** The root of all objects. The runtime of the custom functions starts from it too. */
export function workbook(scope: Scope, customFunctions: () => ServerObject): ServerObject {
  const { model } = scope
  /** Events say where they happened by an address. */
  const placeOfEvent = (reference: unknown): ServerObject => range(scope, placeOf(model, String(reference), model.sheets.active().id))

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
