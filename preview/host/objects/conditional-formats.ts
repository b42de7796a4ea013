import { intersection } from '../../engine/address'
import { ApiNotFound } from '../rich-api-error'
import { notFound, type Argument, type ServerObject } from '../server-object'
import type { ConditionalFormat, ConditionalFormats, Place, TextRule } from '../workbook-model'
import { invalidArgument, json, text } from './arguments'
import { mustBeWritable } from './places'
import type { Scope } from './scope'

const onlyType = 'ContainsText'

/** The conditional formats on texts that touch a range; those of other kinds are not seen. */
export function conditionalFormats({ model }: Scope, { sheetId, area }: Place): ServerObject {
  const known = model.conditionalFormats
  return {
    className: 'ConditionalFormatCollection',
    items: () =>
      known
        .all()
        .filter((one) => one.sheetId === sheetId && intersection(one.area, area) !== undefined)
        .map((one) => conditionalFormat(known, one)),
    methods: {
      Add: (given) => {
        if (text(given).toLowerCase() !== onlyType.toLowerCase())
          throw new ApiNotFound(`ConditionalFormatCollection.add(${text(given)})`)
        mustBeWritable(model, sheetId)
        return conditionalFormat(known, known.add({ sheetId, area }))
      },
    },
  }
}

function conditionalFormat(known: ConditionalFormats, { id }: ConditionalFormat): ServerObject {
  return {
    className: 'ConditionalFormat',
    id: { Id: id },
    properties: { Type: () => onlyType },
    navigation: { TextComparison: () => textComparison(known, id) },
    methods: {
      Delete: () => {
        known.remove(id)
        return null
      },
    },
  }
}

function textComparison(known: ConditionalFormats, id: string): ServerObject {
  const now = (): ConditionalFormat => known.all().find((one) => one.id === id) ?? notFound()
  const style = (change: ConditionalFormat['style']): void => known.update(id, { style: { ...now().style, ...change } })

  return {
    className: 'TextConditionalFormat',
    properties: { Rule: () => now().rule },
    set: { Rule: (given) => known.update(id, { rule: textRule(given) }) },
    navigation: {
      Format: () => ({
        className: 'ConditionalRangeFormat',
        navigation: {
          Fill: () => ({
            className: 'ConditionalRangeFill',
            properties: { Color: () => now().style.fill ?? '' },
            set: { Color: (given) => style({ fill: text(given) }) },
          }),
          Font: () => ({
            className: 'ConditionalRangeFont',
            properties: { Color: () => now().style.fontColor ?? '' },
            set: { Color: (given) => style({ fontColor: text(given) }) },
          }),
        },
      }),
    },
  }
}

function textRule(given: Argument): TextRule {
  const rule = json(given)
  if (typeof rule !== 'object' || rule === null || !('operator' in rule) || !('text' in rule)) return invalidArgument()
  return { operator: String(rule.operator), text: String(rule.text) }
}
