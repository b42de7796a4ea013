import { locales } from '../engine/locale'

/** How numbers, days and formulas are shown and typed in Flanders, by its name in the menus. */
export const dutchLocale = { ...locales.nl, name: 'Nederlands (België)' }
