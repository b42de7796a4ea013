import { areaOf } from '../address'
import { numberOf } from './number-function'
import { beyondEngine, scalar, type OSpreadsheetModule } from './registration'

/**
 * INDIRECT as far as the engine knows what a text refers to: cells in the A1 way. Names, tables, and the R1C1 way are beyond it: they
 * are no #REF!, which would be an answer.
 */
export function correctReferences(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const indirect = registry.get('INDIRECT')
  registry.replace('INDIRECT', {
    ...indirect,
    compute(reference, a1) {
      const text = String(scalar(reference)?.value ?? '')
      const isA1 = a1 === undefined || numberOf(o, scalar(a1), this.locale) !== 0
      if (!isA1 || !isCells(text)) return beyondEngine
      return indirect.compute.call(this, reference, a1)
    },
  })
}

const isCells = (text: string): boolean =>
  areaOf(text.slice(text.lastIndexOf('!') + 1).replaceAll('$', '')) !== undefined
