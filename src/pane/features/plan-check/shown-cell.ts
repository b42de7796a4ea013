import type { Language } from '../../../wording'
import { shortened } from '../../text'

/** Longer texts of cells would push everything else out of sight. */
const longestText = 120
export const shortText = (text: string): string => shortened(text, longestText)

/** What stands in a cell, as Excel shows it without a format. */
export const shownCell = (content: string | number | boolean, language: Language): string =>
  typeof content === 'number'
    ? content.toLocaleString(language === 'nl' ? 'nl-BE' : 'en', { useGrouping: false, maximumFractionDigits: 10 })
    : shortText(String(content))
