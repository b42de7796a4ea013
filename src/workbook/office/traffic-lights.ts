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

export const trafficLights = (area: Area): Promise<readonly TrafficLight[]> =>
  inExcel(async (context) => (await ownLights(context, area)).map(({ light }) => light))

export const removeTrafficLights = (area: Area, lights: readonly TrafficLight[]): Promise<void> =>
  inExcel(async (context) => {
    for (const { format, light } of await ownLights(context, area))
      if (lights.some(({ beginsWith }) => beginsWith === light.beginsWith)) format.delete()
    await context.sync()
  })

type OwnLight = { readonly format: Excel.ConditionalFormat; readonly light: TrafficLight }

/** The conditional formats that we could have made: with our rule, and in both colours ours. */
async function ownLights(context: Excel.RequestContext, area: Area): Promise<readonly OwnLight[]> {
  const formats = rangeOf(context, area).conditionalFormats
  formats.load('items/type')
  await context.sync()
  const comparisons = formats.items
    .filter(({ type }) => type === 'ContainsText')
    .map((format) => {
      const { textComparison: text } = format
      const { fill, font } = text.format
      text.load('rule')
      fill.load('color')
      font.load('color')
      return { format, text, fill, font }
    })
  await context.sync()
  return comparisons.flatMap(({ format, text, fill, font }) => {
    const { operator, text: beginsWith } = text.rule
    const light = operator === 'BeginsWith' ? lightIn(fill.color, font.color) : undefined
    return light === undefined ? [] : [{ format, light: { beginsWith, light } }]
  })
}

const lightIn = (fill: string, font: string): TrafficLight['light'] | undefined =>
  (Object.keys(colours) as TrafficLight['light'][]).find(
    (light) => colours[light].fill === fill.toUpperCase() && colours[light].font === font.toUpperCase(),
  )
