import type { ServerObject } from '../server-object'
import { oneOf } from './arguments'
import type { Scope } from './scope'

const calculationTypes = ['Recalculate', 'Full', 'FullRebuild'] as const

/** Excel itself: calculation and the habits of the region. */
export function application({ model, locale }: Scope): ServerObject {
  return {
    className: 'Application',
    properties: {
      DecimalSeparator: () =>
        new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '',
    },
    methods: {
      Calculate: (type) => {
        model.recalculate(oneOf(calculationTypes, type) !== 'Recalculate')
        return null
      },
    },
  }
}
