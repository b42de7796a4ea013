/** A language in which values are read and shown: the decimal sign, the order of a date, the names of months and days. */
export type Language = keyof typeof locales

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
  fr: {
    name: 'French (BE)',
    code: 'fr_BE',
    thousandsSeparator: ' ',
    decimalSeparator: ',',
    dateFormat: 'dd/mm/yyyy',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: ';',
    weekStart: 1,
  },
  de: {
    name: 'German (DE)',
    code: 'de_DE',
    thousandsSeparator: '.',
    decimalSeparator: ',',
    dateFormat: 'dd/mm/yyyy',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: ';',
    weekStart: 1,
  },
  zh: {
    name: 'Chinese (CN)',
    code: 'zh_CN',
    thousandsSeparator: ',',
    decimalSeparator: '.',
    dateFormat: 'yyyy/m/d',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: ',',
    weekStart: 7,
  },
} as const

/** In the order in which they are tried. */
export const languages = Object.keys(locales) as Language[]

/** The language of a locale of the engine. */
export const languageOf = ({ code }: { readonly code: string }): Language =>
  languages.find((language) => locales[language].code === code) ?? defaultLanguage

/** The format of a day. */
export const dayFormat = 'dd/mm/yyyy'
