import { dayText, wordsIn, type Language } from '../../../wording'
import { euroIn, shortened } from '../../text'
import type { AgendaItem, AgendaStep } from './model'
import { texts } from './texts'

export const stepTerm = (step: AgendaStep, language: Language): string =>
  step === 'end' || step === 'stop' ? texts[language].ownSteps[step] : wordsIn(language).step(step)

/** `Eigen aandeel storten`, at the beginning of a line. */
export function stepTitle(step: AgendaStep, language: Language): string {
  const term = stepTerm(step, language)
  return term.charAt(0).toUpperCase() + term.slice(1)
}

const longestCourse = 200

/** What a row is called: its course, or its place. */
export const courseOf = ({ line: { title }, sheetRow }: AgendaItem, language: Language): string =>
  title === '' ? texts[language].untitled(sheetRow) : shortened(title, longestCourse)

/** What the calendar calls it: `Eigen aandeel storten (€ 700,00): Excel`. */
export function eventTitle(item: AgendaItem, language: Language): string {
  const { ownShare } = item.line.answer
  const title = stepTitle(item.step, language)
  const amount = item.step === 'deposit' && ownShare !== undefined ? ` (${euroIn(language)(ownShare)})` : ''
  return `${title}${amount}: ${courseOf(item, language)}`
}

/** How long there is left, or how long it is over. */
export function daysText({ daysLeft, lapsed }: AgendaItem, language: Language): string {
  if (lapsed) return wordsIn(language).lapsed
  if (daysLeft < 0) return texts[language].daysLate(-daysLeft)
  if (daysLeft < 2) return daysLeft === 0 ? texts[language].today : texts[language].dayTomorrow
  return texts[language].daysLeft(daysLeft)
}

/** The sentences about one item: its day, its amounts. */
export const detailsOf = (item: AgendaItem, language: Language): string[] => [
  dayDetail(item, language),
  ...tooLateDetail(item, language),
  ...ownShareDetail(item, language),
  ...amountDetail(item, language),
]

function dayDetail({ step, day, lastDay, lapsed }: AgendaItem, language: Language): string {
  const { plannedEnd, lapsedOn, lastDay: until } = texts[language]
  return step === 'end' && day !== lastDay
    ? plannedEnd(dayText(day), dayText(lastDay))
    : (lapsed ? lapsedOn : until)(dayText(lastDay))
}

const tooLateDetail = ({ step, tooLate }: AgendaItem, language: Language): string[] =>
  tooLate !== undefined && (step === 'apply' || step === 'end') ? [texts[language].tooLate[step](dayText(tooLate))] : []

function ownShareDetail({ step, lapsed, line }: AgendaItem, language: Language): string[] {
  const { ownShare } = line.answer
  if (step !== 'deposit' || lapsed) return []
  const { amountUnknown, ownShare: exactly } = texts[language]
  return [ownShare === undefined ? amountUnknown : exactly(euroIn(language)(ownShare))]
}

function amountDetail({ step, lapsed, amount }: AgendaItem, language: Language): string[] {
  const { amountUnknown, frees, lost, atStake } = texts[language]
  if (amount === undefined) return step === 'deposit' ? [] : [amountUnknown]
  return [(step === 'stop' ? frees : lapsed ? lost : atStake)(euroIn(language)(amount))]
}
