import type { Area } from '../area'
import type { TrafficLight } from '../workbook'
import { inExcel, rangeOf } from './excel'

const colours: Readonly<Record<TrafficLight['light'], { fill: string; font: string }>> = {
  good: { fill: '#DDF3E4', font: '#0B5A2E' },
  caution: { fill: '#FFF1CC', font: '#6B4E00' },
  bad: { fill: '#FBE0DD', font: '#8A1C12' },
}

export const addTrafficLights = (area: Area, lights: readonly TrafficLight[]): Promise<void> =>
  inExcel(async (context) => {
    const range = rangeOf(context, area)
    for (const { beginsWith, light } of lights) {
      const { textComparison } = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText)
      textComparison.format.fill.color = colours[light].fill
      textComparison.format.font.color = colours[light].font
      textComparison.rule = { operator: Excel.ConditionalTextOperator.beginsWith, text: beginsWith }
    }
    await context.sync()
  })

export const removeTrafficLights = (area: Area, lights: readonly TrafficLight[]): Promise<void> =>
  inExcel(async (context) => {
    const formats = rangeOf(context, area).conditionalFormats
    formats.load('items/type')
    await context.sync()
    const comparisons = formats.items
      .filter(({ type }) => type === 'ContainsText')
      .map((format) => ({ format, text: format.textComparison }))
    for (const { text } of comparisons) text.load('rule')
    await context.sync()
    for (const { format, text } of comparisons) {
      const { operator, text: words } = text.rule
      if (operator === 'BeginsWith' && lights.some(({ beginsWith }) => beginsWith === words)) format.delete()
    }
    await context.sync()
  })
