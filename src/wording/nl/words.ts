import { amountText, choiceText, figureText, monthText, percentText, pointsText, yearsText } from '../formats'
import type { Words } from '../vocabulary'
import { applicantTerm, lapsedTerm, serviceTerm, stepTerms, themeTerm } from '../terms'

export const words: Words = {
  applicant: applicantTerm,
  service: serviceTerm,
  theme: themeTerm,
  step: (step) => stepTerms[step],
  lapsed: lapsedTerm,
  all: 'alle',
  unknown: 'onbekend',
  none: 'geen',
  amount: amountText,
  figure: figureText,
  percent: percentText,
  points: pointsText,
  month: monthText,
  years: yearsText,
  choice: choiceText,
}
