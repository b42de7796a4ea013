import { figure, type IsoDate, type Provision } from '../../rules'
import { shownProvision, wordsIn, type Language } from '../../wording'

/** The value of a rule as it is read on a day: a percentage, an amount, days, or words. */
export function provisionValue(provision: Provision, on: IsoDate, language: Language): string {
  const shown = shownProvision(provision, on, language)
  if (shown.kind === 'words') return shown.text
  if (shown.kind === 'count') return String(shown.count)
  switch (shown.unit) {
    case 'fraction':
      return wordsIn(language).percent(shown.figure)
    case 'euro':
      return `€\u00A0${wordsIn(language).amount(figure(shown.figure))}`
    default:
      return shown.figure
  }
}
