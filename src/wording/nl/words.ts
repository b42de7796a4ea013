import { amountText, choiceText, figureText, monthText, percentText, yearsText } from '../formats'
import type { Words } from '../vocabulary'
import { applicantTerm, lapsedTerm, serviceTerm, stepTerms, themeTerm } from '../terms'

export const words: Words = {
  applicant: applicantTerm,
  service: serviceTerm,
  theme: themeTerm,
  step: (step) => stepTerms[step],
  lapsed: lapsedTerm,
  all: 'alle',
  amount: amountText,
  figure: figureText,
  percent: percentText,
  month: monthText,
  years: yearsText,
  choice: choiceText,
}
