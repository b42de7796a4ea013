import { figure, type DecimalText, type Provision } from '../../rules'
import { percentText, provisionUnit, themesText, wordsIn, type Language } from '../../wording'

/** The value of a rule as it is read: a percentage, an amount, days, or themes. */
export function provisionValue(provision: Provision, language: Language): string {
  const { value } = provision
  switch (provisionUnit(provision)) {
    case 'fraction':
      return percentText(value as DecimalText)
    case 'themes':
      return themesText(value as Parameters<typeof themesText>[0], language)
    case 'euro':
      return `€\u00A0${wordsIn(language).amount(figure(value as DecimalText))}`
    default:
      return String(value)
  }
}
