import { nullObject, type ServerObject } from '../server-object'
import type { Name, Place } from '../workbook-model'
import { placeOfText } from './places'
import type { Scope } from './scope'

/** The names of the workbook, without those of one sheet. */
export function names(scope: Scope): ServerObject {
  return {
    className: 'NamedItemCollection',
    items: () =>
      scope.model.names
        .all()
        .filter(({ sheetId }) => sheetId === undefined)
        .map((known) => namedItem(scope, known)),
  }
}

function namedItem({ model, classes }: Scope, { name, formula }: Name): ServerObject {
  const content = formula.replace(/^=/, '')
  const place = (): Place | undefined => placeOfText(model, content)
  return {
    className: 'NamedItem',
    id: { _Id: name },
    properties: {
      Name: () => name,
      Type: () => (place() === undefined ? typeOfConstant(content) : 'Range'),
    },
    methods: {
      GetRangeOrNullObject: () => {
        const found = place()
        return found === undefined ? nullObject : classes.Range(found)
      },
    },
  }
}

function typeOfConstant(constant: string): 'Boolean' | 'Double' | 'String' {
  if (/^(?:TRUE|FALSE)$/i.test(constant)) return 'Boolean'
  return constant !== '' && Number.isFinite(Number(constant)) ? 'Double' : 'String'
}
