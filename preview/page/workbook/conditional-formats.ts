import { addressOf } from '../../host/area'
import type { Json } from '../../host/json'
import { ApiNotFound } from '../../host/rich-api-error'
import type { ConditionalFormat, ConditionalFormats, Place } from '../../host/workbook-model'
import { areaOfZone, type GridEngine } from './grid-engine'

type Rule = {
  readonly formula1?: string
  readonly formula2?: string
  readonly operator?: string
  readonly text?: string
}
type EngineFormat = ReturnType<GridEngine['model']['getters']['getConditionalFormats']>[number]
type EngineRule = Extract<EngineFormat['rule'], { type: 'CellIsRule' }>

const cellOperators = {
  Between: 'isBetween',
  NotBetween: 'isNotBetween',
  EqualTo: 'isEqual',
  NotEqualTo: 'isNotEqual',
  GreaterThan: 'isGreaterThan',
  LessThan: 'isLessThan',
  GreaterThanOrEqual: 'isGreaterOrEqualTo',
  LessThanOrEqual: 'isLessOrEqualTo',
} as const
const textOperators = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWithText',
  EndsWith: 'endsWithText',
} as const
const keyWith = (table: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.keys(table).find((key) => table[key] === value)
const withoutSign = (formula: string | undefined): string => {
  const text = formula ?? ''
  // A formula that is one number or one text is that value to the engine.
  const constant = /^="?([^"=(]*)"?$/.exec(text)
  return constant?.[1] !== undefined && !/[A-Z]+\$?\d/.test(constant[1]) ? constant[1] : text
}

/** Conditional formats of the three kinds that the host knows; others of a file stay as they are, unseen by the add-in. */
export function gridConditionalFormats(engine: GridEngine): ConditionalFormats {
  const { model } = engine
  /** Formats that have no rule yet are not in the grid. */
  let unfinished: ConditionalFormat[] = []

  const read = (sheetId: string, { id, rule, ranges, stopIfTrue = false }: EngineFormat): ConditionalFormat[] => {
    if (rule.type !== 'CellIsRule') return []
    const found = ruleOf(rule)
    if (found === undefined) return []
    const { style } = rule
    const [first] = ranges.map((range) => engine.now.getRangeFromSheetXC(sheetId, range).zone)
    if (first === undefined) return []
    return [
      {
        id,
        sheetId,
        area: areaOfZone(first),
        ...found,
        stopIfTrue,
        style: {
          ...(style.fillColor !== undefined && { fill: style.fillColor }),
          ...(style.textColor !== undefined && { fontColor: style.textColor }),
          ...(style.bold !== undefined && { bold: style.bold }),
          ...(style.italic !== undefined && { italic: style.italic }),
          ...(style.underline !== undefined && { underline: style.underline }),
          ...(style.strikethrough !== undefined && { strikethrough: style.strikethrough }),
        },
      },
    ]
  }
  const all = (): ConditionalFormat[] => [
    ...unfinished,
    ...engine.now
      .getSheetIds()
      .flatMap((sheetId) => engine.now.getConditionalFormats(sheetId).flatMap((format) => read(sheetId, format))),
  ]
  const put = (format: ConditionalFormat): void => {
    const { fill, fontColor, ...marks } = format.style
    const style = {
      ...marks,
      ...(fill !== undefined && fill !== '' && { fillColor: fill }),
      ...(fontColor !== undefined && { textColor: fontColor }),
    }
    const { operator, values } = engineRule(format)
    model.dispatch('ADD_CONDITIONAL_FORMAT', {
      sheetId: format.sheetId,
      ranges: [engine.rangeData(format)],
      cf: { id: format.id, stopIfTrue: format.stopIfTrue, rule: { type: 'CellIsRule', operator, values, style } },
    })
  }

  return {
    all,
    add({ sheetId, area }: Place, type) {
      const added: ConditionalFormat = {
        id: `cf-${model.uuidGenerator.smallUuid()}`,
        sheetId,
        area,
        type,
        rule: null,
        style: {},
        stopIfTrue: false,
      }
      unfinished = [added, ...unfinished]
      return added
    },
    update(id, change) {
      const known = all().find((each) => each.id === id)
      if (known === undefined) return
      const next = { ...known, ...change }
      if (next.rule === null) unfinished = unfinished.map((each) => (each.id === id ? next : each))
      else {
        put(next)
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

function engineRule({ type, rule, area }: ConditionalFormat): Pick<EngineRule, 'operator' | 'values'> {
  if (type === 'Custom') return { operator: 'customFormula', values: [String(rule)] }
  const { operator = '', formula1, formula2, text = '' } = rule as Rule
  const known =
    type === 'CellValue'
      ? cellOperators[operator as keyof typeof cellOperators]
      : textOperators[operator as keyof typeof textOperators]
  if (known === undefined) throw new ApiNotFound(`ConditionalFormat rule ${operator} on ${addressOf(area)}`)
  if (type === 'ContainsText') return { operator: known, values: [text] }
  return { operator: known, values: [formula1, ...(formula2 === undefined ? [] : [formula2])].map(withoutSign) }
}

function ruleOf({ operator, values }: EngineRule): { type: ConditionalFormat['type']; rule: Json } | undefined {
  const [first = '', second] = values
  if (operator === 'customFormula') return { type: 'Custom', rule: first }
  const onValue = keyWith(cellOperators, operator)
  const asFormula = (value: string): string => (value.startsWith('=') ? value : `=${value}`)
  if (onValue !== undefined)
    return {
      type: 'CellValue',
      rule: {
        operator: onValue,
        formula1: asFormula(first),
        ...(second !== undefined && { formula2: asFormula(second) }),
      },
    }
  const onText = keyWith(textOperators, operator)
  return onText === undefined ? undefined : { type: 'ContainsText', rule: { operator: onText, text: first } }
}
