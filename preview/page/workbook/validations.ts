import { intersection, sameArea } from '../../engine/address'
import type { Json } from '../../host/json'
import { ApiNotFound } from '../../host/rich-api-error'
import type { Place, Validation, Validations } from '../../host/workbook-model'
import { type GridEngine } from './grid-engine'

type EngineRule = ReturnType<GridEngine['model']['getters']['getDataValidationRules']>[number]
type Criterion = EngineRule['criterion']
type Basic = { readonly operator: string; readonly formula1: Json; readonly formula2?: Json }

const numberOperators = {
  Between: 'isBetween',
  NotBetween: 'isNotBetween',
  EqualTo: 'isEqual',
  NotEqualTo: 'isNotEqual',
  GreaterThan: 'isGreaterThan',
  LessThan: 'isLessThan',
  GreaterThanOrEqualTo: 'isGreaterOrEqualTo',
  LessThanOrEqualTo: 'isLessOrEqualTo',
} as const
const dateOperators = {
  Between: 'dateIsBetween',
  NotBetween: 'dateIsNotBetween',
  EqualTo: 'dateIs',
  GreaterThan: 'dateIsAfter',
  LessThan: 'dateIsBefore',
  GreaterThanOrEqualTo: 'dateIsOnOrAfter',
  LessThanOrEqualTo: 'dateIsOnOrBefore',
} as const
const standardPrompt = { showPrompt: true, title: '', message: '' }

/** What may be entered in cells, as far as the grid can watch over it: lists, numbers, days and formulas. */
export function gridValidations(engine: GridEngine): Validations {
  const { model } = engine
  /** What the grid does not keep: the texts of Excel. */
  const texts = new Map<string, Pick<Validation, 'prompt' | 'errorAlert' | 'ignoreBlanks'>>()

  const touching = ({ sheetId, area }: Place): EngineRule[] =>
    engine.now
      .getDataValidationRules(sheetId)
      .filter(({ ranges }) => ranges.some(({ zone }) => intersection(zone, area) !== undefined))
  const clear = (place: Place): void => {
    for (const { id } of touching(place)) model.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId: place.sheetId, id })
  }

  return {
    get(place) {
      const [rule, ...more] = touching(place)
      if (rule === undefined || more.length > 0) return undefined
      const holds = rule.ranges.some(({ zone }) => {
        const shared = intersection(zone, place.area)
        return shared !== undefined && sameArea(shared, place.area)
      })
      const excel = excelRule(rule.criterion)
      if (!holds || excel === undefined) return undefined
      const errorAlert = {
        showAlert: true,
        style: rule.isBlocking === true ? 'Stop' : 'Warning',
        title: '',
        message: '',
      }
      return { rule: excel, prompt: standardPrompt, errorAlert, ignoreBlanks: true, ...texts.get(rule.id) }
    },
    set(place, { rule, prompt, errorAlert, ignoreBlanks }) {
      const criterion = engineCriterion(rule)
      clear(place)
      const id = `dv-${model.uuidGenerator.smallUuid()}`
      texts.set(id, { prompt, errorAlert, ignoreBlanks })
      const style =
        typeof errorAlert === 'object' && errorAlert !== null && 'style' in errorAlert ? errorAlert['style'] : 'Stop'
      model.dispatch('ADD_DATA_VALIDATION_RULE', {
        sheetId: place.sheetId,
        ranges: [engine.rangeData(place)],
        rule: { id, criterion, isBlocking: style === 'Stop' },
      })
    },
    clear,
  }
}

function engineCriterion(rule: Json): Criterion {
  const given = (rule ?? {}) as Readonly<Record<string, Json>>
  if (given['list'] !== undefined) {
    const { source, inCellDropDown } = given['list'] as { source?: string; inCellDropDown?: boolean }
    const displayStyle = inCellDropDown === false ? 'plainText' : 'arrow'
    const text = String(source ?? '')
    return text.startsWith('=')
      ? { type: 'isValueInRange', values: [text.slice(1)], displayStyle }
      : { type: 'isValueInList', values: text.split(','), displayStyle }
  }
  if (given['custom'] !== undefined)
    return { type: 'customFormula', values: [String((given['custom'] as { formula?: Json }).formula ?? '')] }
  if (given['decimal'] !== undefined) return compared(given['decimal'] as Basic, numberOperators)
  if (given['date'] !== undefined) {
    const basic = given['date'] as Basic
    return {
      ...compared(basic, dateOperators),
      ...(/Between/.test(basic.operator) ? {} : { dateValue: 'exactDate' }),
    } as Criterion
  }
  throw new ApiNotFound(`DataValidation.rule ${Object.keys(given).join(', ')}`)
}

function compared({ operator, formula1, formula2 }: Basic, operators: Readonly<Record<string, string>>): Criterion {
  const type = operators[operator]
  if (type === undefined) throw new ApiNotFound(`DataValidation operator ${operator}`)
  return {
    type,
    values: [formula1, ...(formula2 === undefined || formula2 === '' ? [] : [formula2])].map(String),
  } as Criterion
}

function excelRule(criterion: Criterion): Json | undefined {
  const { type, values } = criterion
  const keyWith = (table: Readonly<Record<string, string>>): string | undefined =>
    Object.keys(table).find((key) => table[key] === type)
  if (type === 'isValueInList')
    return { list: { inCellDropDown: criterion.displayStyle !== 'plainText', source: values.join(',') } }
  if (type === 'isValueInRange')
    return { list: { inCellDropDown: criterion.displayStyle !== 'plainText', source: `=${values[0] ?? ''}` } }
  if (type === 'customFormula') return { custom: { formula: values[0] ?? '' } }
  const [formula1 = '', formula2 = ''] = values
  const onNumber = keyWith(numberOperators)
  if (onNumber !== undefined) return { decimal: { operator: onNumber, formula1, formula2 } }
  const onDate = keyWith(dateOperators)
  return onDate === undefined ? undefined : { date: { operator: onDate, formula1, formula2 } }
}
