import { addLocale, format as formatNumber, getLocale } from 'numfmt'
import type { Language } from './locale'

const dutch = getLocale('nl')
addLocale(
  {
    ...dutch,
    ampm: ['AM', 'PM'],
    mmm: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  },
  'nl-BE',
)
const tags: Readonly<Record<Language, string>> = { nl: 'nl-BE', en: 'en-US', fr: 'fr-FR', de: 'de-DE', zh: 'zh-CN' }

/** Years of other calendars, digits of other scripts and names of colours in Dutch: nobody here knows what Excel makes of these. */
const beyondUs = /[bge]{2}|\[DBNum|\[(?:zwart|blauw|cyaan|groen|rood|wit|geel|kleur)/i

/**
 * What TEXT makes of a value in a language. Undefined for a format that is not known here.
 */
export function formattedText(
  value: number | boolean | string,
  format: string,
  language: Language,
): string | undefined {
  if (format === '') return ''
  if (typeof value === 'number' && Math.abs(value) >= mostDigits && !/general|standaard|e\+/i.test(format))
    return undefined
  const english = withoutCurrencyTags(language === 'nl' ? englishTextFormat(format) : format)
  if (
    beyondUs.test(
      outsideTexts(english)
        .replace(/general/gi, '')
        .replace(/e[+-]/gi, ''),
    )
  )
    return undefined
  try {
    return formatNumber(english, value, { locale: tags[language], dateErrorThrows: true, dateSpanLarge: false })
  } catch (problem) {
    // A day before 1900 or after 9999.
    if (problem instanceof Error && problem.message.includes('out of bounds')) return '#VALUE!'
    return undefined
  }
}

/** From here on numbers are written with an exponent before they are formatted. */
const mostDigits = 1e19

const pieces = /("[^"]*"|\\.)/
const outsideTexts = (format: string): string =>
  format
    .split(pieces)
    .filter((_, index) => index % 2 === 0)
    .join('')

/** `[$€-413]` is a sign with a country behind it, which says nothing about the decimals. */
const withoutCurrencyTags = (format: string): string => format.replace(/\[\$([^\]-]+)(?:-[^\]]*)?\]/g, '"$1"')

/**
 * A format for TEXT in English. Excel reads it with the signs of the reader's language: in Flanders `jjjj` is the year, `uu` the hour and
 * the comma comes before the decimals. A format that is English by its own signs stays as it is.
 */
export function englishTextFormat(format: string): string {
  const hasEnglishSigns = isEnglish(outsideTexts(format))
  return format
    .split(pieces)
    .map((piece, index) => {
      if (index % 2 === 1) return piece
      const english = piece
        .replace(/standaard/gi, 'General')
        .replace(/j/g, 'y')
        .replace(/J/g, 'Y')
        .replace(/u/g, 'h')
        .replace(/U/g, 'H')
      return hasEnglishSigns
        ? english
        : english.replace(/[.,](?=[0#?])|(?<=[0#?.,])[.,]/g, (sign) => (sign === ',' ? '.' : ','))
    })
    .join('')
}

/** `#,##0.00` and `0.00` are English; `#.##0` and `0.000` separate thousands. */
function isEnglish(bare: string): boolean {
  if (/#,##[0#?]/.test(bare)) return true
  return !bare.includes(',') && /\.[0#?]+/.test(bare) && !/[0#?]\.[0#?]{3}(?![0#?])/.test(bare)
}
