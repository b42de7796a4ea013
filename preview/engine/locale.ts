/** A language in which values are read and shown: the decimal sign, the order of a date, the names of months and days. */
export type Language = 'nl' | 'en'

/** The language of Excel in Flanders. */
export const defaultLanguage: Language = 'nl'

/** Each language with its region, as the engine takes it. */
export const locales = {
  nl: {
    name: 'Dutch (BE)',
    code: 'nl_BE',
    thousandsSeparator: '.',
    decimalSeparator: ',',
    dateFormat: 'dd/mm/yyyy',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: ';',
    weekStart: 1,
  },
  en: {
    name: 'English (US)',
    code: 'en_US',
    thousandsSeparator: ',',
    decimalSeparator: '.',
    dateFormat: 'm/d/yyyy',
    timeFormat: 'hh:mm:ss a',
    formulaArgSeparator: ',',
    weekStart: 7,
  },
} as const

/** The language of a locale of the engine. */
export const languageOf = ({ code }: { readonly code: string }): Language => (code.startsWith('en') ? 'en' : 'nl')

/** The format of a day. */
export const dayFormat = 'dd/mm/yyyy'
