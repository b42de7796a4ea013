import type { Money } from '../rules'
import { columnTerm, wordsIn, type Language, type PlanColumn } from '../wording'

/** A sentence for the user about what just happened. */
export type Notice = { readonly kind: 'good' | 'caution' | 'bad'; readonly text: string }

const locales: Readonly<Record<Language, string>> = { nl: 'nl-BE', en: 'en' }

/** `1.200` or `1,200` */
export const wholeIn =
  (language: Language) =>
  (count: number): string =>
    count.toLocaleString(locales[language])

/** `1 rij`, `1.200 rijen` */
export const countedIn =
  (language: Language) =>
  (count: number, one: string, more: string): string =>
    `${wholeIn(language)(count)} ${count === 1 ? one : more}`

/** `€ 1.200,00` or `€ 1,200.00`: the one way in which the pane writes an amount. */
export const euroIn =
  (language: Language) =>
  (amount: Money): string =>
    `€\u00A0${wordsIn(language).amount(amount)}`

/** A longer text would push everything else out of sight. */
export const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest)}…`

/** Columns of a plan, by the names that the pane gives them. */
export const columnNames = (columns: readonly PlanColumn[], language: Language): string =>
  columns.map((column) => columnTerm(column, language)).join(', ')
