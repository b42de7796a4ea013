import type { ServerObject } from '../server-object'
import { application } from './application'
import { optionalText } from './arguments'
import { customXmlParts } from './custom-xml-parts'
import { names } from './names'
import { range } from './range'
import type { Scope } from './scope'
import { settings } from './settings'
import { table } from './table'
import { tables } from './tables'
import { worksheet } from './worksheet'
import { worksheets } from './worksheets'

export type RootOptions = {
  /** What the runtime of the custom functions starts from. */
  readonly customFunctions: () => ServerObject
  /** Opens a workbook beside this one: a file in base64, or an empty one. */
  readonly openNewWorkbook: (file: string | undefined) => void
}

/** The root of all objects. */
export function workbook(
  given: Omit<Scope, 'classes'>,
  { customFunctions, openNewWorkbook }: RootOptions,
): ServerObject {
  const scope: Scope = {
    ...given,
    classes: {
      Range: (place) => range(scope, place),
      Table: (known) => table(scope, known),
      Worksheet: (sheet) => worksheet(scope, sheet),
    },
  }
  return {
    className: 'Workbook',
    navigation: {
      Application: () => application(scope),
      CustomFunctions: customFunctions,
      CustomXmlParts: () => customXmlParts(scope),
      Names: () => names(scope),
      Settings: () => settings(scope),
      Tables: () => tables(scope),
      Worksheets: () => worksheets(scope),
    },
    methods: {
      CreateAndOpenWorkbook: (file) => {
        openNewWorkbook(optionalText(file))
        return null
      },
      GetSelectedRange: () => scope.classes.Range(scope.model.selection.get()),
    },
  }
}
