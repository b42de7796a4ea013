import { RichApiError } from '../rich-api-error'
import { collection, notFound, nullObject, type Argument, type ServerObject } from '../server-object'
import type { Name, Place } from '../workbook-model'
import { invalidArgument, optionalText, text, truth } from './arguments'
import { absoluteAddress, placeOf, placeOfText, sheetById } from './places'
import { range } from './range'
import type { Scope } from './scope'
import { worksheet } from './worksheet'

const validName = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u

/** The names of the workbook, or of one sheet. */
export function names(scope: Scope, sheetId?: string): ServerObject {
  const { model } = scope
  const all = (): readonly Name[] => model.names.all().filter((known) => known.sheetId === sheetId)
  const find = (key: Argument): Name | undefined =>
    all().find(({ name }) => name.toLowerCase() === String(key).toLowerCase())

  return collection(
    'NamedItemCollection',
    () => all().map((known) => namedItem(scope, known)),
    (key) => {
      const known = find(key)
      return known && namedItem(scope, known)
    },
    {
      methods: {
        Add: (given, reference, comment) => {
          const name = text(given)
          if (!validName.test(name) || placeOfText(model, name, model.sheets.active().id) !== undefined)
            return invalidArgument()
          if (find(name) !== undefined)
            throw new RichApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.')
          const added = {
            name,
            formula: formulaOf(scope, reference, sheetId),
            comment: optionalText(comment) ?? '',
            visible: true,
            sheetId,
          }
          model.names.add(added)
          return namedItem(scope, added)
        },
      },
    },
  )
}

function formulaOf({ model }: Scope, reference: Argument | undefined, sheetId: string | undefined): string {
  if (typeof reference === 'string') return reference.startsWith('=') ? reference : `=${reference}`
  return `=${absoluteAddress(model, placeOf(model, reference, sheetId ?? model.sheets.active().id))}`
}

function namedItem(scope: Scope, { name, sheetId }: Name): ServerObject {
  const { model } = scope
  const now = (): Name =>
    model.names.all().find((known) => known.name === name && known.sheetId === sheetId) ?? notFound()
  const place = (): Place | undefined =>
    placeOfText(model, now().formula.replace(/^=/, ''), sheetId ?? model.sheets.active().id)
  const sheet = (): ServerObject => (sheetId === undefined ? nullObject : worksheet(scope, sheetById(model, sheetId)))

  return {
    className: 'NamedItem',
    id: { _Id: name },
    properties: {
      Comment: () => now().comment,
      Formula: () => now().formula,
      Name: () => name,
      Scope: () => (sheetId === undefined ? 'Workbook' : 'Worksheet'),
      Type: () => (place() === undefined ? typeOfConstant(now().formula) : 'Range'),
      Value: () => now().formula.replace(/^=/, ''),
      Visible: () => now().visible,
    },
    set: {
      Comment: (given) => model.names.update(now(), { comment: text(given) }),
      Formula: (given) => model.names.update(now(), { formula: text(given) }),
      Visible: (given) => model.names.update(now(), { visible: truth(given) }),
    },
    navigation: {
      Worksheet: () => (sheetId === undefined ? notFound() : sheet()),
      WorksheetOrNullObject: sheet,
    },
    methods: {
      GetRange: () => range(scope, place() ?? notFound()),
      GetRangeOrNullObject: () => {
        const found = place()
        return found === undefined ? nullObject : range(scope, found)
      },
      Delete: () => {
        model.names.remove(now())
        return null
      },
    },
  }
}

function typeOfConstant(formula: string): 'Boolean' | 'Double' | 'String' {
  const constant = formula.replace(/^=/, '')
  if (/^(?:TRUE|FALSE)$/i.test(constant)) return 'Boolean'
  return constant !== '' && Number.isFinite(Number(constant)) ? 'Double' : 'String'
}
