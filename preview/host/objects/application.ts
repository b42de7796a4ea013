import type { ServerObject } from '../server-object'
import { oneOf } from './arguments'
import type { Scope } from './scope'

const calculationTypes = ['Recalculate', 'Full', 'FullRebuild'] as const

/** Excel itself: calculation and the habits of the region. */
export function application({ model, locale }: Scope): ServerObject {
  const separators = (): { decimal: string; group: string } => {
    const parts = new Intl.NumberFormat(locale).formatToParts(12345.6)
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
    return { decimal: part('decimal'), group: part('group') }
  }
  const nothing = (): null => null

  return {
    className: 'Application',
    properties: {
      CalculationMode: () => model.calculation.mode,
      CalculationState: () => 'Done',
      DecimalSeparator: () => separators().decimal,
      ThousandsSeparator: () => separators().group,
      UseSystemSeparators: () => true,
    },
    set: {
      CalculationMode: (given) => {
        model.calculation.mode = oneOf(['Automatic', 'AutomaticExceptTables', 'Manual'], given)
      },
    },
    navigation: {
      CultureInfo: () => ({
        className: 'CultureInfo',
        properties: { Name: () => locale },
        navigation: {
          DatetimeFormat: () => ({
            className: 'DatetimeFormatInfo',
            properties: {
              DateSeparator: () => shortDate(locale).separator,
              ShortDatePattern: () => shortDate(locale).pattern,
            },
          }),
          NumberFormat: () => ({
            className: 'NumberFormatInfo',
            properties: {
              NumberDecimalSeparator: () => separators().decimal,
              NumberGroupSeparator: () => separators().group,
            },
          }),
        },
      }),
    },
    methods: {
      Calculate: (type) => {
        model.calculation.recalculate(oneOf(calculationTypes, type) !== 'Recalculate')
        return null
      },
      // A request is one batch of the model already.
      SuspendApiCalculationUntilNextSync: nothing,
      SuspendScreenUpdatingUntilNextSync: nothing,
    },
  }
}

/** The short date of a region in the letters that Excel on the web uses for it. */
function shortDate(locale: string): { readonly pattern: string; readonly separator: string } {
  const letters: Record<string, string> = { day: 'd', month: 'MM', year: 'yyyy' }
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: '2-digit', year: 'numeric' }).formatToParts(0)
  return {
    pattern: parts.map(({ type, value }) => letters[type] ?? value).join(''),
    separator: parts.find(({ type }) => type === 'literal')?.value ?? '/',
  }
}
