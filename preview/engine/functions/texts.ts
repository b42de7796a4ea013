import { languageOf } from '../locale'
import { formattedText } from '../text-format'
import { numberInText } from './number-function'
import { beyondEngine, scalar, type OSpreadsheetModule } from './registration'

/** TEXT reads its format as Excel does, in the language of the file. */
export function correctTexts(o: OSpreadsheetModule): void {
  const registry = o.registries.functionRegistry
  registry.replace('TEXT', {
    ...registry.get('TEXT'),
    compute(value, pattern) {
      const given = scalar(value)?.value ?? 0
      const shown = typeof given === 'string' ? (numberInText(o, given, this.locale) ?? given) : given
      const text = formattedText(shown, String(scalar(pattern)?.value ?? ''), languageOf(this.locale))
      return text === undefined ? beyondEngine : { value: text }
    },
  })
}
