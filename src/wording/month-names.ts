import type { Language } from './vocabulary'

/** The months in the languages that people write days in, as they are written in full; January first. */
export const monthNames: Readonly<Record<Language | 'fr', readonly string[]>> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
}

/** How they are shortened, with or without a point behind it; January first. */
export const shortMonthNames: readonly (readonly string[])[] = [
  ['jan', 'janv'],
  ['feb', 'févr'],
  ['mrt', 'mar'],
  ['apr', 'avr'],
  [],
  ['jun'],
  ['jul', 'juil'],
  ['aug'],
  ['sep', 'sept'],
  ['okt', 'oct'],
  ['nov'],
  ['dec', 'déc'],
]
