/** The languages of this page: what Excel calls the display language of Office. Each manifest override names one of the locales. */
export type Language = 'nl' | 'en'

export type DisplayLanguage = { readonly language: Language; readonly locale: 'nl-BE' | 'en-GB' }

/** Dutch, unless the address of the page asks for English. */
export function displayLanguage(query: URLSearchParams): DisplayLanguage {
  return query.get('lang')?.startsWith('en') ? { language: 'en', locale: 'en-GB' } : { language: 'nl', locale: 'nl-BE' }
}
