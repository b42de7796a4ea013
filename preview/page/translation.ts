import { setTranslationMethod } from '@odoo/o-spreadsheet'
import { dutch } from './dutch'
import type { Language } from './language'

/** Lets o-spreadsheet speak the language of the page. Answers the translation for the texts in its templates. */
export function translateSpreadsheet(language: Language): (text: string) => string {
  const translate = (text: string): string => (language === 'nl' ? (dutch[text.replace(/\s+/g, ' ').trim()] ?? text) : text)
  setTranslationMethod((text, ...values) => filled(translate(text), values))
  return translate
}

/** Puts values where the text says %s or %(name)s. */
function filled(text: string, values: readonly unknown[]): string {
  const [first] = values
  if (typeof first === 'object' && first !== null && !(first instanceof String)) {
    return text.replace(/%\(([^)]+)\)s/g, (_, name: string) => String((first as Record<string, unknown>)[name]))
  }
  let next = 0
  return text.replace(/%s/g, () => String(values[next++]))
}
