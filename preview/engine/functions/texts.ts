import { locale } from '../locale'
import { englishTextFormat } from '../text-format'
import { scalar, type OSpreadsheetModule } from './registration'

/** TEXT reads its format as Excel does in Flanders. */
export function correctTexts(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  const text = registry.get('TEXT')
  registry.replace('TEXT', {
    ...text,
    compute(value, pattern) {
      const shown = scalar(value)?.value
      // A text is given back as it is; the engine would refuse it.
      if (typeof shown === 'string' && !o.helpers.isNumber(shown, locale) && !o.helpers.isDateTime(shown, locale))
        return { value: shown }
      const format = englishTextFormat(String(scalar(pattern)?.value ?? ''))
      // The names of days and months are those of the reader's language; the engine knows the English ones only.
      if (/mmm|ddd/i.test(format.replace(/"[^"]*"|\\./g, ''))) return { value: '#BAD_EXPR' }
      return text.compute.call(this, value, { value: format })
    },
  })
}
