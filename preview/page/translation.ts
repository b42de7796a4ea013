import { setTranslationMethod } from '@odoo/o-spreadsheet'
import { dutch } from './dutch'
import type { Language } from './language'

/** Lets o-spreadsheet speak the language of the page. Answers the translation for the texts in its templates. */
export function translateSpreadsheet(language: Language): (text: string) => string {
  // Texts of templates come with the line breaks of their source.
  const translate = (text: string): string =>
    language === 'nl' ? (dutch[text.replace(/\s+/g, ' ').trim()] ?? text) : text
  // o-spreadsheet itself puts the values in.
  setTranslationMethod((...[text]) => translate(text))
  return translate
}
