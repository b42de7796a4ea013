import { notFound, nullObject, type ServerObject } from '../server-object'
import type { Name, Place, WorkbookModel } from '../workbook-model'
import { text } from './arguments'
import { placeOfText } from './places'
import type { Scope } from './scope'

/** The names of the workbook, without those of one sheet; or those of that sheet alone. */
export function names(scope: Scope, sheetId?: string): ServerObject {
  const { model } = scope
  const own = (): Name[] => model.names.all().filter((name) => name.sheetId === sheetId)
  const find = (name: string): Name | undefined => own().find((known) => isNamed(known, name))
  return {
    className: 'NamedItemCollection',
    items: () => own().map((known) => namedItem(scope, known)),
    methods: {
      Add: (name, formula) => {
        const added = { name: text(name), formula: text(formula), sheetId }
        model.names.set(added)
        return namedItem(scope, added)
      },
      GetItemOrNullObject: (name) => {
        const known = find(text(name))
        return known === undefined ? nullObject : namedItem(scope, known)
      },
    },
  }
}

const isNamed = (known: Name, name: string): boolean => known.name.toLowerCase() === name.toLowerCase()

function namedItem({ model, classes }: Scope, { name, formula, sheetId }: Name): ServerObject {
  const content = formula.replace(/^=/, '')
  const place = (): Place | undefined => placeOfText(model, content)
  const now = (): Name => nameNow(model, name, sheetId)
  return {
    className: 'NamedItem',
    id: { _Id: name },
    properties: {
      Name: () => name,
      Type: () => (place() === undefined ? typeOfConstant(content) : 'Range'),
      Value: () => valueOfConstant(content),
    },
    set: { Visible: (visible) => model.names.set({ ...now(), hidden: visible !== true }) },
    methods: {
      GetRangeOrNullObject: () => {
        const found = place()
        return found === undefined ? nullObject : classes.Range(found)
      },
    },
  }
}

const nameNow = (model: WorkbookModel, name: string, sheetId: string | undefined): Name =>
  model.names.all().find((known) => known.sheetId === sheetId && isNamed(known, name)) ?? notFound()

function typeOfConstant(constant: string): 'Boolean' | 'Double' | 'String' {
  if (/^(?:TRUE|FALSE)$/i.test(constant)) return 'Boolean'
  return constant !== '' && Number.isFinite(Number(constant)) ? 'Double' : 'String'
}

/** What a constant holds; of anything else its text. */
function valueOfConstant(constant: string): string | number | boolean {
  switch (typeOfConstant(constant)) {
    case 'Boolean':
      return constant.toUpperCase() === 'TRUE'
    case 'Double':
      return Number(constant)
    case 'String':
      return /^"(?:[^"]|"")*"$/.test(constant) ? constant.slice(1, -1).replaceAll('""', '"') : constant
  }
}
