import { intersection } from '../area'
import { ApiNotFound } from '../rich-api-error'
import { collection, notFound, nullObject, type Argument, type ServerObject } from '../server-object'
import type { ConditionalFormat, Place } from '../workbook-model'
import { json, oneOf, text, truth } from './arguments'
import { range } from './range'
import type { Scope } from './scope'

const types = ['Custom', 'CellValue', 'ContainsText'] as const
/** Where the pane finds what belongs to a type. */
const detailsOf = { Custom: 'Custom', CellValue: 'CellValue', ContainsText: 'TextComparison' } as const

/** The conditional formats that touch a range. */
export function conditionalFormats(scope: Scope, { sheetId, area }: Place): ServerObject {
  const all = (): readonly ConditionalFormat[] =>
    scope.model.conditionalFormats
      .all()
      .filter((known) => known.sheetId === sheetId && intersection(known.area, area) !== undefined)

  return collection(
    'ConditionalFormatCollection',
    () => all().map((known) => conditionalFormat(scope, known)),
    (key) => {
      const known = all().find(({ id }) => id === key)
      return known && conditionalFormat(scope, known)
    },
    {
      methods: {
        Add: (given) => {
          const type = types.find((known) => known.toLowerCase() === text(given).toLowerCase())
          if (type === undefined) throw new ApiNotFound(`ConditionalFormatCollection.add(${text(given)})`)
          return conditionalFormat(scope, scope.model.conditionalFormats.add({ sheetId, area }, type))
        },
        ClearAll: () => {
          for (const { id } of all()) scope.model.conditionalFormats.remove(id)
          return null
        },
      },
    },
  )
}

function conditionalFormat(scope: Scope, { id, type }: ConditionalFormat): ServerObject {
  const { conditionalFormats: known } = scope.model
  const now = (): ConditionalFormat => known.all().find((one) => one.id === id) ?? notFound()
  const style = (change: ConditionalFormat['style']): void => known.update(id, { style: { ...now().style, ...change } })

  const format = (): ServerObject => ({
    className: 'ConditionalRangeFormat',
    navigation: {
      Fill: () => ({
        className: 'ConditionalRangeFill',
        properties: { Color: () => now().style.fill ?? null },
        set: { Color: (given) => style({ fill: text(given) }) },
        methods: {
          Clear: () => {
            style({ fill: '' })
            return null
          },
        },
      }),
      Font: () => ({
        className: 'ConditionalRangeFont',
        properties: {
          Bold: () => now().style.bold ?? null,
          Color: () => now().style.fontColor ?? null,
          Italic: () => now().style.italic ?? null,
          Strikethrough: () => now().style.strikethrough ?? null,
          Underline: () => (now().style.underline === true ? 'Single' : 'None'),
        },
        set: {
          Bold: (given) => style({ bold: truth(given) }),
          Color: (given) => style({ fontColor: text(given) }),
          Italic: (given) => style({ italic: truth(given) }),
          Strikethrough: (given) => style({ strikethrough: truth(given) }),
          Underline: (given) => style({ underline: oneOf(['None', 'Single'], given) === 'Single' }),
        },
      }),
    },
  })

  const setRule = (given: Argument): void => known.update(id, { rule: json(given) })
  const details: Record<ConditionalFormat['type'], () => ServerObject> = {
    Custom: () => ({
      className: 'CustomConditionalFormat',
      navigation: {
        Format: format,
        Rule: () => ({
          className: 'ConditionalFormatRule',
          properties: { Formula: () => now().rule },
          set: { Formula: (given) => setRule(text(given)) },
        }),
      },
    }),
    CellValue: () => ({
      className: 'CellValueConditionalFormat',
      properties: { Rule: () => now().rule },
      set: { Rule: setRule },
      navigation: { Format: format },
    }),
    ContainsText: () => ({
      className: 'TextConditionalFormat',
      properties: { Rule: () => now().rule },
      set: { Rule: setRule },
      navigation: { Format: format },
    }),
  }

  return {
    className: 'ConditionalFormat',
    id: { Id: id },
    properties: {
      Id: () => id,
      Priority: () => known.all().findIndex((one) => one.id === id),
      StopIfTrue: () => now().stopIfTrue,
      Type: () => type,
    },
    set: { StopIfTrue: (given) => known.update(id, { stopIfTrue: truth(given) }) },
    navigation: Object.fromEntries(
      types.flatMap((one) => [
        [detailsOf[one], () => (one === type ? details[one]() : notFound())],
        [`${detailsOf[one]}OrNullObject`, () => (one === type ? details[one]() : nullObject)],
      ]),
    ),
    methods: {
      GetRange: () => range(scope, now()),
      GetRangeOrNullObject: () => range(scope, now()),
      Delete: () => {
        known.remove(id)
        return null
      },
    },
  }
}
