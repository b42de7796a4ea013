import { areaName } from '../../engine/address'
import { ApiNotFound } from '../../host/rich-api-error'
import type { ConditionalFormat, ConditionalFormats, TextRule } from '../../host/workbook-model'
import { type GridEngine } from './grid-engine'

type EngineFormat = ReturnType<GridEngine['model']['getters']['getConditionalFormats']>[number]
type TextOperator = 'containsText' | 'notContainsText' | 'beginsWithText' | 'endsWithText'

const textOperators: Readonly<Record<string, TextOperator>> = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWithText',
  EndsWith: 'endsWithText',
}

/** The conditional formats on texts; others of a file stay as they are, unseen by the add-in. */
export function gridConditionalFormats(engine: GridEngine): ConditionalFormats {
  const { model } = engine
  /** Formats that have no rule yet are not in the grid. */
  let unfinished: ConditionalFormat[] = []

  const read = (sheetId: string, { id, rule, ranges }: EngineFormat): ConditionalFormat[] => {
    if (rule.type !== 'CellIsRule') return []
    const operator = Object.keys(textOperators).find((key) => textOperators[key] === rule.operator)
    const [first] = ranges.map((range) => engine.now.getRangeFromSheetXC(sheetId, range).zone)
    if (operator === undefined || first === undefined) return []
    const { fillColor, textColor } = rule.style
    const style = {
      ...(fillColor !== undefined && { fill: fillColor }),
      ...(textColor !== undefined && { fontColor: textColor }),
    }
    return [{ id, sheetId, area: first, rule: { operator, text: rule.values[0] ?? '' }, style }]
  }
  const all = (): ConditionalFormat[] => [
    ...unfinished,
    ...engine.now
      .getSheetIds()
      .flatMap((sheetId) => engine.now.getConditionalFormats(sheetId).flatMap((format) => read(sheetId, format))),
  ]
  const put = ({ id, sheetId, area, style }: ConditionalFormat, { operator, text }: TextRule): void => {
    const known = textOperators[operator]
    if (known === undefined) throw new ApiNotFound(`ConditionalFormat rule ${operator} on ${areaName(area)}`)
    const { fill, fontColor } = style
    model.dispatch('ADD_CONDITIONAL_FORMAT', {
      sheetId,
      ranges: [engine.rangeData({ sheetId, area })],
      cf: {
        id,
        rule: {
          type: 'CellIsRule',
          operator: known,
          values: [text],
          style: {
            ...(fill !== undefined && { fillColor: fill }),
            ...(fontColor !== undefined && { textColor: fontColor }),
          },
        },
      },
    })
  }

  return {
    all,
    add({ sheetId, area }) {
      const added = { id: `cf-${model.uuidGenerator.smallUuid()}`, sheetId, area, rule: null, style: {} }
      unfinished = [added, ...unfinished]
      return added
    },
    update(id, change) {
      const known = all().find((each) => each.id === id)
      if (known === undefined) return
      const next = { ...known, ...change }
      if (next.rule === null) unfinished = unfinished.map((each) => (each.id === id ? next : each))
      else {
        put(next, next.rule)
        unfinished = unfinished.filter((each) => each.id !== id)
      }
    },
    remove(id) {
      const known = all().find((each) => each.id === id)
      unfinished = unfinished.filter((each) => each.id !== id)
      if (known !== undefined && known.rule !== null)
        model.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId: known.sheetId, id })
    },
  }
}
