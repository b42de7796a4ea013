import { daysBetween, lastDayOfYear, yearOf, type IsoDate, type Money, type Theme } from '../../../rules'
import { dayText, percentText, wordsIn, type Language } from '../../../wording'
import { euroIn } from '../../text'
import type { Change, Effect, Stop, YearCeiling } from './model'
import { texts } from './texts'

/** What nobody should overlook beside a best year. */
export const caveats = (language: Language, today: IsoDate): string[] => [
  texts[language].reading,
  texts[language].budget,
  texts[language].nextYear(yearOf(today) + 1),
]

/** How much of the year is left, and what of the ceiling. */
export function yearEndText(free: Money, today: IsoDate, language: Language): string {
  const days = daysBetween(today, lastDayOfYear(yearOf(today))) + 1
  const amount = euroIn(language)(free)
  return days === 1
    ? texts[language].lastDay(amount, yearOf(today))
    : texts[language].yearEnd(amount, yearOf(today), days)
}

/** `€ 25.000,00 kost aan 30 %, of € 16.666,66 aan 45 % (cybersecurity, energie-efficiëntie)` */
export function coversText({ covers }: YearCeiling, language: Language): string {
  const themesText = (themes: readonly Theme[]) =>
    themes.length === 0 ? '' : ` (${themes.map(wordsIn(language).theme).join(', ')})`
  const parts = covers.map(
    ({ rate, themes, cost }) =>
      texts[language].coversPart(euroIn(language)(cost), percentText(rate)) + themesText(themes),
  )
  return texts[language].covers(parts.join(`, ${texts[language].or} `))
}

const longestName = 200

export const nameOf = (
  { title, index }: { readonly title: string; readonly index: number },
  firstRow: number,
  language: Language,
): string => (title === '' ? texts[language].row(firstRow + index + 1) : title.slice(0, longestName))

export function changeTitle({ yearNow, bestYear }: Change, language: Language): string {
  return `${texts[language].fileIn(bestYear)} ${bestYear === yearNow ? texts[language].otherDays : texts[language].insteadOf(yearNow)}`
}
export const changeDays = ({ days }: Change, language: Language): string =>
  texts[language].between(dayText(days.from), dayText(days.to))
export const amountsText = ({ subsidyNow, subsidy }: Effect, language: Language): string =>
  texts[language].amounts(euroIn(language)(subsidyNow), euroIn(language)(subsidy))

export function stopDetail({ line: { row } }: Stop, today: IsoDate, language: Language): string {
  const { startsOn, endsOn } = row
  if (startsOn !== undefined && startsOn >= today) return texts[language].startsOn(dayText(startsOn))
  return endsOn === undefined ? '' : texts[language].runsUntil(dayText(endsOn))
}
